import { type ReadDb, sql } from '../../connection.ts'
import type { ApplicationRow } from './application.ts'

export interface EarlierRow
  extends Pick<
    ApplicationRow,
    | 'id'
    | 'fy'
    | 'receipt_no'
    | 'state'
    | 'theme'
    | 'received_at'
    | 'late'
    | 'late_decision'
    | 'late_reason'
    | 'corrections'
  > {
  theme_name: string | null
  /** Its support; null where there was none. */
  case_id: string | null
}

/** What a body sent in the years before that one, the newest year first; what nobody registered was never an application. */
export const earlierApplications = (db: ReadDb, before: { jis2: string; fy: number }) =>
  sql<typeof before, EarlierRow>(
    db,
    `SELECT a.id, a.fy, a.receipt_no, a.state, a.theme, a.received_at, a.late, a.late_decision, a.late_reason,
            a.corrections, t.name AS theme_name, c.id AS case_id
       FROM application a
       LEFT JOIN theme t ON t.fy = a.fy AND t.letter = a.theme
       LEFT JOIN support_case c ON c.application_id = a.id
      WHERE a.fy < @fy AND a.jis2 = @jis2 AND a.discarded_at IS NULL AND a.receipt_no IS NOT NULL
      ORDER BY a.fy DESC, a.received_at, a.rowid`,
  ).all(before)

/** How many applications each year before that one has; a year without any is not among them. */
export const receivedBefore = (db: ReadDb, fy: number) =>
  sql<[number], { fy: number; received: number }>(
    db,
    'SELECT fy, count(*) AS received FROM application WHERE fy < ? AND receipt_no IS NOT NULL GROUP BY fy',
  ).all(fy)
