import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochSecond } from '../../../shared/domain/calendar/jst.ts'
import {
  type DeadlineMove,
  deadlineFor,
  deadlinesOf,
  deadlineWords,
  everybody,
} from '../../../shared/domain/programme/deadline-moves.ts'

const announced = '2026-02-20T17:00:00+09:00'
const hours = (count: number) => new Date(Date.parse(announced) + count * 3_600_000).toISOString()
const move = (id: string, given: Partial<DeadlineMove>): DeadlineMove => ({
  ...{ id, kind: 'extended', scope: everybody, to: announced, reason: '大雪のため', insteadOf: null },
  ...given,
})

/** Moves as an office makes them, some in the place of an earlier one; also earlier instants, which none should make. */
const moves = fc
  .array(
    fc.record({
      kind: fc.constantFrom('extended', 'extended', 'corrected'),
      scope: fc.constantFrom(everybody, '17', '39'),
      to: fc.integer({ min: -48, max: 400 }).map(hours),
      before: fc.option(fc.nat({ max: 5 })),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ before, ...each }, at) =>
      move(String(at), { ...each, insteadOf: before !== null && before < at ? String(before) : null }),
    ),
  )

describe('the deadline that holds', () => {
  it('is for a prefecture never earlier than announced or than for all, is its own where that is later, in whatever order', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom('17', '39', '01'), (made, scope) => {
        const second = (of: string, list = made) => epochSecond(deadlineFor(announced, list, of).at)
        const replaced = new Set(made.map(({ insteadOf }) => insteadOf))
        const own = made.filter((each) => each.kind === 'extended' && !replaced.has(each.id) && each.scope === scope)
        expect(second(scope)).toBe(Math.max(second(everybody), ...own.map(({ to }) => epochSecond(to))))
        expect(second(everybody)).toBeGreaterThanOrEqual(epochSecond(announced))
        expect(second(scope, made.toReversed())).toBe(second(scope))
        // Told of by name exactly where it is another than that of all.
        const named = deadlinesOf(announced, made).some((each) => each.scope === scope)
        expect(named).toBe(second(scope) > second(everybody))
      }),
    )
  })

  it('is said with whom it was moved for, until when and why, after what was announced', () => {
    const made = [move('1', { scope: '17', to: '2026-02-27T17:00:00+09:00', reason: '能登の\n大雪のため' })]
    expect(deadlineWords(deadlineFor(announced, made, '17'))).toBe(
      '令和8年2月20日(金)17:00(延長: 石川県 令和8年2月27日(金)17:00まで、理由: 能登の 大雪のため)',
    )
    expect(deadlineWords(deadlineFor(announced, made, '39'))).toBe('令和8年2月20日(金)17:00')
  })
})
