import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTally, tally } from '../../../shared/domain/review/ranking.ts'
import { aggregateMethods, type Tally, tieRules } from '../../../shared/domain/review/tally-types.ts'
import { anyTally, tallyOf } from './tally-stories.ts'

const warningsOf = (result: Tally, code: string) => result.warnings.filter((each) => each.code === code)
const anyRules = fc.record({
  method: fc.constantFrom(...aggregateMethods),
  ties: fc.shuffledSubarray([...tieRules]),
  priorityCriterionIds: fc.constantFrom<readonly string[]>([], ['c0'], ['c1', 'c0']),
  rankPoints: fc.constantFrom<readonly number[]>([5, 3, 1], [10, 4.5, 2, 1]),
  floorTotalPercent: fc.constantFrom(null, 60),
  floorItemMean: fc.constantFrom(null, 3),
})

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

  it('one edit after another gives what tallying afresh gives', () => {
    const edits = fc.array(
      fc.record({
        reviewer: fc.nat(),
        application: fc.nat(),
        criterion: fc.nat(),
        raw: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(anyTally({ rules: anyRules }), edits, (input, changes) => {
        const live = createTally(input)
        live.result()
        let now = input
        for (const change of changes) {
          const reviewerId = input.reviewers[change.reviewer % input.reviewers.length]!.id
          const applicationId = input.applications[change.application % input.applications.length]!.id
          const criterionId = input.criteria[change.criterion % input.criteria.length]!.id
          live.set(reviewerId, applicationId, criterionId, change.raw)
          now = {
            ...now,
            sheets: now.sheets.map((sheet) =>
              sheet.reviewerId === reviewerId && sheet.applicationId === applicationId
                ? { ...sheet, scores: { ...sheet.scores, [criterionId]: change.raw } }
                : sheet,
            ),
          }
          expect(live.result()).toEqual(tally(now))
        }
      }),
      { numRuns: 200 },
    )
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
