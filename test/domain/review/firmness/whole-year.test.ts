import { describe, expect, it } from 'vitest'
import { breakEvens, leastOf, setBreakEvens } from '../../../../shared/domain/review/firmness/break-even.ts'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { givenOf } from '../../../../shared/domain/review/firmness/given.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { aggregateMethods, type TallyInput, type TallyRules } from '../../../../shared/domain/review/tally-types.ts'
import { tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

const ruled = (input: TallyInput, rules: Partial<TallyRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})
const seen = (input: TallyInput, cut = 2) => firmnessOf(input, { cut, seed: 1, verdicts: usualVerdictRules })

/** Three criteria of one weight, two reviewers: X 20, Y 18, Z 16; nobody has scored N. */
const year = tallyOf({
  X: [
    [5, 3, 2],
    [4, 4, 2],
  ],
  Y: [
    [3, 3, 3],
    [3, 3, 3],
  ],
  Z: [
    [2, 1, 5],
    [1, 2, 5],
  ],
  N: [null, 'open'],
})

describe('決め手 of a year', () => {
  it('says of every changed way the rank of each, in the order as it stands', () => {
    const { ways, standings } = seen(year)
    expect(standings.map(({ applicationId }) => applicationId)).toEqual(['X', 'Y', 'Z'])
    expect(ways.map(({ of, refused, ranks }) => [of, refused, ranks])).toEqual([
      ['sum', null, [1, 2, 3]],
      ['trimmedMean', '5票に満たない応募がある', []],
      ['rankMean', null, [1, 2, 3]],
      ['rankSum', null, [1, 2, 3]],
      ['rankPoints', null, [1, 2, 3]],
      ['r1', null, [1, 2, 3]],
      ['r2', null, [1, 2, 3]],
      // Without the first: X 5.5, Y 6, Z 6.5. Without the second: X 6.5, Y 6, Z 6.5. Without the third X 8, Y 6, Z 3.
      ['c1', null, [3, 2, 1]],
      ['c2', null, [1, 3, 1]],
      ['c3', null, [1, 2, 3]],
    ])
    expect(standings.map(({ waysInside }) => waysInside)).toEqual([8, 8, 2])
  })

  it('says of neighbours what each weight would have to be, where means rank them, and nothing of it elsewhere', () => {
    for (const method of aggregateMethods) {
      const found = seen(ruled(year, { method }))
      const byMeans = ['mean', 'sum', 'trimmedMean'].includes(method)
      expect([
        method,
        found.setBreakEvens === null,
        found.pairs[0]?.breakEvens === null,
        found.pairs[0]?.least === null,
      ]).toEqual([method, !byMeans, !byMeans, !byMeans])
    }
    const [first, second] = seen(year).pairs
    // X − Y is 1.5 a + 0.5 b − c, Y − Z 1.5 a + 1.5 b − 2 c.
    expect(first?.breakEvens?.map(({ at, by }) => [at, by])).toEqual([
      [1 / 3, 'less'],
      [null, null],
      [2, 'more'],
    ])
    expect(first?.least).toMatchObject({ criterionId: 'c1', at: 1 / 3 })
    expect(second?.least).toMatchObject({ criterionId: 'c3', at: 1.5, by: 'more' })
    expect(second).toMatchObject({ ahead: 'Y', behind: 'Z', difference: 1, lead: 1 })
  })

  it('says how far a weight may go before the set within the line is another, wherever the line is', () => {
    const changes = (cut: number) =>
      seen(year, cut).setBreakEvens?.map(({ less, more }) =>
        [less, more].map((each) => each && [each.leaving, each.entering, each.at]),
      )
    expect(changes(2)).toEqual([
      // All three are level at a third of the first; below it X, which parts fastest, is the last.
      [['X', 'Z', 1 / 3], null],
      [['Y', 'Z', 1 / 3], null],
      [null, ['Y', 'Z', 1.5]],
    ])
    expect(changes(1)).toEqual([
      [['X', 'Z', 1 / 3], null],
      [['X', 'Z', 0], null],
      [null, ['X', 'Z', 5 / 3]],
    ])
    for (const cut of [0, 3, 9]) for (const sides of changes(cut) ?? []) expect(sides).toEqual([null, null])
  })

  it('says of a reviewer who is alone that nobody is left, and leaves out no criterion that alone has weight', () => {
    const { ways } = seen(withWeights(tallyOf({ X: [[5, 3]], Y: [[3, 5]] }), { c2: 0 }))
    expect(ways.filter(({ kind }) => kind !== 'method').map(({ of, refused, ranks }) => [of, refused, ranks])).toEqual([
      ['r1', 'ほかに採点した委員がいない', []],
    ])
  })

  it('says how far the reviewers agree, over what all of them scored', () => {
    expect(seen(year).agreement).toMatchObject({ kendallW: 1, reviewers: 2, applications: 3, leftOut: 0 })
  })

  it('has no name for a body that is shown without one', () => {
    const unnamed = { ...year, applications: year.applications.map(({ id }) => ({ id })) }
    expect(seen(unnamed).pairs[0]?.why.ahead).toMatch(/^応募より上なのは/)
  })

  it('brings each to one scale beside the order, and ranks them by it', () => {
    // r2 scores a fifth of what r1 does: Y is ahead by the means, X once both are on one scale.
    const two = seen(tallyOf({ X: [50, 12], Y: [60, 8], Z: [10, 10] }))
    expect(two.standings.map(({ applicationId, normalised }) => [applicationId, normalised.rank])).toEqual([
      ['Y', 2],
      ['X', 1],
      ['Z', 3],
    ])
    const level = seen(tallyOf({ X: [5, 3], Y: [3, 5], Z: [1, 1] }))
    expect(level.standings.map(({ normalised }) => normalised.rank)).toEqual([1, 1, 3])
  })
})

describe('a weight with decimals, and sheets of different number', () => {
  const input = withWeights(
    tallyOf({
      X: [
        [5, 1],
        [4, 2],
        [3, 3],
      ],
      Y: [[3, 5], [2, 4], 'excluded'],
    }),
    { c1: 1.25, c2: 0.5 },
  )

  it('is level where the means are: 1.5 a − 2.5 b', () => {
    const given = givenOf(input)
    const [a, b] = breakEvens(given, 0, 1)
    expect([a?.by, b?.at, b?.by]).toEqual(['less', 0.75, 'more'])
    expect(a?.at).toBeCloseTo(5 / 6, 12)
    expect(leastOf(breakEvens(given, 0, 1))?.at).toBe(0.75)
    const [first, second] = setBreakEvens(given, [0], [1])
    expect([first?.less?.at, first?.more, second?.less, second?.more?.at]).toEqual([a?.at, null, null, 0.75])
  })

  it('goes by how fast two part in their means, not in sums of more sheets', () => {
    // On the first criterion all three are level at 2. Y has one sheet and parts by 1, Z has three and parts by 2/3.
    const three = tallyOf({
      X: [[3, 4], 'absent', 'absent'],
      Y: [[4, 2], 'absent', 'absent'],
      Z: [
        [4, 3],
        [4, 2],
        [3, 3],
      ],
    })
    const [first] = setBreakEvens(givenOf(withWeights(three, { c1: 1, c2: 1 })), [0], [2, 1])
    expect(first?.more).toEqual({ at: 2, leaving: 'X', entering: 'Y' })
  })

  it('that lies below nothing is none, and 0 is one', () => {
    const none = givenOf(tallyOf({ X: [[1, 5]], Y: [[2, 4]] }))
    // X − Y is −a + b: level at 1 for either.
    expect(breakEvens(none, 0, 1).map(({ at }) => at)).toEqual([1, 1])
    const zero = givenOf(tallyOf({ X: [[2, 4, 3]], Y: [[1, 4, 3]] }))
    expect(breakEvens(zero, 0, 1).map(({ at, by }) => [at, by])).toEqual([
      [0, 'less'],
      [null, null],
      [null, null],
    ])
  })
})
