import { meanRanks } from '../rank-order.ts'
import { type AggregateMethod, aggregateMethodLabel, aggregateMethods } from '../tally-types.ts'
import { breakTies, groupByValue, isEqualValue, type TieFacts, type Untied } from '../ties.ts'
import type { Given } from './given.ts'

/** 集計方法 of the tally, and the points for the first places beside them. */
export const comparisons = [...aggregateMethods, 'rankPoints'] as const
export type Comparison = (typeof comparisons)[number]

/** 5-3-1: what the first, the second and the third place of a reviewer give. */
const placePoints = [5, 3, 1] as const

export const comparisonLabel = {
  ...aggregateMethodLabel,
  rankPoints: `順位点 ${placePoints.join('-')}`,
} as const satisfies Record<Comparison, string>

/** The fewest sheets from which the highest and the lowest may be left out (domain.md §6.2). */
const trimFrom = 5

const isTotal = (comparison: Comparison): boolean => comparison === 'sum' || comparison === 'rankPoints'

/** Totals of reviewers × applications, in units; NaN where a sheet does not count. */
export type Totals = Float64Array

/** Why the applications cannot be compared so, in a few words; null where they can. */
export function refusalOf(comparison: Comparison, totals: Totals, applications: number): string | null {
  const counts = countsOf(totals, applications).filter((n) => n > 0)
  if (isTotal(comparison) && counts.some((n) => n !== counts[0])) return 'nが異なるため比べない'
  if (comparison === 'trimmedMean' && counts.some((n) => n < trimFrom)) return `${trimFrom}票に満たない応募がある`
  return null
}

/** What the tally would really use: 平均 where the one asked for cannot compare them. */
export const usedFor = (asked: AggregateMethod, totals: Totals, applications: number): AggregateMethod =>
  refusalOf(asked, totals, applications) === null ? asked : 'mean'

function countsOf(totals: Totals, applications: number): Float64Array {
  const counts = new Float64Array(applications)
  for (let at = 0; at < totals.length; at += 1)
    if (!Number.isNaN(totals[at] ?? Number.NaN)) counts[at % applications] = (counts[at % applications] ?? 0) + 1
  return counts
}

/** What is compared of each application, unrounded; NaN without a sheet that counts. */
export function valuesOf(comparison: Comparison, totals: Totals, applications: number, units: number): Float64Array {
  if (comparison === 'rankMean') return meanOfRanks(totals, applications)
  if (comparison === 'rankPoints') return sumOfPlacePoints(totals, applications)
  const values = new Float64Array(applications)
  for (let application = 0; application < applications; application += 1) {
    let [n, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let at = application; at < totals.length; at += applications) {
      const total = totals[at] ?? Number.NaN
      if (Number.isNaN(total)) continue
      n += 1
      sum += total
      if (total < min) min = total
      if (total > max) max = total
    }
    values[application] = ownValue(comparison, { n, sum, ends: min + max }, units)
  }
  return values
}

function ownValue(
  comparison: 'mean' | 'sum' | 'trimmedMean',
  { n, sum, ends }: { readonly n: number; readonly sum: number; readonly ends: number },
  units: number,
): number {
  if (n === 0) return Number.NaN
  if (comparison === 'sum') return sum / units
  return comparison === 'mean' ? sum / (n * units) : (sum - ends) / ((n - 2) * units)
}

/** The ranks that the reviewers give each application. */
function ranksOf(totals: Totals, applications: number): number[][] {
  const ranks: number[][] = Array.from({ length: applications }, () => [])
  for (let start = 0; start < totals.length; start += applications) {
    const own = Array.from(totals.subarray(start, start + applications), (each) => (Number.isNaN(each) ? null : each))
    for (const [application, rank] of meanRanks(own).entries()) if (rank !== null) ranks[application]?.push(rank)
  }
  return ranks
}

const meanOfRanks = (totals: Totals, applications: number): Float64Array =>
  Float64Array.from(
    ranksOf(totals, applications),
    (own) => own.reduce((sum, rank) => sum + rank, 0) / (own.length || Number.NaN),
  )

/** The points of the places that an application fills with each reviewer; those who share places share their points. */
function sumOfPlacePoints(totals: Totals, applications: number): Float64Array {
  const sums = new Float64Array(applications).fill(Number.NaN)
  for (let start = 0; start < totals.length; start += applications) {
    const scored = Array.from({ length: applications }, (_, at) => at).filter((at) => !Number.isNaN(totals[start + at]))
    let before = 0
    for (const group of groupByValue(scored, (at) => totals[start + at] ?? Number.NaN)) {
      const points = placePoints.slice(before, before + group.length).reduce((sum, each) => sum + each, 0)
      for (const at of group) sums[at] = (sums[at] || 0) + points / group.length
      before += group.length
    }
  }
  return sums
}

export interface Order {
  readonly comparison: Comparison
  readonly values: Float64Array
  /** From 1; those still tied share one; 0 without a sheet that counts. */
  readonly ranks: Uint16Array
  /** Best first, those still tied together; without those that have no value. */
  readonly groups: Untied['groups']
  /** The rule that told equal ones apart. */
  readonly decidedBy: Untied['decidedBy']
}

/** How the applications stand when their totals are compared so, ties broken by the rules of the year. */
export function orderOf(given: Given, comparison: Comparison, totals: Totals, ties: TieFacts): Order {
  const { applications, units } = given
  const values = valuesOf(comparison, totals, applications, units)
  const scored = Array.from({ length: applications }, (_, at) => at).filter((at) => !Number.isNaN(values[at]))
  const byValue = groupByValue(scored, (at) => values[at] ?? Number.NaN, comparison === 'rankMean')
  const { groups, decidedBy } = breakTies(
    comparison === 'rankPoints' ? byPlaces(byValue, totals, applications) : byValue,
    ties,
  )
  const ranks = new Uint16Array(applications)
  let before = 0
  for (const group of groups) {
    for (const member of group) ranks[member] = before + 1
    before += group.length
  }
  return { comparison, values, ranks, groups, decidedBy }
}

/** Equal points for the places: more first places, then more second ones, and so on. */
function byPlaces(groups: readonly number[][], totals: Totals, applications: number): number[][] {
  if (groups.every((group) => group.length < 2)) return [...groups]
  const ranks = ranksOf(totals, applications).map((own) => own.toSorted((a, b) => a - b))
  const compare = (a: number, b: number): number => {
    const [one, other] = [ranks[a] ?? [], ranks[b] ?? []]
    const at = one.findIndex((rank, place) => rank !== other[place])
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? Number.POSITIVE_INFINITY)
  }
  return groups.flatMap((group) => {
    const parts: number[][] = []
    for (const member of group.toSorted((a, b) => compare(a, b) || a - b)) {
      const last = parts.at(-1)
      if (last?.[0] !== undefined && compare(last[0], member) === 0) last.push(member)
      else parts.push([member])
    }
    return parts
  })
}

/**
 * What the year's rules for ties look at, when these are the totals and a reviewer or criterion (by id) is left out. As in
 * the tally, the priority criterion counts wherever a sheet that is handed in answers it.
 */
export function tiesOf(
  { input, applications, criteria, raw, handedIn }: Given,
  totals: Totals,
  leftOut?: string,
): TieFacts {
  const { rules } = input
  const priority = input.criteria.findIndex(({ id }) => id === rules.priorityCriterionId && id !== leftOut)
  const without = input.reviewers.findIndex(({ id }) => id === leftOut)
  return {
    rules: rules.ties,
    rulings: rules.chairRulings,
    idOf: (member) => input.applications[member]?.id ?? '',
    priorityMean(member) {
      let [sum, n] = [0, 0]
      for (let reviewer = 0; priority >= 0 && reviewer < input.reviewers.length; reviewer += 1) {
        const sheet = reviewer * applications + member
        const score = raw[sheet * criteria + priority] ?? Number.NaN
        if (reviewer === without || handedIn[sheet] !== 1 || Number.isNaN(score)) continue
        sum += score
        n += 1
      }
      return sum / (n || Number.NaN)
    },
    preferring(a, b) {
      let count = 0
      for (let start = 0; start < totals.length; start += applications) {
        const [one, other] = [totals[start + a] ?? Number.NaN, totals[start + b] ?? Number.NaN]
        // A comparison with NaN is false: only reviewers who scored both are counted.
        if (one > other && !isEqualValue(one, other)) count += 1
      }
      return count
    },
  }
}
