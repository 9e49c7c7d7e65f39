import type { DecisionResult } from '../../shared/domain/decision.ts'
import { type ReadDb, sql } from '../connection.ts'

export interface DecisionInForce {
  id: string
  application_id: string
  result: DecisionResult
}

export const decisionInForce = (db: ReadDb, applicationId: string) =>
  sql<[string], DecisionInForce>(
    db,
    'SELECT id, application_id, result FROM decision WHERE application_id = ? AND revoked_at IS NULL',
  ).get(applicationId)
