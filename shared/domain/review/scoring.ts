import { Refusal } from '../refusal.ts'
import { inUnits, unitsFor, withoutNoise } from './decimal.ts'
import { rounded, usualRounding } from './rules/rounding.ts'

/** 採点の段階: whole numbers; 5 特に優れている … 0 記載なし (domain.md §6.2). */
export const scoreRange = { min: 0, max: 5 } as const

/** Refuses (`invalid`) a raw score that is not a whole number of the scale. Null clears a score and is always allowed. */
export function assertScore(raw: number | null, maxRaw: number = scoreRange.max): void {
  if (raw === null || (Number.isInteger(raw) && raw >= scoreRange.min && raw <= maxRaw)) return
  throw new Refusal(
    'invalid',
    `点数「${raw}」は使えません。${scoreRange.min}から${maxRaw}までの整数で入力してください。`,
    {
      fields: { raw: `${scoreRange.min}から${maxRaw}までの整数で入力してください。` },
    },
  )
}

export interface WeightedCriterion {
  readonly id: string
  readonly weight: number
  readonly maxRaw: number
}

/** The best total a sheet can reach: Σ maxRaw × weight, exactly. */
export function maximumTotal(criteria: readonly WeightedCriterion[]): number {
  const units = unitsFor(criteria.map(({ weight }) => weight))
  return criteria.reduce((sum, { maxRaw, weight }) => sum + maxRaw * inUnits(weight, units), 0) / units
}

/** Σ raw × weight over all criteria; the total is null until every one is answered. `answered` of `of` criteria are. */
export function sheetTotal(
  criteria: readonly WeightedCriterion[],
  scores: Readonly<Record<string, number | null>>,
): { total: number | null; answered: number; of: number } {
  const units = unitsFor(criteria.map(({ weight }) => weight))
  let total = 0
  let answered = 0
  for (const criterion of criteria) {
    const raw = scores[criterion.id] ?? null
    if (raw === null) continue
    answered += 1
    total += raw * inUnits(criterion.weight, units)
  }
  return { total: answered === criteria.length && answered > 0 ? total / units : null, answered, of: criteria.length }
}

/** A mean of raw scores as points of the total (mean × weight): those of all criteria add up to the mean of the totals. */
export const pointsOfMean = (mean: number | null, weight: number): number | null =>
  mean === null ? null : withoutNoise(mean * weight)

/** 配点: the most points that one criterion gives, maxRaw × weight. */
export const pointsAtMost = ({ maxRaw, weight }: Pick<WeightedCriterion, 'maxRaw' | 'weight'>): number =>
  withoutNoise(maxRaw * weight)

export interface Statistics {
  readonly n: number
  readonly sum: number
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  /** max − min. */
  readonly spread: number | null
  /** Population variance: Σ(x − mean)² ÷ n. */
  readonly variance: number | null
  /** Sample standard deviation: √(Σ(x − mean)² ÷ (n − 1)); null for fewer than two values. */
  readonly standardDeviation: number | null
}

const nothing: Statistics = {
  n: 0,
  sum: 0,
  mean: null,
  median: null,
  min: null,
  max: null,
  spread: null,
  variance: null,
  standardDeviation: null,
}

/** The middle of values sorted ascending, or the mean of the two in the middle. */
function middle(sorted: readonly number[], units: number): number {
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper / units : ((sorted[half - 1] ?? 0) + upper) / (2 * units)
}

/** Σ(x − mean)². Of whole numbers exactly, as far as they can be squared; otherwise in two passes, mean first. */
function squaredDeviations(values: readonly number[], sum: number): number {
  const n = values.length
  const products = n * values.reduce((total, value) => total + value ** 2, 0)
  if (Number.isSafeInteger(products) && Number.isSafeInteger(sum ** 2)) return (products - sum ** 2) / n
  return values.reduce((total, value) => total + (value - sum / n) ** 2, 0)
}

/**
 * Describes values in two passes (mean first, then deviations), so that large values do not lose their variance.
 * Values may be given in whole units (decimal.ts), `units` of which make one: every answer but n is then exact but for its
 * one division. No values: n 0 and everything else null, never 0.
 */
export function describe(values: readonly number[], units = 1): Statistics {
  const n = values.length
  if (n === 0) return nothing
  const sorted = [...values].sort((a, b) => a - b)
  const sum = values.reduce((total, value) => total + value, 0)
  const squares = squaredDeviations(values, sum)
  const min = sorted[0] ?? 0
  const max = sorted[n - 1] ?? 0
  return {
    n,
    sum: sum / units,
    mean: sum / (n * units),
    median: middle(sorted, units),
    min: min / units,
    max: max / units,
    spread: (max - min) / units,
    variance: squares / n / units ** 2,
    standardDeviation: n > 1 ? Math.sqrt(squares / (n - 1)) / units : null,
  }
}

/** 四捨五入 to two decimals, as the office writes points where no year has set its own 端数処理: 3.456 → 3.46, 1.005 → 1.01. */
export const round2 = (x: number): string => rounded(x, usualRounding)
