import type { EntrySource } from '../../../shared/domain/review/second-look/entry.ts'
import type { LookState, LookWay } from '../../../shared/domain/review/second-look/look.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** 受け取り: once how and when points of a 委員 reached the secretariat; what is typed from it names it. */
export interface EntryRow {
  id: string
  reviewer_id: string
  source: EntrySource
  word: string
  received_at: string
  begun_at: string
  begun_by: string
}

/** 照合 of a point that was typed from an 受け取り. A point without a row counts as it is. */
export interface LookRow {
  sheet_id: string
  criterion_id: string
  entry_id: string
  state: LookState
  typed_by: string
  typed_at: string
  /** Of 食い違い what the second typing says; null where a second person only said that it is another. */
  second_raw: number | null
  looked_how: LookWay | null
  looked_by: string | null
  looked_at: string | null
}

/** With what was received, and how. */
export type LookLine = Pick<LookRow, 'sheet_id' | 'criterion_id' | 'entry_id' | 'state' | 'typed_by' | 'second_raw'> &
  Pick<EntryRow, 'source' | 'word' | 'received_at'>

export const entryById = (db: ReadDb, id: string) =>
  sql<[string], EntryRow>(db, 'SELECT * FROM score_entry WHERE id = ?').get(id)

/** The last 受け取り from a reviewer that this person has begun. */
export const lastEntry = (db: ReadDb, of: { reviewerId: string; profileId: string }) =>
  sql<typeof of, EntryRow>(
    db,
    `SELECT * FROM score_entry WHERE reviewer_id = @reviewerId AND begun_by = @profileId
      ORDER BY begun_at DESC, rowid DESC LIMIT 1`,
  ).get(of)

export const insertEntry = (db: WriteDb, row: EntryRow) =>
  sql<EntryRow>(
    db,
    `INSERT INTO score_entry (id, reviewer_id, source, word, received_at, begun_at, begun_by)
     VALUES (@id, @reviewer_id, @source, @word, @received_at, @begun_at, @begun_by)`,
  ).run(row)

export const looksOfSheet = (db: ReadDb, sheetId: string) =>
  sql<[string], LookLine>(
    db,
    `SELECT l.sheet_id, l.criterion_id, l.entry_id, l.state, l.typed_by, l.second_raw, e.source, e.word, e.received_at
       FROM score_look l JOIN score_entry e ON e.id = l.entry_id WHERE l.sheet_id = ?`,
  ).all(sheetId)

export const looksOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], LookLine>(
    db,
    `SELECT l.sheet_id, l.criterion_id, l.entry_id, l.state, l.typed_by, l.second_raw, e.source, e.word, e.received_at
       FROM score_sheet s
       JOIN score_look l ON l.sheet_id = s.id
       JOIN score_entry e ON e.id = l.entry_id
      WHERE s.reviewer_id = ?`,
  ).all(reviewerId)

/** All of a year that still waits, with who typed it by name. */
export const uncheckedOfYear = (db: ReadDb, fy: number) =>
  sql<[number], LookLine & { raw: number | null; typed_name: string }>(
    db,
    `SELECT l.sheet_id, l.criterion_id, l.entry_id, l.state, l.typed_by, l.second_raw, e.source, e.word, e.received_at,
            c.raw, p.name AS typed_name
       FROM reviewer r
       JOIN score_sheet s ON s.reviewer_id = r.id
       JOIN score_look l ON l.sheet_id = s.id
       JOIN score_entry e ON e.id = l.entry_id
       JOIN score c ON c.sheet_id = l.sheet_id AND c.criterion_id = l.criterion_id
       JOIN profile p ON p.id = l.typed_by
      WHERE r.fy = ? AND r.removed_at IS NULL AND l.state <> 'checked'`,
  ).all(fy)

/** How many cells of each sheet of the year still wait. */
export const uncheckedCounts = (db: ReadDb, fy: number) =>
  sql<[number], { sheet_id: string; n: number }>(
    db,
    `SELECT l.sheet_id, count(*) AS n
       FROM reviewer r
       JOIN score_sheet s ON s.reviewer_id = r.id
       JOIN score_look l ON l.sheet_id = s.id
      WHERE r.fy = ? AND l.state <> 'checked' GROUP BY l.sheet_id`,
  ).all(fy)

/** Typed anew: whatever was found of the value before is gone with it. */
export const putLook = (
  db: WriteDb,
  row: Pick<LookRow, 'sheet_id' | 'criterion_id' | 'entry_id' | 'typed_by' | 'typed_at'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO score_look (sheet_id, criterion_id, entry_id, state, typed_by, typed_at)
     VALUES (@sheet_id, @criterion_id, @entry_id, 'waiting', @typed_by, @typed_at)
     ON CONFLICT (sheet_id, criterion_id) DO UPDATE
       SET entry_id = @entry_id, state = 'waiting', typed_by = @typed_by, typed_at = @typed_at,
           second_raw = NULL, looked_how = NULL, looked_by = NULL, looked_at = NULL`,
  ).run(row)

export const setLook = (db: WriteDb, row: Omit<LookRow, 'entry_id' | 'typed_by' | 'typed_at'>) =>
  sql<typeof row>(
    db,
    `UPDATE score_look SET state = @state, second_raw = @second_raw, looked_how = @looked_how, looked_by = @looked_by,
            looked_at = @looked_at
      WHERE sheet_id = @sheet_id AND criterion_id = @criterion_id`,
  ).run(row)

export const deleteLook = (db: WriteDb, cell: { sheet_id: string; criterion_id: string }) =>
  sql<typeof cell>(db, 'DELETE FROM score_look WHERE sheet_id = @sheet_id AND criterion_id = @criterion_id').run(cell)
