import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../../shared/domain/meeting/course.ts'
import type { MeetingPlan } from '../../../shared/domain/meeting/course-types.ts'
import {
  decisionMethods,
  leaveReasons,
  type MeetingDeed,
  type MeetingEntry,
  meetingResults,
} from '../../../shared/domain/meeting/deeds.ts'
import {
  agendaBeforeRoom,
  announcedWords,
  itemBeforeRoom,
  roomCount,
} from '../../../shared/domain/meeting/projecting.ts'

const members = ['m1', 'm2', 'm3', 'm4']
const items = ['i1', 'i2', 'i3']
const plan: MeetingPlan = {
  members: members.map((id) => ({ id, kind: 'reviewer', name: `氏名${id}`, isChair: id === 'm1' })),
  items: [
    { id: 'i1', kind: 'body', title: '秋田県', applicationId: 'a1' },
    { id: 'i2', kind: 'body', title: '三重県', applicationId: 'a2' },
    { id: 'i3', kind: 'whole', title: '選定案の全体', applicationId: null },
  ],
  quorum: null,
  proxiesCount: false,
}

const secret = '口外しない言葉'
const member = fc.constantFrom(...members)
const item = fc.constantFrom(...items)
const some = fc.subarray(members)
const said = { reason: fc.constant(secret) }
const kind = <const Kind extends string>(name: Kind) => ({ kind: fc.constant(name) })

/** Whatever may be written in a record, in whatever order: the room is told no more for it. */
const deed: fc.Arbitrary<MeetingDeed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('opened' as const, 'paused' as const, 'resumed' as const) }),
  fc.record({ ...kind('came'), memberId: member, mode: fc.constant('room' as const), proxy: fc.constant('') }),
  fc.record({ ...kind('left'), memberId: member, why: fc.constantFrom(...leaveReasons) }),
  fc.record({ ...kind('itemOpened'), itemId: item, leaving: some, silent: fc.constant([]) }),
  fc.record({ ...kind('ruled'), itemId: item, memberId: member, ...said }),
  fc.record({
    ...kind('voted'),
    itemId: item,
    motion: fc.constant(secret),
    leaving: some,
    silent: fc.constant([]),
    yes: fc.nat(4),
    no: fc.nat(4),
    abstain: fc.nat(4),
    chair: fc.constant(null),
  }),
  fc.record({
    ...kind('decided'),
    itemId: item,
    result: fc.constantFrom(...meetingResults),
    reserveOrder: fc.constant(null),
    method: fc.constantFrom(...decisionMethods),
    ...said,
    condition: fc.constant(secret),
    needs: fc.constant([]),
    leaving: some,
    silent: fc.constant([]),
  }),
  fc.record({ ...kind('announced'), itemId: item }),
  fc.record({
    kind: fc.constantFrom('deferred' as const, 'carried' as const, 'reopened' as const),
    itemId: item,
    ...said,
  }),
)

const record = fc.array(deed, { maxLength: 40 }).map((deeds): MeetingEntry[] =>
  [{ kind: 'opened' } as const, ...deeds].map((each, seq) => ({
    id: `e${seq}`,
    seq,
    at: `2026-03-06T14:${String(seq).padStart(2, '0')}:00+09:00`,
    deed: each,
  })),
)

const shownOf = (entries: readonly MeetingEntry[]) => {
  const course = courseOf(plan, entries)
  const now = itemBeforeRoom(course)
  return {
    agenda: agendaBeforeRoom(course),
    now: now?.item.id ?? null,
    told: [...course.items.values()].map(announcedWords),
    count: roomCount(course, now),
  }
}

describe('what the room sees of any record', () => {
  it('names no member and repeats no word that was said', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const text = JSON.stringify(shownOf(entries))
        expect(text).not.toContain(secret)
        expect(text).not.toMatch(/氏名|"m\d"/)
      }),
    )
  })

  it('has a result exactly where the last decision was announced after it was taken and not gone back on', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const { agenda } = shownOf(entries)
        for (const { id, result } of agenda) {
          const own = entries.flatMap(({ deed: each }) => ('itemId' in each && each.itemId === id ? [each] : []))
          const decided = own.findLastIndex((each) => each.kind === 'decided')
          const after = own.slice(decided + 1)
          const told =
            decided >= 0 &&
            after.some((each) => each.kind === 'announced') &&
            !after.some((each) => each.kind === 'reopened')
          expect(result !== '').toBe(told)
        }
      }),
    )
  })

  it('does not change when a decision is taken, until it is announced', () => {
    fc.assert(
      fc.property(record, item, fc.constantFrom(...meetingResults), (entries, itemId, result) => {
        const course = courseOf(plan, entries)
        const own = course.items.get(itemId)
        // What was announced already may be gone back on only by 「議題に戻る」.
        fc.pre(course.currentId === itemId && own !== undefined && announcedWords(own) === null)
        const decision: MeetingEntry = {
          id: 'last',
          seq: 99,
          at: '2026-03-06T15:00:00+09:00',
          deed: {
            ...{ kind: 'decided', itemId, result, reserveOrder: null, method: 'consensus', needs: [] },
            ...{ reason: secret, condition: secret, ...own.conflicted },
          },
        }
        expect(shownOf([...entries, decision])).toEqual(shownOf(entries))
      }),
    )
  })
})
