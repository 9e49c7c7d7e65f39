import type { ReadDb } from '../connection.ts'

const keepings = new WeakMap<object, Map<string, unknown>>()

/**
 * What a connection that cannot write keeps from one commit to the next, as long as it is open (what must be forgotten
 * with each commit is `remembered` of connection.ts). Whoever keeps something tells by the revisions of its rows what of it
 * still holds; on the connection that writes, which also sees what may be rolled back, it begins anew each time.
 */
export function kept<Value>(db: ReadDb, what: string, begin: () => Value): Value {
  if (!db.readonly) return begin()
  const own = keepings.get(db) ?? new Map<string, unknown>()
  keepings.set(db, own)
  if (!own.has(what)) own.set(what, begin())
  // What lies under this key was begun by the same function; the map forgets its type.
  return own.get(what) as Value
}

/** Rows of a record to which lines are only ever added, as they were last read, and what they were read as. */
interface Grown<Row, Value> {
  readonly rows: readonly Row[]
  readonly values: readonly Value[]
}

/**
 * A record to which lines are only added, of which only those are read that were not there before. `rowsFrom` answers the
 * lines from a number on, that one included: where the last known is no longer the same (what wrote it was rolled back, or
 * the record is gone), all are read anew. The same arrays are answered as long as nothing was added; nobody changes them.
 */
export function grown<Row extends { seq: number; id: string }, Value>(
  db: ReadDb,
  { what, record, rowsFrom, read }: Growing<Row, Value>,
): Grown<Row, Value> {
  const own = keepings.get(db) ?? new Map<string, unknown>()
  keepings.set(db, own)
  // What lies under this key was read by the same functions; the map forgets its type.
  const known = own.get(`${what} ${record}`) as Grown<Row, Value> | undefined
  const last = known?.rows.at(-1)
  const found = rowsFrom(last?.seq ?? 0)
  const holds = known !== undefined && last !== undefined && isSameRow(found[0], last)
  if (holds && found.length === 1) return known
  const fresh = holds ? found.slice(1) : last === undefined ? found : rowsFrom(0)
  const before = holds ? known : { rows: [], values: [] }
  const now = { rows: [...before.rows, ...fresh], values: [...before.values, ...fresh.map(read)] }
  own.set(`${what} ${record}`, now)
  return now
}

interface Growing<Row, Value> {
  readonly what: string
  readonly record: string
  rowsFrom(seq: number): Row[]
  read(row: Row): Value
}

const isSameRow = (row: object | undefined, known: object): boolean => JSON.stringify(row) === JSON.stringify(known)

/**
 * What was last made of such a record, on either connection: `next` is given what is known, and tells by what it is made of
 * whether that still holds. Nobody changes what is answered.
 */
export function latest<Value>(db: ReadDb, what: string, next: (known: Value | undefined) => Value): Value {
  const own = keepings.get(db) ?? new Map<string, unknown>()
  keepings.set(db, own)
  // What lies under this key was made by the same function; the map forgets its type.
  const value = next(own.get(what) as Value | undefined)
  own.set(what, value)
  return value
}

/** A meeting of a long day has some hundred lines; more are not read again and again. */
const mostRead = 5_000

/**
 * What a text was read as, by the text itself: right on every connection, whatever is rolled back, as the same text always
 * reads the same. For texts that are never changed and are read with every deed.
 */
export function readOnce<Text extends string, Value>(
  db: ReadDb,
  what: string,
  read: (text: Text, record: string) => Value,
): (text: Text, record: string) => Value {
  const own = keepings.get(db) ?? new Map<string, unknown>()
  keepings.set(db, own)
  // What lies under this key was read by the same function; the map forgets its type.
  const known = (own.get(what) as Map<Text, Value> | undefined) ?? new Map<Text, Value>()
  own.set(what, known)
  return (text, record) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostRead) known.clear()
    const value = read(text, record)
    known.set(text, value)
    return value
  }
}
