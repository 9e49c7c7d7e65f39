import type { Row } from '../../../shared/domain/merge/three-way.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

// Assembled from names of the schema, as in `tables/keeping/walk.ts`, and never from input.

/** The rows of one table that are of one application. */
export const rowsOfOwner = (
  db: ReadDb,
  { table, columns, owner, id }: { table: string; columns: readonly string[]; owner: string; id: string | number },
) =>
  sql<{ id: string | number }, Row>(
    db,
    `SELECT ${columns.map((column) => `t.${column}`).join(', ')} FROM ${table} t WHERE ${owner} = @id`,
  ).all({ id })

export const insertRow = (db: WriteDb, table: string, row: Row) => {
  const columns = Object.keys(row)
  return sql<Row>(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  ).run(row)
}

export const updateRow = (db: WriteDb, table: string, row: Row, key: readonly string[]) =>
  sql<Row>(
    db,
    `UPDATE ${table} SET ${Object.keys(row)
      .map((column) => `${column} = @${column}`)
      .join(', ')} WHERE ${key.map((column) => `${column} = @${column}`).join(' AND ')}`,
  ).run(row)

/** Out of the way of another row that takes its number; what follows gives it its own. */
export const parkNumber = (db: WriteDb, { table, column }: Numbered, row: Row, key: readonly string[]) =>
  sql<Row>(
    db,
    `UPDATE ${table} SET ${column} = -1 - ${column} WHERE ${key.map((name) => `${name} = @${name}`).join(' AND ')}`,
  ).run(Object.fromEntries(key.map((name) => [name, row[name] ?? null])))

export interface Numbered {
  readonly table: string
  readonly column: string
}

/** Rows of that table which refer to what is not there. */
export const danglingIn = (db: ReadDb, table: string) =>
  db.pragma(`foreign_key_check(${table})`) as { table: string; parent: string }[]

/** The columns of a table that name a stored file. */
export const fileColumnsOf = (db: ReadDb, table: string): string[] =>
  (db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
    .filter((key) => key.table === 'stored_file')
    .map(({ from }) => from)

export const isFileHeld = (db: ReadDb, { table, column }: { table: string; column: string }, id: string): boolean =>
  sql<[string], { n: number }>(db, `SELECT 1 AS n FROM ${table} WHERE ${column} = ? LIMIT 1`).get(id) !== undefined

/** Who last did something with a record, as the record of deeds has it. */
export const lastDeedOn = (db: ReadDb, id: string) =>
  sql<{ id: string }, { who: string; at: string }>(
    db,
    `SELECT who, at FROM audit WHERE instr(detail, @id) > 0 OR subject = @id ORDER BY seq DESC LIMIT 1`,
  ).get({ id })

/** The same of every record that a deed names, in one pass: asked one by one, a year would read the record of deeds once for each row. */
export function lastDeeds(db: ReadDb): ReadonlyMap<string, { who: string; at: string }> {
  const last = new Map<string, { who: string; at: string }>()
  const rows = sql<[], { who: string; at: string; subject: string; detail: string }>(
    db,
    'SELECT who, at, subject, detail FROM audit ORDER BY seq',
  ).iterate()
  for (const { who, at, subject, detail } of rows)
    for (const id of [subject, ...(detail.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])])
      last.set(id, { who, at })
  return last
}

export interface MovedFile {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly sha256: string
  readonly createdBy: string
  readonly createdAt: string
}

export const fileById = (db: ReadDb, id: string) =>
  sql<[string], MovedFile>(
    db,
    `SELECT id, name, mime, size, sha256, created_by AS createdBy, created_at AS createdAt
       FROM stored_file WHERE id = ? AND whole = 1`,
  ).get(id)

export const insertFile = (db: WriteDb, file: MovedFile) =>
  sql<MovedFile>(
    db,
    `INSERT INTO stored_file (id, name, mime, size, sha256, whole, created_by, created_at)
     VALUES (@id, @name, @mime, @size, @sha256, 1, @createdBy, @createdAt)`,
  ).run(file)

export const insertPiece = (db: WriteDb, piece: { fileId: string; seq: number; bytes: Uint8Array }) =>
  sql<typeof piece>(db, 'INSERT INTO stored_chunk (file_id, seq, bytes) VALUES (@fileId, @seq, @bytes)').run(piece)
