import { Refusal } from '../../shared/domain/refusal.ts'
import { isDamage, isOfDrive, storageRefusal, type WriteDb } from '../connection.ts'
import { mergePieces } from '../search.ts'

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
        if (!db.open || !mayMerge() || !mergePieces(db, slice.pages)) return
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
