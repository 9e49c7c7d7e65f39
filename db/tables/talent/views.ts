import type { ViewKind, ViewPurpose } from '../../../shared/domain/talent/people/views.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ViewRow {
  id: string
  registrantId: string
  at: string
  who: string
  kind: ViewKind
  purpose: ViewPurpose
  remark: string
}

const columns = 'id, registrant_id AS registrantId, at, who, kind, purpose, remark'

/** 誰が見たか, the newest first. */
export const viewsOf = (db: ReadDb, registrantId: string) =>
  sql<[string], ViewRow>(
    db,
    `SELECT ${columns} FROM registrant_view WHERE registrant_id = ? ORDER BY at DESC, rowid DESC`,
  ).all(registrantId)

export const viewById = (db: ReadDb, id: string) =>
  sql<[string], ViewRow>(db, `SELECT ${columns} FROM registrant_view WHERE id = ?`).get(id)

export const insertView = (db: WriteDb, row: ViewRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_view (id, registrant_id, at, who, kind, purpose, remark)
     VALUES (@id, @registrantId, @at, @who, @kind, @purpose, @remark)`,
  ).run(row)
