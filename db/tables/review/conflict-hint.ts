import type { ConflictKind } from '../../../shared/domain/review/conflict.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface DismissalRow {
  reviewerId: string
  jis2: string
  /** The key of the reason that was considered. */
  evidence: string
  reason: string
  dismissedAt: string
  dismissedBy: string
}

const columns = `d.reviewer_id AS reviewerId, d.jis2, d.evidence, d.reason, d.dismissed_at AS dismissedAt,
                 d.dismissed_by AS dismissedBy`

export const dismissalRows = (db: ReadDb, fy: number) =>
  sql<[number], DismissalRow>(
    db,
    `SELECT ${columns} FROM conflict_dismissal d JOIN reviewer r ON r.id = d.reviewer_id
      WHERE r.fy = ? ORDER BY d.dismissed_at, d.evidence`,
  ).all(fy)

export const insertDismissal = (db: WriteDb, row: DismissalRow) =>
  sql<DismissalRow>(
    db,
    `INSERT INTO conflict_dismissal (reviewer_id, jis2, evidence, reason, dismissed_at, dismissed_by)
     VALUES (@reviewerId, @jis2, @evidence, @reason, @dismissedAt, @dismissedBy)`,
  ).run(row)

export const deleteDismissal = (db: WriteDb, row: Pick<DismissalRow, 'reviewerId' | 'jis2' | 'evidence'>) =>
  sql<typeof row>(
    db,
    'DELETE FROM conflict_dismissal WHERE reviewer_id = @reviewerId AND jis2 = @jis2 AND evidence = @evidence',
  ).run(row).changes

/** What those that have applied and not withdrawn say. */
export const formsOfApplicants = (db: ReadDb, fy: number) =>
  sql<[number], { id: string; jis2: string; form: StoredText<'form'> }>(
    db,
    `SELECT id, jis2, form FROM application
      WHERE fy = ? AND jis2 IS NOT NULL AND receipt_no IS NOT NULL AND state <> 'withdrawn' AND discarded_at IS NULL
      ORDER BY jis2, received_at`,
  ).all(fy)

/** The declarations of the years before that stand, with who made them. */
export const declaredBefore = (db: ReadDb, fy: number) =>
  sql<
    [number],
    { id: string; fy: number; jis2: string; name: string; org: string; kind: ConflictKind; detail: string }
  >(
    db,
    `SELECT c.id, r.fy, c.jis2, r.name, r.org, c.kind, c.detail
       FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.fy < ? AND r.removed_at IS NULL AND c.withdrawn_at IS NULL
      ORDER BY r.fy DESC, c.declared_at`,
  ).all(fy)

/** Who accompanied whom in the years before. */
export const casesBefore = (db: ReadDb, fy: number) =>
  sql<[number], { id: string; fy: number; jis2: string; expert: string; contractor: string }>(
    db,
    'SELECT id, fy, jis2, expert, contractor FROM support_case WHERE fy < ? ORDER BY fy DESC, started_at',
  ).all(fy)
