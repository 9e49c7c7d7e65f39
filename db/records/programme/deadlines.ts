import {
  type DeadlineUse,
  deadlineFor,
  deadlinesOf,
  everybody,
  extensionWords,
  type HeldDeadline,
  isDeadlineOpen,
  scopeWords,
  standingMoves,
} from '../../../shared/domain/programme/deadline-moves.ts'
import type { ReadDb } from '../../connection.ts'
import { hasReceived } from '../../tables/applications/application.ts'
import { deadlineMoveRows } from '../../tables/programme/deadline-move.ts'
import { movesOf, toMove } from './deadline-moves.ts'
import { theYear } from './year.ts'

/** The deadline that holds for an application: for its prefecture, or for all while nobody knows whose it is. */
export const heldDeadline = (db: ReadDb, { fy, jis2 }: { fy: number; jis2: string | null }): HeldDeadline =>
  deadlineFor(theYear(db, fy).deadline, movesOf(db, fy), jis2 ?? everybody)

/** Those of a year that hold for somebody, the one of all first. */
export const heldDeadlines = (db: ReadDb, fy: number) => deadlinesOf(theYear(db, fy).deadline, movesOf(db, fy))

/** What of a year says whether its own deadline may still be typed over. */
export const deadlineUse = (db: ReadDb, fy: number): DeadlineUse => ({
  received: hasReceived(db, fy),
  moved: deadlineMoveRows(db, fy).length > 0,
})

/** What the call says, what holds, and every move that was ever made, the newest first. */
export function deadlinesPage(db: ReadDb, fy: number) {
  const rows = deadlineMoveRows(db, fy)
  const moves = rows.map(toMove)
  const standing = new Set(standingMoves(moves).map(({ id }) => id))
  return {
    announced: theYear(db, fy).deadline,
    open: isDeadlineOpen(deadlineUse(db, fy)),
    held: heldDeadlines(db, fy).map((held) => ({
      at: held.at,
      scope: held.scope,
      body: scopeWords(held.scope),
      extension: extensionWords(held),
    })),
    moves: rows
      .map((row) => ({
        ...toMove(row),
        body: scopeWords(row.jis2 ?? everybody),
        from: row.moved_from,
        standing: standing.has(row.id),
        madeBy: row.made_by,
        madeAt: row.made_at,
      }))
      .toReversed(),
  }
}
