import { Refusal } from '../../shared/domain/refusal.ts'
import { isDamage, isOfDrive, sql, storageRefusal, type WriteDb } from '../connection.ts'

/** Pages of the index that are merged in one go (some 5 ms), and how long (ms) until the next: the time of those who save. */
const slice = { pages: 32, pause: 100 }

export interface IndexMerging {
  /** Something was saved: the pieces of the index are merged once nobody saves for a moment. */
  later(): void
  close(): void
}

/** Whether the file may be written to now: false, or a refusal that the next command meets as well. */
interface Around {
  mayMerge(): boolean
  /** After each slice, as after any other commit. */
  merged(): void
}

/**
 * Each command that says something new adds a piece to the index of the search, and many pieces make a search slow. They are
 * merged between the saves, as no deed of anybody: nothing that can be found changes.
 */
export function mergesIndex(db: WriteDb, { mayMerge, merged }: Around): IndexMerging {
  let timer: NodeJS.Timeout | undefined
  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      try {
        if (!db.open || !mayMerge() || !mergedSome(db)) return
        merged()
        later()
      } catch (error) {
        // On a full disk, or in a file that is busy, damaged or gone, the pieces stay as they are: who saves or reads is told.
        if (!(error instanceof Refusal || storageRefusal(error) || isDamage(error) || isOfDrive(error))) throw error
      }
    }, slice.pause)
    timer.unref()
  }
  return { later, close: () => clearTimeout(timer) }
}

function mergedSome(db: WriteDb): boolean {
  const before = rowsWritten(db)
  sql<[number]>(db, `INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)`).run(slice.pages)
  // The command itself counts as one row (https://sqlite.org/fts5.html#the_merge_command).
  return rowsWritten(db) - before >= 2
}

const rowsWritten = (db: WriteDb): number => sql<[], { n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0
