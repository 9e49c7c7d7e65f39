import type { SelectionBook } from '../../../shared/contract/reports/rows.ts'
import {
  type ApplicationState,
  applicationStateLabel,
  isInTheRunning,
} from '../../../shared/domain/applications/state.ts'
import { aggregateMethodLabel } from '../../../shared/domain/review/tally-types.ts'
import { decisionResultLabel, departsFromRank } from '../../../shared/domain/selection/decision.ts'
import type { Seeing } from '../../handler.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { type DecisionRow, decisionRowsOf } from '../../tables/selection/decision.ts'
import { type ProposalRow, proposalRows } from '../../tables/selection/proposal.ts'
import { tallyOf } from '../review/tally.ts'
import { decidedRows, resultsOf } from '../selection/list.ts'
import { codedBy, registered } from './coded.ts'
import { countsOf } from './counts.ts'

/** What the meeting decided on, and what left the running before or after it. */
const isListed = (state: ApplicationState): boolean => isInTheRunning(state) || state === 'withdrawn'

/** 選定, 補欠, 不選定, 未決, 辞退・取下げ. */
const resultOrder = ['selected', 'reserve', 'rejected', '', 'declined', 'withdrawn']

/** R6: results first, each group by rank. What was decided is printed as it stood when it was decided. */
export function selectionBookOf(ctx: Seeing, fy: number): SelectionBook {
  const tally = tallyOf(ctx, fy)
  const tallied = new Map(tally.rows.map((row) => [row.applicationId, row]))
  const decided = new Map(decisionRowsOf(ctx.db, fy).map((row) => [row.application_id, row]))
  const departing = new Set(departsFromRank(decidedRows(tally.rows, resultsOf(ctx.db, fy))))
  const proposed = new Map(proposalRows(ctx.db, fy).map((row) => [row.application_id, row]))
  const rows = applicationRows(ctx.db, fy)
    .filter((row) => isListed(row.state) && ctx.sight.applications.shows(row))
    .flatMap((row) => {
      const own = tallied.get(row.id)
      return toRow(
        row,
        { decision: decided.get(row.id), proposal: proposed.get(row.id), departs: departing.has(row.id) },
        {
          mean: own?.mean ?? null,
          rank: own === undefined || own.value === null ? null : own.rank,
        },
      )
    })
  return {
    counts: countsOf(ctx, fy),
    rankedBy: aggregateMethodLabel[tally.method],
    rule: tally.rule,
    rounding: { mode: tally.rules.roundingMode, places: tally.rules.roundingPlaces },
    rows: rows.toSorted(byResult).map((row, index) => ({ ...row, no: index + 1 })),
  }
}

type Row = Omit<SelectionBook['rows'][number], 'no'>

interface Given {
  readonly decision: DecisionRow | undefined
  readonly proposal: ProposalRow | undefined
  /** Whether the 案 would leave the rank order today. */
  readonly departs: boolean
}

/** A 案 stands over the decision it would replace, with the tally of today; what is decided, with that of its day. */
function toRow(
  row: ApplicationLine,
  { decision: decided, proposal, departs }: Given,
  score: Pick<Row, 'mean' | 'rank'>,
): Row[] {
  const decision = proposal === undefined ? decided : undefined
  const result = proposal ?? decided
  const received = registered(row)
  if (received === null) return []
  return [
    {
      ...received,
      mean: decision ? decision.mean : score.mean,
      rank: decision ? decision.rank : score.rank,
      result: resultOf(row, result),
      proposed: proposal !== undefined,
      reserveOrder: result?.reserve_order ?? null,
      reason: result?.reason ?? '',
      condition: result?.condition ?? '',
      approvalReference: decision?.approval_ref ?? null,
      approvedOn: decision?.decided_on ?? null,
      departsFromRank: proposal === undefined ? decision?.departs === 1 : departs,
    },
  ]
}

/** 辞退 and 取下げ stand over the decision they followed. */
function resultOf({ state }: ApplicationLine, decision: Pick<DecisionRow, 'result'> | undefined): Row['result'] {
  if (state === 'declined' || state === 'withdrawn') return codedBy(applicationStateLabel, state)
  return decision ? codedBy(decisionResultLabel, decision.result) : null
}

const last = Number.MAX_SAFE_INTEGER
const byResult = (a: Row, b: Row): number =>
  resultOrder.indexOf(a.result?.code ?? '') - resultOrder.indexOf(b.result?.code ?? '') ||
  (a.reserveOrder ?? 0) - (b.reserveOrder ?? 0) ||
  (a.rank ?? last) - (b.rank ?? last)
