import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface DecisionRow {
  id: string
  application_id: string
  result: DecisionResult
  reserve_order: number | null
  reason: string
  condition: string
  approval_ref: string
  decided_on: string
  decided_by: string
  mean: number | null
  rank: number | null
  departs: number
  revoked_at: string | null
  revoked_reason: string
  revoked_ref: string
  declined_at: string | null
  declined_reason: string
  revision: number
}

/** The decisions in force. */
export const decisionRowsOf = (db: ReadDb, fy: number) =>
  sql<[number], DecisionRow>(
    db,
    `SELECT d.* FROM decision d JOIN application a ON a.id = d.application_id
      WHERE a.fy = ? AND d.revoked_at IS NULL`,
  ).all(fy)

export const decisionById = (db: ReadDb, id: string) =>
  sql<[string], DecisionRow>(db, 'SELECT * FROM decision WHERE id = ?').get(id)

export const decisionInForce = (db: ReadDb, applicationId: string) =>
  sql<[string], DecisionRow>(db, 'SELECT * FROM decision WHERE application_id = ? AND revoked_at IS NULL').get(
    applicationId,
  )

/** The newest revision of all decisions there have been on an application; 0 where there was none. */
export const newestRevision = (db: ReadDb, applicationId: string): number =>
  sql<[string], { revision: number }>(
    db,
    'SELECT COALESCE(MAX(revision), 0) AS revision FROM decision WHERE application_id = ?',
  ).get(applicationId)?.revision ?? 0

export const insertDecision = (
  db: WriteDb,
  row: Omit<DecisionRow, 'revoked_at' | 'revoked_reason' | 'revoked_ref' | 'declined_at' | 'declined_reason'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO decision (id, application_id, result, reserve_order, reason, condition, approval_ref, decided_on,
                           decided_by, mean, rank, departs, revision)
     VALUES (@id, @application_id, @result, @reserve_order, @reason, @condition, @approval_ref, @decided_on,
             @decided_by, @mean, @rank, @departs, @revision)`,
  ).run(row)

export const revokeDecision = (db: WriteDb, change: { id: string; at: string; reason: string; ref: string }) =>
  sql<typeof change>(
    db,
    `UPDATE decision SET revoked_at = @at, revoked_reason = @reason, revoked_ref = @ref, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** 辞退 stands on the decision in force, which it neither takes back nor changes. */
export const setDeclined = (db: WriteDb, change: { applicationId: string; at: string; reason: string }) =>
  sql<typeof change>(
    db,
    `UPDATE decision SET declined_at = @at, declined_reason = @reason
      WHERE application_id = @applicationId AND revoked_at IS NULL`,
  ).run(change)

/** The 補欠 of a year that were promoted, and when: the decision as 補欠 gave way to one as 選定 that is in force. */
export const promotions = (db: ReadDb, fy: number): { applicationId: string; at: string }[] =>
  sql<[number], { applicationId: string; at: string }>(
    db,
    `SELECT now.application_id AS applicationId, was.revoked_at AS at
       FROM decision now
       JOIN application a ON a.id = now.application_id
       JOIN decision was ON was.application_id = now.application_id AND was.result = 'reserve'
      WHERE a.fy = ? AND now.revoked_at IS NULL AND now.result = 'selected' AND was.revoked_at IS NOT NULL`,
  ).all(fy)
