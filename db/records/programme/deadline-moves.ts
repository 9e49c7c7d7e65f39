import { type DeadlineMove, everybody } from '../../../shared/domain/programme/deadline-moves.ts'
import type { ReadDb } from '../../connection.ts'
import { type DeadlineMoveRow, deadlineMoveRows } from '../../tables/programme/deadline-move.ts'

/** A move as the rules take it. */
export const toMove = (row: DeadlineMoveRow): DeadlineMove => ({
  id: row.id,
  kind: row.kind,
  scope: row.jis2 ?? everybody,
  to: row.moved_to,
  reason: row.reason,
  insteadOf: row.instead_of,
})

export const movesOf = (db: ReadDb, fy: number): DeadlineMove[] => deadlineMoveRows(db, fy).map(toMove)
