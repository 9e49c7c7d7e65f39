import type { z } from 'zod'
import type { selection } from '../../../shared/contract/selection/selection.ts'
import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { type DecidedRow, departsFromRank } from '../../../shared/domain/selection/decision.ts'
import type { Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { type DecisionRow, decisionRowsOf } from '../../tables/selection/decision.ts'
import { caseRows } from '../../tables/support/case.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'

type DecisionList = z.input<typeof selection.list.output>

const decidable: readonly ApplicationState[] = ['deliberated', 'selected', 'reserve', 'rejected']

/** The ranking with what is decided of it and what became of it. */
export function decisionListOf(ctx: Seeing, fy: number): DecisionList {
  const tally = tallyOf(ctx, fy)
  const decided = new Map(decisionRowsOf(ctx.db, fy).map((row) => [row.application_id, row]))
  const states = new Map(applicationRows(ctx.db, fy).map(({ id, state }) => [id, state]))
  const cases = new Map(caseRows(ctx.db, fy).map((row) => [row.applicationId, row.id]))
  const departing = new Set(departsFromRank(decidedRows(tally.rows, decided)))
  const rows = tally.rows.map((row) => {
    const decision = decided.get(row.applicationId)
    return {
      applicationId: row.applicationId,
      receiptNo: row.receiptNo,
      jis2: row.jis2,
      prefecture: row.prefecture,
      theme: row.theme,
      state: states.get(row.applicationId) ?? 'deliberated',
      mean: row.mean,
      rank: row.value === null ? null : row.rank,
      n: row.n,
      departs: departing.has(row.applicationId),
      decision: decision ? toDecision(decision) : null,
      supportCaseId: cases.get(row.applicationId) ?? null,
    }
  })
  return { cutAfter: tally.rules.cutAfter, ready: rows.some(({ state }) => decidable.includes(state)), rows }
}

/** The ranking with the results that the decisions in force give it. */
export const decidedRows = (rows: TallyPage['rows'], decided: ReadonlyMap<string, DecisionRow>): DecidedRow[] =>
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
  revision: row.revision,
})
