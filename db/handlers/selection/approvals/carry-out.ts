import { randomUUID } from 'node:crypto'
import { assertNewNumber, assertUnmoved } from '../../../../shared/domain/selection/approvals/covered.ts'
import { byResult } from '../../../../shared/domain/selection/decision.ts'
import { note } from '../../../audit.ts'
import type { Context } from '../../../handler.ts'
import { linesNow, movedOf, nameIn, standingOf } from '../../../records/selection/approvals.ts'
import {
  type ApprovalRow,
  approvalByNumber,
  type LineRow,
  setLineDecision,
} from '../../../tables/selection/approval.ts'
import { decisionInForce } from '../../../tables/selection/decision.ts'
import { enact } from '../enact.ts'
import { takeBack } from '../take-back.ts'
import { theApplication } from '../the-application.ts'
import { applied } from './record.ts'

export interface Given {
  readonly approvalRef: string
  readonly decidedOn: string
}

/** 決裁 of a 起案: what it covers becomes what it says, all of it or nothing, and only as it was drafted. */
export function carryOut(
  ctx: Context,
  row: ApprovalRow,
  { approvalRef, decidedOn }: Given,
  idOf: (applicationId: string) => string = () => randomUUID(),
): void {
  const lines = linesNow(ctx.db, row)
  const standing = standingOf(ctx.db, row.fy)
  applied(ctx, row, { did: 'decide', decidedOn }, { approvalRef })
  assertUnmoved(movedOf(standing, row, lines), nameIn(standing))
  const known = approvalByNumber(ctx.db, { fy: row.fy, approvalRef })
  assertNewNumber(known?.id === row.id ? undefined : known)
  for (const line of lines.toSorted(byResult))
    if (row.kind === 'revocation') revoke(ctx, row, line, approvalRef)
    else enactLine(ctx, line, { approvalRef, decidedOn }, idOf(line.applicationId))
  const { id, title } = row
  note(ctx, 'approvals.decide', `fy:${row.fy}`, { id, title, approvalRef, decidedOn, decided: lines.length })
}

export function enactLine(ctx: Context, line: LineRow, { approvalRef, decidedOn }: Given, decisionId: string): void {
  const { approvalId, round, applicationId, result, reserveOrder, reason, condition } = line
  const application = theApplication(ctx.db, applicationId)
  enact(ctx, decisionId, application, { result, reserveOrder, reason, condition, approvalRef, decidedOn })
  setLineDecision(ctx.db, { approvalId, round, applicationId, decisionId })
}

function revoke(ctx: Context, { reason }: ApprovalRow, { applicationId }: LineRow, approvalRef: string): void {
  const decision = decisionInForce(ctx.db, applicationId)
  if (!decision) throw new Error('what does not stand as it was drafted was refused')
  takeBack(ctx, decision, { reason, approvalRef })
}
