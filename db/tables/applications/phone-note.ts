import type { CallWay } from '../../../shared/domain/applications/correspondence/note.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface PhoneNoteRow {
  id: string
  fy: number
  jis2: string
  heldAt: string
  way: CallWay
  person: string
  dept: string
  takenBy: string
  summary: string
  nextStep: string
  dueOn: string | null
  done: number
  recordedBy: string
  recordedAt: string
  struckAt: string | null
  struckBy: string | null
  struckWhy: string
  revision: number
}

const columns = `id, fy, jis2, held_at AS heldAt, way, person, dept, taken_by AS takenBy, summary, next_step AS nextStep,
                 due_on AS dueOn, done, recorded_by AS recordedBy, recorded_at AS recordedAt, struck_at AS struckAt,
                 struck_by AS struckBy, struck_why AS struckWhy, revision`

/** In the order of the calls. */
export const phoneNoteRows = (db: ReadDb, fy: number) =>
  sql<[number], PhoneNoteRow>(db, `SELECT ${columns} FROM phone_note WHERE fy = ? ORDER BY held_at, rowid`).all(fy)

export const phoneNoteById = (db: ReadDb, id: string) =>
  sql<[string], PhoneNoteRow>(db, `SELECT ${columns} FROM phone_note WHERE id = ?`).get(id)

export const insertPhoneNote = (
  db: WriteDb,
  row: Omit<PhoneNoteRow, 'struckAt' | 'struckBy' | 'struckWhy' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO phone_note (id, fy, jis2, held_at, way, person, dept, taken_by, summary, next_step, due_on, done,
                             recorded_by, recorded_at)
     VALUES (@id, @fy, @jis2, @heldAt, @way, @person, @dept, @takenBy, @summary, @nextStep, @dueOn, @done,
             @recordedBy, @recordedAt)`,
  ).run(row)

export const setPhoneNote = (
  db: WriteDb,
  change: Omit<
    PhoneNoteRow,
    'fy' | 'jis2' | 'recordedBy' | 'recordedAt' | 'struckAt' | 'struckBy' | 'struckWhy' | 'revision'
  >,
) =>
  sql<typeof change>(
    db,
    `UPDATE phone_note
        SET held_at = @heldAt, way = @way, person = @person, dept = @dept, taken_by = @takenBy, summary = @summary,
            next_step = @nextStep, due_on = @dueOn, done = @done, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setPhoneNoteStruck = (db: WriteDb, change: { id: string; at: string; by: string; why: string }) =>
  sql<typeof change>(
    db,
    `UPDATE phone_note SET struck_at = @at, struck_by = @by, struck_why = @why, revision = revision + 1 WHERE id = @id`,
  ).run(change)
