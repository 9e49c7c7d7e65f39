import type { OfficeContract } from '../../../shared/contract/index.ts'
import { clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { stepWords } from '../../../shared/domain/selection/after-scoring.ts'
import { isPromotion } from '../../../shared/domain/selection/approvals/covered.ts'
import { decisionFields } from '../../../shared/domain/selection/decision-fields.ts'
import { auditHead } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { afterScoringOf, placeOfStep } from '../../records/selection/after-scoring.ts'
import { answerOf } from '../../records/selection/answer.ts'
import { decisionListOf, toDecision } from '../../records/selection/list.ts'
import { type DecisionRow, decisionById, decisionInForce } from '../../tables/selection/decision.ts'
import { enterLine } from './approvals/record.ts'
import { decline } from './decline.ts'
import { enact } from './enact.ts'
import { approve, propose, withdrawProposal } from './proposals.ts'
import { publish } from './publish.ts'
import { takeBack } from './take-back.ts'
import { theApplication } from './the-application.ts'

type Values = ValuesOf<typeof decisionFields>

export const selection: Handlers<OfficeContract>['selection'] = {
  list: (ctx, { fy }) => decisionListOf(ctx, fy),
  steps: ({ db }, { fy }) =>
    afterScoringOf(db, fy).map((each) => ({ step: each.step, title: stepWords(each), route: placeOfStep(each) })),

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
    const before = decisionInForce(ctx.db, applicationId)
    assertReplacing(before, revision, yours)
    enact(ctx, id, application, yours)
    const { result, reserveOrder, reason, condition, approvalRef, decidedOn } = yours
    const kind = isPromotion(before?.result, result) ? 'promotion' : 'decision'
    enterLine(
      ctx,
      { fy: application.fy, kind, approvalRef, decidedOn },
      { applicationId, result, reserveOrder, reason, condition, seenRevision: revision ?? 0, decisionId: id },
    )
    return toDecision(theDecision(ctx.db, id))
  },

  revoke(ctx, { id, reason, approvalRef, decidedOn, revision }) {
    const before = theDecision(ctx.db, id)
    assertFresh({ revision }, before, [])
    const { application_id: applicationId, result, reserve_order: reserveOrder, condition } = before
    if (before.revoked_at !== null) return { id, applicationId }
    takeBack(ctx, before, { reason, approvalRef })
    const { fy } = theApplication(ctx.db, applicationId)
    enterLine(
      ctx,
      { fy, kind: 'revocation', reason, approvalRef, decidedOn: decidedOn ?? null },
      {
        applicationId,
        result,
        reserveOrder,
        reason: before.reason,
        condition,
        seenRevision: revision,
        decisionId: id,
      },
    )
    return { id, applicationId }
  },

  decline,
  answer: (ctx, { applicationId }) => answerOf(ctx, applicationId, ctx.today, auditHead(ctx.db)),
}

function assertReplacing(before: DecisionRow | undefined, revision: number | undefined, yours: Values): void {
  if (before) assertFresh({ revision: revision ?? 0 }, before, clashesOf(decisionFields, toDecision(before), yours))
}

function theDecision(db: Context['db'], id: string): DecisionRow {
  const row = decisionById(db, id)
  if (!row) throw missing('選定の決定')
  return row
}
