import { once } from '../../once.ts'
import { compareByHigherRanks, meanRank, placesOf, type RankPlaces, rankPointsOf } from '../rank-order.ts'
import { type AggregateMethod, isSmallestFirst } from '../tally-types.ts'
import { breakTies, groupByValue, isEqualValue, type TieFacts, type Untied } from '../ties.ts'
import type { Given } from './given.ts'

/** The fewest sheets from which the highest and the lowest may be left out (domain.md §6.2). */
const trimFrom = 5

const sums: readonly AggregateMethod[] = ['sum', 'rankSum', 'rankPoints']

/** Totals of reviewers × applications, in units; NaN where a sheet does not count. */
export type Totals = Float64Array

/** Why the applications cannot be compared so, in a few words; null where they can. */
export function refusalOf(comparison: AggregateMethod, totals: Totals, applications: number): string | null {
  const counts = countsOf(totals, applications).filter((n) => n > 0)
  if (sums.includes(comparison) && counts.some((n) => n !== counts[0])) return '採点委員数が異なるため比べない'
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
export function valuesOf(
  comparison: AggregateMethod,
  totals: Totals,
  { applications, units, rankPoints }: { applications: number; units: number; rankPoints: readonly number[] },
): Float64Array {
  if (comparison === 'rankMean' || comparison === 'rankSum' || comparison === 'rankPoints')
    return byRanks(comparison, filledPlaces(totals, applications), rankPoints)
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

/** The places each application fills with the reviewers who scored it. */
function filledPlaces(totals: Totals, applications: number): RankPlaces[][] {
  const filled: RankPlaces[][] = Array.from({ length: applications }, () => [])
  for (let start = 0; start < totals.length; start += applications) {
    const own = Array.from(totals.subarray(start, start + applications), (each) => (Number.isNaN(each) ? null : each))
    for (const [application, places] of placesOf(own).entries()) if (places !== null) filled[application]?.push(places)
  }
  return filled
}

const byRanks = (
  comparison: 'rankMean' | 'rankSum' | 'rankPoints',
  filled: readonly (readonly RankPlaces[])[],
  points: readonly number[],
): Float64Array =>
  Float64Array.from(filled, (own) => {
    if (own.length === 0) return Number.NaN
    const sum = own.reduce(
      (total, places) => total + (comparison === 'rankPoints' ? rankPointsOf(places, points) : meanRank(places)),
      0,
    )
    return comparison === 'rankMean' ? sum / own.length : sum
  })

export interface Order {
  readonly comparison: AggregateMethod
  readonly values: Float64Array
  /** From 1; those still tied share one; 0 without a sheet that counts. */
  readonly ranks: Uint16Array
  /** Best first, those still tied together; without those that have no value. */
  readonly groups: Untied['groups']
  /** The rule that told equal ones apart. */
  readonly decidedBy: Untied['decidedBy']
}

/** How the applications stand when their totals are compared so, ties broken by the rules of the year. */
export function orderOf(given: Given, comparison: AggregateMethod, totals: Totals, leftOut?: string): Order {
  const { applications, units, input } = given
  const values = valuesOf(comparison, totals, { applications, units, rankPoints: input.rules.rankPoints })
  const scored = Array.from({ length: applications }, (_, at) => at).filter((at) => !Number.isNaN(values[at]))
  const byValue = groupByValue(scored, (at) => values[at] ?? Number.NaN, isSmallestFirst(comparison))
  const { groups, decidedBy } = breakTies(byValue, tiesOf(given, comparison, totals, leftOut))
  const ranks = new Uint16Array(applications)
  let before = 0
  for (const group of groups) {
    for (const member of group) ranks[member] = before + 1
    before += group.length
  }
  return { comparison, values, ranks, groups, decidedBy }
}

/**
 * What the year's rules for ties look at, when these are the totals and a reviewer or criterion (by id) is left out. As in
 * the tally, a priority criterion counts wherever a sheet that is handed in answers it.
 */
function tiesOf(
  { input, applications, criteria, raw, handedIn }: Given,
  comparison: AggregateMethod,
  totals: Totals,
  leftOut?: string,
): TieFacts {
  const { rules } = input
  const without = input.reviewers.findIndex(({ id }) => id === leftOut)
  const priorities = rules.priorityCriterionIds.map((priority) =>
    input.criteria.findIndex(({ id }) => id === priority && id !== leftOut),
  )
  const ranksGiven = once(() => filledPlaces(totals, applications).map((own) => own.map(meanRank)))
  return {
    rules: comparison === 'rankPoints' ? ['higherRanks', ...rules.ties] : rules.ties,
    settlements: rules.settlements,
    idOf: (member) => input.applications[member]?.id ?? '',
    byHigherRanks(a, b) {
      const ranks = ranksGiven()
      return compareByHigherRanks(ranks[a] ?? [], ranks[b] ?? [])
    },
    priorityMeans: priorities.map((priority) => (member) => {
      let [sum, n] = [0, 0]
      for (let reviewer = 0; priority >= 0 && reviewer < input.reviewers.length; reviewer += 1) {
        const sheet = reviewer * applications + member
        const score = raw[sheet * criteria + priority] ?? Number.NaN
        if (reviewer === without || handedIn[sheet] !== 1 || Number.isNaN(score)) continue
        sum += score
        n += 1
      }
      return sum / (n || Number.NaN)
    }),
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
