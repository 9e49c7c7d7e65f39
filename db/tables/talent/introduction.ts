import type {
  IntroductionCourse,
  IntroductionReply,
  IntroductionResult,
} from '../../../shared/domain/talent/introductions/introduction.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface IntroductionRow extends IntroductionCourse {
  id: string
  registrantId: string
  postingId: string
  fy: number
  code: string
  title: string
  reason: string
  recordedBy: string
  recordedAt: string
  takenBackBy: string | null
  takenBackWhy: string
  revision: number
}

const columns = `id, registrant_id AS registrantId, posting_id AS postingId, fy, code, title, asked_on AS askedOn,
                 replied_on AS repliedOn, reply, introduced_on AS introducedOn, concluded_on AS concludedOn, result,
                 reason, recorded_by AS recordedBy, recorded_at AS recordedAt, taken_back_at AS takenBackAt,
                 taken_back_by AS takenBackBy, taken_back_why AS takenBackWhy, revision`

export const introductionById = (db: ReadDb, id: string) =>
  sql<[string], IntroductionRow>(db, `SELECT ${columns} FROM introduction WHERE id = ?`).get(id)

/** Those that hold. */
export const introductionsOfPosting = (db: ReadDb, postingId: string) =>
  sql<[string], IntroductionRow>(
    db,
    `SELECT ${columns} FROM introduction WHERE posting_id = ? AND taken_back_at IS NULL ORDER BY asked_on, rowid`,
  ).all(postingId)

/** The same of a year's postings. */
export const introductionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], IntroductionRow>(
    db,
    `SELECT ${columns} FROM introduction WHERE fy = ? AND taken_back_at IS NULL ORDER BY asked_on, rowid`,
  ).all(fy)

/** Whether an introduction of a registrant that holds ended with 内定. */
export const wasHired = (db: ReadDb, registrantId: string): boolean =>
  sql<[string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM introduction WHERE registrant_id = ? AND result = 'hired' AND taken_back_at IS NULL`,
  ).get(registrantId)?.n !== 0

type NewIntroduction = Pick<
  IntroductionRow,
  'id' | 'registrantId' | 'postingId' | 'fy' | 'code' | 'title' | 'askedOn' | 'recordedBy' | 'recordedAt'
>

export const insertIntroduction = (db: WriteDb, row: NewIntroduction) =>
  sql<NewIntroduction>(
    db,
    `INSERT INTO introduction (id, registrant_id, posting_id, fy, code, title, asked_on, recorded_by, recorded_at)
     VALUES (@id, @registrantId, @postingId, @fy, @code, @title, @askedOn, @recordedBy, @recordedAt)`,
  ).run(row)

export const setReply = (db: WriteDb, change: { id: string; on: string; reply: IntroductionReply }) =>
  sql<typeof change>(
    db,
    'UPDATE introduction SET replied_on = @on, reply = @reply, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setIntroduced = (db: WriteDb, change: { id: string; on: string }) =>
  sql<typeof change>(db, 'UPDATE introduction SET introduced_on = @on, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const setConcluded = (
  db: WriteDb,
  change: { id: string; on: string; result: IntroductionResult; reason: string },
) =>
  sql<typeof change>(
    db,
    `UPDATE introduction SET concluded_on = @on, result = @result, reason = @reason, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setIntroductionTakenBack = (db: WriteDb, change: { id: string; at: string; by: string; why: string }) =>
  sql<typeof change>(
    db,
    `UPDATE introduction
        SET taken_back_at = @at, taken_back_by = @by, taken_back_why = @why, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** The words that were typed of a registrant who is no more go; that and how it ended stays. */
export const forgetIntroductions = (db: WriteDb, registrantId: string) =>
  sql<[string]>(db, `UPDATE introduction SET reason = '', taken_back_why = '' WHERE registrant_id = ?`).run(
    registrantId,
  )
