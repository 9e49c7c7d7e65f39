import type { Expectation, ItemKind, MemberKind } from './meeting-fields.ts'
import { quorum } from './quorum.ts'
import { minutesOf, timetableOf } from './timetable.ts'

interface Plan {
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly quorum: number | null
  readonly proxiesCount: boolean
  readonly items: readonly {
    readonly kind: ItemKind
    readonly title: string
    readonly minutes: number | null
    /** Ids of members who take no part in it. */
    readonly leaving: readonly string[]
    readonly silent: readonly string[]
  }[]
  readonly members: readonly {
    readonly id: string
    readonly kind: MemberKind
    readonly name: string
    readonly isChair: boolean
    readonly expected: Expectation
  }[]
  readonly materials: readonly { readonly number: string; readonly title: string }[]
}

/** Where what is missing is mended: a list of the plan, its form, or the declarations of 審査. */
export type LackPlace = 'form' | 'items' | 'members' | 'materials' | 'conflicts'

export interface Lack {
  readonly at: LackPlace
  /** A whole sentence. */
  readonly says: string
  /** 開催通知 is not made while it lacks (letters.md W3, Stops). */
  readonly stops: boolean
}

/** Whether somebody is expected so that it counts: a 代理 only where the meeting says so. */
const isExpected = ({ proxiesCount }: Plan, { expected }: Plan['members'][number]): boolean =>
  expected === 'room' || expected === 'online' || (expected === 'proxy' && proxiesCount)

/** 定足数 by who is expected, of the whole or of one item without the conflicted; `most` counts who has not answered too. */
export function expectedQuorum(plan: Plan, conflicted: readonly string[]) {
  const reviewers = plan.members.filter(({ kind }) => kind === 'reviewer')
  const by = (comes: (each: Plan['members'][number]) => boolean) =>
    quorum({
      members: reviewers.map((each) => ({ id: each.id, present: comes(each), canVote: true })),
      conflicted,
      needed: plan.quorum,
    })
  const sure = by((each) => isExpected(plan, each))
  return { ...sure, most: by((each) => each.expected === 'unknown' || isExpected(plan, each)).present }
}

/**
 * What a meeting still lacks before it is opened, in the order in which it is mended (letters.md W3, Stops; domain.md §7).
 * `undeclared` says by member of whom no declaration is there yet, as names of prefectures.
 */
export function lacksOf(plan: Plan, undeclared: ReadonlyMap<string, readonly string[]>): Lack[] {
  return [...ofForm(plan), ...ofItems(plan), ...ofMembers(plan, undeclared), ...ofMaterials(plan)]
}

const stop = (at: LackPlace, says: string): Lack => ({ at, says, stops: true })
const warn = (at: LackPlace, says: string): Lack => ({ at, says, stops: false })

function ofForm({ place, startsAt, endsAt, items }: Plan): Lack[] {
  const { end } = timetableOf(startsAt, items)
  const [planned, until] = [minutesOf(end ?? ''), minutesOf(endsAt)]
  return [
    ...(place.trim() === '' ? [stop('form', '場所が決まっていません。')] : []),
    ...(planned !== null && until !== null && planned > until
      ? [warn('items', `議題の時間を足すと${end}までかかり、終了の予定${endsAt}を過ぎます。`)]
      : []),
  ]
}

const ofItems = ({ items }: Plan): Lack[] => (items.length === 0 ? [stop('items', '議題がありません。')] : [])

function ofMembers(plan: Plan, undeclared: ReadonlyMap<string, readonly string[]>): Lack[] {
  const reviewers = plan.members.filter(({ kind }) => kind === 'reviewer')
  if (reviewers.length === 0) return [stop('members', '委員が一人もいません。')]
  const chair = reviewers.find(({ isChair }) => isChair)
  const whole = expectedQuorum(plan, [])
  const unknown = reviewers.filter(({ expected }) => expected === 'unknown')
  const open = reviewers.filter(({ id }) => (undeclared.get(id) ?? []).length > 0)
  return [
    ...(chair === undefined ? [stop('members', '座長が決まっていません。')] : []),
    ...(chair?.expected === 'absent' ? [warn('members', `座長の${chair.name}が欠席の見込みです。`)] : []),
    ...(whole.most < whole.needed
      ? [stop('members', `出席の見込みが${whole.most}名で、定足数${whole.needed}名に足りません。`)]
      : []),
    ...(unknown.length > 0
      ? [warn('members', `出欠の回答がまだです: ${unknown.map(({ name }) => name).join('、')}。`)]
      : []),
    ...(whole.most < whole.needed ? [] : shortItems(plan)),
    ...(open.length > 0
      ? [stop('conflicts', `利害関係の回答がまだです: ${open.map((each) => openWords(each, undeclared)).join('、')}。`)]
      : []),
  ]
}

const openWords = ({ id, name }: Plan['members'][number], undeclared: ReadonlyMap<string, readonly string[]>): string =>
  `${name}(${(undeclared.get(id) ?? []).join('・')})`

/** Items that cannot be decided though the meeting as a whole can: too many leave. */
function shortItems(plan: Plan): Lack[] {
  const short = plan.items.filter(({ leaving, silent }) => {
    const own = expectedQuorum(plan, [...leaving, ...silent])
    return leaving.length + silent.length > 0 && own.most < own.needed
  })
  return short.length === 0
    ? []
    : [
        warn(
          'members',
          `退席する委員を除くと、定足数に足りない議題があります: ${short.map(({ title }) => title).join('、')}。`,
        ),
      ]
}

function ofMaterials({ materials }: Plan): Lack[] {
  const numbers = materials.map(({ number }) => number.trim())
  const twice = [...new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at))]
  return [
    ...(materials.length === 0 ? [warn('materials', '配布資料がありません。')] : []),
    ...(twice.length > 0 ? [stop('materials', `資料番号が二度使われています: ${twice.join('、')}。`)] : []),
    ...(numbers.includes('') ? [stop('materials', '資料番号のない資料があります。')] : []),
  ]
}

/** 資料1, 資料2 … and 参考資料1 …, in their order: each kind of paper is numbered by itself (letters.md W3, 資料一覧). */
export function renumbered<Line extends { readonly number: string }>(materials: readonly Line[]): Line[] {
  const counts = new Map<string, number>()
  return materials.map((each) => {
    const kind = each.number.startsWith('参考') ? '参考資料' : '資料'
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return { ...each, number: `${kind}${count}` }
  })
}

/** The next step of the officer before a meeting. */
export type NextStep = 'expect' | 'papers' | 'open'

/** 出欠を入れる → 資料を作る → 会議を始める; on the day of the meeting it is opened, whatever lacks. `today` as `YYYY-MM-DD`. */
export function nextStepOf(
  plan: Pick<Plan, 'members'> & { readonly heldOn: string; readonly sentOn: string | null },
  today: string,
): NextStep {
  if (plan.heldOn <= today) return 'open'
  if (plan.members.some(({ kind, expected }) => kind === 'reviewer' && expected === 'unknown')) return 'expect'
  return plan.sentOn === null ? 'papers' : 'open'
}
