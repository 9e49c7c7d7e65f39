import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export type SessionKind = 'kickoff' | 'regular' | 'online' | 'visit' | 'workshop' | 'interim' | 'final' | 'consultation'

export interface SessionRow {
  id: string
  case_id: string
  seq: number
  kind: SessionKind
  track: 'TALENT' | 'THEME' | 'COMMON'
  start_at: string
  end_at: string | null
  place: string
  agenda: string
  reported: string
  summary: string
  decided: string
  next_on: string | null
  report_due: string
  record_state: 'draft' | 'confirmed'
  /** JSON list of { side, name, title }. */
  participants: string
  removed_at: string | null
  revision: number
}

export interface AdviceRow {
  id: string
  session_id: string
  given_by: string
  body: string
  adopted: 'adopted' | 'considering' | 'declined'
  result: string
  sort: number
}

export const sessionById = (db: ReadDb, id: string) =>
  sql<[string], SessionRow>(db, 'SELECT * FROM session WHERE id = ?').get(id)

export const sessionsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], SessionRow>(
    db,
    'SELECT * FROM session WHERE case_id = ? AND removed_at IS NULL ORDER BY start_at, seq',
  ).all(caseId)

export const sessionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], SessionRow>(
    db,
    `SELECT s.* FROM support_case c JOIN session s ON s.case_id = c.id
      WHERE c.fy = ? AND s.removed_at IS NULL
      ORDER BY s.case_id, s.start_at, s.seq`,
  ).all(fy)

/** A number once given is not given again, even when its session was removed. */
export const insertSession = (db: WriteDb, row: Omit<SessionRow, 'seq' | 'removed_at' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO session (id, case_id, seq, kind, track, start_at, end_at, place, agenda, reported, summary, decided,
                          next_on, report_due, record_state, participants)
     VALUES (@id, @case_id, (SELECT coalesce(max(seq), 0) + 1 FROM session WHERE case_id = @case_id),
             @kind, @track, @start_at, @end_at, @place, @agenda, @reported, @summary, @decided,
             @next_on, @report_due, @record_state, @participants)`,
  ).run(row)

export const setSession = (db: WriteDb, change: Omit<SessionRow, 'case_id' | 'seq' | 'removed_at' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE session
        SET kind = @kind, track = @track, start_at = @start_at, end_at = @end_at, place = @place, agenda = @agenda,
            reported = @reported, summary = @summary, decided = @decided, next_on = @next_on,
            report_due = @report_due, record_state = @record_state, participants = @participants,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setSessionRemoved = (db: WriteDb, change: Pick<SessionRow, 'id' | 'removed_at'>) =>
  sql<typeof change>(db, 'UPDATE session SET removed_at = @removed_at, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const adviceById = (db: ReadDb, id: string) =>
  sql<[string], AdviceRow>(db, 'SELECT * FROM advice WHERE id = ?').get(id)

export const adviceOfSession = (db: ReadDb, sessionId: string) =>
  sql<[string], AdviceRow>(db, 'SELECT * FROM advice WHERE session_id = ? ORDER BY sort').all(sessionId)

export const adviceOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], AdviceRow>(
    db,
    `SELECT a.* FROM session s JOIN advice a ON a.session_id = s.id
      WHERE s.case_id = ? AND s.removed_at IS NULL
      ORDER BY a.session_id, a.sort`,
  ).all(caseId)

export const adviceOfYear = (db: ReadDb, fy: number) =>
  sql<[number], AdviceRow>(
    db,
    `SELECT a.* FROM support_case c JOIN session s ON s.case_id = c.id JOIN advice a ON a.session_id = s.id
      WHERE c.fy = ? AND s.removed_at IS NULL
      ORDER BY a.session_id, a.sort`,
  ).all(fy)

export const insertAdvice = (db: WriteDb, row: AdviceRow) =>
  sql<AdviceRow>(
    db,
    `INSERT INTO advice (id, session_id, given_by, body, adopted, result, sort)
     VALUES (@id, @session_id, @given_by, @body, @adopted, @result, @sort)`,
  ).run(row)

export const deleteAdviceOf = (db: WriteDb, sessionId: string) =>
  sql<[string]>(db, 'DELETE FROM advice WHERE session_id = ?').run(sessionId)
