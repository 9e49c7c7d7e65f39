import fc from 'fast-check'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { courseOf } from '../../../shared/domain/meeting/course.ts'
import type { MeetingPlan } from '../../../shared/domain/meeting/course-types.ts'
import { leaveReasons, type MeetingDeed, type MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { assertMayHappen } from '../../../shared/domain/meeting/rules.ts'
import type { KnownBody, MinutesMember, MinutesSource, Speech } from '../../../shared/domain/minutes/source.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const people: readonly (readonly [name: string, kana: string])[] = [
  ['例示 一郎', 'れいじ いちろう'],
  ['見本 花子', 'みほん はなこ'],
  ['髙﨑 次郎', 'たかさき じろう'],
  ['渡邉幸子', 'わたなべさちこ'],
  ['山口 三枝', 'やまぐち みえ'],
  ['テスト アン', 'てすと あん'],
]

const members: readonly MinutesMember[] = [
  ...people.map(([name, kana], index) => ({
    ...{ id: `m${index}`, kind: 'reviewer' as const, name, kana },
    isChair: index === 0,
  })),
  { id: 's0', kind: 'secretariat', name: '事務 太郎', kana: 'じむ たろう', isChair: false },
]

/** What somebody says, with what must not go out woven into it. */
const words = (bodies: readonly KnownBody[]): fc.Arbitrary<string> => {
  const named = [...members.map(({ name }) => name), ...members.map(({ kana }) => kana)]
  const secret = fc.constantFrom(
    ...named,
    ...named.map((name) => name.replaceAll(' ', '')),
    ...named.map((name) => name.replaceAll(' ', '　')),
    ...named.map((name) => [...name].join(' ')),
    ...bodies.flatMap(({ prefecture, kana, short }) => [prefecture, kana, short, [...prefecture].join('　')]),
    '第2位',
    '４．２点',
    '一位',
  )
  const plain = fc.constantFrom(
    '計画の合意までに',
    '確認すべきである',
    '。',
    '、',
    '市町村の参加は',
    '東京都は対象外',
    '次の2点',
    ' ',
  )
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: secret }), { maxLength: 8 })
    .map((parts) => parts.join(''))
}

type Pick = (count: number) => number

/** Deeds as a secretary might press them; those that the rules refuse do not happen. */
function deedOf(pick: Pick, plan: MeetingPlan, reason: string): MeetingDeed {
  const item = plan.items[pick(plan.items.length)]?.id ?? ''
  const member = plan.members[pick(plan.members.length)]?.id ?? ''
  const mode = (['room', 'online', 'proxy'] as const)[pick(3)] ?? 'room'
  const conflicted = { leaving: pick(3) === 0 ? [member] : [], silent: [] }
  const result = (['selected', 'reserve', 'rejected', 'held'] as const)[pick(4)] ?? 'selected'
  switch (pick(14)) {
    case 0:
      return { kind: 'opened' }
    case 1:
    case 2:
    case 3:
      return { kind: 'came', memberId: member, mode, proxy: mode === 'proxy' ? '代理 四郎' : '' }
    case 4:
    case 5:
      return { kind: 'left', memberId: member, why: leaveReasons[pick(4)] ?? 'short' }
    case 6:
    case 7:
    case 8:
      return { kind: 'itemOpened', itemId: item, ...conflicted }
    case 9:
    case 10:
      return {
        ...{ kind: 'decided', itemId: item, result, reserveOrder: result === 'reserve' ? 1 + pick(3) : null },
        ...{ method: 'consensus', reason, condition: '', needs: [], leaving: [], silent: [] },
      }
    case 11:
      return { kind: 'done', itemId: item }
    case 12:
      return {
        kind: (['carried', 'deferred', 'reopened'] as const)[pick(3)] ?? 'carried',
        itemId: item,
        reason: `${reason}。`,
      }
    default:
      return { kind: (['paused', 'resumed', 'closed'] as const)[pick(3)] ?? 'paused' }
  }
}

const instant = (minute: number): string =>
  `2026-03-06T${String(13 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+09:00`

function happened(plan: MeetingPlan, wishes: readonly MeetingDeed[]): MeetingEntry[] {
  const entries: MeetingEntry[] = []
  for (const [index, deed] of wishes.entries()) {
    const at = instant(entries.length * 2)
    const entry: MeetingEntry = { id: `e${index}`, seq: entries.length + 1, at, deed: agreedNow(plan, entries, deed) }
    try {
      assertMayHappen({ plan, entries, course: courseOf(plan, entries), entry, now: at })
      entries.push(entry)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return entries
}

/** 選定案の全体 is decided over those that are 選定 now. */
function agreedNow(plan: MeetingPlan, entries: readonly MeetingEntry[], deed: MeetingDeed): MeetingDeed {
  if (deed.kind !== 'decided' || plan.items.find(({ id }) => id === deed.itemId)?.kind !== 'whole') return deed
  const bodies = [...courseOf(plan, entries).items.values()].flatMap(({ item, decision }) =>
    decision?.result === 'selected' && item.applicationId !== null ? [item.applicationId] : [],
  )
  return { kind: 'agreed', itemId: deed.itemId, bodies, method: 'consensus', reason: '' }
}

const chosen = ['05', '24', '42', '13', '26', '39'].flatMap(
  (jis2) => prefectures.find((each) => each.jis2 === jis2) ?? [],
)

const plan: MeetingPlan = {
  items: [
    { id: 'i0', kind: 'topic', title: '応募の概要', applicationId: null },
    ...chosen.map(({ name }, index) => ({
      ...{ id: `i${index + 1}`, kind: 'body' as const, title: name, applicationId: `a${index}` },
    })),
    { id: 'i9', kind: 'whole', title: '選定案の全体', applicationId: null },
  ],
  members,
  quorum: null,
  proxiesCount: true,
}

function bodiesAfter(entries: readonly MeetingEntry[]): KnownBody[] {
  const course = courseOf(plan, entries)
  return chosen.map(({ name, kana, short }, index) => ({
    ...{ applicationId: `a${index}`, prefecture: name, kana, short },
    isSelected: course.items.get(`i${index + 1}`)?.decision?.result === 'selected',
  }))
}

/** A meeting as it may go: only what the rules of a meeting let happen, with speeches that say too much. */
export const anyMeeting: fc.Arbitrary<MinutesSource> = fc
  .record({
    picks: fc.array(fc.nat(), { minLength: 100, maxLength: 400 }),
    said: fc.array(fc.record({ words: words(bodiesAfter([])), by: fc.nat(), on: fc.nat(), minute: fc.nat(170) }), {
      maxLength: 12,
    }),
    reason: words(bodiesAfter([])),
  })
  .map(({ picks, said, reason }) => {
    let next = 0
    const pick: Pick = (count) => (picks[next++ % picks.length] ?? 0) % count
    const arrivals = members.map(
      ({ id: memberId }): MeetingDeed => ({ kind: 'came', memberId, mode: 'room', proxy: '' }),
    )
    const wishes = Array.from({ length: 80 }, () => deedOf(pick, plan, reason))
    const entries = happened(plan, [...arrivals, { kind: 'opened' }, ...wishes])
    const speeches = said.map(
      ({ words: text, by, on, minute }, index): Speech => ({
        ...{ id: `s${index}`, at: instant(minute), words: text },
        memberId: by % 8 === 7 ? null : (members[by % 8]?.id ?? null),
        itemId: plan.items[on % plan.items.length]?.id ?? 'i0',
      }),
    )
    return {
      meeting: { no: 1, heldOn: '2026-03-06', place: '見本会議室', form: 'both' },
      ...{ plan, members, entries, speeches, bodies: bodiesAfter(entries) },
      materials: [{ number: '資料1', title: '応募概要一覧', toCollect: true }],
    }
  })
