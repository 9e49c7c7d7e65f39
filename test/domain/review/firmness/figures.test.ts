import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { givenOf, meanOf, totalOf } from '../../../../shared/domain/review/firmness/given.ts'
import { orderOf, refusalOf, usedFor, valuesOf } from '../../../../shared/domain/review/firmness/order.ts'
import { takenApart } from '../../../../shared/domain/review/firmness/pair.ts'
import { applicationSpread, severities } from '../../../../shared/domain/review/firmness/spread.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { asItStands, changedWays, placed } from '../../../../shared/domain/review/firmness/ways.ts'
import { aggregateMethods, type TallyInput, type TallyRules } from '../../../../shared/domain/review/tally-types.ts'
import { settled, tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

const ruled = (input: TallyInput, rules: Partial<TallyRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})
const seen = (input: TallyInput, cut = 1) => firmnessOf(input, { cut, seed: 1, verdicts: usualVerdictRules })

describe('what is compared, by every method', () => {
  const given = givenOf(tallyOf({ X: [9, 6, 6, 1, 7], Y: [8, 7, 6, 5, 4], N: [null, 'open', 'absent', 'excluded'] }))
  const values = (method: TallyRules['method']) => [
    ...valuesOf(method, given.totals, { applications: 3, units: given.units, rankPoints: [5, 3] }),
  ]

  it('is reckoned of the sheets that count, and is none without one', () => {
    expect(values('mean')).toEqual([5.8, 6, Number.NaN])
    expect(values('sum')).toEqual([29, 30, Number.NaN])
    expect(values('trimmedMean')).toEqual([19 / 3, 6, Number.NaN])
    // Ranks X 1, 2, 1.5, 2, 1 and Y 2, 1, 1.5, 1, 2.
    expect(values('rankMean')).toEqual([1.5, 1.5, Number.NaN])
    expect(values('rankSum')).toEqual([7.5, 7.5, Number.NaN])
    expect(values('rankPoints')).toEqual([20, 20, Number.NaN])
  })

  it('is refused where the number of sheets forbids it, whatever nobody scored', () => {
    const refused = (input: TallyInput) => {
      const { totals, applications } = givenOf(input)
      return aggregateMethods.filter((method) => refusalOf(method, totals, applications) !== null)
    }
    expect(refused(tallyOf({ X: [9, 6, 6, 1, 7], Y: [8, 7, 6, 5, 4], N: [null] }))).toEqual([])
    expect(refused(tallyOf({ X: [9, 6, 6, 1], Y: [8, 7, 6, 5] }))).toEqual(['trimmedMean'])
    expect(refused(tallyOf({ X: [9, 6, 6, 1, 7, 3], Y: [8, 7, 6, 5, 4] }))).toEqual(['sum', 'rankSum', 'rankPoints'])
    const { totals } = givenOf(tallyOf({ X: [9], Y: [8, 7] }))
    expect([usedFor('sum', totals, 2), usedFor('rankMean', totals, 2)]).toEqual(['mean', 'rankMean'])
  })

  it('gives ranks from 1, those still tied together, and 0 to whom nobody scored', () => {
    const four = givenOf(ruled(tallyOf({ X: [5], Y: [7], Z: [5], N: [null], W: [1] }), { ties: [] }))
    const order = orderOf(four, 'mean', four.totals)
    expect([...order.ranks]).toEqual([2, 1, 2, 0, 4])
    expect(order.groups).toEqual([[1], [0, 2], [4]])
    expect([placed(order, 1, 0), placed(order, 0, 1), placed(order, 0, 2)]).toEqual([1, -1, 0])
    expect([placed(order, 4, 3), placed(order, 3, 4), placed(order, 3, 3)]).toEqual([1, -1, 0])
  })

  it('lets a priority criterion count wherever a sheet that is handed in answers it', () => {
    const input = tallyOf({
      X: [[4, 2], [1, 5], [5]],
      Y: [
        [2, 4],
        [5, 1],
        [null, 1],
      ],
    })
    const by = (id: string, leftOut?: string) => {
      const given = givenOf(ruled(input, { ties: ['priorityCriterion'], priorityCriterionIds: [id] }))
      return orderOf(given, 'mean', given.totals, leftOut).groups
    }
    // X has 4, 1 and 5 on the first, Y 2 and 5; on the second X 2 and 5, Y 4, 1 and 1.
    expect(by('c1')).toEqual([[1], [0]])
    expect(by('c2')).toEqual([[0], [1]])
    // A criterion or a reviewer that is left out says nothing any more.
    expect(by('c1', 'c1')).toEqual([[0, 1]])
    expect(by('c1', 'r2')).toEqual([[0], [1]])
  })
})

describe('the figures of an application', () => {
  it('are in points, of its totals and of each criterion', () => {
    const input = withWeights(tallyOf({ X: [[4, 2], [2, 4], [3, 3], [5]] }), { c1: 1.5, c2: 0.25 })
    const given = givenOf(input)
    const { total, criteria } = applicationSpread(given, 0)
    expect(total).toMatchObject({ n: 3, mean: 5.25, median: 5.25, min: 4, max: 6.5, range: 2.5 })
    expect(criteria.map(({ mean, min, max }) => [mean, min, max])).toEqual([
      [4.5, 3, 6],
      [0.75, 0.5, 1],
    ])
    expect([totalOf(given, 0, 0), totalOf(given, 3, 0), meanOf(given, 0)]).toEqual([6.5, null, 5.25])
    expect(meanOf(givenOf(tallyOf({ X: [null] })), 0)).toBeNull()
  })

  it('name who lies two deviations below as well as above, by z', () => {
    const low = applicationSpread(givenOf(tallyOf({ X: [9, 9, 9, 9, 3, 'open'] })), 0).far
    expect(low).toEqual([{ reviewerId: 'r5', applicationId: 'X', total: 3, z: -2 }])
    expect(applicationSpread(givenOf(tallyOf({ X: [1, 5] })), 0).far).toEqual([])
  })
})

describe('who scores high or low throughout', () => {
  const throughout = (rows: Record<string, (number | null)[]>) =>
    severities(givenOf(tallyOf(rows))).map((each) => each.throughout)
  const many = (own: readonly number[]) =>
    Object.fromEntries(own.map((total, at) => [`P${at}`, [total, 5, 5]] as [string, number[]]))

  it('lies on one side in nine of ten, of at least three', () => {
    expect(throughout(many([9, 9, 9]))).toEqual(['high', 'low', 'low'])
    expect(throughout(many([1, 1, 1]))).toEqual(['low', 'high', 'high'])
    expect(throughout(many([9, 9]))).toEqual([null, null, null])
    expect(throughout(many([9, 9, 9, 9, 9, 9, 9, 9, 9, 1]))[0]).toBe('high')
    expect(throughout(many([9, 9, 9, 9, 9, 9, 9, 9, 5, 1]))[0]).toBeNull()
    expect(throughout(many([9, 9, 5]))[0]).toBeNull()
  })

  it('is told by the mean of the others, over what somebody else has scored too', () => {
    const [first, second, third] = severities(
      givenOf(tallyOf({ P: [9, 5, 4], Q: [3, 5, null], R: [7, null, null], S: [null, null, 2] })),
    )
    expect(first).toEqual({
      reviewerId: 'r1',
      compared: 2,
      higher: 1,
      lower: 1,
      apart: (4.5 - 2) / 2,
      throughout: null,
    })
    expect(second).toMatchObject({ compared: 2, higher: 1, lower: 1, apart: (-1.5 + 2) / 2 })
    expect(third).toMatchObject({ compared: 1, higher: 0, lower: 1, apart: -3 })
    expect(severities(givenOf(tallyOf({ P: [9, null] })))[1]).toMatchObject({ compared: 0, apart: null })
  })
})

describe('the difference of two, taken apart', () => {
  it('names of each reviewer what they give, or which they did not score and why', () => {
    const given = givenOf(
      tallyOf({ P: [9, 5, 'excluded', 4, 'absent', null], Q: [7, 8, 6, 'excluded', 'excluded', 'open'] }),
    )
    const { reviewers, common } = takenApart(given, 0, 1)
    expect(reviewers.map(({ points, missing, excluded }) => [points, missing, excluded])).toEqual([
      [2, 'none', false],
      [-3, 'none', false],
      [null, 'ahead', true],
      [null, 'behind', true],
      [null, 'both', true],
      [null, 'both', false],
    ])
    expect(common).toEqual({ n: 2, mean: -0.5, ahead: 1, behind: 1 })
  })

  it('turns round only where those who scored both see it the other way, not where they see none', () => {
    const flips = (rows: Parameters<typeof tallyOf>[0]) => takenApart(givenOf(tallyOf(rows)), 0, 1).flips
    expect(flips({ P: [5, 9], Q: [6, null] })).toBe(true)
    expect(flips({ P: [6, 9], Q: [6, null] })).toBe(false)
    expect(flips({ P: [7, 9], Q: [6, null] })).toBe(false)
    expect(flips({ P: [9, null], Q: [null, 6] })).toBe(false)
  })
})

describe('the changed ways', () => {
  it('are every other method, every reviewer with a sheet, every criterion with a weight, by name', () => {
    const input: TallyInput = {
      ...withWeights(tallyOf({ X: [[5, 1, 3], null, [4, 4, 4]], Y: [[3, 3, 3], 'open', [2, 2, 2]] }), { c3: 0 }),
    }
    const ways = changedWays(givenOf(input), asItStands(givenOf(input)))
    expect(ways.map(({ kind, of, label }) => [kind, of, label])).toEqual([
      ['method', 'sum', '合計'],
      ['method', 'trimmedMean', '最高・最低を除いた平均'],
      ['method', 'rankMean', '順位の平均'],
      ['method', 'rankSum', '順位の合計'],
      ['method', 'rankPoints', '順位点の合計'],
      ['reviewer', 'r1', '委員A'],
      ['reviewer', 'r3', '委員C'],
      ['criterion', 'c1', '項目1'],
      ['criterion', 'c2', '項目2'],
    ])
  })
})

describe('one application as it stands', () => {
  const input = tallyOf({ X: [8, 8, 1], Y: [6, 6, 6], Z: [6, 6, 6], N: [null] })

  it('has its value, its rank, with whom it shares it, and how often it is within the line', () => {
    const { standings, cut, seed, sets, comparison } = seen(input)
    expect({ cut, seed, sets, comparison }).toEqual({ cut: 1, seed: 1, sets: 1000, comparison: 'mean' })
    expect(standings.map(({ applicationId, rank, isTied }) => [applicationId, rank, isTied])).toEqual([
      ['Y', 1, true],
      ['Z', 1, true],
      ['X', 3, false],
    ])
    expect(standings.map(({ value }) => value)).toEqual([6, 6, 17 / 3])
    // X is first by rank (mean, sum, points), and without the third reviewer; Y and Z by 合計 and without the others.
    const [y, z, x] = standings.map(({ waysInside }) => waysInside)
    expect([x, y, z]).toEqual([4, 3, 3])
    expect(standings.map(({ setsInside }) => setsInside)).toEqual([1000, 0, 0])
  })

  it('is beside its neighbour by how far it leads, and by what decided', () => {
    const { pairs } = seen(ruled(input, { settlements: [settled('chair', ['Z', 'Y'])] }))
    expect(pairs.map(({ ahead, behind, verdict }) => [ahead, behind, verdict])).toEqual([
      ['Z', 'Y', 'firm'],
      ['Y', 'X', 'thread'],
    ])
    expect(pairs[0]?.why.ahead).toBe('平均はY県と同じで、座長裁定により上。')
    expect(pairs.map(({ lead }) => lead.toFixed(4))).toEqual(['0.0000', '0.3333'])
    expect(pairs[1]?.kept).toMatchObject({ ways: 7, kept: 3, level: 0, turned: 4 })
  })
})
