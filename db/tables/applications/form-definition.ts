import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface FormDefinitionRow {
  id: string
  fy: number
  no: number
  baseId: string | null
  items: StoredText<'form-items'>
  tried: StoredText<'form-tried'> | null
  begunBy: string
  begunAt: string
  adoptedBy: string | null
  adoptedAt: string | null
  revision: number
}

const columns = `id, fy, no, base_id AS baseId, items, tried, begun_by AS begunBy, begun_at AS begunAt,
                 adopted_by AS adoptedBy, adopted_at AS adoptedAt, revision`

/** Of a year, the newest first; at most the first is a draft. */
export const formDefinitionRows = (db: ReadDb, fy: number) =>
  sql<[number], FormDefinitionRow>(db, `SELECT ${columns} FROM form_definition WHERE fy = ? ORDER BY no DESC`).all(fy)

export const formDefinitionById = (db: ReadDb, id: string) =>
  sql<[string], FormDefinitionRow>(db, `SELECT ${columns} FROM form_definition WHERE id = ?`).get(id)

/** What was last taken into use, in that year or in one before it. */
export const lastAdopted = (db: ReadDb, fy: number) =>
  sql<[number], FormDefinitionRow>(
    db,
    `SELECT ${columns} FROM form_definition
      WHERE fy <= ? AND adopted_at IS NOT NULL ORDER BY fy DESC, adopted_at DESC, no DESC LIMIT 1`,
  ).get(fy)

/** How many applications of the year were read by each; by null, the form of 令和8年度. */
export const countsReadBy = (db: ReadDb, fy: number) =>
  sql<[number], { read_by: StoredText<'read-by'> | null; count: number }>(
    db,
    'SELECT read_by, count(*) AS count FROM application WHERE fy = ? AND discarded_at IS NULL GROUP BY read_by',
  ).all(fy)

export const insertFormDefinition = (
  db: WriteDb,
  row: Omit<FormDefinitionRow, 'tried' | 'adoptedBy' | 'adoptedAt' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO form_definition (id, fy, no, base_id, items, begun_by, begun_at)
     VALUES (@id, @fy, @no, @baseId, @items, @begunBy, @begunAt)`,
  ).run(row)

export const setFormItems = (db: WriteDb, change: { id: string; items: StoredText<'form-items'> }) =>
  sql<typeof change>(
    db,
    'UPDATE form_definition SET items = @items, revision = revision + 1 WHERE id = @id AND adopted_at IS NULL',
  ).run(change)

/** A trial is of the draft as it stands with it. */
export const setTried = (db: WriteDb, change: { id: string; tried: StoredText<'form-tried'> }) =>
  sql<typeof change>(
    db,
    'UPDATE form_definition SET tried = @tried, revision = revision + 1 WHERE id = @id AND adopted_at IS NULL',
  ).run(change)

export const setAdopted = (db: WriteDb, change: { id: string; by: string; at: string }) =>
  sql<typeof change>(
    db,
    `UPDATE form_definition SET adopted_by = @by, adopted_at = @at, revision = revision + 1
      WHERE id = @id AND adopted_at IS NULL`,
  ).run(change)
