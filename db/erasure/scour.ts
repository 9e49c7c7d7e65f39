import { storageRefusal, type WriteDb } from '../connection.ts'
import { scoured, scouringWanted } from '../tables/keeping/keeping.ts'

/**
 * Writes the file anew where records were erased, so that no byte of them is left in a free page, in the slack of one, or in the
 * log beside the file (-wal). Who reads meanwhile keeps the log: then it stays wanted, and is done with the next erasure or at
 * the next opening. Answers whether nothing is left to be done.
 */
export function scour(db: WriteDb): boolean {
  if (!scouringWanted(db)) return true
  try {
    db.exec('VACUUM')
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (busy !== 0) return false
    scoured(db)
    return true
  } catch (error) {
    // What was asked is done and stays done: a full disk or a reader only puts this off.
    if (!storageRefusal(error)) throw error
    return false
  }
}
