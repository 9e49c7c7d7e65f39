import type { MoveKind } from '../../../shared/domain/programme/deadline-moves.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface DeadlineMoveRow {
  id: string
  fy: number
  kind: MoveKind
  /** Null: of every body. */
  jis2: string | null
  moved_from: string
  moved_to: string
  reason: string
  instead_of: string | null
  made_by: string
  made_at: string
}

/** The first one made first. */
export const deadlineMoveRows = (db: ReadDb, fy: number) =>
  sql<[number], DeadlineMoveRow>(db, 'SELECT * FROM deadline_move WHERE fy = ? ORDER BY made_at, rowid').all(fy)

export const deadlineMoveById = (db: ReadDb, id: string) =>
  sql<[string], DeadlineMoveRow>(db, 'SELECT * FROM deadline_move WHERE id = ?').get(id)

export const insertDeadlineMove = (db: WriteDb, row: DeadlineMoveRow) =>
  sql<DeadlineMoveRow>(
    db,
    `INSERT INTO deadline_move (id, fy, kind, jis2, moved_from, moved_to, reason, instead_of, made_by, made_at)
     VALUES (@id, @fy, @kind, @jis2, @moved_from, @moved_to, @reason, @instead_of, @made_by, @made_at)`,
  ).run(row)
