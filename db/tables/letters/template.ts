import type { TemplateKind } from '../../../shared/domain/letters/template-kinds.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** 様式: a version of a letter's template; the newest of its kind is in force. */
export interface TemplateRow {
  kind: TemplateKind
  version: number
  /** Null: the program's own. */
  fileId: string | null
  /** The version that was taken again; 0: the program's own. Null where a new file came. */
  backTo: number | null
  takenBy: string
  takenAt: string
}

const columns = 'kind, version, file_id AS fileId, back_to AS backTo, taken_by AS takenBy, taken_at AS takenAt'

/** Of all kinds, the newest first. */
export const templateRows = (db: ReadDb) =>
  sql<[], TemplateRow>(db, `SELECT ${columns} FROM letter_template ORDER BY kind, version DESC`).all()

export const templatesOf = (db: ReadDb, kind: TemplateKind) =>
  sql<[string], TemplateRow>(db, `SELECT ${columns} FROM letter_template WHERE kind = ? ORDER BY version DESC`).all(
    kind,
  )

export const insertTemplate = (db: WriteDb, row: TemplateRow) =>
  sql<TemplateRow>(
    db,
    `INSERT INTO letter_template (kind, version, file_id, back_to, taken_by, taken_at)
     VALUES (@kind, @version, @fileId, @backTo, @takenBy, @takenAt)`,
  ).run(row)
