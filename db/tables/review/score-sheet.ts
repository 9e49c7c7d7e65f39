import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface SheetRow {
  id: string
  reviewer_id: string
  application_id: string
  state: 'open' | 'submitted' | 'locked' | 'absent'
  comment: string
  reason: string
  submitted_at: string | null
  revision: number
}
export interface ScoreRow {
  sheet_id: string
  criterion_id: string
  raw: number | null
  remark: string
}

/** What a sight judges a sheet by. */
export interface OfApplication {
  jis2: string
  application_state: ApplicationState
}

/** Where each sheet of the year stands, without what is on it: a score that is typed changes nothing here. */
export const sheetStates = (db: ReadDb, fy: number) =>
  sql<[number], Pick<SheetRow, 'id' | 'reviewer_id' | 'application_id' | 'state' | 'reason'> & OfApplication>(
    db,
    `SELECT s.id, s.reviewer_id, s.application_id, s.state, s.reason, a.jis2, a.state AS application_state
       FROM reviewer r
       JOIN score_sheet s ON s.reviewer_id = r.id
       JOIN application a ON a.id = s.application_id
      WHERE r.fy = ? AND r.removed_at IS NULL AND a.state NOT IN ('withdrawn', 'ineligible')`,
  ).all(fy)

/** What moves whenever anything is put on a sheet of the year, a score above all. */
export const sheetRevisions = (db: ReadDb, fy: number) =>
  sql<[number], Pick<SheetRow, 'id' | 'revision'>>(
    db,
    `SELECT s.id, s.revision FROM reviewer r JOIN score_sheet s ON s.reviewer_id = r.id
      WHERE r.fy = ? AND r.removed_at IS NULL`,
  ).all(fy)

export const sheetsOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], SheetRow & OfApplication>(
    db,
    `SELECT s.*, a.jis2, a.state AS application_state
       FROM score_sheet s JOIN application a ON a.id = s.application_id
      WHERE s.reviewer_id = ? AND a.state NOT IN ('withdrawn', 'ineligible')`,
  ).all(reviewerId)

export const scoreRows = (db: ReadDb, fy: number) =>
  sql<[number], ScoreRow>(
    db,
    `SELECT c.* FROM reviewer r
       JOIN score_sheet s ON s.reviewer_id = r.id
       JOIN score c ON c.sheet_id = s.id
      WHERE r.fy = ? AND r.removed_at IS NULL`,
  ).all(fy)

export const scoresOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], ScoreRow>(
    db,
    'SELECT c.* FROM score_sheet s JOIN score c ON c.sheet_id = s.id WHERE s.reviewer_id = ?',
  ).all(reviewerId)

export const sheetById = (db: ReadDb, id: string) =>
  sql<[string], SheetRow & { jis2: string; fy: number; application_state: ApplicationState }>(
    db,
    `SELECT s.*, a.jis2, a.fy, a.state AS application_state
       FROM score_sheet s JOIN application a ON a.id = s.application_id WHERE s.id = ?`,
  ).get(id)

export const scoresOfSheet = (db: ReadDb, id: string) =>
  sql<[string], ScoreRow>(db, 'SELECT * FROM score WHERE sheet_id = ?').all(id)

export const insertSheet = (db: WriteDb, row: Pick<SheetRow, 'id' | 'reviewer_id' | 'application_id'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO score_sheet (id, reviewer_id, application_id, state)
     VALUES (@id, @reviewer_id, @application_id, 'open')
     ON CONFLICT (reviewer_id, application_id) DO NOTHING`,
  ).run(row)

export const putScore = (db: WriteDb, row: ScoreRow) =>
  sql<ScoreRow>(
    db,
    `INSERT INTO score (sheet_id, criterion_id, raw, remark) VALUES (@sheet_id, @criterion_id, @raw, @remark)
     ON CONFLICT (sheet_id, criterion_id) DO UPDATE SET raw = @raw, remark = @remark`,
  ).run(row)

export const touchSheet = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE score_sheet SET revision = revision + 1 WHERE id = ?').run(id)

export const setComment = (db: WriteDb, change: { id: string; comment: string }) =>
  sql<typeof change>(db, 'UPDATE score_sheet SET comment = @comment, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const setSheetState = (
  db: WriteDb,
  change: { id: string; state: SheetRow['state']; reason: string; at: string | null },
) =>
  sql<typeof change>(
    db,
    `UPDATE score_sheet SET state = @state, reason = @reason, submitted_at = @at, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const lockSheets = (db: WriteDb, fy: number) =>
  sql<[number], { id: string }>(
    db,
    `UPDATE score_sheet SET state = 'locked', revision = revision + 1
      WHERE state = 'submitted' AND reviewer_id IN (SELECT id FROM reviewer WHERE fy = ?) RETURNING id`,
  ).all(fy)

export const wordsOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM score_sheet s LEFT JOIN score c ON c.sheet_id = s.id
      WHERE s.reviewer_id = ?
        AND (c.raw IS NOT NULL OR c.remark <> '' OR s.comment <> '' OR s.reason <> '' OR s.state <> 'open')`,
  ).get(reviewerId)?.n ?? 0

export const deleteSheetsOf = (db: WriteDb, reviewerId: string) =>
  sql<[string]>(db, 'DELETE FROM score_sheet WHERE reviewer_id = ?').run(reviewerId)
