import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { clashesOf } from '../../../shared/domain/record-fields.ts'
import { assertAllSeen } from '../../../shared/domain/selection/approval.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { proposalFields } from '../../../shared/domain/selection/decision-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { judged } from '../../records/selection/judged.ts'
import { toProposal } from '../../records/selection/list.ts'
import { decisionById } from '../../tables/selection/decision.ts'
import {
  deleteProposal,
  type ProposalRow,
  proposalOf,
  proposalRows,
  putProposal,
} from '../../tables/selection/proposal.ts'
import { enact } from './enact.ts'
import { theApplication } from './the-application.ts'

type Selection = Handlers<OfficeContract>['selection']

/** 案: by the same rules as the decision it becomes, so that 決裁 finds nothing left to ask. */
export const propose: Selection['propose'] = (ctx, { applicationId, revision, ...yours }) => {
  const application = theApplication(ctx.db, applicationId)
  const before = proposalOf(ctx.db, applicationId)
  if (before) assertFresh({ revision: revision ?? 0 }, before, clashesOf(proposalFields, toProposal(before), yours))
  const { departs } = judged(ctx, application, yours)
  putProposal(ctx.db, {
    application_id: applicationId,
    result: yours.result,
    reserve_order: yours.reserveOrder,
    reason: yours.reason,
    condition: yours.condition,
    proposed_by: ctx.caller.name,
    proposed_at: ctx.now,
  })
  note(ctx, 'selection.propose', applicationId, { ...yours, result: decisionResultLabel[yours.result], departs })
  return toProposal(theProposal(ctx.db, applicationId))
}

export const withdrawProposal: Selection['withdrawProposal'] = (ctx, { applicationId, revision }) => {
  const before = theProposal(ctx.db, applicationId)
  assertFresh({ revision }, before, [])
  deleteProposal(ctx.db, applicationId)
  note(ctx, 'selection.withdrawProposal', applicationId, { result: decisionResultLabel[before.result] })
  return { applicationId }
}

/** 決裁, once for all: every 案 of the year becomes a decision, 選定 first and 補欠 in their order, or none does. */
export const approve: Selection['approve'] = (ctx, { fy, approvalRef, decidedOn, rows }) => {
  theYear(ctx.db, fy)
  const known = rows.flatMap(({ id }) => decisionById(ctx.db, id) ?? [])
  if (known.length > 0) {
    assertSameRecord(
      known.length === rows.length &&
        known.every((each) => each.approval_ref === approvalRef && each.decided_on === decidedOn),
    )
    return known.map(({ id, application_id: applicationId }) => ({ id, applicationId }))
  }
  const proposals = proposalRows(ctx.db, fy)
  assertAllSeen(
    proposals.map(({ application_id: applicationId, revision }) => ({ applicationId, revision })),
    rows,
    (applicationId) => prefectureByCode(theApplication(ctx.db, applicationId).jis2 ?? '')?.name ?? '',
  )
  const ids = new Map(rows.map(({ applicationId, id }) => [applicationId, id]))
  const made = proposals.toSorted(inOrder).map((proposal) => {
    const { application_id: applicationId, result, reserve_order: reserveOrder, reason, condition } = proposal
    const id = ids.get(applicationId) ?? ''
    enact(ctx, id, theApplication(ctx.db, applicationId), {
      result,
      reserveOrder,
      reason,
      condition,
      approvalRef,
      decidedOn,
    })
    return { id, applicationId }
  })
  note(ctx, 'selection.approve', `fy:${fy}`, { approvalRef, decidedOn, decided: made.length })
  return made
}

const order = ['selected', 'reserve', 'rejected'] as const
const inOrder = (a: ProposalRow, b: ProposalRow): number =>
  order.indexOf(a.result) - order.indexOf(b.result) || (a.reserve_order ?? 0) - (b.reserve_order ?? 0)

function theProposal(db: ReadDb, applicationId: string): ProposalRow {
  const row = proposalOf(db, applicationId)
  if (!row) throw missing('選定の案')
  return row
}
