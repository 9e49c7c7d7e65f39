import type { DoubtKind } from '../../shared/domain/office/doubt.ts'
import { entryAt, lastEntry } from '../audit.ts'
import type { ReadDb } from '../connection.ts'
import type { Head } from './head.ts'

/**
 * Whether the record of deeds still holds what was known of it. The file may be ahead of what is kept beside it (a save
 * comes first, and a power cut may take the newer head along), but not after a proper end; it is never behind.
 */
export function judgeHead(db: ReadDb, head: Head | null): DoubtKind | null {
  if (head === null) return null
  if (entryAt(db, 1)?.hash !== head.first) return 'other'
  const last = lastEntry(db)?.seq ?? 0
  if (last < head.seq) return 'lost'
  if (entryAt(db, head.seq)?.hash !== head.hash) return 'rebuilt'
  return head.closed && last > head.seq ? 'ahead' : null
}

/** `first`: the hash of the first entry, which stays what it is as long as the file is open. */
export const headOf = (db: ReadDb, closed: boolean, first = entryAt(db, 1)?.hash): Head | null => {
  const last = lastEntry(db)
  return first !== undefined && last ? { first, seq: last.seq, hash: last.hash, closed } : null
}
