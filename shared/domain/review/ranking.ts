import { compareByHigherRanks } from './rank-order.ts'
import { createRankValues, isByRank, type RankValues } from './rank-values.ts'
import { createFlipWatch } from './reviewer-flips.ts'
import { maximumTotal } from './scoring.ts'
import { createBoard, type OwnFigures } from './tally-board.ts'
import {
  type AggregateMethod,
  isSmallestFirst,
  needsEqualSheets,
  type Tally,
  type TallyInput,
  type TallyRow,
  type TieDecision,
} from './tally-types.ts'
import { flagsOf, flipWarning, type TallyFacts, tallyWarnings } from './tally-warnings.ts'
import { breakTies, groupSorted, isEqualValue, type TieFacts, type Untied } from './ties.ts'

/** The fewest sheets from which the highest and the lowest may be left out (domain.md §6.2). */
const trimFrom = 5

/** The method to use: sums need equal numbers of sheets, the trimmed mean five of each; otherwise 平均. */
function usableMethod(asked: AggregateMethod, figures: readonly OwnFigures[], sumDisabled: boolean): AggregateMethod {
  if (needsEqualSheets(asked) && sumDisabled) return 'mean'
  if (asked === 'trimmedMean' && figures.some((each) => each.n > 0 && each.n < trimFrom)) return 'mean'
  return asked
}

const differs = (figures: readonly OwnFigures[]): boolean => {
  const first = figures.find((each) => each.n > 0)?.n
  return figures.some((each) => each.n > 0 && each.n !== first)
}

function ownValue(method: AggregateMethod, { n, whole, mean }: OwnFigures, units: number): number {
  if (n === 0) return Number.NaN
  if (method === 'sum') return whole.sum / units
  if (method === 'trimmedMean') return (whole.sum - whole.min - whole.max) / ((n - 2) * units)
  return mean ?? Number.NaN
}

function tieFacts({ input, board, figures, method }: TallyFacts, ranks: RankValues): TieFacts {
  const { rules, criteria, applications } = input
  const priorities = rules.priorityCriterionIds.map((id) => criteria.findIndex((each) => each.id === id))
  return {
    rules: method === 'rankPoints' ? ['higherRanks', ...rules.ties] : rules.ties,
    settlements: rules.settlements,
    idOf: (member) => applications[member]?.id ?? '',
    priorityMeans: priorities.map((at) => (member) => figures[member]?.perCriterion[at]?.mean ?? Number.NaN),
    byHigherRanks: (a, b) => compareByHigherRanks(ranks.ranksOf(a), ranks.ranksOf(b)),
    preferring(a, b) {
      let count = 0
      for (let start = 0; start < board.totals.length; start += board.applications) {
        const one = board.totals[start + a] ?? Number.NaN
        const other = board.totals[start + b] ?? Number.NaN
        // A comparison with NaN is false: only reviewers who scored both are counted.
        if (one > other && !isEqualValue(one, other)) count += 1
      }
      return count
    },
  }
}

const none: readonly string[] = []

interface Standing {
  readonly applicationId: string
  readonly rank: number
  readonly tied: readonly string[]
  readonly value: number | null
  readonly decidedBy: TieDecision | null
  readonly flags: readonly string[]
}

const isSameStanding = (row: TallyRow, now: Standing): boolean =>
  row.rank === now.rank &&
  row.value === now.value &&
  row.decidedBy === now.decidedBy &&
  row.flags === now.flags &&
  row.tied === none &&
  now.tied === none

function rowOf(own: OwnFigures, standing: Standing): TallyRow {
  const { n, totals, mean, median, min, max, spread, standardDeviation, perCriterion } = own
  const { applicationId, rank, tied, value, decidedBy, flags } = standing
  return {
    applicationId,
    rank,
    tied,
    value,
    n,
    totals,
    mean,
    median,
    min,
    max,
    spread,
    standardDeviation,
    perCriterion,
    decidedBy,
    flags,
  }
}

/** Words the rows of a tally; a row that says what it said last time is the same object. */
function createRows(
  input: TallyInput,
): (
  untied: Untied,
  figures: readonly OwnFigures[],
  values: Float64Array,
  flags: readonly (readonly string[])[],
) => TallyRow[] {
  const known: { readonly row: TallyRow; readonly own: OwnFigures }[] = []
  return (untied, figures, values, flags) => {
    const rows: TallyRow[] = []
    for (const group of untied.groups) {
      const rank = rows.length + 1
      const ids = group.length > 1 ? group.map((member) => input.applications[member]?.id ?? '') : none
      for (const member of group) {
        const own = figures[member]
        if (own === undefined) continue
        const applicationId = input.applications[member]?.id ?? ''
        const value = values[member] ?? Number.NaN
        const standing: Standing = {
          applicationId,
          rank,
          tied: ids === none ? none : ids.filter((id) => id !== applicationId),
          value: Number.isNaN(value) ? null : value,
          decidedBy: untied.decidedBy.get(member) ?? null,
          flags: flags[member] ?? none,
        }
        const before = known[member]
        const isKnown = before?.own === own && isSameStanding(before.row, standing)
        const row = isKnown ? before.row : rowOf(own, standing)
        if (!isKnown) known[member] = { row, own }
        rows.push(row)
      }
    }
    return rows
  }
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
  const everyone = input.applications.map((_, index) => index)
  const figures = everyone.map(board.figures)
  const flips = createFlipWatch(board, (ahead, behind) => flipWarning(input, figures, ahead, behind))
  const rankValues = createRankValues(board, input.rules.rankPoints)
  const rows = createRows(input)
  const maximum = maximumTotal(input.criteria)
  const flags: (readonly string[])[] = everyone.map(() => none)
  const changed = new Set(everyone)
  const values = new Float64Array(everyone.length)
  /** As last ranked: sorting what is nearly in order already is quick. */
  const sorted = [...everyone]
  const [reviewerAt, applicationAt, criterionAt] = [input.reviewers, input.applications, input.criteria].map(positions)
  let lastMethod: AggregateMethod | null = null

  function refresh(): TallyFacts {
    for (const application of changed) figures[application] = board.figures(application)
    const sumDisabled = differs(figures)
    const method = usableMethod(input.rules.method, figures, sumDisabled)
    const facts: TallyFacts = { input, board, figures, method, maximum, sumDisabled }
    for (const application of changed) {
      flags[application] = flagsOf(facts, application)
      flips.recheck(application, figures)
    }
    if (isByRank(method)) values.set(rankValues.values(method))
    else
      for (const application of method === lastMethod ? changed : everyone) {
        const own = figures[application]
        if (own !== undefined) values[application] = ownValue(method, own, board.units)
      }
    lastMethod = method
    changed.clear()
    return facts
  }

  return {
    set(reviewerId, applicationId, criterionId, raw) {
      const [reviewer, application] = [at(reviewerAt, reviewerId), at(applicationAt, applicationId)]
      if (!board.set(reviewer, application, at(criterionAt, criterionId), raw)) return
      changed.add(application)
      rankValues.forget(reviewer)
    },
    result() {
      const facts = refresh()
      const smallestFirst = isSmallestFirst(facts.method)
      const groups = ranked(sorted, values, smallestFirst)
      const scored = groups.filter((group) => !Number.isNaN(values[group[0] ?? 0] ?? Number.NaN))
      const untied = breakTies(scored, tieFacts(facts, rankValues))
      const tied = untied.groups.filter((group) => group.length > 1)
      return {
        rows: rows({ ...untied, groups: [...untied.groups, ...groups.slice(scored.length)] }, figures, values, flags),
        method: facts.method,
        sumDisabled: facts.sumDisabled,
        maximum,
        warnings: tallyWarnings(facts, {
          flips: flips.warnings(values, smallestFirst),
          apart: flips.pairsApart(),
          tied,
        }),
      }
    },
  }
}

const positions = (entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(entries.map((entry, index) => [entry.id, index]))

function at(known: ReadonlyMap<string, number> | undefined, id: string): number {
  const index = known?.get(id)
  if (index === undefined) throw new RangeError(`No ${id} in this tally`)
  return index
}

/** Puts `sorted` in order of value, those without one last, and groups the equal ones. */
function ranked(sorted: number[], values: Float64Array, smallestFirst: boolean): number[][] {
  const worst = smallestFirst ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  const keys = values.map((value) => (Number.isNaN(value) ? worst : value))
  sorted.sort((a, b) => {
    const [one, other] = [keys[a] ?? 0, keys[b] ?? 0]
    return one === other ? a - b : one < other === smallestFirst ? -1 : 1
  })
  return groupSorted(sorted, (member) => values[member] ?? Number.NaN)
}

/** The tally of one state of the scores: `createTally(input).result()`. */
export const tally = (input: TallyInput): Tally => createTally(input).result()
