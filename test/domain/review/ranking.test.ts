import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import type { Tally, TallyInput } from '../../../shared/domain/review/tally-types.ts'
import { plainRules, settled, tallyOf } from './tally-stories.ts'

const order = (result: Tally) => result.rows.map((row) => `${row.rank} ${row.applicationId}`)
const rowOf = (result: Tally, id: string) => result.rows.find((row) => row.applicationId === id)!
const warningsOf = (result: Tally, code: string) => result.warnings.filter((each) => each.code === code)
const withRules = (input: TallyInput, rules: Partial<typeof plainRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})

describe('審査集計', () => {
  it('takes the mean of the sheets handed in: three of five, an unfinished one counting nowhere', () => {
    const result = tally(tallyOf({ X: [80, 70, 90, 'open', null] }))
    expect(rowOf(result, 'X')).toMatchObject({ rank: 1, value: 80, mean: 80, n: 3, min: 70, max: 90, spread: 20 })
    expect(rowOf(result, 'X').totals.map((each) => each.total)).toEqual([80, 70, 90, null, null])
  })

  it('compares means, never totals, where one of ten reviewers is conflicted', () => {
    const nine = Array.from({ length: 9 }, () => 80)
    const input = tallyOf({ X: [...nine, 'excluded'], Y: [...nine, 70] }, { rules: { ...plainRules, method: 'sum' } })
    const result = tally(input)
    expect(result).toMatchObject({ method: 'mean', sumDisabled: true })
    expect(order(result)).toEqual(['1 X', '2 Y'])
    expect(rowOf(result, 'X')).toMatchObject({ n: 9, value: 80 })
    expect(rowOf(result, 'X').totals[9]).toEqual({ reviewerId: 'r10', total: null, excluded: true })
    expect(warningsOf(result, 'n.differs')[0]).toMatchObject({ applicationIds: ['X'] })
    expect(warningsOf(result, 'n.differs')[0]?.message).toContain('最多10票。少ないもの: X県')
    expect(warningsOf(result, 'method.fallback')[0]?.message).toContain('合計')
  })

  it('puts an application without scores last, with no value instead of 0', () => {
    const result = tally(tallyOf({ X: [null, 'open'], Y: [0, 0], Z: ['excluded', 'absent'] }))
    expect(order(result)).toEqual(['1 Y', '2 X', '2 Z'])
    expect(rowOf(result, 'X')).toMatchObject({ value: null, mean: null, n: 0, median: null })
    expect(rowOf(result, 'Y').value).toBe(0)
    expect(warningsOf(result, 'tie.unresolved')).toEqual([])
  })

  it('names a sheet handed in with a blank and leaves it out of the totals, not its answers', () => {
    const result = tally(
      tallyOf({
        X: [[5, 4], [3]],
        Y: [
          [1, 1],
          [2, 2],
        ],
      }),
    )
    expect(rowOf(result, 'X')).toMatchObject({ n: 1, value: 9 })
    expect(rowOf(result, 'X').perCriterion).toEqual([
      { criterionId: 'c1', mean: 4, n: 2 },
      { criterionId: 'c2', mean: 4, n: 1 },
    ])
    const twoOfThree = tally(tallyOf({ X: [[1, 2], [1], [1, 4]] }))
    expect(rowOf(twoOfThree, 'X').perCriterion[1]).toEqual({ criterionId: 'c2', mean: 3, n: 2 })
    const [warning] = warningsOf(result, 'sheet.incomplete')
    expect(warning?.message).toContain('委員B')
    expect(warning).toMatchObject({ applicationIds: ['X'], reviewerIds: ['r2'] })
  })

  it('compares unrounded values and shows two decimals', () => {
    const result = tally(tallyOf({ X: [3, 3, 4], Y: [3.3333, 3.3333, 3.3333] }))
    expect(result.rows.map((row) => round2(row.value!))).toEqual(['3.33', '3.33'])
    expect(order(result)).toEqual(['1 X', '2 Y'])
  })

  it('shares a rank between equal places and counts on after them', () => {
    const result = tally(tallyOf({ X: [5], Y: [9], Z: [5], W: [1] }))
    expect(order(result)).toEqual(['1 Y', '2 X', '2 Z', '4 W'])
    expect(rowOf(result, 'X').tied).toEqual(['Z'])
    expect(warningsOf(result, 'tie.unresolved')[0]?.message).toContain('X県とZ県')
  })

  it('leaves out the highest and the lowest from five sheets on, and falls back to the mean below', () => {
    const five = tallyOf(
      { X: [0, 5, 5, 5, 6], Y: [4, 4, 4, 4, 10] },
      { rules: { ...plainRules, method: 'trimmedMean' } },
    )
    expect(tally(five).rows.map((row) => [row.applicationId, row.value])).toEqual([
      ['X', 5],
      ['Y', 4],
    ])
    const four = tallyOf({ X: [0, 5, 5, 5], Y: [4, 4, 4, 4] }, { rules: { ...plainRules, method: 'trimmedMean' } })
    expect(tally(four)).toMatchObject({ method: 'mean' })
    expect(warningsOf(tally(four), 'method.fallback')[0]?.message).toContain('5票')
  })

  it('by mean rank, the smallest wins and equal totals of one reviewer share 1.5', () => {
    const input = tallyOf(
      { X: [90, 60, 50], Y: [80, 60, 60], Z: [10, 10, 10] },
      { rules: { ...plainRules, method: 'rankMean' } },
    )
    const result = tally(input)
    expect(rowOf(result, 'X').value).toBe((1 + 1.5 + 2) / 3)
    expect(rowOf(result, 'Y').value).toBe((2 + 1.5 + 1) / 3)
    expect(rowOf(result, 'Z')).toMatchObject({ rank: 3, value: 3 })
  })

  it('says what a sheet can reach', () => {
    expect(tally(tallyOf({ X: [[5, 4]] })).maximum).toBe(200)
  })
})

describe('同点処理', () => {
  const tied = {
    X: [
      [5, 3],
      [3, 5],
    ],
    Y: [
      [4, 4],
      [4, 4],
    ],
    Z: [
      [1, 1],
      [1, 1],
    ],
  } satisfies Record<string, number[][]>

  it('asks the priority criterion first', () => {
    const input = tallyOf({ X: [[5, 3]], Y: [[3, 5]] }, { rules: { ...plainRules, priorityCriterionIds: ['c2'] } })
    const result = tally(input)
    expect(order(result)).toEqual(['1 Y', '2 X'])
    expect(result.rows.map((row) => row.decidedBy)).toEqual(['priorityCriterion', 'priorityCriterion'])
  })

  it('then counts the reviewers who rank it higher', () => {
    const result = tally(tallyOf({ X: [6, 6, 3], Y: [5, 5, 5] }))
    expect(order(result)).toEqual(['1 X', '2 Y'])
    expect(result.rows.map((row) => row.decidedBy)).toEqual(['majority', 'majority'])
    expect(rowOf(result, 'X').tied).toEqual([])
  })

  it('leaves a circle of majorities tied', () => {
    const result = tally(tallyOf({ X: [3, 1, 2], Y: [2, 3, 1], Z: [1, 2, 3] }))
    expect(order(result)).toEqual(['1 X', '1 Y', '1 Z'])
    expect(result.rows.every((row) => row.decidedBy === null)).toBe(true)
  })

  it('and lets the chair rule at last, with a reason', () => {
    const open = tallyOf(tied)
    expect(order(tally(open))).toEqual(['1 X', '1 Y', '3 Z'])
    const ruled = withRules(open, { settlements: [settled('chair', ['Y', 'X'], { reason: '広域での効果' })] })
    expect(order(tally(ruled))).toEqual(['1 Y', '2 X', '3 Z'])
    expect(rowOf(tally(ruled), 'X').decidedBy).toBe('chair')
    expect(warningsOf(tally(ruled), 'tie.unresolved')).toEqual([])
    const silent = withRules(open, { settlements: [settled('chair', ['Y', 'X'], { reason: ' ' })] })
    expect(order(tally(silent))).toEqual(['1 X', '1 Y', '3 Z'])
  })

  it('follows the order of the year’s list, and a later ruling over an earlier one', () => {
    const input = tallyOf({ X: [6, 6, 3], Y: [5, 5, 5] })
    const chairFirst = withRules(input, {
      ties: ['chair', 'majority'],
      settlements: [
        settled('chair', ['X', 'Y'], { reason: '当初' }),
        settled('chair', ['Y', 'X'], { reason: '再審議' }),
      ],
    })
    expect(order(tally(chairFirst))).toEqual(['1 Y', '2 X'])
    expect(order(tally(withRules(chairFirst, { ties: ['majority', 'chair'] })))).toEqual(['1 X', '2 Y'])
    expect(order(tally(withRules(input, { ties: [] })))).toEqual(['1 X', '1 Y'])
  })

  it('a ruling never moves what is not tied', () => {
    const input = withRules(tallyOf({ X: [5], Y: [4] }), {
      settlements: [settled('chair', ['Y', 'X'], { reason: '再考' })],
    })
    expect(order(tally(input))).toEqual(['1 X', '2 Y'])
  })
})

describe('注意', () => {
  it('A gives P 90 and Q 80; B gives P 60 and is conflicted on Q: this order depends on a missing reviewer', () => {
    const result = tally(tallyOf({ P: [90, 60], Q: [80, 'excluded'] }))
    expect(result.rows.map((row) => [row.applicationId, row.value])).toEqual([
      ['Q', 80],
      ['P', 75],
    ])
    const [warning, ...more] = warningsOf(result, 'reviewer.flip')
    expect(more).toEqual([])
    expect(warning).toMatchObject({ applicationIds: ['Q', 'P'], reviewerIds: ['r2'] })
    expect(warning?.message).toContain('Q県がP県より上')
    expect(warning?.message).toContain('委員B')
  })

  it('is silent where the common reviewers agree with the order', () => {
    const result = tally(tallyOf({ P: [80, 60], Q: [90, 'excluded'] }))
    expect(warningsOf(result, 'reviewer.flip')).toEqual([])
    expect(warningsOf(result, 'n.differs')).toHaveLength(1)
  })

  it('raises 要協議 below a floor and lets it decide nothing', () => {
    const input = tallyOf({ X: [[70, 20]], Y: [[30, 30]], Z: [[60, 60]] })
    const floored = withRules(input, { floorTotalPercent: 40, floorItemMean: 25 })
    const result = tally(floored)
    expect(order(result)).toEqual(order(tally(input)))
    expect(rowOf(result, 'X').flags).toEqual(['要協議: 項目2「項目2」の平均20.00が下限25に届きません'])
    expect(rowOf(result, 'Y').flags).toEqual(['要協議: 総合30.00%が下限40%に届きません'])
    expect(rowOf(result, 'Z').flags).toEqual([])
    expect(warningsOf(result, 'floor')[0]?.applicationIds.toSorted()).toEqual(['X', 'Y'])
    expect(rowOf(tally(withRules(input, { floorTotalPercent: 45 })), 'X').flags).toEqual([])
  })
})
