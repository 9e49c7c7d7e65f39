import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface ReviewerRow {
  id: string
  fy: number
  name: string
  kana: string
  org: string
  title: string
  email: string
  seat: 'chair' | 'member'
  code: string
  profile_id: string | null
  removed_at: string | null
  revision: number
}

export const reviewerRows = (db: ReadDb, fy: number) =>
  sql<[number], ReviewerRow>(
    db,
    'SELECT * FROM reviewer WHERE fy = ? AND removed_at IS NULL ORDER BY length(code), code',
  ).all(fy)

export const reviewerById = (db: ReadDb, id: string) =>
  sql<[string], ReviewerRow>(db, 'SELECT * FROM reviewer WHERE id = ?').get(id)

/** The years in which a profile sits among the reviewers, and as whom. */
export const seatsOf = (db: ReadDb, profileId: string) =>
  sql<[string], Pick<ReviewerRow, 'fy' | 'id'>>(
    db,
    'SELECT fy, id FROM reviewer WHERE profile_id = ? AND removed_at IS NULL',
  ).all(profileId)

/** Codes are never given twice in a year, not even after a reviewer was removed: prints stay unambiguous. */
export const codesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], { code: string }>(db, 'SELECT code FROM reviewer WHERE fy = ?').all(fy)

export const insertReviewer = (db: WriteDb, row: Omit<ReviewerRow, 'removed_at' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO reviewer (id, fy, name, kana, org, title, email, seat, code, profile_id)
     VALUES (@id, @fy, @name, @kana, @org, @title, @email, @seat, @code, @profile_id)`,
  ).run(row)

export const setReviewer = (
  db: WriteDb,
  change: Pick<ReviewerRow, 'id' | 'name' | 'kana' | 'org' | 'title' | 'email' | 'seat'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE reviewer SET name = @name, kana = @kana, org = @org, title = @title, email = @email, seat = @seat,
                         revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change, { revision: number }>(
    db,
    'UPDATE reviewer SET removed_at = @at, revision = revision + 1 WHERE id = @id RETURNING revision',
  ).get(change)

export interface ConflictRow {
  id: string
  reviewer_id: string
  jis2: string
  kind: string
  treatment: string
  detail: string
  excluded: number
  declared_at: string
  declared_by: string
  withdrawn_at: string | null
  withdrawn_reason: string
  revision: number
}

export const conflictRows = (db: ReadDb, fy: number) =>
  sql<[number], ConflictRow>(
    db,
    `SELECT c.* FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.fy = ? AND c.withdrawn_at IS NULL ORDER BY c.jis2`,
  ).all(fy)

/** The bodies whose applications a profile is kept out of, by its declarations of any year. */
export const bodiesDeclaredBy = (db: ReadDb, profileId: string) =>
  sql<[string], Pick<ConflictRow, 'jis2'>>(
    db,
    `SELECT c.jis2 FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.profile_id = ? AND c.excluded = 1 AND c.withdrawn_at IS NULL`,
  ).all(profileId)

export const conflictById = (db: ReadDb, id: string) =>
  sql<[string], ConflictRow>(db, 'SELECT * FROM conflict WHERE id = ?').get(id)

export const conflictOf = (db: ReadDb, reviewerId: string, jis2: string) =>
  sql<[string, string], ConflictRow>(
    db,
    'SELECT * FROM conflict WHERE reviewer_id = ? AND jis2 = ? AND withdrawn_at IS NULL',
  ).get(reviewerId, jis2)

export const insertConflict = (db: WriteDb, row: Omit<ConflictRow, 'withdrawn_at' | 'withdrawn_reason' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO conflict (id, reviewer_id, jis2, kind, treatment, detail, excluded, declared_at, declared_by)
     VALUES (@id, @reviewer_id, @jis2, @kind, @treatment, @detail, @excluded, @declared_at, @declared_by)`,
  ).run(row)

export const setConflict = (
  db: WriteDb,
  change: Pick<ConflictRow, 'id' | 'kind' | 'treatment' | 'detail' | 'excluded'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE conflict SET kind = @kind, treatment = @treatment, detail = @detail, excluded = @excluded,
                         revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setWithdrawn = (db: WriteDb, change: { id: string; at: string; reason: string }) =>
  sql<typeof change>(
    db,
    `UPDATE conflict SET withdrawn_at = @at, withdrawn_reason = @reason, revision = revision + 1 WHERE id = @id`,
  ).run(change)

export interface ChairRulingRow {
  id: string
  fy: number
  ordering: StoredText<'ordering'>
  reason: string
  made_at: string
}

export const rulingRows = (db: ReadDb, fy: number) =>
  sql<[number], ChairRulingRow>(db, 'SELECT * FROM chair_ruling WHERE fy = ? ORDER BY made_at, rowid').all(fy)

export const insertRuling = (db: WriteDb, row: ChairRulingRow) =>
  sql<ChairRulingRow>(
    db,
    `INSERT INTO chair_ruling (id, fy, ordering, reason, made_at) VALUES (@id, @fy, @ordering, @reason, @made_at)`,
  ).run(row)
