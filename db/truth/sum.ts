import { hash } from 'node:crypto'
import { type ReadDb, sql, type WriteDb } from '../connection.ts'

/**
 * The sum of all values: every row of every table makes a number (SHA-256 of its values), and the numbers are added up
 * (modulo 2^256), so that a deed on three rows costs three rows. It stands in each entry of the record of deeds and is
 * chained with it: whoever changes a score, a decision, a passphrase or a trigger beside the program has another sum.
 */
export const sumName = (version: number, sum: bigint): string => `${version}:${sum.toString(16).padStart(64, '0')}`

/** Left out: the chain itself, what only follows from other rows, and what the program does without anybody's deed. */
const leftOut = new Set(['audit', 'job', 'stored_chunk', 'stored_file', 'search_entry', 'projection', 'scouring'])
const isLeftOut = (table: string) =>
  leftOut.has(table) || table.startsWith('search_index') || table.startsWith('sqlite_')

const size = 1n << 256n
const within = (sum: bigint): bigint => ((sum % size) + size) % size
const numberOf = (row: readonly unknown[]): bigint => BigInt(`0x${hash('sha256', JSON.stringify(row))}`)

const tablesOf = (db: ReadDb): string[] =>
  sql<[], { name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !isLeftOut(name))

/** The columns that refer to a stored file. */
const filesOf = (db: ReadDb, table: string): string[] =>
  (db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
    .filter((each) => each.table === 'stored_file')
    .map(({ from }) => from)
    .sort()

/** The columns in their order, and then of every stored file that the row refers to the value of its bytes. */
function termsOf(db: ReadDb, table: string, files = filesOf(db, table)): (row: string) => string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[]
  return (row) => [
    ...columns.map(({ name }) => `${row}."${name}"`),
    ...files.map((from) => `(SELECT sha256 FROM main.stored_file WHERE id = ${row}."${from}")`),
  ]
}

const schemaRows = (db: ReadDb) =>
  sql<[], unknown>(
    db,
    `SELECT type, name, tbl_name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'search^_index%' ESCAPE '^' AND name NOT LIKE 'sqlite^_%' ESCAPE '^'`,
  )
    .raw()
    .all() as unknown[][]

const versionOf = (db: ReadDb) => Number(db.pragma('user_version', { simple: true }))

/** Counted anew from all rows. */
export function countedSum(db: ReadDb): string {
  let sum = 0n
  for (const row of schemaRows(db)) sum += numberOf(['sqlite_schema', ...row])
  for (const table of tablesOf(db))
    for (const row of sql<[], unknown>(db, `SELECT ${termsOf(db, table)(table)} FROM ${table}`)
      .raw()
      .iterate())
      sum += numberOf([table, ...(row as unknown[])])
  return sumName(versionOf(db), within(sum))
}

export interface RunningSum {
  now(): string
  /** Counted anew: what was a difference is accepted. */
  anew(): string
  /** Back to what it was: the transaction was. */
  reset(to: string): void
}

/**
 * Follows every row that this connection writes, by triggers that only it has. What was changed from outside stays a
 * difference for good: nothing is counted anew while the last entry's sum is of the same version of the schema. A step for each
 * table; nothing is saved before the last one.
 */
export function* sumInSteps(db: WriteDb, last: () => string | null): Generator<undefined, RunningSum> {
  const version = versionOf(db)
  let sum = 0n
  const follow = (sign: number, ...row: unknown[]) => {
    sum += sign < 0 ? -numberOf(row) : numberOf(row)
    return null
  }
  // Else a row that another replaces (INSERT OR REPLACE) goes without a word.
  db.pragma('recursive_triggers = ON')
  db.function('banso_follow', { varargs: true }, follow as (...row: unknown[]) => unknown)
  for (const table of tablesOf(db)) {
    followTable(db, table)
    yield
  }
  const known = last()
  sum = numberIn(known?.startsWith(`${version}:`) ? known : countedSum(db))
  return {
    now: () => sumName(version, within(sum)),
    anew() {
      const counted = countedSum(db)
      sum = numberIn(counted)
      return counted
    },
    reset(to) {
      sum = numberIn(to)
    },
  }
}

/** The same at once. */
export function runningSum(db: WriteDb, last: string | null): RunningSum {
  const steps = sumInSteps(db, () => last)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const numberIn = (name: string): bigint => BigInt(`0x${name.slice(name.indexOf(':') + 1)}`)

function followTable(db: WriteDb, table: string): void {
  const files = filesOf(db, table)
  const terms = termsOf(db, table, files)
  const told = (sign: number, row: string) => `SELECT banso_follow(${sign}, '${table}', ${terms(row)})`
  const trigger = (deed: string, body: string) =>
    `CREATE TEMP TRIGGER IF NOT EXISTS follow_${table}_${deed} AFTER ${deed} ON main.${table} BEGIN ${body}; END;`
  db.exec(
    trigger('INSERT', told(1, 'NEW')) +
      trigger('UPDATE', `${told(-1, 'OLD')}; ${told(1, 'NEW')}`) +
      trigger('DELETE', told(-1, 'OLD')),
  )
  if (files.length === 0) return
  // Where the bytes of a file are erased, the rows that refer to it are others, too.
  const rows = `FROM main.${table} AS holder WHERE OLD.id IN (${files.map((from) => `holder."${from}"`)})`
  for (const [when, sign] of [['BEFORE', -1] as const, ['AFTER', 1] as const])
    db.exec(
      `CREATE TEMP TRIGGER IF NOT EXISTS follow_${table}_${when} ${when} UPDATE OF sha256 ON main.stored_file WHEN OLD.whole = 1
        BEGIN ${told(sign, 'holder')} ${rows}; END;`,
    )
}
