import type { Paper } from '../../../shared/domain/review/sheet-file/paper.ts'
import type { RefusedKind } from '../../../shared/domain/review/sheet-file/refused.ts'
import type { ReturnedState } from '../../../shared/domain/review/sheet-file/standing.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

/** 出した採点票・利害関係申告書. */
export interface GivenRow {
  id: string
  paper: Paper
  fy: number
  reviewer_id: string
  file_id: string
  due_on: string
  digest: string
  /** Of a paper without criteria empty. */
  criteria_mark: string
  /** The last change that the file knows of: of a score, or of an answer. */
  up_to: number
  given_at: string
  given_by: string
}

export const givenById = (db: ReadDb, paper: Paper, id: string) =>
  sql<[Paper, string], GivenRow>(db, 'SELECT * FROM sheet_given WHERE paper = ? AND id = ?').get(paper, id)

/** Which paper bears that id, as one that went out or as one that came back. */
export const paperOf = (db: ReadDb, table: 'sheet_given' | 'sheet_return', id: string): Paper | undefined =>
  sql<[string], { paper: Paper }>(db, `SELECT paper FROM ${table} WHERE id = ?`).get(id)?.paper

/** What went out last to each reviewer of the year. */
export const lastGiven = (db: ReadDb, paper: Paper, fy: number) =>
  sql<{ paper: Paper; fy: number }, GivenRow>(
    db,
    `SELECT g.* FROM reviewer r
       JOIN sheet_given g ON g.id = (SELECT id FROM sheet_given WHERE reviewer_id = r.id AND paper = @paper
                                      ORDER BY given_at DESC, rowid DESC LIMIT 1)
      WHERE r.fy = @fy AND r.removed_at IS NULL`,
  ).all({ paper, fy })

export const insertGiven = (db: WriteDb, row: GivenRow) =>
  sql<GivenRow>(
    db,
    `INSERT INTO sheet_given (id, paper, fy, reviewer_id, file_id, due_on, digest, criteria_mark, up_to, given_at, given_by)
     VALUES (@id, @paper, @fy, @reviewer_id, @file_id, @due_on, @digest, @criteria_mark, @up_to, @given_at, @given_by)`,
  ).run(row)

interface ReadingOf {
  sheet: StoredText<'sheet-reading'>
  declaration: StoredText<'declaration-reading'>
}

/** 戻った採点票・利害関係申告書, or a file that was refused as one. */
export interface ReturnRow<Of extends Paper = Paper> {
  id: string
  paper: Of
  fy: number
  file_id: string
  /** As it was called when it came. */
  file_name: string
  given_id: string | null
  reviewer_id: string | null
  reading: ReadingOf[Of] | null
  state: ReturnedState
  refused: RefusedKind | null
  message: string
  returned_at: string
  returned_by: string
  revision: number
}

export const returnById = <Of extends Paper>(db: ReadDb, paper: Of, id: string) =>
  sql<[Paper, string], ReturnRow<Of>>(db, 'SELECT * FROM sheet_return WHERE paper = ? AND id = ?').get(paper, id)

export const returnsOfYear = <Of extends Paper>(db: ReadDb, paper: Of, fy: number) =>
  sql<[Paper, number], ReturnRow<Of>>(
    db,
    'SELECT * FROM sheet_return WHERE paper = ? AND fy = ? ORDER BY returned_at, rowid',
  ).all(paper, fy)

/** Those that came back of one handing out, the oldest first. */
export const returnsOfGiven = <Of extends Paper>(db: ReadDb, paper: Of, givenId: string) =>
  sql<[Paper, string], ReturnRow<Of>>(
    db,
    'SELECT * FROM sheet_return WHERE paper = ? AND given_id = ? ORDER BY returned_at, rowid',
  ).all(paper, givenId)

export const insertReturn = (db: WriteDb, row: Omit<ReturnRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO sheet_return (id, paper, fy, file_id, file_name, given_id, reviewer_id, reading, state, refused, message,
                               returned_at, returned_by)
     VALUES (@id, @paper, @fy, @file_id, @file_name, @given_id, @reviewer_id, @reading, @state, @refused, @message,
             @returned_at, @returned_by)`,
  ).run(row)

/** The same file again: refused before, it is judged anew; put aside before, it waits once more. */
export const setReturn = (
  db: WriteDb,
  change: Pick<ReturnRow, 'id' | 'given_id' | 'reviewer_id' | 'reading' | 'state' | 'refused' | 'message'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE sheet_return SET given_id = @given_id, reviewer_id = @reviewer_id, reading = @reading, state = @state,
                             refused = @refused, message = @message, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setReturnState = (db: WriteDb, change: Pick<ReturnRow, 'id' | 'state'>) =>
  sql<typeof change, { revision: number }>(
    db,
    'UPDATE sheet_return SET state = @state, revision = revision + 1 WHERE id = @id RETURNING revision',
  ).get(change)
