import type { ConflictKind, ConflictTreatment } from '../../../shared/domain/review/conflict.ts'
import type { Answer } from '../../../shared/domain/review/declaration-file/typed.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** An answer that a 委員 has given for a 都道府県, or that was entered for them. Never changed again. */
export interface ConflictAnswerRow {
  seq: number
  reviewer_id: string
  jis2: string
  answer: Answer
  kind: ConflictKind | null
  treatment: ConflictTreatment | null
  detail: string
  since: string
  /** The file it came with; null for what was entered on the screen. */
  return_id: string | null
  at: string
  /** Empty for what was taken back before answers were kept. */
  who: string
}

export const insertConflictAnswer = (db: WriteDb, row: Omit<ConflictAnswerRow, 'seq'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO conflict_answer (reviewer_id, jis2, answer, kind, treatment, detail, since, return_id, at, who)
     VALUES (@reviewer_id, @jis2, @answer, @kind, @treatment, @detail, @since, @return_id, @at, @who)`,
  ).run(row)

type WithFile = ConflictAnswerRow & { file: string | null }

/** All that a 委員 has answered, in order. */
export const answersOfReviewer = (db: ReadDb, reviewerId: string) =>
  sql<[string], WithFile>(
    db,
    `SELECT a.*, r.file_name AS file FROM conflict_answer a LEFT JOIN sheet_return r ON r.id = a.return_id
      WHERE a.reviewer_id = ? ORDER BY a.seq`,
  ).all(reviewerId)

/** The number of the last answer there is; 0 before the first. */
export const lastConflictAnswer = (db: ReadDb): number =>
  sql<[], { seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM conflict_answer').get()?.seq ?? 0
