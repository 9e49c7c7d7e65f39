import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { ScenarioAim } from '../../../shared/domain/review/scenarios/aims.ts'
import type { scenarioFields } from '../../../shared/domain/review/scenarios/scenario-fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ScenarioRow extends ValuesOf<typeof scenarioFields> {
  id: string
  fy: number
  aim: ScenarioAim
  madeBy: string
  madeAt: string
  changedBy: string
  changedAt: string
  /** Grows with every set that is taken to the meeting; null while it is not. */
  meetingOrder: number | null
  removedAt: string | null
  revision: number
}

const columns = `id, fy, aim, name, size, memo, made_by AS madeBy, made_at AS madeAt, changed_by AS changedBy,
                 changed_at AS changedAt, meeting_order AS meetingOrder, removed_at AS removedAt, revision`

/** In the order they were made. */
export const scenarioRows = (db: ReadDb, fy: number) =>
  sql<[number], ScenarioRow>(
    db,
    `SELECT ${columns} FROM scenario WHERE fy = ? AND removed_at IS NULL ORDER BY made_at, rowid`,
  ).all(fy)

export const scenarioById = (db: ReadDb, id: string) =>
  sql<[string], ScenarioRow>(db, `SELECT ${columns} FROM scenario WHERE id = ?`).get(id)

type NewScenario = Omit<ScenarioRow, 'meetingOrder' | 'removedAt' | 'revision' | 'changedBy' | 'changedAt'>

export const insertScenario = (db: WriteDb, row: NewScenario) =>
  sql<NewScenario>(
    db,
    `INSERT INTO scenario (id, fy, aim, name, size, memo, made_by, made_at, changed_by, changed_at)
     VALUES (@id, @fy, @aim, @name, @size, @memo, @madeBy, @madeAt, @madeBy, @madeAt)`,
  ).run(row)

/** Who has changed it, and when; with every change one revision more. */
export type Change = Pick<ScenarioRow, 'id' | 'changedBy' | 'changedAt'>

export const setScenario = (db: WriteDb, change: Change & ValuesOf<typeof scenarioFields>) =>
  sql<typeof change>(
    db,
    `UPDATE scenario SET name = @name, size = @size, memo = @memo, changed_by = @changedBy, changed_at = @changedAt,
                         revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** One of its bodies has changed. */
export const touchScenario = (db: WriteDb, change: Change) =>
  sql<Change>(
    db,
    'UPDATE scenario SET changed_by = @changedBy, changed_at = @changedAt, revision = revision + 1 WHERE id = @id',
  ).run(change)

/** To the meeting, behind those that are there already, or back from it; it is no change of the set itself. */
export const setMeetingOrder = (db: WriteDb, change: { id: string; order: number | null }) =>
  sql<typeof change>(db, 'UPDATE scenario SET meeting_order = @order, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const setScenarioRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE scenario SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

/** A body of a set, or one out of it for which a reason was written. */
export interface ScenarioBodyRow {
  scenarioId: string
  applicationId: string
  inside: number
  rankThen: number | null
  reason: string
}

const bodyColumns = `scenario_id AS scenarioId, application_id AS applicationId, inside, rank_then AS rankThen, reason`

export const scenarioBodies = (db: ReadDb, scenarioId: string) =>
  sql<[string], ScenarioBodyRow>(db, `SELECT ${bodyColumns} FROM scenario_body WHERE scenario_id = ?`).all(scenarioId)

/** The same for every set of a year. */
export const scenarioBodiesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ScenarioBodyRow>(
    db,
    `SELECT ${bodyColumns} FROM scenario s CROSS JOIN scenario_body ON scenario_id = s.id
      WHERE s.fy = ? AND s.removed_at IS NULL`,
  ).all(fy)

/** In or out; what was written for it stays, for when it comes back. */
export const placeBody = (db: WriteDb, row: Omit<ScenarioBodyRow, 'reason'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO scenario_body (scenario_id, application_id, inside, rank_then)
     VALUES (@scenarioId, @applicationId, @inside, @rankThen)
     ON CONFLICT (scenario_id, application_id) DO UPDATE SET inside = @inside, rank_then = @rankThen`,
  ).run(row)

export const explainBody = (db: WriteDb, row: Pick<ScenarioBodyRow, 'scenarioId' | 'applicationId' | 'reason'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO scenario_body (scenario_id, application_id, inside, reason)
     VALUES (@scenarioId, @applicationId, 0, @reason)
     ON CONFLICT (scenario_id, application_id) DO UPDATE SET reason = @reason`,
  ).run(row)
