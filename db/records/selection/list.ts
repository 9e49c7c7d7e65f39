import type { z } from 'zod'
import type { selection } from '../../../shared/contract/selection/selection.ts'
import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { type DecidedRow, departsFromRank } from '../../../shared/domain/selection/decision.ts'
import { reserveInTurn, type WaitingReserve } from '../../../shared/domain/selection/promotion.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { type DecisionRow, decisionRowsOf, promotions } from '../../tables/selection/decision.ts'
import { type ProposalRow, proposalRows } from '../../tables/selection/proposal.ts'
import { caseRows } from '../../tables/support/case.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'
import { publicationOf } from './publication.ts'

type DecisionList = z.input<typeof selection.list.output>

const decidable: readonly ApplicationState[] = ['deliberated', 'selected', 'reserve', 'rejected']

/** The ranking with what is decided of it and what became of it. */
export function decisionListOf(ctx: Seeing, fy: number): DecisionList {
  const tally = tallyOf(ctx, fy)
  const decided = new Map(decisionRowsOf(ctx.db, fy).map((row) => [row.application_id, row]))
  const applications = new Map(applicationRows(ctx.db, fy).map((row) => [row.id, row]))
  const cases = new Map(caseRows(ctx.db, fy).map((row) => [row.applicationId, row.id]))
  const proposed = new Map(proposalRows(ctx.db, fy).map((row) => [row.application_id, row]))
  const departing = new Set(departsFromRank(decidedRows(tally.rows, resultsOf(ctx.db, fy))))
  const rows = tally.rows.map((row) => {
    const decision = decided.get(row.applicationId)
    const proposal = proposed.get(row.applicationId)
    return {
      applicationId: row.applicationId,
      applicationRevision: applications.get(row.applicationId)?.revision ?? 0,
      receiptNo: row.receiptNo,
      jis2: row.jis2,
      prefecture: row.prefecture,
      theme: row.theme,
      state: applications.get(row.applicationId)?.state ?? 'deliberated',
      mean: row.mean,
      rank: row.value === null ? null : row.rank,
      n: row.n,
      departs: departing.has(row.applicationId),
      decision: decision ? toDecision(decision) : null,
      proposal: proposal ? toProposal(proposal) : null,
      supportCaseId: cases.get(row.applicationId) ?? null,
    }
  })
  return {
    cutAfter: tally.rules.cutAfter,
    rule: tally.rule,
    rounding: { mode: tally.rules.roundingMode, places: tally.rules.roundingPlaces },
    ready: rows.some(({ state }) => decidable.includes(state)),
    inTurn: inTurn(ctx.db, fy, [...decided.values()]),
    publication: publicationOf(ctx, fy),
    rows,
  }
}

function inTurn(db: ReadDb, fy: number, decided: readonly DecisionRow[]): WaitingReserve | null {
  const reserves = new Set(decided.flatMap((row) => (row.result === 'reserve' ? [row.application_id] : [])))
  return reserveInTurn({
    declinedAt: decided.flatMap(({ result, declined_at }) =>
      result === 'selected' && declined_at !== null ? [declined_at] : [],
    ),
    // A place is filled by the 案 as well: its 補欠 is in turn no more, and neither is the next.
    promotedAt: [
      ...promotions(db, fy).map(({ at }) => at),
      ...proposalRows(db, fy).flatMap(({ application_id, result, proposed_at }) =>
        result === 'selected' && reserves.has(application_id) ? [proposed_at] : [],
      ),
    ],
    reserves: waitingReserves(db, fy),
  })
}

/** 補欠 that still wait: one that declined does not, nor does one that is proposed as 選定. */
export function waitingReserves(db: ReadDb, fy: number): WaitingReserve[] {
  const waiting = new Set(applicationRows(db, fy).flatMap(({ id, state }) => (state === 'reserve' ? [id] : [])))
  return [...resultsOf(db, fy)].flatMap(([applicationId, { result, reserve_order }]) =>
    result === 'reserve' && waiting.has(applicationId) ? [{ applicationId, reserveOrder: reserve_order ?? 0 }] : [],
  )
}

type Result = Pick<DecisionRow, 'result' | 'reserve_order'>

/** What each application of the year is, or is to be: a 案 stands over the decision it would replace. */
export const resultsOf = (db: ReadDb, fy: number): ReadonlyMap<string, Result> =>
  new Map<string, Result>([...decisionRowsOf(db, fy), ...proposalRows(db, fy)].map((row) => [row.application_id, row]))

/** The ranking with the results that are given it. */
export const decidedRows = (rows: TallyPage['rows'], decided: ReadonlyMap<string, Result>): DecidedRow[] =>
  rows.map((row) => ({
    applicationId: row.applicationId,
    rank: row.value === null ? null : row.rank,
    result: decided.get(row.applicationId)?.result ?? null,
    reserveOrder: decided.get(row.applicationId)?.reserve_order ?? null,
  }))

export const toDecision = (row: DecisionRow) => ({
  id: row.id,
  applicationId: row.application_id,
  result: row.result,
  reserveOrder: row.reserve_order,
  reason: row.reason,
  condition: row.condition,
  approvalRef: row.approval_ref,
  decidedOn: row.decided_on,
  decidedBy: row.decided_by,
  mean: row.mean,
  rank: row.rank,
  departs: row.departs === 1,
  declinedReason: row.declined_reason,
  revision: row.revision,
})

export const toProposal = (row: ProposalRow) => ({
  result: row.result,
  reserveOrder: row.reserve_order,
  reason: row.reason,
  condition: row.condition,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  revision: row.revision,
})
