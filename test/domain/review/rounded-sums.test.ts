import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { closeAsShown, type Rounding, rounded, roundingModes } from '../../../shared/domain/review/rules/rounding.ts'
import { pointsOfMean } from '../../../shared/domain/review/scoring.ts'
import { meansCloseAsShown } from '../../../shared/domain/review/tally/means.ts'
import { anyTally } from './tally-stories.ts'

const anyRounding: fc.Arbitrary<Rounding> = fc.record({
  mode: fc.constantFrom(...roundingModes),
  places: fc.integer({ min: 0, max: 4 }),
})

/** What is printed, added up as whoever holds the paper does. */
const addedOnPaper = (printed: readonly string[]): bigint =>
  printed.reduce((sum, each) => sum + BigInt(each.replace('.', '')), 0n)

describe('The means of the criteria beside the mean of the totals', () => {
  it('are said to close exactly where what is printed adds up to what is printed as its sum', () => {
    fc.assert(
      fc.property(anyTally({ complete: true }), anyRounding, (input, rounding) => {
        const rows = tally(input).rows.map(({ n, mean, perCriterion }) => ({
          n,
          mean,
          criteria: perCriterion.map((each, at) => ({
            n: each.n,
            mean: pointsOfMean(each.mean, input.criteria[at]!.weight),
          })),
        }))
        const shown = (points: number | null) => rounded(points ?? 0, rounding)
        const adds = rows.every(
          ({ mean, criteria }) =>
            addedOnPaper(criteria.map((each) => shown(each.mean))) === addedOnPaper([shown(mean)]),
        )
        expect(meansCloseAsShown(rows, rounding)).toBe(adds)
      }),
    )
  })

  it('do not where three reviewers give thirds: 0.33 and 0.33 are not 0.67', () => {
    const third = { mean: 1 / 3, n: 3 }
    const rows = [{ n: 3, mean: 2 / 3, criteria: [third, third] }]
    expect(meansCloseAsShown(rows, { mode: 'halfUp', places: 2 })).toBe(false)
    expect(meansCloseAsShown(rows, { mode: 'down', places: 2 })).toBe(true)
  })

  it('are left out of it where a sheet is unfinished: that is no matter of rounding', () => {
    const rows = [{ n: 2, mean: 4, criteria: [{ mean: 3, n: 3 }] }]
    expect(meansCloseAsShown(rows, { mode: 'halfUp', places: 2 })).toBe(true)
    expect(closeAsShown([{ parts: [3], sum: 4 }], { mode: 'halfUp', places: 2 })).toBe(false)
  })
})
