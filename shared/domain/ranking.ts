import { meanRanks } from './rank-order.ts'
import { createFlipWatch } from './reviewer-flips.ts'
import { maximumTotal } from './scoring.ts'
import { type Board, createBoard, type OwnFigures } from './tally-board.ts'
import type { AggregateMethod, Tally, TallyInput, TallyRow } from './tally-types.ts'
import { floorFlags, type TallyFacts, tallyWarnings } from './tally-warnings.ts'
import { breakTies, groupByValue, type TieFacts, type Untied } from './ties.ts'

/** The fewest sheets from which the highest and the lowest may be left out (domain.md §6.2). */
const trimFrom = 5

/** The method to use: totals need equal numbers of sheets, the trimmed mean five of each; otherwise 平均. */
function usableMethod(asked: AggregateMethod, figures: readonly OwnFigures[], sumDisabled: boolean): AggregateMethod {
  if (asked === 'sum' && sumDisabled) return 'mean'
  if (asked === 'trimmedMean' && figures.some((each) => each.n > 0 && each.n < trimFrom)) return 'mean'
  return asked
}

const differs = (figures: readonly OwnFigures[]): boolean => {
  const counts = figures.map((each) => each.n).filter((n) => n > 0)
  return counts.some((n) => n !== counts[0])
}

function ownValue(method: AggregateMethod, { n, sum, min, max, mean }: OwnFigures): number {
  if (n === 0) return Number.NaN
  if (method === 'sum') return sum
  if (method === 'trimmedMean') return (sum - (min ?? 0) - (max ?? 0)) / (n - 2)
  return mean ?? Number.NaN
}

/** Mean over reviewers of the ranks their totals give; NaN without any. */
function meanRankValues(board: Board): Float64Array {
  const sums = new Float64Array(board.applications)
  const counts = new Float64Array(board.applications)
  for (let reviewer = 0; reviewer < board.reviewers; reviewer += 1) {
    const own = [...board.totals.subarray(reviewer * board.applications, (reviewer + 1) * board.applications)]
    meanRanks(own.map((total) => (Number.isNaN(total) ? null : total))).forEach((rank, application) => {
      if (rank === null) return
      sums[application] = (sums[application] ?? 0) + rank
      counts[application] = (counts[application] ?? 0) + 1
    })
  }
  return sums.map((sum, application) => sum / (counts[application] || Number.NaN))
}

function tieFacts({ input, board, figures }: TallyFacts): TieFacts {
  const { rules, criteria, applications } = input
  const priority = criteria.findIndex((each) => each.id === rules.priorityCriterionId)
  return {
    rules: rules.ties,
    rulings: rules.chairRulings,
    idOf: (member) => applications[member]?.id ?? '',
    priorityMean: (member) => figures[member]?.perCriterion[priority]?.mean ?? Number.NaN,
    preferring(a, b) {
      let count = 0
      // A comparison with NaN is false: only reviewers who scored both are counted.
      for (let reviewer = 0; reviewer < board.reviewers; reviewer += 1)
        if (
          (board.totals[reviewer * board.applications + a] ?? 0) >
          (board.totals[reviewer * board.applications + b] ?? 0)
        )
          count += 1
      return count
    },
  }
}

const none: readonly string[] = []

function rowsOf(
  facts: TallyFacts,
  untied: Untied,
  values: Float64Array,
  flags: readonly (readonly string[])[],
): TallyRow[] {
  const rows: TallyRow[] = []
  const { applications } = facts.input
  for (const group of untied.groups) {
    const rank = rows.length + 1
    const ids = group.length > 1 ? group.map((member) => applications[member]?.id ?? '') : none
    for (const member of group) {
      const own = facts.figures[member]
      if (own === undefined) continue
      const applicationId = applications[member]?.id ?? ''
      const value = values[member] ?? Number.NaN
      const { n, totals, mean, median, min, max, spread, standardDeviation, perCriterion } = own
      rows.push({
        applicationId,
        rank,
        tied: ids === none ? none : ids.filter((id) => id !== applicationId),
        value: Number.isNaN(value) ? null : value,
        n,
        totals,
        mean,
        median,
        min,
        max,
        spread,
        standardDeviation,
        perCriterion,
        decidedBy: untied.decidedBy.get(member) ?? null,
        flags: flags[member] ?? none,
      })
    }
  }
  return rows
}

export interface LiveTally {
  /** Puts a raw score, or clears it with null. A sheet that is not handed in keeps counting nowhere. */
  set(reviewerId: string, applicationId: string, criterionId: string, raw: number | null): void
  /** The tally as it now stands; works again only through what changed since the last one. */
  result(): Tally
}

/**
 * Tallies scores that keep changing. Only sheets handed in and complete count (an unfinished sheet counts nowhere);
 * excluded and absent ones are out of the denominator. Compares unrounded values by the year's method, applies its
 * tie rules, and puts applications without scores last. Source: domain.md §6.2. Throws a RangeError for an unknown id.
 */
export function createTally(input: TallyInput): LiveTally {
  const board = createBoard(input)
  const flipWatch = createFlipWatch(board)
  const maximum = maximumTotal(input.criteria)
  const everyone = input.applications.map((_, index) => index)
  const figures = everyone.map(board.figures)
  const flags: (readonly string[])[] = everyone.map(() => none)
  const changed = new Set(everyone)
  const values = new Float64Array(everyone.length)
  let lastMethod: AggregateMethod | null = null

  const position = (entries: readonly { readonly id: string }[], id: string): number => {
    const index = entries.findIndex((entry) => entry.id === id)
    if (index === -1) throw new RangeError(`No ${id} in this tally`)
    return index
  }

  /** Brings `values` up to date and returns the applications whose value may have moved. */
  function revalue(method: AggregateMethod): Iterable<number> {
    const stale = method === 'rankMean' || method !== lastMethod ? everyone : changed
    if (method === 'rankMean') values.set(meanRankValues(board))
    else
      for (const application of stale)
        values[application] = ownValue(method, figures[application] ?? board.figures(application))
    lastMethod = method
    return stale
  }

  return {
    set(reviewerId, applicationId, criterionId, raw) {
      const application = position(input.applications, applicationId)
      const counted = board.set(
        position(input.reviewers, reviewerId),
        application,
        position(input.criteria, criterionId),
        raw,
      )
      if (counted) changed.add(application)
    },
    result() {
      for (const application of changed) figures[application] = board.figures(application)
      const sumDisabled = differs(figures)
      const method = usableMethod(input.rules.method, figures, sumDisabled)
      const facts: TallyFacts = { input, board, figures, method, maximum }
      const smallestFirst = method === 'rankMean'
      for (const application of changed) flags[application] = floorFlags(facts, application)
      for (const application of revalue(method)) flipWatch.recheck(application, figures, values, smallestFirst)
      changed.clear()
      const groups = groupByValue(everyone, (member) => values[member] ?? Number.NaN, smallestFirst)
      const scored = groups.filter((group) => (figures[group[0] ?? 0]?.n ?? 0) > 0)
      const untied = breakTies(scored, tieFacts(facts))
      const unscored = groups.slice(scored.length)
      const tied = untied.groups.filter((group) => group.length > 1)
      return {
        rows: rowsOf(facts, { ...untied, groups: [...untied.groups, ...unscored] }, values, flags),
        method,
        sumDisabled,
        maximum,
        warnings: tallyWarnings(facts, { flips: flipWatch.flips(), tied, flags }),
      }
    },
  }
}

/** The tally of one state of the scores: `createTally(input).result()`. */
export const tally = (input: TallyInput): Tally => createTally(input).result()
