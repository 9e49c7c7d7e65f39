import { assertMayRevoke } from '../../../shared/domain/selection/recording.ts'
import { note } from '../../audit.ts'
import type { Context } from '../../handler.ts'
import { setState } from '../../tables/applications/application.ts'
import { clearNotice } from '../../tables/letters/notice.ts'
import { type DecisionRow, revokeDecision } from '../../tables/selection/decision.ts'
import { caseIdOfApplication } from '../../tables/support/case.ts'
import { theApplication } from './the-application.ts'

/** 決定取消 of one decision in force, by another 決裁 than made it. */
export function takeBack(
  ctx: Context,
  { id, application_id: applicationId, approval_ref }: DecisionRow,
  { reason, approvalRef }: { readonly reason: string; readonly approvalRef: string },
): void {
  assertMayRevoke({
    state: theApplication(ctx.db, applicationId).state,
    supported: caseIdOfApplication(ctx.db, applicationId) !== undefined,
    decidedBy: approval_ref,
    revokedBy: approvalRef,
  })
  revokeDecision(ctx.db, { id, at: ctx.now, reason, ref: approvalRef })
  clearNotice(ctx.db, { applicationId, isOther: true })
  setState(ctx.db, { id: applicationId, state: 'deliberated', corrections: 0 })
  note(ctx, 'selection.revoke', applicationId, { id, reason, approvalRef })
}
