import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { clashesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertAllSeen } from '../../../shared/domain/selection/approval.ts'
import { assertNewNumber } from '../../../shared/domain/selection/approvals/covered.ts'
import { byResult, decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { proposalFields } from '../../../shared/domain/selection/decision-fields.ts'
import { assertOtherThanMeetingReasoned } from '../../../shared/domain/selection/recording.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { decidedInMeetings } from '../../records/meeting/earlier.ts'
import { theYear } from '../../records/programme/year.ts'
import { kindOfProposal, openApprovals, standingOf } from '../../records/selection/approvals.ts'
import { judged } from '../../records/selection/judged.ts'
import { toProposal } from '../../records/selection/list.ts'
import { type ApprovalRow, approvalByNumber, insertLine } from '../../tables/selection/approval.ts'
import { decisionById } from '../../tables/selection/decision.ts'
import {
  deleteProposal,
  type ProposalRow,
  proposalOf,
  proposalRows,
  putProposal,
} from '../../tables/selection/proposal.ts'
import { carryOut, enactLine } from './approvals/carry-out.ts'
import { begin } from './approvals/record.ts'
import { theApplication } from './the-application.ts'

type Selection = Handlers<OfficeContract>['selection']

/** 案: by the same rules as the decision it becomes, so that 決裁 finds nothing left to ask. */
export const propose: Selection['propose'] = (ctx, { applicationId, revision, ...yours }) => {
  const application = theApplication(ctx.db, applicationId)
  const before = proposalOf(ctx.db, applicationId)
  if (before) assertFresh({ revision: revision ?? 0 }, before, clashesOf(proposalFields, toProposal(before), yours))
  const { no, decision } = decidedInMeetings(ctx.db, application.fy).get(applicationId) ?? {}
  assertOtherThanMeetingReasoned(no === undefined || decision === undefined ? null : { no, ...decision }, yours)
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

/**
 * 決裁, once for all: every 案 of the year becomes a decision, 選定 first and 補欠 in their order, or none does. It is the 決裁 of
 * the 起案 that has just these; where there is none, it is put on record without one.
 */
export const approve: Selection['approve'] = (ctx, { fy, rows, draftedOn, draftedBy, ...given }) => {
  theYear(ctx.db, fy)
  const { approvalRef, decidedOn } = given
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
  const idOf = (applicationId: string) => ids.get(applicationId) ?? ''
  const drafted = draftedOf(ctx, fy, [...ids.keys()])
  if (drafted) carryOut(ctx, drafted, given, idOf)
  else enactUndrafted(ctx, { fy, draftedOn, draftedBy, ...given }, proposals, idOf)
  note(ctx, 'selection.approve', `fy:${fy}`, { approvalRef, decidedOn, decided: proposals.length })
  return proposals.map(({ application_id: applicationId }) => ({ id: idOf(applicationId), applicationId }))
}

/** The 起案 that has just these 案; null where none has any of them. Refuses (`conflict`) where one has only some. */
function draftedOf(ctx: Context, fy: number, applicationIds: readonly string[]): ApprovalRow | null {
  const holding = openApprovals(ctx.db, fy).filter(
    ({ row, lines }) =>
      row.kind !== 'revocation' && lines.some(({ applicationId }) => applicationIds.includes(applicationId)),
  )
  const [first, ...others] = holding
  if (first === undefined) return null
  const same = new Set(first.lines.map(({ applicationId }) => applicationId))
  if (others.length === 0 && same.size === applicationIds.length && applicationIds.every((id) => same.has(id)))
    return first.row
  throw new Refusal(
    'conflict',
    `起案「${first.row.title}」に入っている案があります。「起案・決裁」で、その起案に決裁を記録してください。`,
  )
}

/** 決裁 of which there is no 起案 on record. */
function enactUndrafted(
  ctx: Context,
  given: { fy: number; approvalRef: string; decidedOn: string; draftedOn: string | null; draftedBy: string },
  proposals: readonly ProposalRow[],
  idOf: (applicationId: string) => string,
): void {
  const { fy, approvalRef, decidedOn } = given
  assertNewNumber(approvalByNumber(ctx.db, { fy, approvalRef }))
  const standing = standingOf(ctx.db, fy)
  const lines = [...standing.proposals].map(([applicationId, { revision: seenRevision, ...words }]) => ({
    ...words,
    applicationId,
    seenRevision,
    round: 1,
    decisionId: null,
    kind: kindOfProposal(standing, applicationId, { ...words, revision: seenRevision }),
  }))
  const kind = lines.every((line) => line.kind === 'promotion') ? 'promotion' : 'decision'
  const approvalId = begin(ctx, { ...given, kind })
  for (const { kind: _kind, ...line } of lines.toSorted(byResult)) {
    insertLine(ctx.db, { ...line, approvalId })
    enactLine(ctx, { ...line, approvalId }, { approvalRef, decidedOn }, idOf(line.applicationId))
  }
  if (lines.length !== proposals.length) throw new Error('what stands is what was seen')
}

function theProposal(db: ReadDb, applicationId: string): ProposalRow {
  const row = proposalOf(db, applicationId)
  if (!row) throw missing('選定の案')
  return row
}
