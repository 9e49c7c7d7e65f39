import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { rounded, roundingModes } from '../../../shared/domain/review/rules/rounding.ts'
import { ruleText } from '../../../shared/domain/review/rules/rule-words.ts'
import { aggregateMethods, type Tally, type TallyInput, tieRules } from '../../../shared/domain/review/tally-types.ts'
import { anyTally, plainRules, tallyOf } from './tally-stories.ts'

const order = (result: Tally) => result.rows.map((row) => `${row.rank} ${row.applicationId}`)
const ranksOf = (result: Tally) => Object.fromEntries(result.rows.map((row) => [row.applicationId, row.rank]))
const by = (input: TallyInput, method: TallyInput['rules']['method'], more = {}): Tally =>
  tally({ ...input, rules: { ...input.rules, method, ...more } })

/** Four reviewers: X has two firsts, Y three seconds and a third, both of them 10 points. */
const fiveThreeOne = tallyOf({
  X: [90, 90, 10, 10],
  Y: [80, 80, 80, 70],
  V: [10, 20, 90, 80],
  W: [70, 10, 20, 90],
})

describe('順位点', () => {
  it('X with two firsts and Y with three seconds and a third have 10 each: X, which has more higher ranks', () => {
    const result = by(fiveThreeOne, 'rankPoints', { ties: [] })
    const of = (id: string) => result.rows.find(({ applicationId }) => applicationId === id)
    expect([of('X')?.value, of('Y')?.value]).toEqual([10, 10])
    expect(of('X')!.rank).toBeLessThan(of('Y')!.rank)
    expect([of('X')?.decidedBy, of('Y')?.decidedBy]).toEqual(['higherRanks', 'higherRanks'])
  })

  it('what is still equal is for people to settle', () => {
    const circle = tallyOf({ X: [3, 1, 2], Y: [2, 3, 1], Z: [1, 2, 3] })
    const result = by(circle, 'rankPoints')
    expect(order(result)).toEqual(['1 X', '1 Y', '1 Z'])
    expect(result.warnings.find(({ code }) => code === 'tie.unresolved')?.message).toContain('合議')
  })

  it('takes any list: with 10-1 two firsts are out of reach', () => {
    const result = by(fiveThreeOne, 'rankPoints', { rankPoints: [10, 1] })
    expect(result.rows.map(({ applicationId, value }) => `${applicationId} ${value}`)).toEqual([
      'X 20',
      'V 11',
      'W 10',
      'Y 3',
    ])
  })

  it('is what adding up place by place gives, whatever the scores', () => {
    fc.assert(
      fc.property(anyTally({ complete: true }), fc.constantFrom([5, 3, 1], [10, 6, 3, 1], [2]), (input, rankPoints) => {
        const result = by(input, 'rankPoints', { rankPoints })
        for (const row of result.rows) {
          const expected = input.reviewers.reduce((sum, _, reviewer) => {
            const own = row.totals[reviewer]!.total!
            const others = result.rows.map((each) => each.totals[reviewer]!.total!)
            const above = others.filter((each) => each > own).length
            const equal = others.filter((each) => each === own).length
            let shared = 0
            for (let place = above; place < above + equal; place += 1) shared += rankPoints[place] ?? 0
            return sum + shared / equal
          }, 0)
          expect(row.value).toBeCloseTo(expected, 9)
        }
      }),
    )
  })
})

describe('順位の合計', () => {
  it('puts the smallest sum first; equal totals of one reviewer are 1.5 each', () => {
    const result = by(tallyOf({ X: [90, 60, 50], Y: [80, 60, 60], Z: [10, 10, 10] }), 'rankSum', { ties: [] })
    expect(result.rows.map(({ applicationId, rank, value }) => [applicationId, rank, value])).toEqual([
      ['X', 1, 4.5],
      ['Y', 1, 4.5],
      ['Z', 3, 9],
    ])
  })

  it('agrees with the mean of the ranks where everybody scored everything', () => {
    fc.assert(
      fc.property(anyTally({ complete: true }), (input) => {
        expect(ranksOf(by(input, 'rankSum'))).toEqual(ranksOf(by(input, 'rankMean')))
      }),
    )
  })

  it.each(['sum', 'rankSum', 'rankPoints'] as const)('%s is off where the number of sheets differs', (method) => {
    const result = by(tallyOf({ X: [90, 'excluded'], Y: [80, 70] }), method)
    expect(result).toMatchObject({ method: 'mean', sumDisabled: true })
    expect(result.warnings.find(({ code }) => code === 'method.fallback')?.message).toContain('採点票の数')
  })
})

describe('Whatever the rules', () => {
  const rules = fc.record({
    method: fc.constantFrom(...aggregateMethods),
    ties: fc.shuffledSubarray([...tieRules]),
    priorityCriterionIds: fc.constantFrom<readonly string[]>([], ['c0']),
  })

  it('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(anyTally({ rules }), fc.constantFrom(0.01, 0.25, 0.1, 3, 7.5), (input, factor) => {
        const scaled = { ...input, criteria: input.criteria.map((each) => ({ ...each, weight: each.weight * factor })) }
        expect(ranksOf(tally(scaled))).toEqual(ranksOf(tally(input)))
      }),
    )
  })

  it('the order of reviewers, applications and sheets decides nothing', () => {
    fc.assert(
      fc.property(anyTally({ rules }), (input) => {
        const turned = {
          ...input,
          reviewers: input.reviewers.toReversed(),
          applications: input.applications.toReversed(),
          sheets: input.sheets.toReversed(),
        }
        expect(ranksOf(tally(turned))).toEqual(ranksOf(tally(input)))
      }),
    )
  })
})

describe('端数処理', () => {
  const mean = (44.6 + 45.85) / 2

  it('44.60 and 45.85 are 45.23 by 四捨五入 and 45.22 by 切捨て', () => {
    expect(rounded(mean, { mode: 'halfUp', places: 2 })).toBe('45.23')
    expect(rounded(mean, { mode: 'down', places: 2 })).toBe('45.22')
  })

  it.each([
    [3.456, 0, '3', '3'],
    [2.5, 0, '3', '2'],
    [0.995, 2, '1.00', '0.99'],
    [-1.005, 2, '-1.01', '-1.00'],
    [-0.001, 2, '0.00', '0.00'],
    [1e-7, 4, '0.0000', '0.0000'],
    [9.99996, 4, '10.0000', '9.9999'],
    [120, 3, '120.000', '120.000'],
  ])('%d to %d places is %s or %s', (value, places, halfUp, down) => {
    expect(rounded(value, { mode: 'halfUp', places })).toBe(halfUp)
    expect(rounded(value, { mode: 'down', places })).toBe(down)
  })

  it('never moves a rank: what is compared is not rounded', () => {
    fc.assert(
      fc.property(
        anyTally(),
        fc.constantFrom(...roundingModes),
        fc.integer({ min: 0, max: 4 }),
        (input, mode, places) => {
          const other = { ...input, rules: { ...input.rules, rounding: { mode, places } } }
          expect(ranksOf(tally(other))).toEqual(ranksOf(tally(input)))
        },
      ),
    )
    expect(() => rounded(Number.NaN, { mode: 'down', places: 2 })).toThrow(RangeError)
  })
})

describe('The rule’s text', () => {
  const criteria = [
    { id: 'a', no: 1, name: '必要性', maxRaw: 5, weight: 4, floor: null },
    { id: 'b', no: 2, name: '計画性', maxRaw: 5, weight: 4, floor: 2 },
  ]
  const facts = { rules: plainRules, criteria, gates: [], maximum: 40, used: 'mean' } as const

  it('says method, ties in their order, rounding, and never the order of receipt', () => {
    expect(
      ruleText({ ...facts, criteria: criteria.slice(0, 1), rules: { ...plainRules, priorityCriterionIds: ['a'] } }),
    ).toBe(
      '委員別得点の平均で順位を付ける(大きい順)。' +
        '同点のときは、優先項目の平均(1 必要性)、上位とした委員の数、座長裁定の順に判断する。受付の順は用いない。' +
        '端数処理をする前の値で比べ、表示は小数第2位まで(小数第3位を四捨五入)とする。',
    )
  })

  it('says points, 切捨て, floors, gates, and that another method had to be used', () => {
    const said = ruleText({
      ...facts,
      gates: [{ no: 1, name: '対象団体' }],
      used: 'mean',
      rules: {
        ...plainRules,
        method: 'rankPoints',
        ties: [],
        rounding: { mode: 'down', places: 0 },
        floorTotalPercent: 60,
        floorItemMean: 1.5,
      },
    })
    expect(said).toContain(
      '委員別得点の平均で順位を付ける(大きい順。定めた「順位点の合計」では、この採点票を比べられないため)。',
    )
    expect(said).toContain('同点の処理は定めず')
    expect(said).toContain('表示は整数(小数第1位を切捨て)')
    expect(said).toContain('要件(対象団体)に×')
    expect(said).toContain('満点(40点)の60%')
    expect(said).toContain('項目2は2に満たない')
    expect(said).toContain('その他の項目の平均(素点)が1.5')
    expect(ruleText({ ...facts, rules: { ...plainRules, method: 'rankSum' }, used: 'rankSum' })).toContain(
      '順位の合計で順位を付ける(小さい順)。',
    )
    const points = ruleText({ ...facts, rules: { ...plainRules, method: 'rankPoints' }, used: 'rankPoints' })
    expect(points).toContain(
      '順位点の合計(1位5点、2位3点、3位1点)で順位を付ける(大きい順、同点は上位の順位が多い方を上とする)。',
    )
  })
})
