import type { Fields, ValuesOf } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'
import type { VerdictRules } from './firmness/verdict.ts'
import { mostPlaces, roundingLabel } from './rules/rounding.ts'
import type { TieSettlement } from './rules/settlements.ts'
import { aggregateMethodLabel, type TallyRules, type TieRule, tieRuleLabel } from './tally-types.ts'

/** 集計の規則, without what is a list in its own order: 同点処理, 優先項目, 順位点. */
export const rulesFields = {
  method: { label: '集計方法', kind: 'code', words: aggregateMethodLabel },
  roundingMode: { label: '表示の端数処理', kind: 'code', words: roundingLabel },
  roundingPlaces: {
    label: '表示の小数の桁数',
    kind: 'number',
    decimals: 0,
    min: 0,
    max: mostPlaces,
    unit: '桁',
    required: true,
  },
  floorTotalPercent: { label: '総合の下限', kind: 'number', decimals: 1, min: 0, max: 100, unit: '%' },
  floorItemMean: { label: '項目ごとの平均の下限', kind: 'number', decimals: 2, min: 0, max: 10, unit: '点' },
  firmWord: { label: '確かの語', kind: 'line', limit: 20, required: true },
  fairlyWord: { label: 'やや確かの語', kind: 'line', limit: 20, required: true },
  threadWord: { label: '僅差の語', kind: 'line', limit: 20, required: true },
  firmShare: {
    label: '確か: 同じ順の重み',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 100,
    unit: '%以上',
    required: true,
  },
  threadWays: {
    label: '僅差: 入れ替わる変え方',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 99,
    unit: '通り以上',
    required: true,
  },
  threadShare: {
    label: '僅差: 同じ順の重み',
    kind: 'number',
    decimals: 0,
    min: 0,
    max: 99,
    unit: '%未満',
    required: true,
  },
  cutAfter: { label: 'おおむねの団体数', kind: 'number', decimals: 0, min: 0, max: 47, unit: '団体', required: true },
} as const satisfies Fields

/** The most places that may give 順位点. */
export const mostRankPoints = 10

const twice = (ties: readonly TieRule[]): TieRule | undefined => ties.find((rule, at) => ties.indexOf(rule) !== at)

/** Refuses (`invalid`) a 同点処理 that names one rule twice: what a rule left tied it leaves tied again. */
export function assertEachOnce(ties: readonly TieRule[]): void {
  const repeated = twice(ties)
  if (repeated === undefined) return
  const message = `「${tieRuleLabel[repeated]}」が2回あります。1回にしてください。`
  throw new Refusal('invalid', message, { fields: { ties: message } })
}

/** Refuses (`invalid`) 優先項目 that are named twice, or are no criteria of the year. */
export function assertPriorities(priorities: readonly string[], criteria: readonly { readonly id: string }[]): void {
  const known = priorities.every((id) => criteria.some((each) => each.id === id))
  if (known && new Set(priorities).size === priorities.length) return
  const message = '優先項目を、この年度の評価項目から一度ずつ選んでください。'
  throw new Refusal('invalid', message, { fields: { priorityCriterionIds: message } })
}

/** Refuses (`invalid`) 順位点 by which a lower place would give as much as a higher one, or nothing at all is given. */
export function assertRankPoints(points: readonly number[]): void {
  const falls = points.every((each, place) => place === 0 || each < (points[place - 1] ?? 0))
  if (points.length > 0 && falls && points.every((each) => each > 0)) return
  const message = '順位点は、1位から順に小さくなる、0より大きい数にしてください。例 5、3、1'
  throw new Refusal('invalid', message, { fields: { rankPoints: message } })
}

/**
 * Refuses (`invalid`) words for how firm an order is that are not three, and a share for the firmest that is no more than the one
 * for the narrowest: one order would be both.
 */
export function assertVerdicts({
  firmWord,
  fairlyWord,
  threadWord,
  firmShare,
  threadShare,
}: Pick<SetRules, 'firmWord' | 'fairlyWord' | 'threadWord' | 'firmShare' | 'threadShare'>): void {
  const words = [firmWord, fairlyWord, threadWord].map((word) => word.trim())
  const [, fairly] = words
  if (new Set(words).size < words.length) {
    const message = '確かさの三つの語は、互いに違う語にしてください。'
    throw new Refusal('invalid', message, { fields: { [fairly === words[0] ? 'fairlyWord' : 'threadWord']: message } })
  }
  if (firmShare > threadShare) return
  const message = `「${firmWord}」の割合は、「${threadWord}」の割合(${threadShare}%)より大きくしてください。`
  throw new Refusal('invalid', message, { fields: { firmShare: message } })
}

/** What the year calls how firm an order is, as 決め手 takes it. */
export const verdictRulesOf = (set: SetRules): VerdictRules => ({
  words: { firm: set.firmWord, fairly: set.fairlyWord, thread: set.threadWord },
  firmShare: set.firmShare,
  threadWays: set.threadWays,
  threadShare: set.threadShare,
})

/** A year's rules as they are set, shown and sent: flat, with their lists. */
export interface SetRules extends Omit<ValuesOf<typeof rulesFields>, 'cutAfter'> {
  readonly ties: readonly TieRule[]
  readonly priorityCriterionIds: readonly string[]
  readonly rankPoints: readonly number[]
}

/** The same as the tally takes them, with what has been settled. */
export const tallyRulesOf = (set: SetRules, settlements: readonly TieSettlement[]): TallyRules => ({
  method: set.method,
  ties: set.ties,
  priorityCriterionIds: set.priorityCriterionIds,
  rankPoints: set.rankPoints,
  rounding: { mode: set.roundingMode, places: set.roundingPlaces },
  floorTotalPercent: set.floorTotalPercent,
  floorItemMean: set.floorItemMean,
  settlements,
})

/**
 * Whether a change of the field, once the first sheet is out, is a new 版 with its reason: everything but the line, which is
 * a mark on the ranking and moves as often as one looks at it.
 */
export const isMeasuredBy = (field: string): boolean => field !== 'cutAfter'

/** 順位点 as they are typed: 「5、3、1」, 「5-3-1」, full-width or not. Null where one of them is no number. */
export function readRankPoints(text: string): number[] | null {
  const words = text
    .normalize('NFKC')
    .split(/[\s、,・―ー‐−-]+/)
    .filter((word) => word !== '')
  return words.every((word) => /^\d+(\.\d+)?$/.test(word)) ? words.map(Number) : null
}
