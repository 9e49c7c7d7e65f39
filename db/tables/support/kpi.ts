import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { kpiFields, kpiValueFields } from '../../../shared/domain/support/fields/kpi.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface KpiRow extends ValuesOf<typeof kpiFields> {
  id: string
  caseId: string
  sort: number
  removedAt: string | null
  revision: number
}

export interface KpiValueRow extends ValuesOf<typeof kpiValueFields> {
  id: string
  kpiId: string
  removedAt: string | null
  revision: number
}

const columns = `id, case_id AS caseId, track, name, kind, unit, baseline, baseline_date AS baselineDate, target,
                 target_date AS targetDate, definition, source, sort, removed_at AS removedAt, revision`

const valueColumns = 'id, kpi_id AS kpiId, as_of AS asOf, value, note, removed_at AS removedAt, revision'

export const kpiById = (db: ReadDb, id: string) =>
  sql<[string], KpiRow>(db, `SELECT ${columns} FROM kpi WHERE id = ?`).get(id)

export const kpisOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], KpiRow>(
    db,
    `SELECT ${columns} FROM kpi WHERE case_id = ? AND removed_at IS NULL ORDER BY track, sort, rowid`,
  ).all(caseId)

export const kpisOfYear = (db: ReadDb, fy: number) =>
  sql<[number], KpiRow>(
    db,
    `SELECT ${columns} FROM kpi
      WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?) AND removed_at IS NULL
      ORDER BY case_id, track, sort, rowid`,
  ).all(fy)

export const insertKpi = (db: WriteDb, row: Omit<KpiRow, 'sort' | 'removedAt' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO kpi (id, case_id, track, name, kind, unit, baseline, baseline_date, target, target_date,
                      definition, source, sort)
     VALUES (@id, @caseId, @track, @name, @kind, @unit, @baseline, @baselineDate, @target, @targetDate,
             @definition, @source, (SELECT coalesce(max(sort), 0) + 1 FROM kpi WHERE case_id = @caseId))`,
  ).run(row)

export const setKpi = (db: WriteDb, change: Omit<KpiRow, 'caseId' | 'sort' | 'removedAt' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE kpi
        SET track = @track, name = @name, kind = @kind, unit = @unit, baseline = @baseline,
            baseline_date = @baselineDate, target = @target, target_date = @targetDate,
            definition = @definition, source = @source, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setKpiRemoved = (db: WriteDb, change: Pick<KpiRow, 'id' | 'removedAt'>) =>
  sql<typeof change>(db, 'UPDATE kpi SET removed_at = @removedAt, revision = revision + 1 WHERE id = @id').run(change)

export const kpiValueById = (db: ReadDb, id: string) =>
  sql<[string], KpiValueRow>(db, `SELECT ${valueColumns} FROM kpi_value WHERE id = ?`).get(id)

export const kpiValueOn = (db: ReadDb, at: Pick<KpiValueRow, 'kpiId' | 'asOf'>) =>
  sql<typeof at, KpiValueRow>(
    db,
    `SELECT ${valueColumns} FROM kpi_value WHERE kpi_id = @kpiId AND as_of = @asOf AND removed_at IS NULL`,
  ).get(at)

export const kpiValuesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], KpiValueRow>(
    db,
    `SELECT ${valueColumns} FROM kpi_value
      WHERE kpi_id IN (SELECT id FROM kpi WHERE case_id = ? AND removed_at IS NULL) AND removed_at IS NULL
      ORDER BY kpi_id, as_of`,
  ).all(caseId)

export const kpiValuesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], KpiValueRow>(
    db,
    `SELECT ${valueColumns} FROM kpi_value
      WHERE kpi_id IN (SELECT k.id FROM support_case c JOIN kpi k ON k.case_id = c.id
                        WHERE c.fy = ? AND k.removed_at IS NULL)
        AND removed_at IS NULL
      ORDER BY kpi_id, as_of`,
  ).all(fy)

export const insertKpiValue = (db: WriteDb, row: Omit<KpiValueRow, 'removedAt' | 'revision'>) =>
  sql<typeof row>(
    db,
    'INSERT INTO kpi_value (id, kpi_id, as_of, value, note) VALUES (@id, @kpiId, @asOf, @value, @note)',
  ).run(row)

export const setKpiValue = (db: WriteDb, change: Pick<KpiValueRow, 'id' | 'asOf' | 'value' | 'note'>) =>
  sql<typeof change>(
    db,
    'UPDATE kpi_value SET as_of = @asOf, value = @value, note = @note, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setKpiValueRemoved = (db: WriteDb, change: Pick<KpiValueRow, 'id' | 'removedAt'>) =>
  sql<typeof change>(db, 'UPDATE kpi_value SET removed_at = @removedAt, revision = revision + 1 WHERE id = @id').run(
    change,
  )
