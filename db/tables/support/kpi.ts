import type { Track } from '../../../shared/domain/support/track.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface KpiRow {
  id: string
  case_id: string
  track: Track
  name: string
  kind: 'activity' | 'outcome'
  unit: string
  baseline: number | null
  baseline_date: string | null
  target: number | null
  target_date: string | null
  definition: string
  source: string
  sort: number
  removed_at: string | null
  revision: number
}

export interface KpiValueRow {
  id: string
  kpi_id: string
  as_of: string
  value: number
  note: string
  removed_at: string | null
  revision: number
}

export const kpiById = (db: ReadDb, id: string) => sql<[string], KpiRow>(db, 'SELECT * FROM kpi WHERE id = ?').get(id)

export const kpisOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], KpiRow>(
    db,
    'SELECT * FROM kpi WHERE case_id = ? AND removed_at IS NULL ORDER BY track, sort, rowid',
  ).all(caseId)

export const kpisOfYear = (db: ReadDb, fy: number) =>
  sql<[number], KpiRow>(
    db,
    `SELECT k.* FROM support_case c JOIN kpi k ON k.case_id = c.id
      WHERE c.fy = ? AND k.removed_at IS NULL
      ORDER BY k.case_id, k.track, k.sort, k.rowid`,
  ).all(fy)

export const insertKpi = (db: WriteDb, row: Omit<KpiRow, 'sort' | 'removed_at' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO kpi (id, case_id, track, name, kind, unit, baseline, baseline_date, target, target_date,
                      definition, source, sort)
     VALUES (@id, @case_id, @track, @name, @kind, @unit, @baseline, @baseline_date, @target, @target_date,
             @definition, @source, (SELECT coalesce(max(sort), 0) + 1 FROM kpi WHERE case_id = @case_id))`,
  ).run(row)

export const setKpi = (db: WriteDb, change: Omit<KpiRow, 'case_id' | 'sort' | 'removed_at' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE kpi
        SET track = @track, name = @name, kind = @kind, unit = @unit, baseline = @baseline,
            baseline_date = @baseline_date, target = @target, target_date = @target_date,
            definition = @definition, source = @source, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setKpiRemoved = (db: WriteDb, change: Pick<KpiRow, 'id' | 'removed_at'>) =>
  sql<typeof change>(db, 'UPDATE kpi SET removed_at = @removed_at, revision = revision + 1 WHERE id = @id').run(change)

export const kpiValueById = (db: ReadDb, id: string) =>
  sql<[string], KpiValueRow>(db, 'SELECT * FROM kpi_value WHERE id = ?').get(id)

export const kpiValueOn = (db: ReadDb, at: Pick<KpiValueRow, 'kpi_id' | 'as_of'>) =>
  sql<typeof at, KpiValueRow>(
    db,
    'SELECT * FROM kpi_value WHERE kpi_id = @kpi_id AND as_of = @as_of AND removed_at IS NULL',
  ).get(at)

export const kpiValuesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], KpiValueRow>(
    db,
    `SELECT v.* FROM kpi k JOIN kpi_value v ON v.kpi_id = k.id
      WHERE k.case_id = ? AND k.removed_at IS NULL AND v.removed_at IS NULL
      ORDER BY v.kpi_id, v.as_of`,
  ).all(caseId)

export const kpiValuesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], KpiValueRow>(
    db,
    `SELECT v.* FROM support_case c JOIN kpi k ON k.case_id = c.id JOIN kpi_value v ON v.kpi_id = k.id
      WHERE c.fy = ? AND k.removed_at IS NULL AND v.removed_at IS NULL
      ORDER BY v.kpi_id, v.as_of`,
  ).all(fy)

export const insertKpiValue = (db: WriteDb, row: Omit<KpiValueRow, 'removed_at' | 'revision'>) =>
  sql<typeof row>(
    db,
    'INSERT INTO kpi_value (id, kpi_id, as_of, value, note) VALUES (@id, @kpi_id, @as_of, @value, @note)',
  ).run(row)

export const setKpiValue = (db: WriteDb, change: Pick<KpiValueRow, 'id' | 'as_of' | 'value' | 'note'>) =>
  sql<typeof change>(
    db,
    'UPDATE kpi_value SET as_of = @as_of, value = @value, note = @note, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setKpiValueRemoved = (db: WriteDb, change: Pick<KpiValueRow, 'id' | 'removed_at'>) =>
  sql<typeof change>(db, 'UPDATE kpi_value SET removed_at = @removed_at, revision = revision + 1 WHERE id = @id').run(
    change,
  )
