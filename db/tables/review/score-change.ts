import type { Came, EntrySource } from '../../../shared/domain/review/second-look/entry.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** A value that a cell of a sheet has had: of a criterion its score and remark, of none the 総合所見. Never changed again. */
export interface ScoreChangeRow {
  seq: number
  sheet_id: string
  criterion_id: string | null
  raw: number | null
  words: string
  /** The file it came with; null for what was typed on the screen. */
  return_id: string | null
  /** The 受け取り it was typed from by the secretariat. */
  entry_id: string | null
  came: Came
  /** Empty for what stood there before changes were kept. */
  at: string
  who: string
}

export const insertScoreChange = (db: WriteDb, row: Omit<ScoreChangeRow, 'seq'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO score_change (sheet_id, criterion_id, raw, words, return_id, entry_id, came, at, who)
     VALUES (@sheet_id, @criterion_id, @raw, @words, @return_id, @entry_id, @came, @at, @who)`,
  ).run(row)

/** All that the cells of a reviewer's sheets have held, in order. */
export const changesOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], ScoreChangeRow>(
    db,
    `SELECT c.* FROM score_sheet s JOIN score_change c ON c.sheet_id = s.id WHERE s.reviewer_id = ? ORDER BY c.seq`,
  ).all(reviewerId)

export const changesOfCell = (db: ReadDb, cell: { sheetId: string; criterionId: string | null }) =>
  sql<
    typeof cell,
    ScoreChangeRow & {
      file: string | null
      source: EntrySource | null
      word: string | null
      received_at: string | null
    }
  >(
    db,
    `SELECT c.*, r.file_name AS file, e.source, e.word, e.received_at
       FROM score_change c
       LEFT JOIN sheet_return r ON r.id = c.return_id
       LEFT JOIN score_entry e ON e.id = c.entry_id
      WHERE c.sheet_id = @sheetId AND c.criterion_id IS @criterionId ORDER BY c.seq`,
  ).all(cell)

/** The number of the last change there is; 0 before the first. */
export const lastScoreChange = (db: ReadDb): number =>
  sql<[], { seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM score_change').get()?.seq ?? 0
