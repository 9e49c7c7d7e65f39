import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apartFrom, courseOf, quorumOf, startOf, votersOf } from '../../../shared/domain/meeting/course.ts'
import { courseAfter } from '../../../shared/domain/meeting/course-on.ts'
import type { Course, MeetingPlan } from '../../../shared/domain/meeting/course-types.ts'
import type { MeetingDeed, MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { assertMayHappen } from '../../../shared/domain/meeting/rules.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const members = ['座長', '委員B', '委員C', '委員D', '委員E']
const bodies = ['秋田県', '三重県', '奈良県']
const planOf = (quorum: number | null, proxiesCount: boolean): MeetingPlan => ({
  members: [
    ...members.map((name, at) => ({ id: name, kind: 'reviewer' as const, name, isChair: at === 0 })),
    { id: '事務局', kind: 'secretariat', name: '事務局', isChair: false },
  ],
  items: [
    { id: '概要', kind: 'topic', title: '概要', applicationId: null },
    ...bodies.map((name) => ({ id: name, kind: 'body' as const, title: name, applicationId: name })),
    { id: '全体', kind: 'whole', title: '全体', applicationId: null },
  ],
  quorum,
  proxiesCount,
})

/** 委員B leaves for 三重県, 委員C may only speak of it; 委員D leaves for 奈良県. */
const conflictedFor = (itemId: string) => ({
  leaving: itemId === '三重県' ? ['委員B'] : itemId === '奈良県' ? ['委員D'] : [],
  silent: itemId === '三重県' ? ['委員C'] : [],
})

const memberId = fc.constantFrom(...members, '事務局')
/** Whichever item is open when the officer tries it. */
const current = '今の議題'
const itemId = fc.constantFrom('概要', ...bodies, '全体', current, current, current)
const anyBody = fc.constantFrom('概要', ...bodies, ...bodies, '全体')
const bodyId = fc.constantFrom(...bodies, current, current, current, current)
const reason = fc.constantFrom('', '理由')
const few = fc.integer({ min: 0, max: 5 })
const needs = fc.subarray(['rank', 'tie', 'floor', 'gate'] as const)
const method = fc.constantFrom('consensus' as const, 'vote' as const)

const anyDeed: fc.Arbitrary<MeetingDeed> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<MeetingDeed>({ kind: 'paused' }, { kind: 'resumed' }, { kind: 'closed' }) },
  { weight: 2, arbitrary: fc.constant<MeetingDeed>({ kind: 'resumed' }) },
  {
    weight: 8,
    arbitrary: fc
      .record({ memberId, mode: fc.constantFrom('room' as const, 'online' as const, 'proxy' as const) })
      .map((each): MeetingDeed => ({ kind: 'came', ...each, proxy: each.mode === 'proxy' ? '例示 代理' : '' })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ memberId, why: fc.constantFrom('conflict' as const, 'early' as const, 'line' as const) })
      .map((each): MeetingDeed => ({ kind: 'left', ...each })),
  },
  { weight: 1, arbitrary: memberId.map((id): MeetingDeed => ({ kind: 'absent', memberId: id })) },
  {
    weight: 6,
    arbitrary: anyBody.map((id): MeetingDeed => ({ kind: 'itemOpened', itemId: id, ...conflictedFor(id) })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ itemId, memberId, reason }).map((each): MeetingDeed => ({ kind: 'ruled', ...each })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ itemId, yes: few, no: few, abstain: few, chair: fc.constantFrom('yes' as const, 'no' as const, null) })
      .map((each): MeetingDeed => ({ kind: 'voted', motion: '見本', ...each, ...conflictedFor(each.itemId) })),
  },
  {
    weight: 14,
    arbitrary: fc
      .record({
        itemId: bodyId,
        result: fc.constantFrom('selected' as const, 'reserve' as const, 'rejected' as const, 'held' as const),
        method,
        reason,
        needs,
      })
      .map(
        (each): MeetingDeed => ({
          kind: 'decided',
          reserveOrder: each.result === 'reserve' ? 1 : null,
          condition: '',
          ...each,
          ...conflictedFor(each.itemId),
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ bodies: fc.subarray(bodies), method })
      .map((each): MeetingDeed => ({ kind: 'agreed', itemId: '全体', reason: '', ...each })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('deferred' as const, 'carried' as const, 'reopened' as const),
        itemId,
        reason,
      })
      .map((each): MeetingDeed => each),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ kind: fc.constantFrom('done' as const, 'announced' as const), itemId })
      .map((each): MeetingDeed => each),
  },
)

const instant = (second: number): string =>
  `2026-03-06T${14 + Math.floor(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}+09:00`
const two = (value: number) => String(Math.floor(value)).padStart(2, '0')

/** Once in so many times. */
const seldom = (times: number, drawn: fc.Arbitrary<number>) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn })

/** What an officer tries, each a while after the one before, or as of some moment before; or takes a line back. */
const step = fc.record({
  deed: anyDeed,
  after: fc.integer({ min: 1, max: 90 }),
  back: seldom(6, fc.integer({ min: 1, max: 400 })),
  strike: seldom(12, fc.nat()),
})

interface Played {
  readonly plan: MeetingPlan
  readonly entries: MeetingEntry[]
  readonly taken: number
}

/** Said of the open item, and with numbers that an officer would count; the others stay as drawn. */
function meantBy(deed: MeetingDeed, course: Course): MeetingDeed {
  if (!('itemId' in deed)) return deed
  const itemId = deed.itemId === current ? (course.currentId ?? '概要') : deed.itemId
  if (deed.kind === 'decided') return { ...deed, itemId, ...conflictedFor(itemId) }
  if (deed.kind === 'voted' && deed.abstain > 2) return { ...deed, itemId, ...conflictedFor(itemId) }
  const item = course.items.get(itemId)
  if (deed.kind !== 'voted' || item === undefined) return { ...deed, itemId }
  const conflicted = conflictedFor(itemId)
  const all = votersOf(course, apartFrom({ conflicted })).length
  const yes = Math.min(deed.yes, all)
  const no = Math.min(deed.no, all - yes)
  return { ...deed, ...conflicted, itemId, yes, no, abstain: all - yes - no, chair: yes === no ? deed.chair : null }
}

/** Everything that the rules let happen. */
function played(
  steps: readonly { deed: MeetingDeed; after: number; back: number | null; strike: number | null }[],
  plan: MeetingPlan,
): Played {
  const entries: MeetingEntry[] = []
  let second = 0
  for (const each of steps) {
    second += each.after
    const struck = each.strike === null || entries.length === 0 ? undefined : entries[each.strike % entries.length]
    const meant = meantBy(each.deed, courseOf(plan, entries))
    const deed: MeetingDeed = struck === undefined ? meant : { kind: 'struck', entryId: struck.id, reason: '' }
    const at = instant(Math.max(0, each.back === null || struck ? second : second - each.back))
    const entry = { id: `e${entries.length}`, seq: entries.length + 1, at, deed }
    try {
      assertMayHappen({ plan, entries, course: courseOf(plan, entries), entry, now: instant(second) })
      entries.push(entry)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { plan, entries, taken: entries.length }
}

const meeting = fc
  .record({
    // A meeting that nobody opens shows nothing: every one begins with people in the room.
    begin: fc.subarray(members, { minLength: 2 }),
    steps: fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
    quorum: fc.constantFrom(null, 2, 3),
    proxiesCount: fc.boolean(),
  })
  .map(({ begin, steps, quorum, proxiesCount }) => {
    const first = begin.map((id): MeetingDeed => ({ kind: 'came', memberId: id, mode: 'room', proxy: '' }))
    const head = [...first, { kind: 'opened' } as const].map((deed) => ({ deed, after: 1, back: null, strike: null }))
    return played([...head, ...steps], planOf(quorum, proxiesCount))
  })

const itemsOf = (course: Course) => [...course.items.values()]
const presentAt = (course: Course, id: string, at: string): boolean =>
  (course.people.get(id)?.stays ?? []).some(({ from, to }) => from <= at && (to === null || at <= to))

describe('a meeting, whatever is tried in it', () => {
  it('has no two stays of a member that overlap, and none that ends before it begins', () => {
    fc.assert(
      fc.property(meeting, ({ plan, entries }) => {
        for (const { stays } of courseOf(plan, entries).people.values())
          stays.forEach(({ from, to }, at) => {
            expect(to === null || from <= to).toBe(true)
            const next = stays[at + 1]
            if (next !== undefined) expect(to !== null && to <= next.from).toBe(true)
          })
      }),
    )
  })

  it('decides only with the quorum of the item, by present members, and by nobody who is conflicted', () => {
    fc.assert(
      fc.property(meeting, ({ plan, entries }) => {
        const course = courseOf(plan, entries)
        for (const item of itemsOf(course)) {
          const { decision } = item
          if (decision === null || decision.result === 'held') continue
          const apart = apartFrom(item)
          expect(decision.voters.filter((id) => apart.includes(id))).toEqual([])
          expect(decision.voters.every((id) => presentAt(course, id, decision.at))).toBe(true)
          const needed = plan.quorum ?? Math.floor((members.length - apart.length) / 2) + 1
          expect(decision.voters.length >= needed).toBe(true)
          expect(decision.of).toBe(members.length - apart.length)
        }
      }),
    )
  })

  it('has a method for every decision, and by vote the numbers of those who took part, with a majority or the 座長', () => {
    fc.assert(
      fc.property(meeting, ({ plan, entries }) => {
        for (const { decision } of itemsOf(courseOf(plan, entries))) {
          if (decision === null || decision.result === 'held' || decision.method === 'consensus') continue
          const { vote, voters } = decision
          if (vote === null) throw new Error('a decision by vote has its vote')
          const given = vote.yes + vote.no + vote.abstain
          expect([voters.length - 1, voters.length]).toContain(given)
          expect(vote.yes > vote.no || (vote.yes === vote.no && vote.chair === 'yes')).toBe(true)
        }
      }),
    )
  })

  it('has a reason wherever one is needed, and opens no item while somebody who must leave is in the room', () => {
    fc.assert(
      fc.property(meeting, ({ plan, entries }) => {
        const course = courseOf(plan, entries)
        for (const item of itemsOf(course)) {
          const { decision, conflicted, rulings, spans } = item
          if (decision !== null && (decision.needs.length > 0 || decision.result === 'held'))
            expect(decision.reason).not.toBe('')
          const ruled = rulings.map((each) => each.memberId)
          for (const id of conflicted.leaving.filter((each) => !ruled.includes(each)))
            for (const { from, to } of spans)
              for (const stay of course.people.get(id)?.stays ?? []) {
                const ends = stay.to ?? course.closedAt ?? '9'
                const overlap = stay.from < (to ?? '9') && from < ends
                expect(overlap).toBe(false)
              }
        }
      }),
    )
  })

  it('comes out the same when its record is read again, and closes only when every item is over', () => {
    fc.assert(
      fc.property(meeting, ({ plan, entries }) => {
        const course = courseOf(plan, entries)
        expect(courseOf(plan, [...entries].reverse())).toEqual(course)
        let soFar = startOf(plan)
        for (const [index, entry] of entries.entries()) {
          const before = structuredClone(soFar)
          const after = courseAfter(soFar, entry)
          expect(soFar).toEqual(before)
          soFar = courseOf(plan, entries.slice(0, index + 1))
          if (after !== null) expect(after).toEqual(soFar)
        }
        if (course.stage !== 'closed') return
        expect(itemsOf(course).filter(({ state }) => !['decided', 'done', 'carried'].includes(state))).toEqual([])
        expect(course.currentId).toBeNull()
      }),
    )
  })

  it('is no empty promise: enough of what is tried happens, decisions among it', () => {
    const drawn = fc.sample(meeting, { numRuns: 200, seed: 1 })
    const decided = drawn
      .flatMap(({ plan, entries }) => itemsOf(courseOf(plan, entries)))
      .filter(({ decision }) => decision !== null)
    expect(drawn.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(200 * 10)
    expect(decided.length).toBeGreaterThan(50)
    expect(decided.filter(({ decision }) => decision?.method === 'vote').length).toBeGreaterThan(3)
    const quorums = drawn.map(({ plan, entries }) => quorumOf(courseOf(plan, entries), []).met)
    expect(new Set(quorums).size).toBe(2)
  })
})
