import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import type { decisionFields } from '../../../shared/domain/selection/decision-fields.ts'
import { note } from '../../audit.ts'
import type { Context } from '../../handler.ts'
import { judged } from '../../records/selection/judged.ts'
import { type ApplicationRow, setState } from '../../tables/applications/application.ts'
import { clearNotice } from '../../tables/letters/notice.ts'
import { decisionInForce, insertDecision, newestRevision, revokeDecision } from '../../tables/selection/decision.ts'
import { deleteProposal } from '../../tables/selection/proposal.ts'

type Values = ValuesOf<typeof decisionFields>

/** A result with its 決裁, in the place of the one in force; the 案 it was is gone with it. */
export function enact(ctx: Context, id: string, application: ApplicationRow, yours: Values): void {
  const { result, reserveOrder, reason, condition, approvalRef, decidedOn } = yours
  const applicationId = application.id
  const { mean, rank, departs } = judged(ctx, application, yours)
  const before = decisionInForce(ctx.db, applicationId)
  // It goes on from those before it: who has seen one of those has not seen this one.
  const revision = (before?.revision ?? newestRevision(ctx.db, applicationId)) + 1
  if (before) revokeDecision(ctx.db, { id: before.id, at: ctx.now, reason: '新しい決定に置き換え', ref: approvalRef })
  insertDecision(ctx.db, {
    id,
    application_id: applicationId,
    result,
    reserve_order: reserveOrder,
    reason,
    condition,
    approval_ref: approvalRef,
    decided_on: decidedOn,
    decided_by: ctx.caller.name,
    mean,
    rank,
    departs: departs ? 1 : 0,
    revision,
  })
  clearNotice(ctx.db, { applicationId, isOther: before !== undefined && before.result !== result })
  deleteProposal(ctx.db, applicationId)
  setState(ctx.db, { id: applicationId, state: result, corrections: 0 })
  note(ctx, 'selection.decide', applicationId, {
    id,
    result: decisionResultLabel[result],
    reserveOrder,
    reason,
    approvalRef,
    decidedOn,
    departs,
  })
}
