import { apart, apartOn } from './break-even.ts'
import type { Given } from './given.ts'

/** What a criterion or a reviewer gives to the difference of two; positive: the one ahead has more. */
export interface CriterionPart {
  readonly criterionId: string
  readonly points: number
}

export interface ReviewerPart {
  readonly reviewerId: string
  /** Own total of the one ahead less that of the other; null where one of them was not scored. */
  readonly points: number | null
  /** Which of the two they did not score. */
  readonly missing: 'none' | 'ahead' | 'behind' | 'both'
  /** It is for a declared 利害関係 that they did not. */
  readonly excluded: boolean
}

/** The difference of two means, taken apart twice; both sums close before rounding. */
export interface Apart {
  /** Mean of the one ahead less mean of the other, in points. Negative where another method puts it ahead. */
  readonly difference: number
  /** Add up to the difference. */
  readonly criteria: readonly CriterionPart[]
  readonly reviewers: readonly ReviewerPart[]
  /** 両方を採点した委員: how many, the mean of what they give, how many put which one higher. Mean null without any. */
  readonly common: { readonly n: number; readonly mean: number | null; readonly ahead: number; readonly behind: number }
  /** 採点者の違い: what is left of the difference, from those who scored only one of the two. */
  readonly strangers: number
  /** Those who scored both would have it the other way round. */
  readonly flips: boolean
}

/** Takes the difference of the means of two apart, criterion by criterion and reviewer by reviewer. */
export function takenApart(given: Given, ahead: number, behind: number): Apart {
  const { n, units, weights, applications, totals, input } = given
  const scale = (n[ahead] ?? 0) * (n[behind] ?? 0) * units
  const whole = apart(given, ahead, behind)
  const criteria = input.criteria.map(({ id }, criterion) => ({
    criterionId: id,
    points: ((weights[criterion] ?? 0) * apartOn(given, ahead, behind, criterion)) / scale,
  }))
  let [count, sum, forAhead, forBehind] = [0, 0, 0, 0]
  const isExcluded = (reviewer: number, application: number): boolean =>
    given.excluded[reviewer * applications + application] === 1
  const reviewers = input.reviewers.map(({ id }, reviewer): ReviewerPart => {
    const one = totals[reviewer * applications + ahead] ?? Number.NaN
    const other = totals[reviewer * applications + behind] ?? Number.NaN
    const [lacksOne, lacksOther] = [Number.isNaN(one), Number.isNaN(other)]
    if (lacksOne || lacksOther)
      return {
        reviewerId: id,
        points: null,
        missing: lacksOne && lacksOther ? 'both' : lacksOne ? 'ahead' : 'behind',
        excluded: (lacksOne && isExcluded(reviewer, ahead)) || (lacksOther && isExcluded(reviewer, behind)),
      }
    count += 1
    sum += one - other
    if (one > other) forAhead += 1
    if (one < other) forBehind += 1
    return { reviewerId: id, points: (one - other) / units, missing: 'none', excluded: false }
  })
  return {
    difference: whole / scale,
    criteria,
    reviewers,
    common: { n: count, mean: count === 0 ? null : sum / (count * units), ahead: forAhead, behind: forBehind },
    // One division of whole numbers: exactly 0 where the same reviewers scored both.
    strangers:
      count === 0 ? whole / scale : (whole * count - sum * (n[ahead] ?? 0) * (n[behind] ?? 0)) / (scale * count),
    flips: count > 0 && whole * sum < 0,
  }
}
