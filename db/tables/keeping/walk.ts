import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

// Whoever goes over every table there is cannot name each: these statements are assembled from names of the schema, which the
// caller has from a list in the code and never from input.

export interface WalkedColumn {
  readonly name: string
  readonly type: string
  /** Its place in the key, from 1; 0 where it is none. */
  readonly pk: number
  readonly notnull: number
}

/** The columns that can be written: a generated one follows them. */
export const columnsOf = (db: ReadDb, table: string) => db.pragma(`table_info(${table})`) as WalkedColumn[]

export type WalkedRow = Readonly<Record<string, unknown>> & { readonly keptYear: number | null }

/** Every row with its year. */
export const walk = (db: ReadDb, table: string, year: string) =>
  sql<[], WalkedRow>(db, `SELECT ${year} AS keptYear, t.* FROM ${table} t`).iterate()

/** The rows of one year, always in the same order. */
export const rowsOfYear = (
  db: ReadDb,
  { table, year, fy, key }: { table: string; year: string; fy: number; key: string },
) =>
  sql<{ fy: number }, WalkedRow>(
    db,
    `SELECT ${year} AS keptYear, t.* FROM ${table} t WHERE ${year} = @fy ORDER BY ${key}`,
  ).all({ fy })

/** How many rows each year has. */
export const countsByYear = (db: ReadDb, table: string, year: string) =>
  sql<[], { fy: number | null; n: number }>(db, `SELECT ${year} AS fy, count(*) AS n FROM ${table} t GROUP BY 1`).all()

/** The files that the rows of each year hold. */
export const filesByYear = (db: ReadDb, table: string, year: string) =>
  sql<[], { fy: number | null; fileId: string }>(
    db,
    `SELECT ${year} AS fy, t.file_id AS fileId FROM ${table} t WHERE t.file_id IS NOT NULL`,
  ).all()

export const deleteYear = (db: WriteDb, table: string, year: string, fy: number) =>
  sql<{ fy: number }>(db, `DELETE FROM ${table} AS t WHERE ${year} = @fy`).run({ fy })

type Key = Readonly<Record<string, unknown>>
const byKey = (key: Key) =>
  Object.keys(key)
    .map((name) => `${name} = @${name}`)
    .join(' AND ')

/** Other texts in some columns of one row; what bears a revision is a revision newer. */
export const setColumns = (db: WriteDb, table: string, key: Key, columns: Key, isRevised: boolean) => {
  const set = Object.keys(columns).map((name) => `${name} = @${name}`)
  sql<object>(
    db,
    `UPDATE ${table} SET ${[...set, ...(isRevised ? ['revision = revision + 1'] : [])].join(', ')} WHERE ${byKey(key)}`,
  ).run({ ...columns, ...key })
}

export const deleteRow = (db: WriteDb, table: string, key: Key) =>
  sql<object>(db, `DELETE FROM ${table} WHERE ${byKey(key)}`).run(key)
