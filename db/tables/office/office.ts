import type { officeFields } from '../../../shared/domain/office/office-fields.ts'
import type { holidayFields } from '../../../shared/domain/programme/fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface OfficeRow extends ValuesOf<typeof officeFields> {
  practice: number
  createdAt: string
  revision: number
}

const columns = `office_name AS officeName, practice, label, handling, sender_title AS senderTitle, phone, email, seal,
                 created_at AS createdAt, revision`

export const officeRow = (db: ReadDb) => sql<[], OfficeRow>(db, `SELECT ${columns} FROM office`).get()

/** What a new office says of itself; what its letters take besides is filled in 設定. */
export const insertOffice = (
  db: WriteDb,
  office: Pick<OfficeRow, 'officeName' | 'label' | 'handling' | 'practice'> & { now: string },
) =>
  sql<typeof office>(
    db,
    `INSERT INTO office (id, office_name, practice, label, handling, created_at)
     VALUES (1, @officeName, @practice, @label, @handling, @now)`,
  ).run(office)

export const setOffice = (db: WriteDb, change: ValuesOf<typeof officeFields>) =>
  sql<typeof change, OfficeRow>(
    db,
    `UPDATE office SET office_name = @officeName, label = @label, handling = @handling, sender_title = @senderTitle,
                       phone = @phone, email = @email, seal = @seal, revision = revision + 1
     RETURNING ${columns}`,
  ).get(change)

export const holdings = (db: ReadDb) =>
  sql<[], { applications: number; cases: number; sessions: number; files: number; fileBytes: number }>(
    db,
    `SELECT (SELECT count(*) FROM application WHERE discarded_at IS NULL) AS applications,
            (SELECT count(*) FROM support_case) AS cases,
            (SELECT count(*) FROM session WHERE removed_at IS NULL) AS sessions,
            (SELECT count(*) FROM stored_file WHERE whole = 1) AS files,
            (SELECT coalesce(sum(size), 0) FROM stored_file WHERE whole = 1) AS fileBytes`,
  ).get()

export interface HolidayRow extends Omit<ValuesOf<typeof holidayFields>, 'open'> {
  date: string
  open: number
  revision: number
}

export const holidayRows = (db: ReadDb) =>
  sql<[], HolidayRow>(db, 'SELECT date, name, open, revision FROM holiday_edit ORDER BY date').all()

export const putHoliday = (db: WriteDb, holiday: Omit<HolidayRow, 'revision'>) =>
  sql<typeof holiday>(
    db,
    `INSERT INTO holiday_edit (date, name, open) VALUES (@date, @name, @open)
     ON CONFLICT (date) DO UPDATE SET name = @name, open = @open, revision = revision + 1`,
  ).run(holiday)

export const deleteHoliday = (db: WriteDb, date: string) =>
  sql<[string]>(db, 'DELETE FROM holiday_edit WHERE date = ?').run(date)
