import { randomUUID } from 'node:crypto'
import { afterDeed, begun, type Course, type CourseDeed } from '../../../../shared/domain/selection/approvals/course.ts'
import { assertMayJoin, usualTitle } from '../../../../shared/domain/selection/approvals/covered.ts'
import type { ApprovalKind } from '../../../../shared/domain/selection/approvals/states.ts'
import type { ReadDb } from '../../../connection.ts'
import { missing } from '../../../fresh.ts'
import type { Context } from '../../../handler.ts'
import { courseOf } from '../../../records/selection/approvals.ts'
import {
  type ApprovalRow,
  approvalById,
  approvalByNumber,
  insertApproval,
  insertLine,
  type LineRow,
  linesOf,
  putRound,
  setApproval,
} from '../../../tables/selection/approval.ts'

/** A record that is there, and was not given up. */
export function theApproval(db: ReadDb, id: string): ApprovalRow {
  const row = approvalById(db, id)
  if (!row || row.removedAt !== null) throw missing('起案')
  return row
}

/** What that deed makes of it is kept; refused where it does not follow. */
export function applied(
  ctx: Context,
  row: ApprovalRow,
  deed: CourseDeed,
  change: Partial<Pick<ApprovalRow, 'title' | 'reason' | 'approvalRef'>> = {},
): Course {
  const course = afterDeed(courseOf(ctx.db, row), deed)
  const { id, title, reason, approvalRef } = { ...row, ...change }
  const { state, round, decidedOn, issuedOn, closedOn } = course
  setApproval(ctx.db, { id, state, round, title, reason, approvalRef, decidedOn, issuedOn, closedOn })
  return course
}

export interface Begun {
  readonly id?: string
  readonly fy: number
  readonly kind: ApprovalKind
  readonly title?: string
  readonly reason?: string
  readonly draftNo?: string
  readonly draftedOn: string | null
  readonly draftedBy: string
  /** What is known of it already: with a 決裁 it needs no 起案. */
  readonly approvalRef?: string
  readonly decidedOn: string | null
}

/** A new record, in its first round. */
export function begin(ctx: Context, given: Begun): string {
  const { fy, kind, draftedOn, draftedBy, decidedOn } = given
  const { id = randomUUID(), title = usualTitle(kind, fy), reason = '', draftNo = '', approvalRef = '' } = given
  const course = begun({ draftedOn, decidedOn })
  insertApproval(ctx.db, {
    id,
    fy,
    kind,
    shortened: course.isShortened ? 1 : 0,
    state: course.state,
    title,
    reason,
    approvalRef,
    decidedOn,
    recordedBy: ctx.caller.name,
    recordedAt: ctx.now,
  })
  putRound(ctx.db, { approvalId: id, round: 1, draftNo, draftedOn, draftedBy })
  return id
}

export type Line = Omit<LineRow, 'approvalId' | 'round'>

/** One decision that was made, or taken back, by a 決裁 of which only number and day were told: one record a 決裁. */
export function enterLine(
  ctx: Context,
  of: {
    readonly fy: number
    readonly kind: ApprovalKind
    readonly reason?: string
    readonly approvalRef: string
    readonly decidedOn: string | null
  },
  line: Line,
): void {
  const { fy, kind, approvalRef, decidedOn, reason = '' } = of
  const known = approvalByNumber(ctx.db, { fy, approvalRef })
  if (known)
    assertMayJoin(
      {
        ...known,
        isShortened: known.shortened === 1,
        covers: linesOf(ctx.db, known.id).some(({ applicationId }) => applicationId === line.applicationId),
      },
      { kind, decidedOn },
    )
  const day = decidedOn ?? ctx.today
  const approvalId =
    known?.id ?? begin(ctx, { fy, kind, reason, draftedOn: null, draftedBy: '', approvalRef, decidedOn: day })
  insertLine(ctx.db, { ...line, approvalId, round: 1 })
}
