import { type ReadDb, sql } from '../../connection.ts'
import type { ApplicationRow } from './application.ts'
import type { CheckRow } from './check-result.ts'

/** The 要件確認 of every registered application of a year, item by item, those given up among them. */
export const checkRowsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], CheckRow>(
    db,
    `SELECT r.*, i.no, i.name, i.rule, i.required, i.double_check, i.given_up_at
       FROM application a
       JOIN check_result r ON r.application_id = a.id
       JOIN check_item i ON i.id = r.item_id
      WHERE a.fy = ? AND a.receipt_no IS NOT NULL AND a.discarded_at IS NULL
      ORDER BY r.application_id, i.no`,
  ).all(fy)

export interface ReplacedRow {
  application_id: string
  received_at: string | null
  /** When it was taken in as the version in force: what was checked before was checked of another one. */
  kept_at: string
}

/** The version in force of every application that has been replaced. */
export const replacedOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ReplacedRow>(
    db,
    `SELECT v.application_id, v.received_at, v.kept_at
       FROM application a
       JOIN application_version v ON v.application_id = a.id AND v.version = a.version
      WHERE a.fy = ? AND a.version > 1 AND a.discarded_at IS NULL`,
  ).all(fy)

/** Why late ones were accepted or refused. */
export const lateReasonsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], Pick<ApplicationRow, 'id' | 'late_reason'>>(
    db,
    `SELECT id, late_reason FROM application
      WHERE fy = ? AND late = 1 AND late_decision IS NOT NULL AND discarded_at IS NULL`,
  ).all(fy)
