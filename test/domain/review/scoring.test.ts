import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCriteria } from '../../../shared/domain/programme/defaults.ts'
import { normalise } from '../../../shared/domain/review/normalise.ts'
import { compareByHigherRanks, meanRank, placesOf, rankPointsOf } from '../../../shared/domain/review/rank-order.ts'
import {
  assertScore,
  describe as describeValues,
  maximumTotal,
  round2,
  sheetTotal,
} from '../../../shared/domain/review/scoring.ts'

const criteria = defaultCriteria.map((each) => ({ ...each, id: `c${each.no}` }))
const weighted = (weights: readonly number[]) =>
  weights.map((weight, index) => ({ id: String(index), weight, maxRaw: 10 }))
const scores = (values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((value, index) => [String(index), value]))

describe('Describing scores', () => {
  it('4, 5, 3: n 3, sum 12, mean 4, from 3 to 5', () => {
    expect(describeValues([4, 5, 3])).toMatchObject({ n: 3, sum: 12, mean: 4, median: 4, min: 3, max: 5, spread: 2 })
  })

  it('has no mean without scores, rather than 0', () => {
    const none = ['mean', 'median', 'min', 'max', 'spread', 'variance', 'standardDeviation'].map((name) => [name, null])
    expect(describeValues([])).toEqual({ n: 0, sum: 0, ...Object.fromEntries(none) })
  })

  it('1, 2, 3, 5, 5: mean 3.2, median 3, population variance 2.56', () => {
    const { mean, median, variance } = describeValues([1, 2, 3, 5, 5])
    expect([mean, median]).toEqual([3.2, 3])
    expect(variance).toBeCloseTo(2.56, 12)
  })

  it('keeps the deviation of large values: 10000001, 10000003, 10000002', () => {
    const { mean, standardDeviation } = describeValues([10000001, 10000003, 10000002])
    expect([mean, standardDeviation]).toEqual([10000002, 1])
  })

  it('2, 5: mean 3.5, and one value has no deviation', () => {
    expect(describeValues([2, 5]).mean).toBe(3.5)
    expect(describeValues([7]).standardDeviation).toBeNull()
    expect(describeValues([7]).variance).toBe(0)
  })

  it('stays within the values, whatever their order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, (given) => {
        const all = describeValues(given)
        for (const middle of [all.mean, all.median]) {
          expect(middle).toBeGreaterThanOrEqual(Math.min(...given))
          expect(middle).toBeLessThanOrEqual(Math.max(...given))
        }
        expect(describeValues(given.toReversed()).median).toBe(all.median)
        expect(all.variance).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('A sheet’s total', () => {
  it('weighs 40/30/20/10 % on 9, 8, 7, 6 to 8.00', () => {
    const { total } = sheetTotal(weighted([0.4, 0.3, 0.2, 0.1]), scores([9, 8, 7, 6]))
    expect(round2(total!)).toBe('8.00')
  })

  it('of three reviewers is 8.00, 8.50, 8.75, and their mean 8.42', () => {
    const totals = [
      [9, 8, 7, 8],
      [8, 9, 8, 9],
      [10, 9, 8, 8],
    ].map((raw) => sheetTotal(weighted([0.25, 0.25, 0.25, 0.25]), scores(raw)).total!)
    expect(totals.map(round2)).toEqual(['8.00', '8.50', '8.75'])
    expect(round2(describeValues(totals).mean!)).toBe('8.42')
  })

  it('is 100 at most under the standard criteria, and none until all are answered', () => {
    expect(maximumTotal(criteria)).toBe(100)
    const full = Object.fromEntries(criteria.map((each) => [each.id, 5]))
    expect(sheetTotal(criteria, full)).toEqual({ total: 100, answered: 6, of: 6 })
    expect(sheetTotal(criteria, { ...full, c3: null })).toEqual({ total: null, answered: 5, of: 6 })
    expect(sheetTotal(criteria, {})).toEqual({ total: null, answered: 0, of: 6 })
    expect(sheetTotal([], {}).total).toBeNull()
    expect(sheetTotal(weighted([1, 1]), scores([null, 5]))).toEqual({ total: null, answered: 1, of: 2 })
  })
})

describe('Rounding to two decimals is 四捨五入 on the decimal value', () => {
  it.each([
    [3.456, '3.46'],
    [1.005, '1.01'],
    [2.675, '2.68'],
    [8.416666666666666, '8.42'],
    [3.2, '3.20'],
    [4, '4.00'],
    [0, '0.00'],
    [-1.005, '-1.01'],
    [-0.004, '0.00'],
    [0.995, '1.00'],
    [99.995, '100.00'],
    [1.0049999, '1.00'],
    [1e-7, '0.00'],
    [1.5e21, '1500000000000000000000.00'],
    [12345678.125, '12345678.13'],
  ])('%d is %s', (value, text) => {
    expect(round2(value)).toBe(text)
  })

  it('agrees with thousandths counted in whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const hundredths = Math.floor((thousandths + 5) / 10)
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
        expect(round2(Number(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`))).toBe(
          text,
        )
      }),
    )
  })

  it('has no form for what is no number', () => {
    expect(() => round2(Number.NaN)).toThrow(RangeError)
  })
})

describe('A score', () => {
  it.each([-1, 6, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a score of %d', (raw) => {
    expect(() => assertScore(raw)).toThrow('0から5まで')
  })

  it('takes 0 to the criterion’s best, and a cleared score', () => {
    for (const raw of [0, 5, null]) expect(() => assertScore(raw)).not.toThrow()
    expect(() => assertScore(10, 10)).not.toThrow()
    expect(() => assertScore(11, 10)).toThrow('0から10まで')
  })
})

const meanRanks = (totals: readonly (number | null)[]) => placesOf(totals).map((places) => places && meanRank(places))

describe('Ranks', () => {
  it('share the mean rank where one reviewer’s totals are equal', () => {
    expect(meanRanks([80, 80, 70])).toEqual([1.5, 1.5, 3])
    expect(meanRanks([70, null, 80, 70, 70])).toEqual([3, null, 1, 3, 3])
  })

  it('fill 1 … n exactly, ties or not', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 20 }), (totals) => {
        const given = meanRanks(totals).filter((rank) => rank !== null)
        const sum = given.reduce((total, rank) => total + rank, 0)
        expect(sum).toBe((given.length * (given.length + 1)) / 2)
      }),
    )
  })

  it('go before others that have fewer of the highest', () => {
    expect(compareByHigherRanks([1, 1], [2, 2, 2, 3])).toBeLessThan(0)
    expect(compareByHigherRanks([2, 2, 2, 3], [1, 1])).toBeGreaterThan(0)
    expect(compareByHigherRanks([1, 2, 3], [3, 1, 2])).toBe(0)
    expect(compareByHigherRanks([4], [5])).toBeLessThan(0)
    expect(compareByHigherRanks([2, 2], [2])).toBeLessThan(0)
    expect(compareByHigherRanks([1, 4], [1.5, 1.5])).toBeLessThan(0)
    expect(compareByHigherRanks([], [])).toBe(0)
  })

  it('give 5, 3 and 1 points, shared where the places are', () => {
    const points = (totals: number[]) => placesOf(totals).map((places) => rankPointsOf(places!, [5, 3, 1]))
    expect(points([90, 80, 70, 60])).toEqual([5, 3, 1, 0])
    expect(points([90, 90, 70, 60])).toEqual([4, 4, 1, 0])
    expect(points([90, 80, 80, 80])).toEqual([5, 4 / 3, 4 / 3, 4 / 3])
  })
})

describe('Normalising reviewers of different severity', () => {
  const given = (reviewerId: string, values: Record<string, number>) =>
    Object.entries(values).map(([applicationId, value]) => ({ reviewerId, applicationId, value }))

  it('A gives T1 40 and T2 60, B gives 80 and 100: both say 47.6393 and 92.3607', () => {
    const result = normalise([...given('A', { T1: 40, T2: 60 }), ...given('B', { T1: 80, T2: 100 })])
    expect(result.totals.map((each) => each.normalised.toFixed(4))).toEqual([
      '47.6393',
      '92.3607',
      '47.6393',
      '92.3607',
    ])
    expect(result.leftAsIs).toEqual([])
  })

  it('leaves a reviewer with one score or no spread as is, and says so', () => {
    const result = normalise([
      ...given('A', { T1: 40, T2: 60 }),
      ...given('B', { T1: 70 }),
      ...given('C', { T1: 50, T2: 50 }),
    ])
    expect(result.leftAsIs).toEqual(['B', 'C'])
    expect(result.totals.filter((each) => each.reviewerId !== 'A').map((each) => each.normalised)).toEqual([70, 50, 50])
    expect(normalise([])).toEqual({ totals: [], mean: null, deviation: null, leftAsIs: [] })
  })

  it('keeps every reviewer’s own order', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(totals, totals, (a, b) => {
        const all = [
          ...a.map((value, index) => ({ reviewerId: 'A', applicationId: String(index), value })),
          ...b.map((value, index) => ({ reviewerId: 'B', applicationId: String(index), value })),
        ]
        const own = normalise(all).totals.filter((each) => each.reviewerId === 'A')
        for (const one of own)
          for (const other of own) if (one.value < other.value) expect(one.normalised).toBeLessThan(other.normalised)
      }),
    )
  })
})
