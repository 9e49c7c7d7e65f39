import { describe } from './scoring.ts'

export interface GivenTotal {
  readonly reviewerId: string
  readonly applicationId: string
  readonly value: number
}

export interface Normalised {
  readonly totals: readonly (GivenTotal & { readonly normalised: number })[]
  /** Mean and population deviation of all totals, the scale everything is brought to. */
  readonly mean: number | null
  readonly deviation: number | null
  /** Reviewers with one score or no spread, whose totals stay as they are; the sheet must say so. */
  readonly leftAsIs: readonly string[]
}

/**
 * Brings reviewers of different severity to one scale: x′ = μ + σ·(x − μ_j)/σ_j, all σ being those of the population.
 * A reviewer with one score or σ_j = 0 is not normalised.
 */
export function normalise(given: readonly GivenTotal[]): Normalised {
  const whole = describe(given.map((each) => each.value))
  const deviation = whole.variance === null ? null : Math.sqrt(whole.variance)
  const leftAsIs: string[] = []
  const scaled = new Map<GivenTotal, number>()
  for (const [reviewerId, own] of Map.groupBy(given, (each) => each.reviewerId)) {
    const { mean, variance } = describe(own.map((each) => each.value))
    if (own.length < 2 || mean === null || variance === null || variance === 0) {
      leftAsIs.push(reviewerId)
      continue
    }
    for (const each of own)
      scaled.set(each, (whole.mean ?? 0) + ((deviation ?? 0) * (each.value - mean)) / Math.sqrt(variance))
  }
  const totals = given.map((each) => ({ ...each, normalised: scaled.get(each) ?? each.value }))
  return { totals, mean: whole.mean, deviation, leftAsIs }
}
