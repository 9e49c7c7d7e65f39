import { randomUUID } from 'node:crypto'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { type InputAt, type Play, tell } from './play.ts'

const heldOn = '2026-06-26'
type Part = InputAt<'forum.setBoard'>['board'][number]['part']

const person = (part: Part, name: string, title: string, kana = '') => ({
  ...{ id: randomUUID(), part, name, kana, title },
})
const slot = (startsAt: string, endsAt: string, title: string, people: ReturnType<typeof person>[] = []) => ({
  ...{ id: randomUUID(), startsAt, endsAt, title, people },
})

/** One or two people of every prefecture but a few, all made up; whether they came is known once the day is past. */
const people = (held: boolean): InputAt<'forum.takeParticipants'>['rows'] =>
  prefectures.flatMap(({ jis2, short }, at) => {
    if (at % 16 === 15) return []
    const attendance = !held ? ('unknown' as const) : at % 11 === 5 ? ('absent' as const) : ('came' as const)
    return Array.from({ length: (at % 4) + 1 }, (_, nth) => ({
      ...{ jis2, org: '情報政策課(見本)', name: `見本 ${short}${nth + 1}`, attendance },
      email: `mihon-${jis2}-${nth + 1}@example.lg.jp`,
    }))
  })

const questions = ['内容は役に立ったか', '自分の県で試せそうか', '市町村に伝えたいか'] as const
const freely = ['人材の探し方をもっと知りたい(見本)', '財政当局への説明の例がほしい(見本)'] as const

const replies = (): InputAt<'forum.takeReplies'>['replies'] =>
  Array.from({ length: 60 }, (_, at) => ({
    answers: questions.map((words, nth) => ({
      words,
      choice: ([5, 4, 5, 3, 4, 2, 4, 5, 3, 1] as const)[(at * (nth + 2) + nth) % 10] ?? 3,
    })),
    comments: at % 12 === 0 ? [freely[at % 2] ?? ''] : [],
  }))

/** A forum of the year, held once its day is past, with a proxy; everything in it is 見本. */
export function* playForum(fy: number, today: string): Play<void> {
  const held = today > heldOn
  const { id } = yield* tell('forum.make', {
    ...{ id: randomUUID(), fy, name: 'DX推進体制加速化フォーラム(見本)', heldOn, startsAt: '13:30', endsAt: '17:00' },
    ...{ place: '見本会館', streamed: true, purpose: '人材プールの作り方と、市町村の支援の進め方を話し合う(見本)。' },
  })
  const now = function* () {
    return { id, revision: (yield* tell('forum.page', { id })).revision }
  }
  const [lecture, town] = [
    person('speaker', '見本 一樹', '(株)例示 代表取締役'),
    person('speaker', '見本 秋子', '例示町 まちづくり課 係長'),
  ]
  const [first, second] = [
    slot('13:40', '14:20', '基調講演 2040年の市町村支援', [lecture]),
    slot('14:20', '14:50', '事例 小さな町の窓口改革', [town]),
  ]
  yield* tell('forum.setSlots', {
    ...(yield* now()),
    slots: [slot('13:30', '13:40', '開会'), first, second, slot('15:00', '17:00', 'ボード討議と会場との対話')],
  })
  yield* tell('forum.setBoard', {
    ...(yield* now()),
    board: [
      person('coordinator', '例示 統', '例示県 CDO', 'れいじ おさむ'),
      person('member', '例示 葵', '例示市 CIO補佐官', 'れいじ あおい'),
      person('member', '見本 勇', '例示大学 教授', 'みほん いさむ'),
    ],
  })
  const bodies = prefectures.map(({ jis2 }) => jis2)
  yield* tell('forum.invite', { ...(yield* now()), bodies, sentOn: '2026-05-20' })
  yield* tell('forum.takeParticipants', { ...(yield* now()), rows: people(held) })
  if (held) yield* afterwards(now, { first, second, townId: town.id })
}

/** What is known of it once it was held. */
function* afterwards(
  now: () => Play<{ id: string; revision: number }>,
  { first, second, townId }: { first: { id: string }; second: { id: string }; townId: string },
): Play<void> {
  yield* tell('forum.setPresence', {
    ...(yield* now()),
    ...{ personId: townId, absent: true, proxyName: '例示 夏男', proxyTitle: '例示町 まちづくり課 主査' },
    proxyKnownOn: '2026-06-25',
  })
  const paper = (slotId: string, number: string, title: string, holder: string) => ({
    ...{ id: randomUUID(), slotId, kind: 'paper' as const, number, title, holder },
    ...{ fileId: null, fileName: '', address: '' },
  })
  const papers = [
    paper(first.id, '資料1', '2040年の市町村支援', '見本 一樹 氏'),
    paper(second.id, '資料2', '小さな町の窓口改革', '見本 秋子 氏'),
  ]
  yield* tell('forum.setMaterials', { ...(yield* now()), materials: papers })
  for (const { id: materialId, holder } of papers)
    yield* tell('forum.permit', {
      ...(yield* now()),
      ...{ materialId, permission: 'open', askedOn: '2026-06-27', settledOn: '2026-06-29', reason: '' },
      ...{ settledBy: `${holder}(メール)`, leftOut: '' },
    })
  yield* tell('forum.takeReplies', { ...(yield* now()), replies: replies() })
}
