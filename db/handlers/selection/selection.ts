import type { OfficeContract } from '../../../shared/contract/index.ts'
import { clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { decisionFields } from '../../../shared/domain/selection/decision-fields.ts'
import { assertMayRevoke } from '../../../shared/domain/selection/recording.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { decisionListOf, toDecision } from '../../records/selection/list.ts'
import { setState } from '../../tables/applications/application.ts'
import { type DecisionRow, decisionById, decisionInForce, revokeDecision } from '../../tables/selection/decision.ts'
import { caseIdOfApplication } from '../../tables/support/case.ts'
import { decline } from './decline.ts'
import { enact } from './enact.ts'
import { approve, propose, withdrawProposal } from './proposals.ts'
import { publish } from './publish.ts'
import { theApplication } from './the-application.ts'

type Values = ValuesOf<typeof decisionFields>

export const selection: Handlers<OfficeContract>['selection'] = {
  list: (ctx, { fy }) => decisionListOf(ctx, fy),

  propose,
  withdrawProposal,
  approve,
  publish,

  decide(ctx, { id, applicationId, revision, ...yours }) {
    const known = decisionById(ctx.db, id)
    if (known) {
      assertSameRecord(known.application_id === applicationId)
      const stored = toDecision(known)
      assertSameWords(decisionFields, fieldsOf(decisionFields, stored), yours)
      return stored
    }
    const application = theApplication(ctx.db, applicationId)
    assertReplacing(decisionInForce(ctx.db, applicationId), revision, yours)
    enact(ctx, id, application, yours)
    return toDecision(theDecision(ctx.db, id))
  },

  revoke(ctx, { id, reason, approvalRef, revision }) {
    const before = theDecision(ctx.db, id)
    assertFresh({ revision }, before, [])
    if (before.revoked_at !== null) return { id, applicationId: before.application_id }
    assertMayRevoke({
      state: theApplication(ctx.db, before.application_id).state,
      supported: caseIdOfApplication(ctx.db, before.application_id) !== undefined,
      decidedBy: before.approval_ref,
      revokedBy: approvalRef,
    })
    revokeDecision(ctx.db, { id, at: ctx.now, reason, ref: approvalRef })
    setState(ctx.db, { id: before.application_id, state: 'deliberated', corrections: 0 })
    note(ctx, 'selection.revoke', before.application_id, { id, reason, approvalRef })
    return { id, applicationId: before.application_id }
  },

  decline,
}

function assertReplacing(before: DecisionRow | undefined, revision: number | undefined, yours: Values): void {
  if (before) assertFresh({ revision: revision ?? 0 }, before, clashesOf(decisionFields, toDecision(before), yours))
}

function theDecision(db: Context['db'], id: string): DecisionRow {
  const row = decisionById(db, id)
  if (!row) throw missing('選定の決定')
  return row
}
