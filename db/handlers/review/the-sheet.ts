import { assertScoresOpen } from '../../../shared/domain/review/scoring-period.ts'
import { assertMayScore } from '../../../shared/domain/review/sheet.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { type Sheet, toSheet } from '../../records/review/board.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { conflictOf } from '../../tables/review/review.ts'
import { looksOfSheet } from '../../tables/review/score-entry.ts'
import { scoresOfSheet, sheetById } from '../../tables/review/score-sheet.ts'

export type SheetFound = NonNullable<ReturnType<typeof sheetById>>

export function theSheet(db: ReadDb, id: string): SheetFound {
  const row = sheetById(db, id)
  if (!row) throw missing('採点票')
  return row
}

const isOut = (db: ReadDb, sheet: SheetFound) => conflictOf(db, sheet.reviewer_id, sheet.jis2)?.excluded === 1

/** The caller may put something on it now. */
export function assertWritable({ db, sight }: Context, sheet: SheetFound): void {
  assertMayScore(
    { state: sheet.state, excluded: isOut(db, sheet), reviewerId: sheet.reviewer_id },
    { reviewerId: sight.reviewers.seat(sheet.fy), isOfficer: sight.may.scoreForOthers },
  )
  assertScoresOpen(sheet.application_state)
}

/** As it stands now. */
export function sheetNow(db: ReadDb, id: string): Sheet {
  const row = theSheet(db, id)
  return toSheet(row, scoresOfSheet(db, id), looksOfSheet(db, id), criterionRows(db, row.fy), isOut(db, row))
}
