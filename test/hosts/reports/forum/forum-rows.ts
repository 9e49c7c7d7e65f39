import type { ForumBook } from '../../../../shared/contract/reports/forum-rows.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { totalsOf } from '../../../../shared/domain/forum/attendance.ts'

/** A forum a week later: two prefectures without anybody there, one proxy, one material that waits. */
export function forumRows(): ForumBook {
  const counted = prefectures.map(({ lgCode, name, jis2 }, at) => {
    const registered = at % 11 === 5 ? 0 : (at % 5) + 1
    const came = at % 7 === 3 ? 0 : registered
    return {
      lgCode,
      prefecture: name,
      jis2,
      name,
      invitedOn: '2026-05-20',
      registered,
      came,
      absent: registered - came,
    }
  })
  const question = (no: number, words: string, counts: number[]) => ({
    ...{ no, words, counts, n: counts.reduce((sum, each) => sum + each, 0) },
  })
  return {
    ...{ name: 'DX推進体制加速化フォーラム', heldOn: '2026-06-26', startsAt: '13:30', endsAt: '17:00' },
    ...{ place: '見本会館', prefecture: '東京都', streamed: true },
    purpose: '各都道府県の職員を対象に、人材プールの作り方と市町村支援の進め方を話し合う。',
    state: { code: 'reported', label: '報告した' },
    ...{ announcedOn: '2026-05-20', reportedOn: '2026-07-10' },
    slots: [
      { no: 1, startsAt: '13:30', endsAt: '13:40', title: '開会', people: [], materials: '' },
      {
        ...{ no: 2, startsAt: '13:40', endsAt: '14:20', title: '基調講演 2040年の市町村支援' },
        ...{ people: ['見本 一樹 氏((株)例示 代表取締役)'], materials: '資料1' },
      },
      {
        ...{ no: 3, startsAt: '14:50', endsAt: '15:20', title: '事例 小さな町の窓口改革' },
        people: ['見本 秋子 氏(例示町 まちづくり課 係長)※ 当日は代理で例示夏男氏が御登壇'],
        materials: '資料2、資料3',
      },
    ],
    board: [
      { part: { code: 'coordinator', label: '総合コーディネーター' }, line: '例示 統 氏(例示県 CDO)' },
      { part: { code: 'member', label: 'ボードメンバー' }, line: '見本 勇 氏(例示大学 教授)※ 当日は御欠席' },
    ],
    prefectures: counted.map(({ jis2: _, name: __, ...each }) => each),
    totals: totalsOf(counted),
    materials: [
      {
        kind: { code: 'paper', label: '資料' },
        ...{ number: '資料1', title: '2040年の市町村支援', holder: '見本 一樹 氏' },
        ...{ permission: { code: 'open', label: '公表できる' }, note: 'p.8を除く' },
      },
      {
        kind: { code: 'recording', label: '録画' },
        ...{ number: '', title: '会場との対話 0:24:10', holder: '会場' },
        ...{ permission: { code: 'closed', label: '公表しない' }, note: '発言者が映る' },
      },
    ],
    questions: [
      question(1, '内容は役に立ったか', [41, 36, 8, 2, 1]),
      question(2, '自分の県で試せそうか', [22, 39, 19, 6, 2]),
      question(3, '人材確保の見通し', [9, 27, 31, 16, 5]),
    ],
    ...{ replies: 88, rate: 70 },
    groups: [
      { group: '人材の探し方', count: 17 },
      { group: '財政当局への説明', count: 11 },
    ],
  }
}

/** One that was held, and of which nothing was noted. */
export const noForumRows = (): ForumBook => ({
  ...forumRows(),
  ...{
    purpose: '',
    announcedOn: null,
    reportedOn: null,
    slots: [],
    board: [],
    materials: [],
    questions: [],
    groups: [],
  },
  ...{ replies: 0, rate: null, totals: { registered: 0, came: 0, registeredBodies: 0, cameBodies: 0 } },
  prefectures: forumRows().prefectures.map((each) => ({ ...each, invitedOn: null, registered: 0, came: 0, absent: 0 })),
})
