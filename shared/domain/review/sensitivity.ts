import { tally } from './ranking.ts'
import { type AggregateMethod, aggregateMethods, type TallyInput } from './tally-types.ts'

/** Who would stand where under one change of the rules. */
export interface RankView {
  readonly ranks: Readonly<Record<string, number>>
  /** Within the line only here, or only in the ranking as it stands. */
  readonly entering: readonly string[]
  readonly leaving: readonly string[]
}

export interface Sensitivity {
  readonly base: Readonly<Record<string, number>>
  readonly methods: readonly (RankView & { readonly method: AggregateMethod; readonly used: AggregateMethod })[]
  readonly withoutReviewer: readonly (RankView & { readonly reviewerId: string })[]
  readonly weights: readonly (RankView & { readonly criterionId: string; readonly factor: number })[]
  /** Within the line under every change. */
  readonly alwaysIn: readonly string[]
  /** Within the line under some change, but not under every one. */
  readonly sometimesIn: readonly string[]
}

const ranksOf = (input: TallyInput): Record<string, number> =>
  Object.fromEntries(
    tally(input)
      .rows.filter((row) => row.value !== null)
      .map((row) => [row.applicationId, row.rank]),
  )

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

const within = (ranks: Readonly<Record<string, number>>, line: number): string[] =>
  Object.keys(ranks).filter((id) => (ranks[id] ?? Number.POSITIVE_INFINITY) <= line)

/** How much each weight is bent, one at a time: half as much again, and half. */
const factors = [1.5, 0.5] as const

/**
 * Would another method, one reviewer less, or another weight change who stands within the line (`cutAfter` places)?
 * Advice for the meeting (domain.md §6.2); decides nothing.
 * @awaited 決め手
 */
export function sensitivity(input: TallyInput, cutAfter: number): Sensitivity {
  const base = ranksOf(input)
  const inBase = within(base, cutAfter)
  const view = (ranks: Record<string, number>): RankView => {
    const inHere = within(ranks, cutAfter)
    return {
      ranks,
      entering: inHere.filter((id) => !inBase.includes(id)),
      leaving: inBase.filter((id) => !inHere.includes(id)),
    }
  }
  const methods = aggregateMethods.map((method) => {
    const changed = { ...input, rules: { ...input.rules, method } }
    return { method, used: tally(changed).method, ...view(ranksOf(changed)) }
  })
  const reviewers = input.reviewers.map(({ id }) => ({ reviewerId: id, ...view(ranksOf(withoutReviewer(input, id))) }))
  const weights = input.criteria.flatMap(({ id, weight }) =>
    factors.map((factor) => ({
      criterionId: id,
      factor,
      ...view(ranksOf(withWeights(input, { [id]: weight * factor }))),
    })),
  )
  const everywhere = [base, ...[...methods, ...reviewers, ...weights].map((each) => each.ranks)].map((ranks) =>
    within(ranks, cutAfter),
  )
  const ever = [...new Set(everywhere.flat())]
  const alwaysIn = ever.filter((id) => everywhere.every((ids) => ids.includes(id)))
  return {
    base,
    methods,
    withoutReviewer: reviewers,
    weights,
    alwaysIn,
    sometimesIn: ever.filter((id) => !alwaysIn.includes(id)),
  }
}
