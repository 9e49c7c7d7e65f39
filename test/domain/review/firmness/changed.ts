import type { TallyInput } from '../../../../shared/domain/review/tally-types.ts'

/** The same scores with other weights, by criterion id; criteria not named keep theirs. */
export const withWeights = (input: TallyInput, weights: Readonly<Record<string, number>>): TallyInput => ({
  ...input,
  criteria: input.criteria.map((each) => ({ ...each, weight: weights[each.id] ?? each.weight })),
})

/** The same scores as if the reviewer had not taken part. */
export const withoutReviewer = (input: TallyInput, reviewerId: string): TallyInput => ({
  ...input,
  reviewers: input.reviewers.filter((each) => each.id !== reviewerId),
  sheets: input.sheets.filter((each) => each.reviewerId !== reviewerId),
})

/** The same sheets as if the year had not asked for the criterion. */
export const withoutCriterion = (input: TallyInput, criterionId: string): TallyInput => ({
  ...input,
  criteria: input.criteria.filter((each) => each.id !== criterionId),
})
