import { describe } from '../scoring.ts'
import type { Given } from './given.ts'

/** Figures of some points; the deviation is that of the population (√(Σ(x − mean)² ÷ n)). */
export interface Spread {
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  /** 範囲: max − min. */
  readonly range: number | null
  readonly deviation: number | null
}

/** Of values in whole units, so that every answer is exact but for its one division. */
function spreadOf(values: readonly number[], units: number): Spread {
  const { n, mean, median, min, max, spread, variance } = describe(values, units)
  return { n, mean, median, min, max, range: spread, deviation: variance === null ? null : Math.sqrt(variance) }
}

/** Who is far from the others: |z| ≥ 2 by the population deviation of the application's totals. */
export interface FarTotal {
  readonly reviewerId: string
  readonly applicationId: string
  readonly total: number
  readonly z: number
}

const far = 2

export interface ApplicationSpread {
  readonly total: Spread
  /** In the order of the criteria; in points (raw × weight). */
  readonly criteria: readonly Spread[]
  readonly far: readonly FarTotal[]
}

/** n, mean, median, range and deviation of an application's totals and of each criterion; who is far from the others. */
export function applicationSpread(given: Given, application: number): ApplicationSpread {
  const { input, applications, totals, units, weights, raw } = given
  const sheets = input.reviewers
    .map((_, reviewer) => reviewer * applications + application)
    .filter((sheet) => !Number.isNaN(totals[sheet] ?? Number.NaN))
  const applicationId = input.applications[application]?.id ?? ''
  return {
    total: spreadOf(
      sheets.map((sheet) => totals[sheet] ?? 0),
      units,
    ),
    criteria: input.criteria.map((_, criterion) =>
      spreadOf(
        sheets.map((sheet) => (raw[sheet * given.criteria + criterion] ?? 0) * (weights[criterion] ?? 0)),
        units,
      ),
    ),
    far: farTotals(given, application).map((each) => ({ ...each, applicationId })),
  }
}

/** z² ≥ 4 in whole numbers: (n x − Σx)² ≥ 4 (n Σx² − (Σx)²), so that exactly two deviations is told from nearly two. */
function farTotals(given: Given, application: number): Omit<FarTotal, 'applicationId'>[] {
  const { totals, applications, units } = given
  const own = given.input.reviewers.flatMap(({ id }, reviewer) => {
    const total = totals[reviewer * applications + application] ?? Number.NaN
    return Number.isNaN(total) ? [] : [{ id, total }]
  })
  const n = own.length
  const sum = own.reduce((all, { total }) => all + total, 0)
  const spread = n * own.reduce((all, { total }) => all + total ** 2, 0) - sum ** 2
  if (spread <= 0) return []
  return own
    .filter(({ total }) => (n * total - sum) ** 2 >= far ** 2 * spread)
    .map(({ id, total }) => ({ reviewerId: id, total: total / units, z: (n * total - sum) / Math.sqrt(spread) }))
}

/** How a reviewer's totals lie beside those of the others who scored the same applications. */
export interface Severity {
  readonly reviewerId: string
  /** Applications scored by them and by somebody else. */
  readonly compared: number
  readonly higher: number
  readonly lower: number
  /** Mean of (own total − mean of the others), in points; null without any. */
  readonly apart: number | null
  /** 一貫して: on one side in nine of ten of at least three. */
  readonly throughout: 'high' | 'low' | null
}

const least = 3
const share = 0.9

/** Who scores high or low throughout, in the order of the reviewers. */
export function severities(given: Given): Severity[] {
  const { totals, applications, units, n, sumOfTotals } = given
  return given.input.reviewers.map(({ id }, reviewer) => {
    let [compared, higher, lower, apart] = [0, 0, 0, 0]
    for (let application = 0; application < applications; application += 1) {
      const total = totals[reviewer * applications + application] ?? Number.NaN
      const others = (n[application] ?? 0) - 1
      if (Number.isNaN(total) || others < 1) continue
      const theirs = (sumOfTotals[application] ?? 0) - total
      compared += 1
      apart += total - theirs / others
      if (total * others > theirs) higher += 1
      if (total * others < theirs) lower += 1
    }
    const isThroughout = (side: number): boolean => compared >= least && side >= share * compared
    return {
      reviewerId: id,
      compared,
      higher,
      lower,
      apart: compared === 0 ? null : apart / (compared * units),
      throughout: isThroughout(higher) ? ('high' as const) : isThroughout(lower) ? ('low' as const) : null,
    }
  })
}
