import type { ApprovalKind, ApprovalState, StepVerdict } from '../../../shared/domain/selection/approvals/states.ts'
import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** A 起案 and its 決裁; what belongs to a round of it stands in the round. */
export interface ApprovalRow {
  id: string
  fy: number
  kind: ApprovalKind
  /** 1 where only its 決裁 was recorded. */
  shortened: number
  state: ApprovalState
  round: number
  title: string
  reason: string
  approvalRef: string
  decidedOn: string | null
  issuedOn: string | null
  closedOn: string | null
  recordedBy: string
  recordedAt: string
  removedAt: string | null
  revision: number
}

const columns = `id, fy, kind, shortened, state, round, title, reason, approval_ref AS approvalRef,
                 decided_on AS decidedOn, issued_on AS issuedOn, closed_on AS closedOn, recorded_by AS recordedBy,
                 recorded_at AS recordedAt, removed_at AS removedAt, revision`

/** The newest first. */
export const approvalRows = (db: ReadDb, fy: number) =>
  sql<[number], ApprovalRow>(
    db,
    `SELECT ${columns} FROM approval WHERE fy = ? AND removed_at IS NULL ORDER BY recorded_at DESC, rowid DESC`,
  ).all(fy)

export const approvalById = (db: ReadDb, id: string) =>
  sql<[string], ApprovalRow>(db, `SELECT ${columns} FROM approval WHERE id = ?`).get(id)

/** The one record of a year under that number. */
export const approvalByNumber = (db: ReadDb, asked: { fy: number; approvalRef: string }) =>
  sql<typeof asked, ApprovalRow>(
    db,
    `SELECT ${columns} FROM approval WHERE fy = @fy AND approval_ref = @approvalRef AND removed_at IS NULL`,
  ).get(asked)

export type NewApproval = Omit<ApprovalRow, 'round' | 'issuedOn' | 'closedOn' | 'removedAt' | 'revision'>

export const insertApproval = (db: WriteDb, row: NewApproval) =>
  sql<NewApproval>(
    db,
    `INSERT INTO approval (id, fy, kind, shortened, state, title, reason, approval_ref, decided_on, recorded_by, recorded_at)
     VALUES (@id, @fy, @kind, @shortened, @state, @title, @reason, @approvalRef, @decidedOn, @recordedBy, @recordedAt)`,
  ).run(row)

type Changed = Pick<
  ApprovalRow,
  'id' | 'state' | 'round' | 'title' | 'reason' | 'approvalRef' | 'decidedOn' | 'issuedOn' | 'closedOn'
>

export const setApproval = (db: WriteDb, change: Changed) =>
  sql<Changed>(
    db,
    `UPDATE approval
        SET state = @state, round = @round, title = @title, reason = @reason, approval_ref = @approvalRef,
            decided_on = @decidedOn, issued_on = @issuedOn, closed_on = @closedOn, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setApprovalRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE approval SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

/** One round: as it was drafted. */
export interface RoundRow {
  approvalId: string
  round: number
  draftNo: string
  draftedOn: string | null
  draftedBy: string
}

export const roundsOf = (db: ReadDb, approvalId: string) =>
  sql<[string], RoundRow>(
    db,
    `SELECT approval_id AS approvalId, round, draft_no AS draftNo, drafted_on AS draftedOn, drafted_by AS draftedBy
       FROM approval_round WHERE approval_id = ? ORDER BY round`,
  ).all(approvalId)

export const putRound = (db: WriteDb, row: RoundRow) =>
  sql<RoundRow>(
    db,
    `INSERT INTO approval_round (approval_id, round, draft_no, drafted_on, drafted_by)
     VALUES (@approvalId, @round, @draftNo, @draftedOn, @draftedBy)
     ON CONFLICT (approval_id, round) DO UPDATE
        SET draft_no = @draftNo, drafted_on = @draftedOn, drafted_by = @draftedBy`,
  ).run(row)

/** 回議. */
export interface StepRow {
  approvalId: string
  round: number
  no: number
  post: string
  name: string
  actedOn: string
  verdict: StepVerdict
  remark: string
}

export const stepsOf = (db: ReadDb, approvalId: string) =>
  sql<[string], StepRow>(
    db,
    `SELECT approval_id AS approvalId, round, no, post, name, acted_on AS actedOn, verdict, remark
       FROM approval_step WHERE approval_id = ? ORDER BY round, no`,
  ).all(approvalId)

export const insertStep = (db: WriteDb, row: StepRow) =>
  sql<StepRow>(
    db,
    `INSERT INTO approval_step (approval_id, round, no, post, name, acted_on, verdict, remark)
     VALUES (@approvalId, @round, @no, @post, @name, @actedOn, @verdict, @remark)`,
  ).run(row)

export const deleteStep = (db: WriteDb, step: Pick<StepRow, 'approvalId' | 'round' | 'no'>) =>
  sql<typeof step>(db, 'DELETE FROM approval_step WHERE approval_id = @approvalId AND round = @round AND no = @no').run(
    step,
  )

/** What a round covers, as it stood when it was drafted. */
export interface LineRow {
  approvalId: string
  round: number
  applicationId: string
  result: DecisionResult
  reserveOrder: number | null
  reason: string
  condition: string
  /** Of the 案, or of the decision to be taken back. */
  seenRevision: number
  /** Made by it, or taken back by it. */
  decisionId: string | null
}

export const linesOf = (db: ReadDb, approvalId: string) =>
  sql<[string], LineRow>(
    db,
    `SELECT approval_id AS approvalId, round, application_id AS applicationId, result, reserve_order AS reserveOrder,
            reason, condition, seen_revision AS seenRevision, decision_id AS decisionId
       FROM approval_line WHERE approval_id = ? ORDER BY round`,
  ).all(approvalId)

export const insertLine = (db: WriteDb, row: LineRow) =>
  sql<LineRow>(
    db,
    `INSERT INTO approval_line (approval_id, round, application_id, result, reserve_order, reason, condition,
                                seen_revision, decision_id)
     VALUES (@approvalId, @round, @applicationId, @result, @reserveOrder, @reason, @condition, @seenRevision,
             @decisionId)`,
  ).run(row)

/** Before it has been in 回議, a round is drafted anew in its place. */
export const deleteLines = (db: WriteDb, round: Pick<LineRow, 'approvalId' | 'round'>) =>
  sql<typeof round>(db, 'DELETE FROM approval_line WHERE approval_id = @approvalId AND round = @round').run(round)

export const setLineDecision = (
  db: WriteDb,
  line: Pick<LineRow, 'approvalId' | 'round' | 'applicationId' | 'decisionId'>,
) =>
  sql<typeof line>(
    db,
    `UPDATE approval_line SET decision_id = @decisionId
      WHERE approval_id = @approvalId AND round = @round AND application_id = @applicationId`,
  ).run(line)
