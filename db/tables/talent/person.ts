import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** Who it is. Read only where a view was recorded, where a second form of one person is looked for, and at the notice. */
export interface PersonRow {
  registrantId: string
  name: string
  kana: string
  email: string
  tel: string
  employer: string
  statement: string
  localWork: string
  pay: string
  remark: string
  summary: string
  summaryBy: string | null
  summaryAt: string | null
  emailKey: string
  nameKey: string
}

export interface CareerRow {
  id: string
  registrantId: string
  no: number
  span: string
  org: string
  duty: string
  outcome: string
}

const columns = `registrant_id AS registrantId, name, kana, email, tel, employer, statement, local_work AS localWork, pay,
  remark, summary, summary_by AS summaryBy, summary_at AS summaryAt, email_key AS emailKey, name_key AS nameKey`

export const personOf = (db: ReadDb, id: string) =>
  sql<[string], PersonRow>(db, `SELECT ${columns} FROM registrant_person WHERE registrant_id = ?`).get(id)

export const personRows = (db: ReadDb) =>
  sql<[], PersonRow>(db, `SELECT ${columns} FROM registrant_person ORDER BY registrant_id`).all()

export const putPerson = (db: WriteDb, row: PersonRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_person (registrant_id, name, kana, email, tel, employer, statement, local_work, pay, remark,
                                    summary, summary_by, summary_at, email_key, name_key)
     VALUES (@registrantId, @name, @kana, @email, @tel, @employer, @statement, @localWork, @pay, @remark, @summary,
             @summaryBy, @summaryAt, @emailKey, @nameKey)
     ON CONFLICT (registrant_id) DO UPDATE
        SET name = @name, kana = @kana, email = @email, tel = @tel, employer = @employer, statement = @statement,
            local_work = @localWork, pay = @pay, remark = @remark, summary = @summary, summary_by = @summaryBy,
            summary_at = @summaryAt, email_key = @emailKey, name_key = @nameKey`,
  ).run(row)

export const careersOf = (db: ReadDb, id: string) =>
  sql<[string], CareerRow>(
    db,
    `SELECT id, registrant_id AS registrantId, no, span, org, duty, outcome
       FROM registrant_career WHERE registrant_id = ? ORDER BY no`,
  ).all(id)

export const insertCareer = (db: WriteDb, row: CareerRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_career (id, registrant_id, no, span, org, duty, outcome)
     VALUES (@id, @registrantId, @no, @span, @org, @duty, @outcome)`,
  ).run(row)

export const deleteCareers = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM registrant_career WHERE registrant_id = ?').run(id)

/** Whether the 概要 as it stands may go to a prefecture. */
export const setSummaryClear = (db: WriteDb, change: { id: string; by: string | null; at: string | null }) =>
  sql<typeof change>(
    db,
    'UPDATE registrant_person SET summary_by = @by, summary_at = @at WHERE registrant_id = @id',
  ).run(change)

/** The 概要 that may go out, by whose it is. */
export const clearSummaries = (db: ReadDb) =>
  sql<[], { registrantId: string; summary: string }>(
    db,
    'SELECT registrant_id AS registrantId, summary FROM registrant_person WHERE summary_at IS NOT NULL',
  ).all()
