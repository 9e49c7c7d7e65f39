import type { CountedEmployment } from '../../../shared/domain/talent/accelerators/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface RuleRow {
  fy: number
  target: number
  warnDays: number
  employment: CountedEmployment
  mainDuty: number
  revision: number
}

export interface StepKindRow {
  id: string
  name: string
  retired: number
}

const columns = 'fy, target, warn_days AS warnDays, employment, main_duty AS mainDuty, revision'

/** The rule of the year, or of the newest year before it that has one. */
export const ruleRowUntil = (db: ReadDb, fy: number) =>
  sql<[number], RuleRow>(db, `SELECT ${columns} FROM accelerator_rule WHERE fy <= ? ORDER BY fy DESC LIMIT 1`).get(fy)

export const baseDaysOf = (db: ReadDb, fy: number): string[] =>
  sql<[number], { asOf: string }>(db, 'SELECT as_of AS asOf FROM accelerator_base_day WHERE fy = ? ORDER BY as_of')
    .all(fy)
    .map(({ asOf }) => asOf)

export const stepKindsOf = (db: ReadDb, fy: number) =>
  sql<[number], StepKindRow>(
    db,
    'SELECT id, name, retired FROM accelerator_step_kind WHERE fy = ? ORDER BY position',
  ).all(fy)

/** The whole rule of a year, instead of what it had. */
export function setRule(
  db: WriteDb,
  row: RuleRow,
  baseDays: readonly string[],
  steps: readonly (StepKindRow & { readonly position: number })[],
): void {
  sql<RuleRow>(
    db,
    `INSERT INTO accelerator_rule (fy, target, warn_days, employment, main_duty, revision)
     VALUES (@fy, @target, @warnDays, @employment, @mainDuty, @revision)
     ON CONFLICT (fy) DO UPDATE
        SET target = @target, warn_days = @warnDays, employment = @employment, main_duty = @mainDuty, revision = @revision`,
  ).run(row)
  const { fy } = row
  sql<[number]>(db, 'DELETE FROM accelerator_base_day WHERE fy = ?').run(fy)
  sql<[number]>(db, 'DELETE FROM accelerator_step_kind WHERE fy = ?').run(fy)
  for (const asOf of baseDays)
    sql<{ fy: number; asOf: string }>(db, 'INSERT INTO accelerator_base_day (fy, as_of) VALUES (@fy, @asOf)').run({
      fy,
      asOf,
    })
  for (const step of steps)
    sql<StepKindRow & { fy: number; position: number }>(
      db,
      `INSERT INTO accelerator_step_kind (fy, id, position, name, retired) VALUES (@fy, @id, @position, @name, @retired)`,
    ).run({ ...step, fy })
}
