import { tally } from '../ranking.ts'
import {
  type AggregateMethod,
  aggregateMethods,
  type Tally,
  type TallyCriterion,
  type TallyInput,
  type TallyRules,
} from '../tally-types.ts'

/** Scores to try rules on: last year's, or made-up ones. */
export type TrialScores = Pick<TallyInput, 'criteria' | 'reviewers' | 'applications' | 'sheets'>

export interface Trial {
  /** Under the rules as they are being edited. */
  readonly result: Tally
  /** Where each application would stand by each method, with the same tie rules; null where the method does not apply. */
  readonly byMethod: readonly {
    readonly method: AggregateMethod
    readonly ranks: Readonly<Record<string, number>> | null
  }[]
  /** The criteria of those scores that this year has under the same number and scale: counted with this year's weights. */
  readonly reweighted: readonly number[]
}

const isSame = (a: TallyCriterion, b: TallyCriterion): boolean => a.no === b.no && a.maxRaw === b.maxRaw

/**
 * What rules would do to scores that are not theirs. Criteria that this year has under the same number and scale count with
 * this year's weight and floor, and 優先項目 are found by their number; nobody has settled a tie here. Stores nothing.
 */
export function tryRules(
  scores: TrialScores,
  year: { readonly criteria: readonly TallyCriterion[]; readonly rules: TallyRules },
): Trial {
  const criteria = scores.criteria.map((own) => {
    const now = year.criteria.find((each) => isSame(each, own))
    return now === undefined ? own : { ...own, weight: now.weight, floor: now.floor ?? null }
  })
  const priorityCriterionIds = year.rules.priorityCriterionIds.flatMap((id) => {
    const no = year.criteria.find((each) => each.id === id)?.no
    return criteria.find((each) => each.no === no)?.id ?? []
  })
  const input: TallyInput = { ...scores, criteria, rules: { ...year.rules, priorityCriterionIds, settlements: [] } }
  const byMethod = aggregateMethods.map((method) => {
    const other = tally({ ...input, rules: { ...input.rules, method } })
    const ranks = Object.fromEntries(
      other.rows.flatMap(({ applicationId, rank, value }) => (value === null ? [] : [[applicationId, rank]])),
    )
    return { method, ranks: other.method === method ? ranks : null }
  })
  const reweighted = criteria.filter((own) => year.criteria.some((each) => isSame(each, own))).map(({ no }) => no)
  return { result: tally(input), byMethod, reweighted }
}

/** How six applications do with five reviewers, as shares of the best score; built so that rules have something to decide. */
const patterns: readonly (readonly number[])[] = [
  [1, 0.8, 0.8, 1, 0.8],
  [1, 0.8, 0.6, 0.4, 0.2],
  // The same five marks as the one before it, given by other reviewers: a tie that the majority breaks.
  [0.2, 1, 0.8, 0.6, 0.4],
  // Two that nothing but people can part: each is preferred by as many as the other.
  [0.8, 0.4, 0.6, 0.4, 0.6],
  [0.4, 0.8, 0.4, 0.6, 0.6],
  [0.4, 0.2, 0.4, 0.4, 0.2],
]

/** 見本の採点: made up, the same every time, with ties in it, and with marks that differ from criterion to criterion. */
export function sampleScores(criteria: readonly TallyCriterion[]): TrialScores {
  const reviewers = (patterns[0] ?? []).map((_, at) => ({ id: `sample-r${at}`, code: `委員${'ABCDE'[at] ?? ''}` }))
  const applications = patterns.map((_, at) => ({ id: `sample-a${at}`, label: `見本${'ABCDEF'[at] ?? ''}県` }))
  const sheets = patterns.flatMap((own, application) =>
    own.map((share, reviewer) => ({
      reviewerId: `sample-r${reviewer}`,
      applicationId: `sample-a${application}`,
      state: 'submitted' as const,
      scores: Object.fromEntries(criteria.map(({ id, maxRaw }) => [id, Math.round(share * maxRaw)])),
    })),
  )
  return { criteria, reviewers, applications, sheets }
}
