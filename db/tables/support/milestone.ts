import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { milestoneFields } from '../../../shared/domain/support/fields/milestone.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface MilestoneRow extends Omit<ValuesOf<typeof milestoneFields>, 'after'> {
  id: string
  caseId: string
  baselineStart: string | null
  baselineEnd: string | null
  /** JSON list of the ids it follows. */
  after: StoredText<'predecessors'>
  sort: number
  removedAt: string | null
  revision: number
}

const columns = `id, case_id AS caseId, track, title, start_on AS start, end_on AS "end", baseline_start AS baselineStart,
                 baseline_end AS baselineEnd, done_on AS doneOn, progress, weight, owner, after, sort,
                 removed_at AS removedAt, revision`

export const milestoneById = (db: ReadDb, id: string) =>
  sql<[string], MilestoneRow>(db, `SELECT ${columns} FROM milestone WHERE id = ?`).get(id)

export const milestonesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], MilestoneRow>(
    db,
    `SELECT ${columns} FROM milestone WHERE case_id = ? AND removed_at IS NULL ORDER BY sort, rowid`,
  ).all(caseId)

export const milestonesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], MilestoneRow>(
    db,
    `SELECT ${columns} FROM milestone
      WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?) AND removed_at IS NULL
      ORDER BY case_id, sort, rowid`,
  ).all(fy)

export const insertMilestone = (
  db: WriteDb,
  row: Omit<MilestoneRow, 'sort' | 'baselineStart' | 'baselineEnd' | 'removedAt' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO milestone (id, case_id, track, title, start_on, end_on, done_on, progress, weight, owner, after, sort)
     VALUES (@id, @caseId, @track, @title, @start, @end, @doneOn, @progress, @weight, @owner, @after,
             (SELECT coalesce(max(sort), 0) + 1 FROM milestone WHERE case_id = @caseId))`,
  ).run(row)

export const setMilestone = (
  db: WriteDb,
  change: Omit<MilestoneRow, 'caseId' | 'baselineStart' | 'baselineEnd' | 'sort' | 'removedAt' | 'revision'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE milestone
        SET track = @track, title = @title, start_on = @start, end_on = @end, done_on = @doneOn,
            progress = @progress, weight = @weight, owner = @owner, after = @after, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** For followers that are pushed: their contents stay. */
export const setMilestoneDates = (db: WriteDb, change: Pick<MilestoneRow, 'id' | 'start' | 'end'>) =>
  sql<typeof change>(
    db,
    'UPDATE milestone SET start_on = @start, end_on = @end, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setMilestoneRemoved = (db: WriteDb, change: Pick<MilestoneRow, 'id' | 'removedAt'>) =>
  sql<typeof change>(db, 'UPDATE milestone SET removed_at = @removedAt, revision = revision + 1 WHERE id = @id').run(
    change,
  )

/** 基準: the plan as agreed, which later dates are measured against. */
export const setBaselineOf = (db: WriteDb, caseId: string) =>
  sql<[string], { id: string }>(
    db,
    `UPDATE milestone SET baseline_start = start_on, baseline_end = end_on, revision = revision + 1
      WHERE case_id = ? AND removed_at IS NULL RETURNING id`,
  ).all(caseId)
