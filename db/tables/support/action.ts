import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ActionRow {
  id: string
  case_id: string
  session_id: string | null
  body: string
  owner: string
  due: string | null
  done_on: string | null
  sort: number
  removed_at: string | null
  revision: number
}

export const actionById = (db: ReadDb, id: string) =>
  sql<[string], ActionRow>(db, 'SELECT * FROM action WHERE id = ?').get(id)

/** The actions of a removed session rest with it, and come back with it. */
export const actionsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], ActionRow>(
    db,
    `SELECT a.* FROM action a LEFT JOIN session s ON s.id = a.session_id
      WHERE a.case_id = ? AND a.removed_at IS NULL AND s.removed_at IS NULL
      ORDER BY a.sort, a.rowid`,
  ).all(caseId)

export const actionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ActionRow>(
    db,
    `SELECT a.* FROM support_case c JOIN action a ON a.case_id = c.id LEFT JOIN session s ON s.id = a.session_id
      WHERE c.fy = ? AND a.removed_at IS NULL AND s.removed_at IS NULL
      ORDER BY a.case_id, a.sort, a.rowid`,
  ).all(fy)

/** Removed ones too: an action that is named again comes back. */
export const actionsOfSession = (db: ReadDb, sessionId: string) =>
  sql<[string], ActionRow>(db, 'SELECT * FROM action WHERE session_id = ? ORDER BY sort, rowid').all(sessionId)

export const insertAction = (db: WriteDb, row: Omit<ActionRow, 'sort' | 'removed_at' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO action (id, case_id, session_id, body, owner, due, done_on, sort)
     VALUES (@id, @case_id, @session_id, @body, @owner, @due, @done_on,
             (SELECT coalesce(max(sort), 0) + 1 FROM action WHERE case_id = @case_id))`,
  ).run(row)

export const setAction = (
  db: WriteDb,
  change: Pick<ActionRow, 'id' | 'body' | 'owner' | 'due' | 'done_on' | 'removed_at'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE action
        SET body = @body, owner = @owner, due = @due, done_on = @done_on, removed_at = @removed_at,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)
