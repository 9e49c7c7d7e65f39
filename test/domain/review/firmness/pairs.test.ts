import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { signed } from '../../../../shared/domain/review/firmness/sentences.ts'
import { type Kept, usualVerdictRules, verdictOf } from '../../../../shared/domain/review/firmness/verdict.ts'
import { roundingGap } from '../../../../shared/domain/review/rules/rounding.ts'
import { round2 } from '../../../../shared/domain/review/scoring.ts'
import { aggregateMethods, type TallyInput } from '../../../../shared/domain/review/tally-types.ts'
import { anyTally, tallyOf } from '../tally-stories.ts'

const seen = (input: TallyInput, cut = 2) => firmnessOf(input, { cut, seed: 2026, verdicts: usualVerdictRules })
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('Why here and not one higher', () => {
  it('both sums close: criteria make the difference, common reviewers and 採点者の違い make it too', () => {
    fc.assert(
      fc.property(anyTally(), (input) => {
        for (const { difference, criteria, reviewers, common, strangers } of seen(input).pairs) {
          expect(sum(criteria.map(({ points }) => points))).toBeCloseTo(difference, 9)
          const own = reviewers.flatMap(({ points }) => points ?? [])
          expect(own).toHaveLength(common.n)
          if (common.mean !== null) expect(sum(own) / own.length).toBeCloseTo(common.mean, 9)
          expect((common.mean ?? 0) + strangers).toBeCloseTo(difference, 9)
        }
      }),
    )
  })

  it('where the same reviewers scored both there is no 採点者の違い at all', () => {
    fc.assert(
      fc.property(anyTally({ complete: true }), (input) => {
        for (const { strangers, flips } of seen(input).pairs) expect([strangers, flips]).toEqual([0, false])
      }),
    )
  })

  it('names what decides, who put whom higher, and what a missing reviewer brought', () => {
    const input = tallyOf({
      栃木: [
        [4, 4, 3],
        [5, 3, 4],
        [4, 5, 3],
      ],
      高知: [[5, 3, 2], [5, 2, 2], 'excluded'],
    })
    const [pair] = seen({
      ...input,
      criteria: input.criteria.map((each, at) => ({ ...each, shortName: ['必要性', '具体性', '連携'][at]! })),
    }).pairs
    expect(pair!.why.ahead).toBe(
      '高知県より上なのは具体性(+1.50)と連携(+1.33)による。必要性では高知県が上。' +
        '両方を採点した2名のうち2名が栃木県を上に置き、差は2.17点。' +
        'このうち+0.17点は、片方だけを採点した委員による違い。',
    )
    expect(pair!.why.behind).toMatch(/^栃木県に届かないのは具体性\(−1.50\)と連携\(−1.33\)による。両方を/u)
    expect(pair!.strangers).toBeCloseTo(2.1667 - 2, 3)
  })

  it('A gives P 90 and Q 80, B gives P 60 and is conflicted on Q: the order depends on a missing reviewer', () => {
    const [pair] = seen(tallyOf({ P: [90, 60], Q: [80, 'excluded'] })).pairs
    expect(pair).toMatchObject({
      ahead: 'Q',
      behind: 'P',
      difference: 5,
      common: { n: 1, mean: -10, ahead: 0, behind: 1 },
      strangers: 15,
      flips: true,
    })
    expect(pair!.reviewers[1]).toEqual({ reviewerId: 'r2', points: null, missing: 'ahead', excluded: true })
    expect(pair!.why.ahead).toContain('このうち+15.00点は、片方だけを採点した委員による違い。')
    expect(pair!.why.ahead).toContain('両方を採点した委員だけで比べると逆になる。')
  })

  it('where nobody scored both, all of the difference is 採点者の違い', () => {
    const [pair] = seen(tallyOf({ P: [90, 'excluded'], Q: ['excluded', 60] })).pairs
    expect(pair).toMatchObject({ difference: 30, common: { n: 0, mean: null }, strangers: 30, flips: false })
    expect(pair!.why.ahead).toContain('両方を採点した委員はおらず')
  })

  it('equal ones say what told them apart, or that nothing has', () => {
    const [level] = seen(tallyOf({ P: [3, 4], Q: [4, 3] })).pairs
    expect(level).toMatchObject({ verdict: 'thread', lead: 0 })
    expect(level!.why.ahead).toBe('Q県と同点で、順は決まっていない。')
    const [decided] = seen(tallyOf({ P: [5, 3, 3], Q: [3, 4, 4] })).pairs
    expect(decided!.why).toEqual({
      ahead: '平均はP県と同じで、上位とした委員の数により上。',
      behind: '平均はQ県と同じで、上位とした委員の数により下。',
    })
  })

  it('says so where the means would have it the other way round', () => {
    const input = tallyOf({ P: [1, 9, 9], Q: [10, 8, 8] })
    const [pair] = seen({ ...input, rules: { ...input.rules, method: 'rankMean' } }).pairs
    expect(pair).toMatchObject({ ahead: 'P', behind: 'Q' })
    expect(pair!.why.ahead).toBe('平均ではQ県が2.33点高いが、順位の平均で比べるためQ県より上。')
  })

  it('what is shown is a sum that closes: what rounding leaves is a part of its own', () => {
    // −3.5 + 0.375 − 2.5 = −5.625: 0.38 is shown, and −5.63.
    expect(roundingGap([-3.5, 0.375, -2.5], -5.625, round2)).toBe(-0.01)
    expect(roundingGap([1.25, 2.5], 3.75, round2)).toBe(0)
    expect(roundingGap([0.4, 0.4], 0.8, (points) => points.toFixed(0))).toBe(1)
    fc.assert(
      fc.property(anyTally(), (input) => {
        for (const { difference, criteria } of seen(input).pairs) {
          const parts = criteria.map(({ points }) => points)
          const hundredths = parts.map((part) => Math.round(Number(round2(part)) * 100))
          const gap = Math.round(roundingGap(parts, difference, round2) * 100)
          expect(sum(hundredths) + gap).toBe(Math.round(Number(round2(difference)) * 100))
        }
      }),
    )
  })

  it('points are written with their sign', () => {
    expect([0.823, -0.18, 0.001, -0.004].map((points) => signed(points, round2))).toEqual([
      '+0.82',
      '−0.18',
      '0.00',
      '0.00',
    ])
  })
})

describe('確か, やや確か, 僅差', () => {
  const kept = (change: Partial<Kept>): Kept => ({
    ways: 17,
    kept: 17,
    level: 0,
    turned: 0,
    sets: 1000,
    setsKept: 1000,
    ...change,
  })
  const said = (change: Partial<Kept>, isLevel = false) => verdictOf(kept(change), usualVerdictRules, isLevel)

  it('are what the year has set', () => {
    expect(said({ setsKept: 900 })).toBe('firm')
    expect(said({ setsKept: 899 })).toBe('fairly')
    expect(said({ kept: 16, level: 1 })).toBe('fairly')
    expect(said({ kept: 15, turned: 2 })).toBe('fairly')
    expect(said({ kept: 14, turned: 3 })).toBe('thread')
    expect(said({ setsKept: 500 })).toBe('fairly')
    expect(said({ setsKept: 499 })).toBe('thread')
    expect(said({}, true)).toBe('thread')
    expect(verdictOf(kept({ kept: 16, turned: 1 }), { ...usualVerdictRules, threadWays: 1 }, false)).toBe('thread')
  })
})

describe('Figures of one application', () => {
  it('are the mean, the median, the range and the deviation of the population', () => {
    const [only] = seen(tallyOf({ P: [1, 2, 3, 5, 5] })).standings
    expect(only!.total).toMatchObject({ n: 5, mean: 3.2, median: 3, min: 1, max: 5, range: 4 })
    expect(only!.total.deviation! ** 2).toBeCloseTo(2.56, 12)
    expect(only!.criteria).toHaveLength(1)
  })

  it('name who is two deviations from the others, exactly two included', () => {
    // Five totals, one alone: z is exactly √(n − 1) = 2.
    const [five] = seen(tallyOf({ P: [3, 3, 3, 3, 9] })).standings
    expect(five!.far).toEqual([{ reviewerId: 'r5', applicationId: 'P', total: 9, z: 2 }])
    const [four] = seen(tallyOf({ P: [3, 3, 3, 9] })).standings
    expect(four!.far).toEqual([])
    const [same] = seen(tallyOf({ P: [3, 3, 3, 3, 3] })).standings
    expect(same!.far).toEqual([])
  })

  it('name who scores high or low throughout', () => {
    const { severities } = seen(tallyOf({ P: [9, 5, 6], Q: [8, 4, 4], R: [7, 3, 2], S: ['open', 4, 4] }))
    expect(severities.map(({ throughout }) => throughout)).toEqual(['high', null, null])
    expect(severities[0]).toMatchObject({ compared: 3, higher: 3, lower: 0, apart: 4 })
    expect(severities[1]).toMatchObject({ compared: 4, higher: 0, lower: 3, throughout: null })
  })

  it('are brought to one scale beside the order; who cannot be is named', () => {
    const { standings, notNormalised } = seen(tallyOf({ T1: [40, 80, 70], T2: [60, 100, null] }))
    expect(notNormalised).toEqual(['r3'])
    expect(standings[0]!.normalised.rank).toBe(1)
    const { standings: even } = seen(tallyOf({ T1: [40, 80], T2: [60, 100] }))
    expect(even.map(({ normalised }) => normalised.mean.toFixed(4))).toEqual(['92.3607', '47.6393'])
  })

  it('every pair of every year is told in words', () => {
    const rules = fc.record({ method: fc.constantFrom(...aggregateMethods) })
    fc.assert(
      fc.property(anyTally({ rules }), (input) => {
        for (const { why, kept } of seen(input).pairs) {
          expect(why.ahead).toMatch(/。$/u)
          expect(why.behind).toMatch(/。$/u)
          expect(`${why.ahead}${why.behind}`).not.toMatch(/undefined|NaN|null|なのはによる|のはによる/u)
          expect(kept.kept + kept.level + kept.turned).toBe(kept.ways)
        }
      }),
    )
  })
})
