import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface MilestoneRow {
  id: string
  case_id: string
  track: 'TALENT' | 'THEME' | 'COMMON'
  title: string
  start_on: string | null
  end_on: string | null
  baseline_start: string | null
  baseline_end: string | null
  done_on: string | null
  progress: number
  weight: number
  owner: string
  /** JSON list of the ids it follows. */
  after: string
  sort: number
  removed_at: string | null
  revision: number
}

export const milestoneById = (db: ReadDb, id: string) =>
  sql<[string], MilestoneRow>(db, 'SELECT * FROM milestone WHERE id = ?').get(id)

export const milestonesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], MilestoneRow>(
    db,
    'SELECT * FROM milestone WHERE case_id = ? AND removed_at IS NULL ORDER BY sort, rowid',
  ).all(caseId)

export const milestonesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], MilestoneRow>(
    db,
    `SELECT m.* FROM support_case c JOIN milestone m ON m.case_id = c.id
      WHERE c.fy = ? AND m.removed_at IS NULL
      ORDER BY m.case_id, m.sort, m.rowid`,
  ).all(fy)

export const insertMilestone = (
  db: WriteDb,
  row: Omit<MilestoneRow, 'sort' | 'baseline_start' | 'baseline_end' | 'removed_at' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO milestone (id, case_id, track, title, start_on, end_on, done_on, progress, weight, owner, after, sort)
     VALUES (@id, @case_id, @track, @title, @start_on, @end_on, @done_on, @progress, @weight, @owner, @after,
             (SELECT coalesce(max(sort), 0) + 1 FROM milestone WHERE case_id = @case_id))`,
  ).run(row)

export const setMilestone = (
  db: WriteDb,
  change: Omit<MilestoneRow, 'case_id' | 'baseline_start' | 'baseline_end' | 'sort' | 'removed_at' | 'revision'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE milestone
        SET track = @track, title = @title, start_on = @start_on, end_on = @end_on, done_on = @done_on,
            progress = @progress, weight = @weight, owner = @owner, after = @after, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** For followers that are pushed: their contents stay. */
export const setMilestoneDates = (db: WriteDb, change: Pick<MilestoneRow, 'id' | 'start_on' | 'end_on'>) =>
  sql<typeof change>(
    db,
    'UPDATE milestone SET start_on = @start_on, end_on = @end_on, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setMilestoneRemoved = (db: WriteDb, change: Pick<MilestoneRow, 'id' | 'removed_at'>) =>
  sql<typeof change>(db, 'UPDATE milestone SET removed_at = @removed_at, revision = revision + 1 WHERE id = @id').run(
    change,
  )

/** 基準: the plan as agreed, which later dates are measured against. */
export const setBaselineOf = (db: WriteDb, caseId: string) =>
  sql<[string]>(
    db,
    `UPDATE milestone SET baseline_start = start_on, baseline_end = end_on, revision = revision + 1
      WHERE case_id = ? AND removed_at IS NULL`,
  ).run(caseId)
