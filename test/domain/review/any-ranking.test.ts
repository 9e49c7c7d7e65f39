import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTally, tally } from '../../../shared/domain/review/ranking.ts'
import { createFollower } from '../../../shared/domain/review/tally/following.ts'
import {
  aggregateMethods,
  type Tally,
  type TallyInput,
  type TallySheet,
  tieRules,
} from '../../../shared/domain/review/tally-types.ts'
import { anyTally, settled, tallyOf } from './tally-stories.ts'

const warningsOf = (result: Tally, code: string) => result.warnings.filter((each) => each.code === code)
const anyRules = fc.record({
  method: fc.constantFrom(...aggregateMethods),
  ties: fc.shuffledSubarray([...tieRules]),
  priorityCriterionIds: fc.constantFrom<readonly string[]>([], ['c0'], ['c1', 'c0']),
  rankPoints: fc.constantFrom<readonly number[]>([5, 3, 1], [10, 4.5, 2, 1]),
  floorTotalPercent: fc.constantFrom(null, 60),
  floorItemMean: fc.constantFrom(null, 3),
})

const anyMeasure = fc.record({
  weights: fc.array(fc.constantFrom(0.1, 0.25, 0.3, 1, 1.5, 2), { minLength: 4, maxLength: 4 }),
  floors: fc.array(fc.constantFrom(null, 2.5), { minLength: 4, maxLength: 4 }),
  passed: fc.array(fc.option(fc.boolean()), { minLength: 6, maxLength: 6 }),
  settled: fc.array(fc.shuffledSubarray(['a0', 'a1', 'a2', 'a3'], { minLength: 2 }), { maxLength: 2 }),
})

/** With decimal weights, floors of single criteria, a gate, and ties that the chair has settled. */
const measuredBy = (
  input: TallyInput,
  { weights, floors, passed, settled: orders }: typeof anyMeasure extends fc.Arbitrary<infer Measure> ? Measure : never,
): TallyInput => ({
  ...input,
  criteria: input.criteria.map((each, at) => ({ ...each, weight: weights[at]!, floor: floors[at]! })),
  gates: [
    {
      no: 1,
      name: '要件',
      answers: Object.fromEntries(
        input.applications.flatMap(({ id }, at) => (passed[at] === null ? [] : [[id, passed[at]!] as const])),
      ),
    },
  ],
  rules: { ...input.rules, settlements: orders.map((order) => settled('chair', order)) },
})

const withScore = (
  input: TallyInput,
  place: { readonly reviewerId: string; readonly applicationId: string; readonly criterionId: string },
  raw: number | null,
): TallyInput => ({
  ...input,
  sheets: input.sheets.map((sheet) =>
    sheet.reviewerId === place.reviewerId && sheet.applicationId === place.applicationId
      ? { ...sheet, scores: { ...sheet.scores, [place.criterionId]: raw } }
      : sheet,
  ),
})

/** One sheet in that state, its first criterion scored so. */
const withSheet = (input: TallyInput, which: number, state: TallySheet['state'], raw: number | null): TallyInput => ({
  ...input,
  sheets: input.sheets.map((sheet, at) =>
    at === which ? { ...sheet, state, scores: { ...sheet.scores, [input.criteria[0]!.id]: raw } } : sheet,
  ),
})

const withoutFirst = (input: TallyInput): TallyInput => {
  const [first, ...applications] = input.applications
  return { ...input, applications, sheets: input.sheets.filter(({ applicationId }) => applicationId !== first?.id) }
}

describe('Whatever the scores', () => {
  it('every application has one row, ranks count everyone ahead, and equal ranks name each other', () => {
    fc.assert(
      fc.property(anyTally({ rules: anyRules }), (input) => {
        const { rows } = tally(input)
        expect(rows.map((row) => row.applicationId).toSorted()).toEqual(
          input.applications.map((each) => each.id).toSorted(),
        )
        for (const row of rows) {
          expect(row.rank).toBe(1 + rows.filter((other) => other.rank < row.rank).length)
          const sharing = rows.filter((other) => other.rank === row.rank && other !== row)
          expect(row.tied.toSorted()).toEqual(sharing.map((other) => other.applicationId).toSorted())
        }
      }),
    )
  })

  it('n, mean and extremes are those of the complete sheets handed in', () => {
    fc.assert(
      fc.property(anyTally(), (input) => {
        for (const row of tally(input).rows) {
          const totals = input.sheets
            .filter(
              (sheet) => sheet.applicationId === row.applicationId && ['submitted', 'locked'].includes(sheet.state),
            )
            .filter((sheet) => input.criteria.every((each) => sheet.scores[each.id] !== null))
            .map((sheet) => input.criteria.reduce((sum, each) => sum + each.weight * sheet.scores[each.id]!, 0))
          expect(row.n).toBe(totals.length)
          expect(row.mean === null).toBe(totals.length === 0)
          if (totals.length === 0) continue
          expect(row.mean).toBeCloseTo(totals.reduce((a, b) => a + b, 0) / totals.length, 9)
          expect([row.min, row.max]).toEqual([Math.min(...totals), Math.max(...totals)])
        }
      }),
    )
  })

  it('the order of receipt decides nothing', () => {
    fc.assert(
      fc.property(anyTally({ rules: anyRules }), (input) => {
        const ranks = (result: Tally) => Object.fromEntries(result.rows.map((row) => [row.applicationId, row.rank]))
        const reversed = { ...input, applications: input.applications.toReversed(), sheets: input.sheets.toReversed() }
        expect(ranks(tally(reversed))).toEqual(ranks(tally(input)))
      }),
    )
  })

  it('edits one after another give what tallying afresh gives', () => {
    const edit = fc.record({
      reviewer: fc.nat(),
      application: fc.nat(),
      criterion: fc.nat(),
      raw: fc.option(fc.integer({ min: 0, max: 5 })),
    })
    // Several edits may come before the next look.
    const looks = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyTally({ rules: anyRules }), anyMeasure, looks, (given, measure, edits) => {
        let now = measuredBy(given, measure)
        const live = createTally(now)
        expect(live.result()).toEqual(tally(now))
        for (const batch of edits) {
          for (const change of batch) {
            const place = {
              reviewerId: now.reviewers[change.reviewer % now.reviewers.length]!.id,
              applicationId: now.applications[change.application % now.applications.length]!.id,
              criterionId: now.criteria[change.criterion % now.criteria.length]!.id,
            }
            live.set(place.reviewerId, place.applicationId, place.criterionId, change.raw)
            now = withScore(now, place, change.raw)
          }
          expect(live.result()).toEqual(tally(now))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('sheets that come, go and change between two looks give what tallying afresh gives', () => {
    const change = fc.record({
      sheet: fc.nat(),
      state: fc.constantFrom<TallySheet['state']>('submitted', 'locked', 'open', 'excluded', 'absent'),
      raw: fc.option(fc.integer({ min: 0, max: 5 })),
    })
    const looks = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 10 })
    const others = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(anyTally({ rules: anyRules }), anyMeasure, looks, others, (given, measure, changes, without) => {
        let now = measuredBy(given, measure)
        const follow = createFollower()
        expect(follow(now)).toEqual(tally(now))
        for (const [look, batch] of changes.entries()) {
          for (const { sheet, state, raw } of batch) now = withSheet(now, sheet % now.sheets.length, state, raw)
          // Another caller, who knows of fewer applications, asks in between.
          const seen = without[look] ? withoutFirst(now) : now
          expect(follow(seen)).toEqual(tally(seen))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a tally that is asked again is the same rows, but for what came between', () => {
    const input = tallyOf({ P: [90, 60], Q: [80, 80], R: [50, 50] })
    const follow = createFollower()
    const before = follow(input)
    const after = follow(withSheet(input, 0, 'submitted', 91))
    expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, true])
  })

  it('an edit leaves every row and every warning it does not touch the object it was', () => {
    const input = tallyOf({ P: [90, 60], Q: [80, 80], R: [50, 50], S: [50, 50], T: [20, 20] })
    const live = createTally(input)
    const before = live.result()
    live.set('r1', 'P', 'c1', 91)
    const after = live.result()
    expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, true, true, true])
    expect(warningsOf(after, 'tie.unresolved')[0]).toBe(warningsOf(before, 'tie.unresolved')[0])
  })

  it('an order is called dependent on a missing reviewer exactly when those who scored both say otherwise', () => {
    fc.assert(
      fc.property(anyTally(), (input) => {
        const result = tally(input)
        const expected: string[] = []
        for (const ahead of result.rows) {
          for (const behind of result.rows) {
            if (ahead.value === null || behind.value === null || ahead.value <= behind.value + 1e-9) continue
            const pairs = ahead.totals.map((each, index) => [each.total, behind.totals[index]!.total] as const)
            if (pairs.every(([a, b]) => (a === null) === (b === null))) continue
            const common = pairs.filter(([a, b]) => a !== null && b !== null)
            const preference = common.reduce((sum, [a, b]) => sum + a! - b!, 0)
            if (preference < 0) expected.push(`${ahead.applicationId} ${behind.applicationId}`)
          }
        }
        expect(
          warningsOf(result, 'reviewer.flip')
            .map((each) => each.applicationIds.join(' '))
            .toSorted(),
        ).toEqual(expected.toSorted())
      }),
    )
  })

  it('refuses an id it does not know as a defect', () => {
    const live = createTally(tallyOf({ X: [5] }))
    expect(() => live.set('r9', 'X', 'c1', 3)).toThrow(RangeError)
    expect(() => live.set('r1', 'Q', 'c1', 3)).toThrow(RangeError)
  })
})
