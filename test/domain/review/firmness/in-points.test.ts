import { describe, expect, it } from 'vitest'
import { givenOf } from '../../../../shared/domain/review/firmness/given.ts'
import { orderOf, refusalOf, valuesOf } from '../../../../shared/domain/review/firmness/order.ts'
import { takenApart } from '../../../../shared/domain/review/firmness/pair.ts'
import { applicationSpread, severities } from '../../../../shared/domain/review/firmness/spread.ts'
import type { TallyInput, TallyRules } from '../../../../shared/domain/review/tally-types.ts'
import { plainRules, tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

/** Weights of 1.5 and 0.25, so that everything is counted in hundredths of a point. */
const decimal = (rows: Parameters<typeof tallyOf>[0], rules: Partial<TallyRules> = {}): TallyInput =>
  withWeights(tallyOf(rows, { rules: { ...plainRules, ...rules } }), { c1: 1.5, c2: 0.25 })

describe('weights with decimals, in points', () => {
  // X 6.5, 4, 5.5, 6, 3; Y 5, 5.25, 5.5, 5.75, 6.
  const given = givenOf(
    decimal({
      X: [
        [4, 2],
        [2, 4],
        [3, 4],
        [4, 0],
        [2, 0],
      ],
      Y: [
        [3, 2],
        [3, 3],
        [3, 4],
        [3, 5],
        [4, 0],
      ],
    }),
  )

  it('what is compared', () => {
    const values = (method: TallyRules['method']) => [
      ...valuesOf(method, given.totals, { applications: 2, units: given.units, rankPoints: [5, 3] }),
    ]
    expect([values('mean'), values('sum')]).toEqual([
      [5, 5.5],
      [25, 27.5],
    ])
    expect(values('trimmedMean')[0]).toBeCloseTo(15.5 / 3, 12)
    expect(values('trimmedMean')[1]).toBe(5.5)
  })

  it('what two are apart, by criterion and by reviewer', () => {
    const { difference, criteria, reviewers, common, strangers } = takenApart(given, 0, 1)
    expect([difference, strangers]).toEqual([-0.5, 0])
    expect(criteria).toEqual([
      { criterionId: 'c1', points: -0.3 },
      { criterionId: 'c2', points: -0.2 },
    ])
    expect(reviewers.map(({ points }) => points)).toEqual([1.5, -1.25, 0, 0.25, -3])
    // The third gives both the same, and stands on neither side.
    expect(common).toEqual({ n: 5, mean: -0.5, ahead: 2, behind: 2 })
  })

  it('what each application has, the second as well as the first', () => {
    expect(applicationSpread(given, 1).total).toMatchObject({ n: 5, mean: 5.5, min: 5, max: 6 })
    expect(applicationSpread(given, 1).criteria.map(({ mean }) => mean)).toEqual([4.8, 0.7])
    const far = givenOf(
      decimal({
        X: [[1, 1]],
        Y: [
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
        ],
      }),
    )
    expect(applicationSpread(far, 1).far).toEqual([{ reviewerId: 'r5', applicationId: 'Y', total: 6, z: 2 }])
    expect(severities(given).map(({ apart }) => apart?.toFixed(4))).toEqual([
      '0.6250',
      '-0.7813',
      '0.3125',
      '0.7813',
      '-0.9375',
    ])
  })
})

describe('what cannot be compared', () => {
  const refusal = (method: TallyRules['method'], rows: Parameters<typeof tallyOf>[0]) => {
    const { totals, applications } = givenOf(tallyOf(rows))
    return refusalOf(method, totals, applications)
  }

  it('says why, in a few words', () => {
    expect(refusal('sum', { X: [5], Y: [5, 4] })).toBe('採点委員数が異なるため比べない')
    expect(refusal('trimmedMean', { X: [5], Y: [5, 4, 3, 2, 1] })).toBe('5票に満たない応募がある')
    expect(refusal('trimmedMean', { X: [5, 4, 3, 2, 1] })).toBeNull()
  })
})

describe('equal values', () => {
  it('are told apart by the higher ranks where 順位点 are compared, before any rule of the year', () => {
    const rows = { X: [90, 90, 10, 10], Y: [80, 80, 80, 70], V: [10, 20, 90, 80], W: [70, 10, 20, 90] }
    const given = givenOf(tallyOf(rows, { rules: { ...plainRules, ties: [] } }))
    const { values, ranks, decidedBy } = orderOf(given, 'rankPoints', given.totals)
    expect([values[0], values[1]]).toEqual([10, 10])
    expect((ranks[0] ?? 0) < (ranks[1] ?? 0)).toBe(true)
    expect([decidedBy.get(0), decidedBy.get(1)]).toEqual(['higherRanks', 'higherRanks'])
    expect(orderOf(given, 'rankMean', given.totals).decidedBy.size).toBe(0)
  })

  it('ask a priority criterion of what is handed in alone', () => {
    const rows = { X: [[3, 4], 'open'], Y: [[4, 3], 'absent'] } as const
    const given = givenOf(
      tallyOf(rows, { rules: { ...plainRules, ties: ['priorityCriterion'], priorityCriterionIds: ['c1'] } }),
    )
    // The open sheet of X has 99 on the first.
    expect(orderOf(given, 'mean', given.totals).groups).toEqual([[1], [0]])
  })

  it('ask the majority of those who put one higher, not of those who put both alike', () => {
    const given = givenOf(
      tallyOf({ X: [5, 4, 4, 4], Y: [4, 4, 4, 5], Z: [1, 9, 6, 1] }, { rules: { ...plainRules, ties: ['majority'] } }),
    )
    expect(orderOf(given, 'mean', given.totals).groups).toEqual([[0, 1, 2]])
  })
})

it('only the mean of those who scored both can turn an order round', () => {
  const flips = (rows: Parameters<typeof tallyOf>[0]) => takenApart(givenOf(tallyOf(rows)), 0, 1).flips
  // They see both alike; the mean of all puts one ahead.
  expect(flips({ P: [5, 9], Q: [5, null] })).toBe(false)
  // All see it the same way as the mean, by half a point.
  expect(flips({ P: [5, 5], Q: [4, 5] })).toBe(false)
})
