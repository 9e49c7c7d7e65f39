import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { adviceFields, sessionFields } from '../../../shared/domain/support/fields/session.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface SessionRow
  extends Omit<ValuesOf<typeof sessionFields>, 'reportDue' | 'participants' | 'advice' | 'actions'> {
  id: string
  caseId: string
  seq: number
  reportDue: string
  /** JSON list of { side, name, title }. */
  participants: StoredText<'participants'>
  removedAt: string | null
  revision: number
}

export interface AdviceRow extends ValuesOf<typeof adviceFields> {
  id: string
  sessionId: string
  sort: number
}

const columns = `id, case_id AS caseId, seq, kind, track, start_at AS startAt, end_at AS endAt, place, agenda, reported,
                 summary, decided, next_on AS nextOn, report_due AS reportDue, record_state AS recordState,
                 participants, removed_at AS removedAt, revision`

const adviceColumns = 'id, session_id AS sessionId, given_by AS givenBy, body, adopted, result, sort'

export const sessionById = (db: ReadDb, id: string) =>
  sql<[string], SessionRow>(db, `SELECT ${columns} FROM session WHERE id = ?`).get(id)

export const sessionsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], SessionRow>(
    db,
    `SELECT ${columns} FROM session WHERE case_id = ? AND removed_at IS NULL ORDER BY start_at, seq`,
  ).all(caseId)

export const sessionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], SessionRow>(
    db,
    `SELECT ${columns} FROM session
      WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?) AND removed_at IS NULL
      ORDER BY case_id, start_at, seq`,
  ).all(fy)

/** A number once given is not given again, even when its session was removed. */
export const insertSession = (db: WriteDb, row: Omit<SessionRow, 'seq' | 'removedAt' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO session (id, case_id, seq, kind, track, start_at, end_at, place, agenda, reported, summary, decided,
                          next_on, report_due, record_state, participants)
     VALUES (@id, @caseId, (SELECT coalesce(max(seq), 0) + 1 FROM session WHERE case_id = @caseId),
             @kind, @track, @startAt, @endAt, @place, @agenda, @reported, @summary, @decided,
             @nextOn, @reportDue, @recordState, @participants)`,
  ).run(row)

export const setSession = (db: WriteDb, change: Omit<SessionRow, 'caseId' | 'seq' | 'removedAt' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE session
        SET kind = @kind, track = @track, start_at = @startAt, end_at = @endAt, place = @place, agenda = @agenda,
            reported = @reported, summary = @summary, decided = @decided, next_on = @nextOn,
            report_due = @reportDue, record_state = @recordState, participants = @participants,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setSessionRemoved = (db: WriteDb, change: Pick<SessionRow, 'id' | 'removedAt'>) =>
  sql<typeof change>(db, 'UPDATE session SET removed_at = @removedAt, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const adviceById = (db: ReadDb, id: string) =>
  sql<[string], AdviceRow>(db, `SELECT ${adviceColumns} FROM advice WHERE id = ?`).get(id)

export const adviceOfSession = (db: ReadDb, sessionId: string) =>
  sql<[string], AdviceRow>(db, `SELECT ${adviceColumns} FROM advice WHERE session_id = ? ORDER BY sort`).all(sessionId)

export const adviceOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], AdviceRow>(
    db,
    `SELECT ${adviceColumns} FROM advice
      WHERE session_id IN (SELECT id FROM session WHERE case_id = ? AND removed_at IS NULL)
      ORDER BY session_id, sort`,
  ).all(caseId)

export const adviceOfYear = (db: ReadDb, fy: number) =>
  sql<[number], AdviceRow>(
    db,
    `SELECT ${adviceColumns} FROM advice
      WHERE session_id IN (SELECT s.id FROM support_case c JOIN session s ON s.case_id = c.id
                            WHERE c.fy = ? AND s.removed_at IS NULL)
      ORDER BY session_id, sort`,
  ).all(fy)

export const insertAdvice = (db: WriteDb, row: AdviceRow) =>
  sql<AdviceRow>(
    db,
    `INSERT INTO advice (id, session_id, given_by, body, adopted, result, sort)
     VALUES (@id, @sessionId, @givenBy, @body, @adopted, @result, @sort)`,
  ).run(row)

export const deleteAdviceOf = (db: WriteDb, sessionId: string) =>
  sql<[string]>(db, 'DELETE FROM advice WHERE session_id = ?').run(sessionId)
