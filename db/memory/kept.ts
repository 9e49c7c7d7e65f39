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
