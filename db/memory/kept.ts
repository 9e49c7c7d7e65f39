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
