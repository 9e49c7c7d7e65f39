import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { actionFields } from '../../../shared/domain/support/fields/action.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ActionRow extends ValuesOf<typeof actionFields> {
  id: string
  caseId: string
  sessionId: string | null
  sort: number
  removedAt: string | null
  revision: number
}

const columns = `id, case_id AS caseId, session_id AS sessionId, body, owner, due, done_on AS doneOn, sort,
                 removed_at AS removedAt, revision`

export const actionById = (db: ReadDb, id: string) =>
  sql<[string], ActionRow>(db, `SELECT ${columns} FROM action WHERE id = ?`).get(id)

/** The actions of a removed session rest with it, and come back with it. */
export const actionsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], ActionRow>(
    db,
    `SELECT ${columns} FROM action
      WHERE case_id = ? AND removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM session WHERE session.id = action.session_id AND session.removed_at IS NOT NULL)
      ORDER BY sort, rowid`,
  ).all(caseId)

export const actionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ActionRow>(
    db,
    `SELECT ${columns} FROM action
      WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?) AND removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM session WHERE session.id = action.session_id AND session.removed_at IS NOT NULL)
      ORDER BY case_id, sort, rowid`,
  ).all(fy)

/** Removed ones too: an action that is named again comes back. */
export const actionsOfSession = (db: ReadDb, sessionId: string) =>
  sql<[string], ActionRow>(db, `SELECT ${columns} FROM action WHERE session_id = ? ORDER BY sort, rowid`).all(sessionId)

export const insertAction = (db: WriteDb, row: Omit<ActionRow, 'sort' | 'removedAt' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO action (id, case_id, session_id, body, owner, due, done_on, sort)
     VALUES (@id, @caseId, @sessionId, @body, @owner, @due, @doneOn,
             (SELECT coalesce(max(sort), 0) + 1 FROM action WHERE case_id = @caseId))`,
  ).run(row)

export const setAction = (
  db: WriteDb,
  change: Pick<ActionRow, 'id' | 'body' | 'owner' | 'due' | 'doneOn' | 'removedAt'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE action
        SET body = @body, owner = @owner, due = @due, done_on = @doneOn, removed_at = @removedAt,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)
