import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ProposalRow {
  application_id: string
  result: DecisionResult
  reserve_order: number | null
  reason: string
  condition: string
  proposed_by: string
  proposed_at: string
  revision: number
}

/** The 案 of a year; one of a body that has left since is none any more. */
export const proposalRows = (db: ReadDb, fy: number) =>
  sql<[number], ProposalRow>(
    db,
    `SELECT p.* FROM application a JOIN proposal p ON p.application_id = a.id
      WHERE a.fy = ? AND a.state NOT IN ('withdrawn', 'declined')`,
  ).all(fy)

export const proposalOf = (db: ReadDb, applicationId: string) =>
  sql<[string], ProposalRow>(db, 'SELECT * FROM proposal WHERE application_id = ?').get(applicationId)

export const putProposal = (db: WriteDb, row: Omit<ProposalRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO proposal (application_id, result, reserve_order, reason, condition, proposed_by, proposed_at)
     VALUES (@application_id, @result, @reserve_order, @reason, @condition, @proposed_by, @proposed_at)
     ON CONFLICT (application_id) DO UPDATE
        SET result = @result, reserve_order = @reserve_order, reason = @reason, condition = @condition,
            proposed_by = @proposed_by, proposed_at = @proposed_at, revision = revision + 1`,
  ).run(row)

export const deleteProposal = (db: WriteDb, applicationId: string) =>
  sql<[string]>(db, 'DELETE FROM proposal WHERE application_id = ?').run(applicationId)
