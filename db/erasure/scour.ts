import { storageRefusal, type WriteDb } from '../connection.ts'
import { scoured, scouringWanted } from '../tables/keeping/keeping.ts'
import type { Truth } from '../truth/keep.ts'

/**
 * Writes the file anew where records were erased, so that no byte of them is left in a free page, in the slack of one, or in the
 * log beside the file (-wal). Who reads meanwhile keeps the log: then it stays wanted, and is done with the next erasure or at
 * the next opening, and so it does while the file is doubtful. Answers whether nothing is left to be done.
 */
export function scour(db: WriteDb, { doubts, takeIn }: Pick<Truth, 'doubts' | 'takeIn'>): boolean {
  if (!scouringWanted(db)) return true
  if (doubts.length > 0) return false
  try {
    // Into the log: the file itself, and the sums of its pages, change as with any other save.
    db.exec('VACUUM')
    if (!takeIn()) return false
    scoured(db)
    return true
  } catch (error) {
    // What was asked is done and stays done: a full disk or a reader only puts this off.
    if (!storageRefusal(error)) throw error
    return false
  }
}
