import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ReceiptMailRow {
  id: string
  applicationId: string
  version: number
  sentAt: string
  recordedBy: string
  recordedAt: string
  takenBackAt: string | null
  takenBackBy: string | null
  takenBackWhy: string
  revision: number
}

const columns = `id, application_id AS applicationId, version, sent_at AS sentAt, recorded_by AS recordedBy,
                 recorded_at AS recordedAt, taken_back_at AS takenBackAt, taken_back_by AS takenBackBy,
                 taken_back_why AS takenBackWhy, revision`

/** Of one application, in the order in which they were said; those taken back among them. */
export const receiptMailRows = (db: ReadDb, applicationId: string) =>
  sql<[string], ReceiptMailRow>(
    db,
    `SELECT ${columns} FROM receipt_mail WHERE application_id = ? ORDER BY recorded_at, rowid`,
  ).all(applicationId)

export const receiptMailById = (db: ReadDb, id: string) =>
  sql<[string], ReceiptMailRow>(db, `SELECT ${columns} FROM receipt_mail WHERE id = ?`).get(id)

export const insertReceiptMail = (
  db: WriteDb,
  row: Omit<ReceiptMailRow, 'takenBackAt' | 'takenBackBy' | 'takenBackWhy' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO receipt_mail (id, application_id, version, sent_at, recorded_by, recorded_at)
     VALUES (@id, @applicationId, @version, @sentAt, @recordedBy, @recordedAt)`,
  ).run(row)

export const setReceiptMailTakenBack = (db: WriteDb, change: { id: string; at: string; by: string; why: string }) =>
  sql<typeof change>(
    db,
    `UPDATE receipt_mail
        SET taken_back_at = @at, taken_back_by = @by, taken_back_why = @why, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
