import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ownTemplates } from '../../../electron/documents/letters/templates.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { templateKept, textChanged } from '../../support/letters/template-kept.ts'
import { heldMeeting } from '../../support/meeting/held.ts'
import { papersMade } from '../../support/meeting/papers-made.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { readWorkbook } from '../../support/read-workbook.ts'

const marks = (raw: number) => [0, 1, 2, 3].map(() => [raw, raw, raw, raw, raw, raw])

/** A meeting about five bodies; 委員B has worked for 三重県. */
function givenMeeting({ ofMie = 2, answered = true } = {}) {
  const given = givenOffice()
  const { reviewers } = scoredYear(given, [
    { name: '鹿児島県', scores: marks(5) },
    { name: '栃木県', scores: marks(4) },
    { name: '三重県', scores: marks(ofMie) },
    { name: '秋田県', scores: marks(3) },
    { name: '石川県', scores: marks(1) },
  ])
  given.at('2026-02-27T10:00:00+09:00')
  const [, other] = reviewers
  if (!other) throw new Error('a second reviewer')
  const declared = { reviewerId: other, jis2: '24', kind: 'business', treatment: 'excludeAndLeave' } as const
  given.ask.conflicts.declare({ id: randomUUID(), ...declared })
  const meeting = heldMeeting(given)
  const comes = (expected: 'room' | 'unknown') => {
    const { members, revision } = meeting.page()
    given.ask.meeting.setMembers({
      id: meeting.id,
      revision,
      members: members.map(({ present: _, absentAt: __, stays: ___, code: ____, ...each }) => ({ ...each, expected })),
    })
  }
  if (answered) comes('room')
  return { given, meeting, other }
}

/** Everything a file holds, as one text. */
const whole = (bytes: Uint8Array | undefined): string =>
  Object.entries(unzipSync(bytes ?? new Uint8Array()))
    .map(([name, part]) => `${name} ${strFromU8(part)}`)
    .join('\n')

const linesOf = (bytes: Uint8Array | undefined): string[] =>
  openWord(bytes ?? new Uint8Array(), 'a.docx').view.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  )

const cellsOf = (bytes: Uint8Array | undefined): string[] =>
  readWorkbook(bytes ?? new Uint8Array()).sheets.flatMap(({ cells }) =>
    // The head of the record of deeds tells two offices apart, and nothing else.
    cells.map(({ value }) => String(value).replace(/照合番号 \w+/, '')),
  )

describe('会議の資料', () => {
  it('lie in one folder in the order in which they are printed, each with its number, and an index first', async () => {
    const { given, meeting } = givenMeeting()
    const papers = await papersMade(given, { id: meeting.id })
    expect(papers.folder).toBe('R8_第1回審議会議_20260306')
    expect(papers.made.map(({ name }) => name)).toEqual([
      '00_目次.docx',
      '01_開催通知・次第・座席・資料一覧.docx',
      '02_資料1_応募概要一覧.xlsx',
      '03_資料2_審査集計表.xlsx',
      '04_資料3_決め手.xlsx',
      '05_委員B用_開催通知・次第・座席・資料一覧.docx',
      '06_委員B用_資料1_応募概要一覧.xlsx',
      '07_委員B用_資料2_審査集計表.xlsx',
      '08_委員B用_資料3_決め手.xlsx',
    ])
    expect(papers.missing).toEqual([])
    const tally = papers.files.get('03_資料2_審査集計表.xlsx')
    expect(cellsOf(tally)).toContain('資料2')
    expect(whole(tally)).toContain('会議後回収')
    expect(cellsOf(tally)).toContain('三重県')
    const index = linesOf(papers.files.get('00_目次.docx'))
    expect(index).toContain('3|資料2|03_資料2_審査集計表.xlsx|全員')
    expect(index).toContain('7|資料2|07_委員B用_資料2_審査集計表.xlsx|委員Bだけ')
    expect(papers.told.at(-1)).toBe('9/9 9件の資料ができました。')
  })

  it('hold nothing of a body in the copy for whoever is excluded from it, not even by what the others have', async () => {
    const copies = async (ofMie: number) => {
      const { given, meeting } = givenMeeting({ ofMie })
      const { files } = await papersMade(given, { id: meeting.id })
      return new Map([...files].filter(([name]) => name.includes('委員B用')))
    }
    const [low, high] = [await copies(2), await copies(5)]
    expect([...low.keys()].length).toBe(4)
    for (const [name, bytes] of low) {
      expect(whole(bytes), name).not.toContain('三重')
      // Neither the scores of it, nor the ranks of the others that they would move.
      if (name.endsWith('.xlsx')) expect(cellsOf(bytes), name).toEqual(cellsOf(high.get(name)))
      else expect(linesOf(bytes), name).toEqual(linesOf(high.get(name)))
    }
    expect(whole(low.get('07_委員B用_資料2_審査集計表.xlsx'))).toContain('鹿児島県')
  })

  it('lay 組合せ before everybody but whoever is excluded from a body, and name the 委員 where that is asked for', async () => {
    const { given, meeting } = givenMeeting()
    given.ask.scenarios.make({ id: randomUUID(), fy: 2026, aim: 'hand' })
    const { materials, revision } = meeting.page()
    given.ask.meeting.setMaterials({
      ...{ id: meeting.id, revision },
      materials: [
        ...materials.map(({ id, number, title, toCollect }) => ({ id, number, title, toCollect })),
        { id: randomUUID(), number: '資料4', title: '組合せの案', toCollect: false },
      ],
    })
    const { files, missing } = await papersMade(given, { id: meeting.id, reviewerNames: 'named' })
    expect(missing).toEqual([
      {
        title: '委員B用 資料4 組合せの案',
        reasons: ['利害関係のある団体を含む組合せの比較のため、この委員には配りません。'],
      },
    ])
    const sets = files.get('05_資料4_組合せの案.xlsx')
    expect(cellsOf(sets)).toContain('資料4')
    expect(whole(sets)).not.toContain('会議後回収')
    const [own] = given.ask.reviewers.list({ fy: 2026 })
    expect(cellsOf(files.get('03_資料2_審査集計表.xlsx')).join(' ')).toContain(own?.name)
  })

  it('name what could not be made, and make the rest', async () => {
    const { given, meeting } = givenMeeting({ answered: true })
    const { members, materials, revision } = meeting.page()
    const planned = members.map(({ present: _, absentAt: __, stays: ___, code: ____, ...each }) => each)
    const after = given.ask.meeting.setMembers({
      ...{ id: meeting.id, revision },
      members: planned.map((each) => ({ ...each, isChair: false })),
    })
    given.ask.meeting.setMaterials({
      id: meeting.id,
      revision: after.revision,
      materials: [
        ...materials.map(({ id, number, title, toCollect }) => ({ id, number, title, toCollect })),
        { id: randomUUID(), number: '参考資料1', title: '前年度の報告書', toCollect: false },
      ],
    })
    const { made, missing, files } = await papersMade(given, { id: meeting.id })
    expect(missing).toEqual([
      { title: '参考資料1 前年度の報告書', reasons: ['台帳の帳票ではないため、事務局で用意してください。'] },
      { title: '開催通知・次第・座席・資料一覧', reasons: ['座長が決まっていません。'] },
      { title: '委員B用 開催通知・次第・座席・資料一覧', reasons: ['座長が決まっていません。'] },
    ])
    expect(made.map(({ name }) => name)).toContain('01_資料1_応募概要一覧.xlsx')
    expect(linesOf(files.get('00_目次.docx'))).toContain('・開催通知・次第・座席・資料一覧　座長が決まっていません。')
  })
})

describe('W3', () => {
  it('calls, orders, seats and lists in four parts, as an independent reader finds them', async () => {
    const { given, meeting } = givenMeeting()
    const { members, revision } = meeting.page()
    const planned = members.map(({ present: _, absentAt: __, stays: ___, code: ____, ...each }) => each)
    const guest = { reviewerId: null, isChair: false, seat: '9', proxy: '', title: '室長', kana: 'あいう' } as const
    given.ask.meeting.setMembers({
      ...{ id: meeting.id, revision },
      members: [...planned, { ...guest, id: randomUUID(), kind: 'secretariat', name: '事務 一郎', expected: 'room' }],
    })
    const settings = given.ask.office.settings({})
    given.ask.office.editSettings({ ...settings, senderTitle: '地域情報化企画室長' })
    const asked = { noticeOn: '2026-02-27', replyBy: '2026-03-04', declareBy: '2026-03-03' }
    const { files } = await papersMade(given, { id: meeting.id, ...asked })
    const bytes = files.get('01_開催通知・次第・座席・資料一覧.docx')
    const lines = linesOf(bytes)
    for (const line of [
      '令和8年2月27日',
      '構成員各位',
      '地域情報化企画室長',
      '第1回審議会議の開催について(通知)',
      '1 日時　令和8年3月6日(金) 14時から16時まで',
      '2 場所　見本会議室(オンライン併用)',
      '3 議題　(1) 応募の概要と採点の集計 (2) 審議(5団体) (3) 選定案の全体',
      '4 資料　別紙「配布資料一覧」のとおり(会議後回収を含む)',
      '5 出欠の回答　令和8年3月4日(水)までに御回答ください。',
      '6 利害関係　令和8年3月3日(火)までに、該当がある場合は申告してください。',
      '担当 見本 太郎',
      '(1)|14:00～14:20|応募の概要と採点の集計|20分',
      '(2)|14:20～14:28|審議 秋田県|8分',
      '資料2|審査集計表|会議後回収',
    ])
      expect(lines).toContain(line)
    // 【座長】 first, 事務局 last, whatever their reading.
    const seats = lines.filter((line) => /^[^|]*\|(【座長】|委員|事務局)\|/.test(line))
    expect(seats[0]).toContain('|【座長】|')
    expect(seats.at(-1)).toBe('9|事務局|事務 一郎|室長|対面')
    expect(whole(bytes).match(/w:br w:type="page"/g)?.length).toBe(3)
    expect(whole(bytes)).not.toMatch(/[{}]/)
    // Whoever is excluded reads when to leave, and not for which body.
    const own = linesOf(files.get('05_委員B用_開催通知・次第・座席・資料一覧.docx'))
    expect(own.join('\n')).toContain('御退席をお願いする議題')
  })

  it('is made of the template that the office has changed in Word, or not at all where that cannot be', async () => {
    const { given, meeting } = givenMeeting()
    const own = ownTemplates.convening()
    templateKept(
      given,
      'convening',
      textChanged(own, '御出席くださいますよう', '万障お繰り合わせの上、御出席くださいますよう'),
    )
    const named = '01_開催通知・次第・座席・資料一覧.docx'
    const { files } = await papersMade(given, { id: meeting.id })
    expect(linesOf(files.get(named)).join('\n')).toContain('万障お繰り合わせの上')
    templateKept(given, 'convening', textChanged(own, '{日時}', '{日どり}'))
    const spoiled = await papersMade(given, { id: meeting.id })
    expect(spoiled.files.has(named)).toBe(false)
    expect(spoiled.missing[0]).toEqual({
      title: '開催通知・次第・座席・資料一覧',
      reasons: [expect.stringContaining('第2版が使えません。「{日どり}」という差込項目はありません。')],
    })
  })
})
