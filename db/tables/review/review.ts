import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { conflictFields, reviewerFields } from '../../../shared/domain/review/reviewer-fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ReviewerRow extends ValuesOf<typeof reviewerFields> {
  id: string
  fy: number
  code: string
  profileId: string | null
  revision: number
}

const columns = 'id, fy, name, kana, org, title, email, seat, code, profile_id AS profileId, revision'

export const reviewerRows = (db: ReadDb, fy: number) =>
  sql<[number], ReviewerRow>(
    db,
    `SELECT ${columns} FROM reviewer WHERE fy = ? AND removed_at IS NULL ORDER BY length(code), code`,
  ).all(fy)

export const reviewerById = (db: ReadDb, id: string) =>
  sql<[string], ReviewerRow>(db, `SELECT ${columns} FROM reviewer WHERE id = ?`).get(id)

/** The years in which a profile sits among the reviewers, and as whom. */
export const seatsOf = (db: ReadDb, profileId: string) =>
  sql<[string], Pick<ReviewerRow, 'fy' | 'id'>>(
    db,
    'SELECT fy, id FROM reviewer WHERE profile_id = ? AND removed_at IS NULL',
  ).all(profileId)

/** Codes are never given twice in a year, not even after a reviewer was removed: prints stay unambiguous. */
export const codesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], { code: string }>(db, 'SELECT code FROM reviewer WHERE fy = ?').all(fy)

export const insertReviewer = (db: WriteDb, row: Omit<ReviewerRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO reviewer (id, fy, name, kana, org, title, email, seat, code, profile_id)
     VALUES (@id, @fy, @name, @kana, @org, @title, @email, @seat, @code, @profileId)`,
  ).run(row)

export const setReviewer = (db: WriteDb, change: ValuesOf<typeof reviewerFields> & { id: string }) =>
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

export interface ConflictRow extends ValuesOf<typeof conflictFields> {
  id: string
  reviewerId: string
  jis2: string
  excluded: number
  declaredAt: string
  declaredBy: string
  revision: number
}

const conflictColumns = `conflict.id, reviewer_id AS reviewerId, jis2, kind, treatment, detail, since, excluded,
                         declared_at AS declaredAt, declared_by AS declaredBy, conflict.revision`

export const conflictRows = (db: ReadDb, fy: number) =>
  sql<[number], ConflictRow>(
    db,
    `SELECT ${conflictColumns} FROM conflict JOIN reviewer ON reviewer.id = reviewer_id
      WHERE fy = ? AND withdrawn_at IS NULL ORDER BY jis2`,
  ).all(fy)

/** Every declaration of a year there has been, those that were taken back among them. */
export const everyDeclaration = (db: ReadDb, fy: number) =>
  sql<
    [number],
    Pick<ConflictRow, 'id' | 'reviewerId' | 'jis2' | 'excluded' | 'declaredAt'> & { withdrawnAt: string | null }
  >(
    db,
    `SELECT c.reviewer_id AS reviewerId, c.id, c.jis2, c.excluded, c.declared_at AS declaredAt, c.withdrawn_at AS withdrawnAt
       FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.fy = ? AND r.removed_at IS NULL ORDER BY c.declared_at`,
  ).all(fy)

/** The bodies whose applications a profile is kept out of, by its declarations of any year. */
export const bodiesDeclaredBy = (db: ReadDb, profileId: string) =>
  sql<[string], Pick<ConflictRow, 'jis2'>>(
    db,
    `SELECT c.jis2 FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.profile_id = ? AND c.excluded = 1 AND c.withdrawn_at IS NULL`,
  ).all(profileId)

export const conflictById = (db: ReadDb, id: string) =>
  sql<[string], ConflictRow>(db, `SELECT ${conflictColumns} FROM conflict WHERE id = ?`).get(id)

export const conflictOf = (db: ReadDb, reviewerId: string, jis2: string) =>
  sql<[string, string], ConflictRow>(
    db,
    `SELECT ${conflictColumns} FROM conflict WHERE reviewer_id = ? AND jis2 = ? AND withdrawn_at IS NULL`,
  ).get(reviewerId, jis2)

export const insertConflict = (db: WriteDb, row: Omit<ConflictRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO conflict (id, reviewer_id, jis2, kind, treatment, detail, since, excluded, declared_at, declared_by)
     VALUES (@id, @reviewerId, @jis2, @kind, @treatment, @detail, @since, @excluded, @declaredAt, @declaredBy)`,
  ).run(row)

export const setConflict = (
  db: WriteDb,
  change: ValuesOf<typeof conflictFields> & Pick<ConflictRow, 'id' | 'excluded'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE conflict SET kind = @kind, treatment = @treatment, detail = @detail, since = @since, excluded = @excluded,
                         revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setWithdrawn = (db: WriteDb, change: { id: string; at: string; reason: string }) =>
  sql<typeof change>(
    db,
    `UPDATE conflict SET withdrawn_at = @at, withdrawn_reason = @reason, revision = revision + 1 WHERE id = @id`,
  ).run(change)

/** 利害関係なし, as a 委員 has answered for one 都道府県. */
export interface NoConflictRow {
  reviewerId: string
  jis2: string
  declaredAt: string
}

/** Under a declaration that stands the answer of before rests; once that is taken back it counts again. */
export const noConflictRows = (db: ReadDb, fy: number) =>
  sql<[number], NoConflictRow>(
    db,
    `SELECT n.reviewer_id AS reviewerId, n.jis2, n.declared_at AS declaredAt
       FROM no_conflict n JOIN reviewer ON reviewer.id = n.reviewer_id
      WHERE fy = ? AND removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM conflict c
                         WHERE c.reviewer_id = n.reviewer_id AND c.jis2 = n.jis2 AND c.withdrawn_at IS NULL)
      ORDER BY n.jis2`,
  ).all(fy)

/** Whether 「なし」 was answered, also where it rests under a declaration. */
export const hasNoConflict = (db: ReadDb, { reviewerId, jis2 }: Pick<NoConflictRow, 'reviewerId' | 'jis2'>): boolean =>
  sql<[string, string], { there: number }>(
    db,
    'SELECT 1 AS there FROM no_conflict WHERE reviewer_id = ? AND jis2 = ?',
  ).get(reviewerId, jis2) !== undefined

export const insertNoConflict = (db: WriteDb, row: NoConflictRow & { declaredBy: string }) =>
  sql<typeof row>(
    db,
    `INSERT INTO no_conflict (reviewer_id, jis2, declared_at, declared_by)
     VALUES (@reviewerId, @jis2, @declaredAt, @declaredBy) ON CONFLICT (reviewer_id, jis2) DO NOTHING`,
  ).run(row).changes

export const deleteNoConflict = (db: WriteDb, row: Pick<NoConflictRow, 'reviewerId' | 'jis2'>) =>
  sql<typeof row>(db, 'DELETE FROM no_conflict WHERE reviewer_id = @reviewerId AND jis2 = @jis2').run(row).changes
