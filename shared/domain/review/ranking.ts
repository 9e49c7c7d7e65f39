import { compareByHigherRanks } from './rank-order.ts'
import { maximumTotal } from './scoring.ts'
import { type Board, createBoard } from './tally/board.ts'
import { createFigures, type OwnFigures } from './tally/figures.ts'
import { createFlags } from './tally/flags.ts'
import { createOrder } from './tally/order.ts'
import { createRankValues, isByRank, type RankValues } from './tally/rank-values.ts'
import { createFlipWatch } from './tally/reviewer-flips.ts'
import { createRows } from './tally/rows.ts'
import { createWarnings, flipWarning, type TallyFacts } from './tally/warnings.ts'
import {
  type AggregateMethod,
  isSmallestFirst,
  needsEqualSheets,
  type Tally,
  type TallyInput,
  type TallySheet,
} from './tally-types.ts'
import { isEqualValue, type TieFacts } from './ties.ts'

/** The fewest sheets from which the highest and the lowest may be left out (domain.md §6.2). */
const trimFrom = 5

/** The method to use: sums need equal numbers of sheets, the trimmed mean five of each; otherwise 平均. */
function usableMethod(asked: AggregateMethod, figures: readonly OwnFigures[], sumDisabled: boolean): AggregateMethod {
  if (needsEqualSheets(asked) && sumDisabled) return 'mean'
  if (asked === 'trimmedMean' && figures.some((each) => each.n > 0 && each.n < trimFrom)) return 'mean'
  return asked
}

function differs(figures: readonly OwnFigures[]): boolean {
  let first = 0
  for (const { n } of figures) {
    if (n > 0 && first > 0 && n !== first) return true
    if (n > 0) first = n
  }
  return false
}

function ownValue(method: AggregateMethod, { n, whole, mean }: OwnFigures, units: number): number {
  if (n === 0) return Number.NaN
  if (method === 'sum') return whole.sum / units
  if (method === 'trimmedMean') return (whole.sum - whole.min - whole.max) / ((n - 2) * units)
  return mean ?? Number.NaN
}

/** What the tie rules ask, as it stands when they ask; by 順位点 the ranks speak first. */
function createTieFacts(
  { rules, criteria, applications }: TallyInput,
  board: Board,
  figures: readonly OwnFigures[],
  ranks: RankValues,
): (method: AggregateMethod) => TieFacts {
  const priorities = rules.priorityCriterionIds.map((id) => criteria.findIndex((each) => each.id === id))
  const facts: TieFacts = {
    rules: rules.ties,
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
  const withRanks: TieFacts = { ...facts, rules: ['higherRanks', ...rules.ties] }
  return (method) => (method === 'rankPoints' ? withRanks : facts)
}

export interface LiveTally {
  /** Puts a raw score, or clears it with null. A sheet that is not handed in keeps counting nowhere. */
  set(reviewerId: string, applicationId: string, criterionId: string, raw: number | null): void
  /** Puts a sheet as it now stands: handed in or back, left out, scored. */
  put(sheet: TallySheet): void
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
  const figures = createFigures(board, input)
  const ids = input.applications.map(({ id }) => id)
  const everyone = [...ids.keys()]
  const flips = createFlipWatch(board, (ahead, behind) => flipWarning(input, figures.now, ahead, behind))
  const rankValues = createRankValues(board, input.rules.rankPoints)
  const tieFacts = createTieFacts(input, board, figures.now, rankValues)
  const order = createOrder(ids)
  const rows = createRows(ids)
  const maximum = maximumTotal(input.criteria)
  const flags = createFlags(input, maximum)
  const warnings = createWarnings(input)
  const changed = new Set(everyone)
  const values = new Float64Array(everyone.length)
  const [reviewerAt, applicationAt, criterionAt] = [input.reviewers, input.applications, input.criteria].map(positions)
  let lastMethod: AggregateMethod | null = null

  /** What is compared, of those whose scores changed; by rank, one edit may move everybody, and another method does. */
  function compare(method: AggregateMethod): void {
    const isElsewhere = method !== lastMethod
    if (isByRank(method) || isElsewhere) order.allTouched()
    if (isByRank(method)) values.set(rankValues.values(method))
    else
      for (const application of isElsewhere ? everyone : changed) {
        const own = figures.now[application]
        if (own !== undefined) values[application] = ownValue(method, own, board.units)
      }
    lastMethod = method
  }

  function refresh(): TallyFacts {
    for (const application of changed) {
      const own = figures.now[application]
      if (own !== undefined) flags.follow(application, own)
      flips.recheck(application, figures.now)
      order.touched(application)
    }
    const sumDisabled = differs(figures.now)
    const method = usableMethod(input.rules.method, figures.now, sumDisabled)
    compare(method)
    changed.clear()
    return { input, board, figures: figures.now, method, sumDisabled }
  }

  return {
    set(reviewerId, applicationId, criterionId, raw) {
      const [reviewer, application] = [at(reviewerAt, reviewerId), at(applicationAt, applicationId)]
      const criterion = at(criterionAt, criterionId)
      if (!board.set(reviewer, application, criterion, raw)) return
      figures.followCell(reviewer, application, criterion)
      changed.add(application)
      rankValues.forget(reviewer)
    },
    put(sheet) {
      const [reviewer, application] = [at(reviewerAt, sheet.reviewerId), at(applicationAt, sheet.applicationId)]
      if (!board.put(reviewer, application, sheet)) return
      figures.followSheet(reviewer, application)
      changed.add(application)
      rankValues.forget(reviewer)
    },
    result() {
      const facts = refresh()
      const smallestFirst = isSmallestFirst(facts.method)
      const { places, tied } = order.standings(values, smallestFirst, () => tieFacts(facts.method))
      return {
        rows: rows(places, { figures: figures.now, values, flags: flags.now }),
        method: facts.method,
        sumDisabled: facts.sumDisabled,
        maximum,
        warnings: warnings(facts, {
          flips: flips.warnings(values, smallestFirst),
          apart: flips.pairsApart(),
          tied,
          below: flags.below(),
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

/** The tally of one state of the scores: `createTally(input).result()`. */
export const tally = (input: TallyInput): Tally => createTally(input).result()
