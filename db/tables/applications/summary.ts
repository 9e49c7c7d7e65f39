import type { SummaryPart } from '../../../shared/domain/applications/summary.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** 要約, as far as an officer has written or confirmed one. */
export interface SummaryRow {
  applicationId: string
  part: SummaryPart
  text: string
  source: number
  confirmedBy: string | null
  confirmedAt: string | null
}

const columns = `application_id AS applicationId, part, text, source, confirmed_by AS confirmedBy,
                 confirmed_at AS confirmedAt`

export const summaryRows = (db: ReadDb, applicationId: string) =>
  sql<[string], SummaryRow>(db, `SELECT ${columns} FROM application_summary WHERE application_id = ?`).all(
    applicationId,
  )

/** The same for every application of a year. */
export const summaryRowsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], SummaryRow>(
    db,
    `SELECT ${columns} FROM application a CROSS JOIN application_summary ON application_id = a.id WHERE a.fy = ?`,
  ).all(fy)

export const putSummary = (db: WriteDb, row: SummaryRow) =>
  sql<SummaryRow>(
    db,
    `INSERT OR REPLACE INTO application_summary (application_id, part, text, source, confirmed_by, confirmed_at)
     VALUES (@applicationId, @part, @text, @source, @confirmedBy, @confirmedAt)`,
  ).run(row)

export const dropSummary = (db: WriteDb, key: Pick<SummaryRow, 'applicationId' | 'part'>) =>
  sql<typeof key>(db, 'DELETE FROM application_summary WHERE application_id = @applicationId AND part = @part').run(key)
