import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import type { TallyInput } from '../../../../shared/domain/review/tally-types.ts'
import { anyTally, tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

const seen = (input: TallyInput, cut = 2) => firmnessOf(input, { cut, seed: 1, verdicts: usualVerdictRules })
const untied = (input: TallyInput): TallyInput => ({ ...input, rules: { ...input.rules, ties: [] } })
const little = 1e-6

/** Mean of the one less mean of the other once a weight is changed. */
function lead(input: TallyInput, one: string, other: string, criterionId: string, weight: number): number {
  const rows = tally(withWeights(input, { [criterionId]: weight })).rows
  const mean = (id: string) => rows.find(({ applicationId }) => applicationId === id)!.mean!
  return mean(one) - mean(other)
}

describe('The break-even of a weight', () => {
  it('is solved, not tried: w − D ÷ δ', () => {
    const input = tallyOf({ X: [[5, 3, 2]], Y: [[3, 4, 2]] })
    const [pair] = seen({ ...input, criteria: input.criteria.map((each) => ({ ...each, weight: 4 })) }).pairs
    // D = 4 × 2 − 4 × 1 = 4; the first would have to shrink by 2, the second to grow by 4, the third never does.
    expect(pair!.breakEvens).toEqual([
      { criterionId: 'c1', weight: 4, at: 2, by: 'less' },
      { criterionId: 'c2', weight: 4, at: 8, by: 'more' },
      { criterionId: 'c3', weight: 4, at: null, by: null },
    ])
    expect(pair!.least).toMatchObject({ criterionId: 'c1', at: 2 })
  })

  it('is exact with decimal weights and different numbers of sheets', () => {
    const weights = { c1: 0.1, c2: 0.2, c3: 1.05 }
    const input = withWeights(
      tallyOf({
        X: [
          [5, 1, 3],
          [4, 2, 3],
          [5, 5, 1],
        ],
        Y: [[3, 4, 2], 'excluded', [4, 4, 2]],
      }),
      weights,
    )
    // Means X 0.1 × 14/3 + 0.2 × 8/3 + 1.05 × 7/3 = 3.45, Y 0.1 × 3.5 + 0.2 × 4 + 1.05 × 2 = 3.25: D = 0.2.
    const [pair] = seen(input).pairs
    expect(pair!.difference).toBe(0.2)
    expect(pair!.breakEvens!.map(({ at }) => at)).toEqual([null, 0.35, 0.45])
  })

  it('keeps the order just before it, and swaps just beyond', () => {
    const decimals = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(anyTally(), decimals, (drawn, hundredths) => {
        const weights = drawn.criteria.map(({ id }, at) => [id, hundredths[at]! / 100])
        const input = untied(withWeights(drawn, Object.fromEntries(weights)))
        for (const { ahead, behind, breakEvens, difference } of seen(input).pairs)
          for (const { criterionId, at, by } of breakEvens!) {
            if (at === null || by === 'level' || difference === 0) continue
            const beyond = by === 'more' ? little : -little
            expect(Math.abs(lead(input, ahead, behind, criterionId, at))).toBeLessThan(1e-9)
            expect(lead(input, ahead, behind, criterionId, at - beyond)).toBeGreaterThan(0)
            if (at + beyond >= 0) expect(lead(input, ahead, behind, criterionId, at + beyond)).toBeLessThan(0)
          }
      }),
      { numRuns: 300 },
    )
  })

  it('there is none on this side where another weight keeps them apart', () => {
    fc.assert(
      fc.property(anyTally(), fc.integer({ min: 0, max: 400 }), (drawn, weight) => {
        const input = untied(drawn)
        for (const { ahead, behind, breakEvens, difference } of seen(input).pairs)
          for (const { criterionId, at } of breakEvens!)
            if (at === null && difference > 0)
              expect(lead(input, ahead, behind, criterionId, weight)).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

describe('How far a weight may go before the set changes', () => {
  const insideOf = (input: TallyInput, cut: number) =>
    seen(input, cut)
      .standings.filter(({ rank }) => rank <= cut)
      .map(({ applicationId }) => applicationId)
      .toSorted()

  it('the set is the same up to there, and another just beyond', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(anyTally(), weights, fc.integer({ min: 1, max: 4 }), (drawn, given, cut) => {
        const input = untied(
          withWeights(drawn, Object.fromEntries(drawn.criteria.map(({ id }, at) => [id, given[at]!]))),
        )
        const base = insideOf(input, cut)
        // A set that is not yet decided has no weight at which it changes.
        if (base.length !== Math.min(cut, seen(input, cut).standings.length)) return
        for (const { criterionId, less, more } of seen(input, cut).setBreakEvens!)
          for (const [found, beyond] of [
            [less, -little],
            [more, little],
          ] as const) {
            const at = (weight: number) => insideOf(withWeights(input, { [criterionId]: weight }), cut)
            if (found === null) {
              expect(at(beyond < 0 ? 0 : 4000)).toEqual(base)
              continue
            }
            expect(at(found.at - beyond)).toEqual(base)
            if (found.at + beyond < 0) continue
            expect(at(found.at + beyond)).not.toEqual(base)
            expect(at(found.at + beyond)).toContain(found.entering)
          }
      }),
      { numRuns: 150 },
    )
  })

  it('is not told where another method than means ranks', () => {
    const input = tallyOf({ X: [[5, 3]], Y: [[3, 4]] })
    const found = seen({ ...input, rules: { ...input.rules, method: 'rankMean' } })
    expect(found.setBreakEvens).toBeNull()
    expect(found.pairs[0]).toMatchObject({ breakEvens: null, least: null })
  })
})
