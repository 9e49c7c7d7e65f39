import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, inUnits, sumExactly, unitsFor, withoutNoise } from '../../../../shared/domain/review/decimal.ts'
import { normalise } from '../../../../shared/domain/review/normalise.ts'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import {
  describe as describeValues,
  maximumTotal,
  pointsAtMost,
  pointsOfMean,
  sheetTotal,
} from '../../../../shared/domain/review/scoring.ts'
import { createBoard } from '../../../../shared/domain/review/tally/board.ts'
import { createFigures } from '../../../../shared/domain/review/tally/figures.ts'
import { createRankValues, isByRank } from '../../../../shared/domain/review/tally/rank-values.ts'
import { type AggregateMethod, aggregateMethods } from '../../../../shared/domain/review/tally-types.ts'
import { groupByValue, groupSorted, isEqualValue } from '../../../../shared/domain/review/ties.ts'
import { tallyOf } from '../tally-stories.ts'

describe('decimals', () => {
  it.each([
    [0, 0],
    [12, 0],
    [1.25, 2],
    [-0.5, 1],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [1.25e21, 0],
  ])('%d is written with %d', (value, decimals) => expect(decimalsOf(value)).toBe(decimals))

  it('make whole units of up to six of them, and none of a fraction that no decimals write', () => {
    expect(unitsFor([])).toBe(1)
    expect(unitsFor([1.25, 3.1, 4])).toBe(100)
    expect(unitsFor([0.123456])).toBe(1_000_000)
    expect(unitsFor([0.1234567])).toBe(1)
    expect(unitsFor([1 / 3, 0.5])).toBe(1)
    expect([inUnits(44.6, 100), inUnits(1 / 3, 1)]).toEqual([4460, 1 / 3])
  })

  it('add up as they are written: 0.1 and 0.2 make 0.3', () => {
    expect([sumExactly([0.1, 0.2]), sumExactly([]), sumExactly([44.6, 45.85, -0.45])]).toEqual([0.3, 0, 90])
    const hundredths = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 20 })
    fc.assert(
      fc.property(hundredths, (all) => {
        expect(sumExactly(all.map((each) => each / 100))).toBe(all.reduce((sum, each) => sum + each, 0) / 100)
      }),
    )
    expect(withoutNoise(0.1 + 0.2)).toBe(0.3)
    expect(withoutNoise(1 / 3)).toBe(0.333333333333)
  })
})

describe('points', () => {
  it('of a mean are those of the criterion, and none of none', () => {
    expect([pointsOfMean(4.5, 4), pointsOfMean(3, 1.1), pointsOfMean(0, 4), pointsOfMean(null, 4)]).toEqual([
      18,
      3.3,
      0,
      null,
    ])
  })

  it('at most are those of the best score', () => {
    expect([pointsAtMost({ maxRaw: 5, weight: 4 }), pointsAtMost({ maxRaw: 3, weight: 0.1 })]).toEqual([20, 0.3])
  })

  it('of decimal weights are exact, on a sheet and at most', () => {
    const criteria = [0.1, 0.2, 1.05].map((weight, at) => ({ id: `c${at}`, weight, maxRaw: 3 }))
    expect(maximumTotal(criteria)).toBe(4.05)
    expect(sheetTotal(criteria, { c0: 3, c1: 3, c2: 0 }).total).toBe(0.9)
  })
})

describe('a tally of decimal weights', () => {
  it('compares in points by every method', () => {
    const input = tallyOf({ N: [null], X: [1, 2, 3, 4, 6], Y: [5, 1, 1, 1, 1] })
    const value = (method: AggregateMethod) => {
      const weighted = { ...input, criteria: input.criteria.map((each) => ({ ...each, weight: 0.25 })) }
      return tally({ ...weighted, rules: { ...input.rules, method } }).rows.map(({ value }) => value)
    }
    expect([value('mean'), value('sum'), value('trimmedMean')]).toEqual([
      [0.8, 0.45, null],
      [4, 2.25, null],
      [0.75, 0.25, null],
    ])
  })
})

describe('describing values', () => {
  it('in whole units gives what they are in ones', () => {
    expect(describeValues([4460, 4585], 100)).toEqual({
      n: 2,
      sum: 90.45,
      mean: 45.225,
      median: 45.225,
      min: 44.6,
      max: 45.85,
      spread: 1.25,
      variance: 0.390625,
      standardDeviation: Math.sqrt(7812.5) / 100,
    })
    expect(describeValues([300, 100, 200], 100)).toMatchObject({ median: 2, mean: 2, standardDeviation: 1 })
    expect(describeValues([4, 1, 3, 2])).toMatchObject({ median: 2.5, variance: 1.25 })
  })

  it('gives of whole numbers the double next to the exact value, not the sum of rounded squares', () => {
    // By the mean 1.8 the squared deviations of the first add up to 24.800000000000004.
    expect(describeValues([0, 0, 0, 4, 5]).variance).toBe(4.96)
    expect(describeValues([0, 0, 1]).variance).toBe(2 / 3 / 3)
    expect(describeValues([0, 0, 2]).standardDeviation).toBe(Math.sqrt(8 / 3 / 2))
  })

  it('keeps the deviation of values whose squares no double holds', () => {
    const far = 2 ** 40
    const { variance, standardDeviation } = describeValues([far + 1, far + 3, far + 2])
    expect(variance).toBeCloseTo(2 / 3, 9)
    expect(standardDeviation).toBe(1)
    expect(describeValues([far, far, far]).variance).toBe(0)
  })
})

describe('a value as it is shown', () => {
  it('is the decimal it is written as, however JavaScript writes it', () => {
    const shown = (value: number, places: number) => [
      rounded(value, { mode: 'halfUp', places }),
      rounded(value, { mode: 'down', places }),
    ]
    expect(shown(1.25e-7, 8)).toEqual(['0.00000013', '0.00000012'])
    expect(shown(5e-7, 6)).toEqual(['0.000001', '0.000000'])
    expect(shown(-5e-7, 6)).toEqual(['-0.000001', '0.000000'])
    expect(shown(1.25e21, 1)).toEqual(['1250000000000000000000.0', '1250000000000000000000.0'])
    expect(shown(0, 0)).toEqual(['0', '0'])
    expect(shown(-0, 1)).toEqual(['0.0', '0.0'])
    expect(() => shown(Number.POSITIVE_INFINITY, 2)).toThrow(new RangeError('Infinity has no decimal form'))
  })
})

describe('values that count as one', () => {
  it('differ by no more than the last bit of a binary fraction, in their own size', () => {
    expect(isEqualValue(0.1 + 0.2, 0.3)).toBe(true)
    expect(isEqualValue(1e9 * (0.1 + 0.2), 3e8)).toBe(true)
    expect([isEqualValue(3, 3.000001), isEqualValue(-3, 3), isEqualValue(0, 1e-9)]).toEqual([false, false, false])
    expect(isEqualValue(-(0.1 + 0.2) * 1e9, -3e8)).toBe(true)
    expect(isEqualValue(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(true)
    expect(isEqualValue(Number.NaN, Number.NaN)).toBe(false)
  })

  it('stand together, best first, each group in the order of the input; without a value last, as one', () => {
    const worths = [3, Number.NaN, 5, 0.1 + 0.2 + 2.7, Number.NaN, 1]
    const worth = (member: number) => worths[member] ?? Number.NaN
    const all = [0, 1, 2, 3, 4, 5]
    expect(groupByValue(all, worth)).toEqual([[2], [0, 3], [5], [1, 4]])
    expect(groupByValue(all, worth, true)).toEqual([[5], [0, 3], [2], [1, 4]])
    expect(groupByValue(all.toReversed(), worth)).toEqual([[2], [0, 3], [5], [1, 4]])
    expect(groupSorted([5, 3, 0, 2], worth)).toEqual([[5], [0, 3], [2]])
    expect(groupByValue([], worth)).toEqual([])
  })
})

describe('reviewers of different severity', () => {
  const given = (reviewerId: string, ...values: number[]) =>
    values.map((value, at) => ({ reviewerId, applicationId: `T${at}`, value }))

  it('are brought to the mean and the deviation of all totals, which are told', () => {
    const { mean, deviation, totals } = normalise([...given('A', 40, 60), ...given('B', 80, 100)])
    expect([mean, deviation]).toEqual([70, Math.sqrt(500)])
    for (const reviewer of ['A', 'B']) {
      const own = totals.filter(({ reviewerId }) => reviewerId === reviewer).map(({ normalised }) => normalised)
      expect(describeValues(own).mean).toBeCloseTo(70, 9)
      expect(Math.sqrt(describeValues(own).variance ?? 0)).toBeCloseTo(Math.sqrt(500), 9)
    }
  })

  it('stay as they are where all give the same', () => {
    expect(normalise([...given('A', 5, 5), ...given('B', 5)])).toMatchObject({
      mean: 5,
      deviation: 0,
      leftAsIs: ['A', 'B'],
      totals: [{ normalised: 5 }, { normalised: 5 }, { normalised: 5 }],
    })
  })
})

describe('the ranks of a year', () => {
  it('are those each reviewer gives among what they scored, and are given anew where they changed', () => {
    const board = createBoard(tallyOf({ X: [9, 1], Y: [5, 1], Z: [7, null], N: [null, 'excluded'] }))
    const ranks = createRankValues(board, [5, 3, 1])
    expect([0, 1, 2, 3].map((application) => ranks.ranksOf(application))).toEqual([[1, 1.5], [3, 1.5], [2], []])
    expect([...ranks.values('rankMean')]).toEqual([1.25, 2.25, 2, Number.NaN])
    expect([...ranks.values('rankSum')]).toEqual([2.5, 4.5, 2, Number.NaN])
    expect([...ranks.values('rankPoints')]).toEqual([9, 5, 3, Number.NaN])
    board.set(0, 1, 0, 10)
    expect(ranks.ranksOf(1)).toEqual([3, 1.5])
    ranks.forget(0)
    expect([0, 1, 2].map((application) => ranks.ranksOf(application))).toEqual([[2, 1.5], [1, 1.5], [3]])
    expect([...ranks.values('rankPoints')]).toEqual([7, 9, 1, Number.NaN])
  })

  it('are compared by three methods, and move everybody', () => {
    expect(aggregateMethods.filter(isByRank)).toEqual(['rankMean', 'rankSum', 'rankPoints'])
  })
})

describe('the board', () => {
  const input = tallyOf({ X: [[5, 4], 'excluded'], Y: [[3], [2, 2]] })
  const board = () => createBoard(input)

  it('says which sheets were handed in with a blank, and of whom', () => {
    expect(board().incomplete()).toEqual([{ reviewer: 0, application: 1 }])
  })

  it('says whether a sheet that counts has changed', () => {
    const own = board()
    const figures = createFigures(own, input)
    expect([own.set(0, 0, 1, 3), own.set(1, 0, 1, 3)]).toEqual([true, false])
    figures.followCell(0, 0, 1)
    expect(figures.now[0]).toMatchObject({ n: 1, mean: 8, reviewerSet: '10', whole: { sum: 8, min: 8, max: 8 } })
    own.set(0, 1, 1, 0)
    figures.followCell(0, 1, 1)
    expect(own.incomplete()).toEqual([])
    expect(figures.now[1]).toMatchObject({ n: 2, reviewerSet: '11', totals: [{ total: 3 }, { total: 4 }] })
    expect(figures.now[0]?.totals.map(({ excluded }) => excluded)).toEqual([false, true])
  })
})
