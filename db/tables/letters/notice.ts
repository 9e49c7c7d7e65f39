import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** 通知: what the ministry's own system gives the letter to one body. */
export interface NoticeRow {
  applicationId: string
  docNo: string
  issuedOn: string | null
  addressee: string
  revision: number
}

const columns = 'application_id AS applicationId, doc_no AS docNo, issued_on AS issuedOn, addressee, revision'

export const noticeRow = (db: ReadDb, applicationId: string) =>
  sql<[string], NoticeRow>(db, `SELECT ${columns} FROM notice WHERE application_id = ?`).get(applicationId)

export const noticeRows = (db: ReadDb, fy: number) =>
  sql<[number], NoticeRow>(
    db,
    `SELECT ${columns} FROM notice WHERE application_id IN (SELECT id FROM application WHERE fy = ?)`,
  ).all(fy)

/** Another result is told by another letter: the number and day of the one before are not its own. */
export const clearNotice = (db: WriteDb, change: { applicationId: string; isOther: boolean }) =>
  sql<{ applicationId: string; isOther: number }>(
    db,
    `UPDATE notice SET doc_no = '', issued_on = NULL, revision = revision + 1
      WHERE application_id = @applicationId AND @isOther = 1`,
  ).run({ ...change, isOther: Number(change.isOther) })

export const putNotice = (db: WriteDb, row: Omit<NoticeRow, 'revision'> & { by: string; at: string }) =>
  sql<typeof row>(
    db,
    `INSERT INTO notice (application_id, doc_no, issued_on, addressee, recorded_by, recorded_at)
     VALUES (@applicationId, @docNo, @issuedOn, @addressee, @by, @at)
     ON CONFLICT (application_id) DO UPDATE
        SET doc_no = @docNo, issued_on = @issuedOn, addressee = @addressee, recorded_by = @by, recorded_at = @at,
            revision = revision + 1`,
  ).run(row)
