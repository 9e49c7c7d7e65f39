import { describe, expect, it } from 'vitest'
import { type RuleFacts, ruleParts, ruleText } from '../../../../shared/domain/review/rules/rule-words.ts'
import {
  isMeasuredBy,
  readRankPoints,
  rulesFields,
  type SetRules,
  tallyRulesOf,
} from '../../../../shared/domain/review/rules-fields.ts'
import {
  aggregateMethods,
  isSmallestFirst,
  needsEqualSheets,
  type TallyRules,
  unitOf,
} from '../../../../shared/domain/review/tally-types.ts'
import { plainRules, settled } from '../tally-stories.ts'

const criteria = [
  { id: 'a', no: 1, name: '必要性', maxRaw: 5, weight: 4 },
  { id: 'b', no: 2, name: '計画性', maxRaw: 5, weight: 4, floor: 2 },
  { id: 'c', no: 3, name: '具体性', maxRaw: 5, weight: 2, floor: 1.5 },
]
const facts: RuleFacts = { rules: plainRules, criteria: criteria.slice(0, 1), gates: [], maximum: 50, used: 'mean' }
const parts = (rules: Partial<TallyRules>, more: Partial<RuleFacts> = {}) =>
  ruleParts({ ...facts, ...more, rules: { ...plainRules, ...rules } })

describe('The rule’s text, part by part', () => {
  it('names 優先項目 by number and name, one after the other; those of no year are not named', () => {
    const ties = (ids: readonly string[]) =>
      parts({ ties: ['priorityCriterion'], priorityCriterionIds: ids }, { criteria }).ties
    expect(ties(['c', 'a'])).toBe(
      '同点のときは、優先項目の平均(3 具体性、次に1 必要性)の順に判断する。受付の順は用いない。',
    )
    expect(ties([])).toBe('同点のときは、優先項目の平均の順に判断する。受付の順は用いない。')
    expect(ties(['gone'])).toBe(ties([]))
    expect(parts({ ties: ['ballot', 'council'] }).ties).toContain('決選投票、合議の順')
    expect(parts({ ties: [] }).ties).toBe('同点の処理は定めず、同じ順位とする。')
  })

  it('says by which method, in which direction, and why by another than the year has set', () => {
    const method = (asked: TallyRules['method'], used: TallyRules['method']) =>
      parts({ method: asked }, { used }).method
    expect(method('rankMean', 'rankMean')).toBe('委員別得点の順位の平均で順位を付ける(小さい順)。')
    expect(method('trimmedMean', 'mean')).toBe(
      '委員別得点の平均で順位を付ける(大きい順。定めた「最高・最低を除いた平均」では、この採点票を比べられないため)。',
    )
    expect(parts({ method: 'rankPoints', rankPoints: [10, 4.5] }, { used: 'rankPoints' }).method).toBe(
      '委員別得点の順位点の合計(1位10点、2位4.5点)で順位を付ける(大きい順、同点は上位の順位が多い方を上とする)。',
    )
  })

  it('says to which place, and how, what is shown is rounded', () => {
    const rounding = (mode: 'halfUp' | 'down', places: number) => parts({ rounding: { mode, places } }).rounding
    expect(rounding('halfUp', 2)).toBe('端数処理をする前の値で比べ、表示は小数第2位まで(小数第3位を四捨五入)とする。')
    expect(rounding('down', 0)).toBe('端数処理をする前の値で比べ、表示は整数(小数第1位を切捨て)とする。')
  })

  it('says what raises 要協議, and nothing where nothing does', () => {
    expect(parts({}).flags).toEqual([])
    expect(parts({ floorItemMean: 2.5 }).flags).toEqual(['項目の平均(素点)が2.5に満たないものは要協議とする。'])
    const gates = [
      { no: 1, name: '対象団体' },
      { no: 2, name: '両トラック' },
    ]
    expect(parts({ floorTotalPercent: 60, floorItemMean: 2.5 }, { criteria, gates }).flags).toEqual([
      '要件(対象団体、両トラック)に×があるものは要協議とする。',
      '総合が満点(50点)の60%に満たないものは要協議とする。',
      '項目の平均(素点)が項目2は2、項目3は1.5に満たないものは要協議とする。',
      'その他の項目の平均(素点)が2.5に満たないものは要協議とする。',
    ])
  })

  it('is one text of all parts, in this order', () => {
    const whole = { ...facts, rules: { ...plainRules, floorTotalPercent: 60 } }
    const { method, ties, rounding, flags } = ruleParts(whole)
    expect(ruleText(whole)).toBe(`${method}${ties}${rounding}${flags[0]}`)
  })
})

describe('集計の規則 as they are set', () => {
  const set: SetRules = {
    method: 'rankPoints',
    ties: ['majority'],
    priorityCriterionIds: ['a'],
    rankPoints: [3, 1],
    roundingMode: 'down',
    roundingPlaces: 1,
    floorTotalPercent: 60,
    floorItemMean: null,
    firmWord: '確か',
    fairlyWord: 'やや確か',
    threadWord: '僅差',
    firmShare: 90,
    threadWays: 3,
    threadShare: 50,
  }

  it('are those of the tally, with what has been settled', () => {
    const settlements = [settled('chair', ['X', 'Y'])]
    expect(tallyRulesOf(set, settlements)).toEqual({
      method: 'rankPoints',
      ties: ['majority'],
      priorityCriterionIds: ['a'],
      rankPoints: [3, 1],
      rounding: { mode: 'down', places: 1 },
      floorTotalPercent: 60,
      floorItemMean: null,
      settlements,
    })
  })

  it('measure by everything but the line, which is a mark on the ranking', () => {
    expect(Object.keys(rulesFields).filter((field) => !isMeasuredBy(field))).toEqual(['cutAfter'])
    expect(['ties', 'priorityCriterionIds', 'rankPoints'].filter((list) => !isMeasuredBy(list))).toEqual([])
  })

  it.each<[string, number[] | null]>([
    ['5、 3 、1', [5, 3, 1]],
    ['5,3,,1', [5, 3, 1]],
    ['5・3・1', [5, 3, 1]],
    ['５ー３‐１−0.25', [5, 3, 1, 0.25]],
    [' 10 ', [10]],
    ['12.75', [12.75]],
    ['x5', null],
    ['5点', null],
    ['5.', null],
    ['.5', null],
    ['1.2.3', null],
  ])('順位点 typed as 「%s」', (text, points) => {
    expect(readRankPoints(text)).toEqual(points)
  })
})

describe('集計方法', () => {
  it('by rank are two, where the smallest wins and 位 is what is counted', () => {
    const byRank = ['rankMean', 'rankSum']
    expect(aggregateMethods.filter(isSmallestFirst)).toEqual(byRank)
    expect(aggregateMethods.filter((method) => unitOf(method) === '位')).toEqual(byRank)
    expect(aggregateMethods.filter((method) => unitOf(method) === '点')).toEqual([
      'mean',
      'sum',
      'trimmedMean',
      'rankPoints',
    ])
  })

  it('that add up need as many sheets of each', () => {
    expect(aggregateMethods.filter(needsEqualSheets)).toEqual(['sum', 'rankSum', 'rankPoints'])
  })
})
