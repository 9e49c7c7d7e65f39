import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import type { TallyInput, TallySheet } from '../../../../shared/domain/review/tally-types.ts'
import { anyTally, tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

const seen = (input: TallyInput) => firmnessOf(input, { cut: 2, seed: 1, verdicts: usualVerdictRules })
const untied = (input: TallyInput): TallyInput => ({ ...input, rules: { ...input.rules, ties: [] } })

describe('what a missing reviewer would have to give', () => {
  it('is solved to the point, and said', () => {
    const input = tallyOf({ X: [80, 70, null], Y: [75, 65, 72], Z: [10, 10, 'excluded'] })
    const [first, second] = seen(input).pairs
    // X 75.00 of two, Y 70.67 of three: with x more, X falls below 212/3 once 150 + x < 212.
    expect(first!.missing).toEqual([{ reviewerId: 'r3', lacks: 'ahead', turnsAt: 61, levelAt: 62 }])
    expect(first!.missingWords).toEqual(['委員CはX県を採点していない。61点以下なら入れ替わる(62点なら並ぶ)。'])
    // A 利害関係 keeps 委員C from Z: nobody is missing there.
    expect(second!.missing).toEqual([])
  })

  it('says that nothing turns it, of several at once', () => {
    const [pair] = seen(tallyOf({ X: [90, 90, 90, 90], Y: [10, 10, null, null] })).pairs
    expect(pair!.missing).toMatchObject([
      { reviewerId: 'r3', lacks: 'behind', turnsAt: null, levelAt: null },
      { reviewerId: 'r4', lacks: 'behind', turnsAt: null, levelAt: null },
    ])
    expect(pair!.missingWords).toEqual(['採点のない委員C、委員Dは、どんな点でも変わらない。'])
  })

  it('counts in the scale: only a total that the steps and weights can make', () => {
    const input = withWeights(tallyOf({ X: [[3], [3]], Y: [[2], null] }), { c1: 2.5 })
    const of = { ...input, criteria: input.criteria.map((each) => ({ ...each, maxRaw: 5 })) }
    // X 7.5, Y 5: with y, (5 + y) / 2 > 7.5 from 12.5 on, as 10 makes them level.
    expect(seen(of).pairs[0]!.missing).toEqual([{ reviewerId: 'r2', lacks: 'behind', turnsAt: 12.5, levelAt: 10 }])
  })

  it('is silent where another method ranks', () => {
    const input = tallyOf({ X: [80, 70, null], Y: [75, 65, 72] })
    const [pair] = seen({ ...input, rules: { ...input.rules, method: 'rankMean' } }).pairs
    expect(pair!.missing).toEqual([])
  })

  it('is what filling in every possible sheet and tallying anew says', () => {
    const weights = fc.array(fc.constantFrom(1, 0.5, 1.25, 2), { minLength: 4, maxLength: 4 })
    let looked = 0
    fc.assert(
      fc.property(anyTally(), weights, (drawn, by) => {
        const few = { ...drawn, criteria: drawn.criteria.slice(0, 2).map((each) => ({ ...each, maxRaw: 3 })) }
        const input = untied(withWeights(few, Object.fromEntries(few.criteria.map(({ id }, at) => [id, by[at]!]))))
        for (const { ahead, behind, missing } of seen(input).pairs)
          for (const { reviewerId, lacks, turnsAt, levelAt } of missing) {
            looked += 1
            const filled = (sheets: readonly TallySheet[]) => leadOf(input, [ahead, behind], sheets)
            if (lacks === 'both') {
              let least: number | null = null
              for (const one of everySheet(input, reviewerId, ahead))
                for (const other of everySheet(input, reviewerId, behind))
                  if (filled([one.sheet, other.sheet]) < 0) least = Math.min(least ?? Infinity, other.total - one.total)
              expect(turnsAt).toBe(least)
              continue
            }
            const tried = everySheet(input, reviewerId, lacks === 'ahead' ? ahead : behind).map(({ total, sheet }) => ({
              total,
              lead: filled([sheet]),
            }))
            const turning = tried.filter(({ lead }) => lead < 0).map(({ total }) => total)
            const nearest = lacks === 'ahead' ? Math.max(...turning) : Math.min(...turning)
            expect(turnsAt).toBe(turning.length === 0 ? null : nearest)
            expect(levelAt).toBe(tried.find(({ lead }) => lead === 0)?.total ?? null)
            // And from there on, every one of them.
            for (const { total, lead } of tried)
              if (turnsAt !== null && (lacks === 'ahead' ? total <= turnsAt : total >= turnsAt))
                expect(lead).toBeLessThan(0)
          }
      }),
      { numRuns: 60 },
    )
    expect(looked).toBeGreaterThan(50)
  })
})

/** Every filled sheet there may be, with its total. */
function everySheet({ criteria }: TallyInput, reviewerId: string, applicationId: string) {
  let all: { total: number; scores: Record<string, number> }[] = [{ total: 0, scores: {} }]
  for (const { id, weight, maxRaw } of criteria)
    all = all.flatMap(({ total, scores }) =>
      Array.from({ length: maxRaw + 1 }, (_, raw) => ({
        total: total + weight * raw,
        scores: { ...scores, [id]: raw },
      })),
    )
  return all.map(({ total, scores }) => ({
    total,
    sheet: { reviewerId, applicationId, state: 'submitted' as const, scores },
  }))
}

/** Mean of the one less mean of the other, with those sheets in place of what was there. */
function leadOf(input: TallyInput, [one, other]: readonly [string, string], sheets: readonly TallySheet[]): number {
  const isReplaced = (each: TallySheet) =>
    sheets.some(
      ({ reviewerId, applicationId }) => each.reviewerId === reviewerId && each.applicationId === applicationId,
    )
  const rows = tally({ ...input, sheets: [...input.sheets.filter((each) => !isReplaced(each)), ...sheets] }).rows
  const mean = (id: string) => rows.find(({ applicationId }) => applicationId === id)!.mean!
  return mean(one) - mean(other)
}
