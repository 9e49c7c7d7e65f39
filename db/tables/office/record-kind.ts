import { type ReadDb, sql } from '../../connection.ts'

/** The case that a record of 伴走支援 is of, removed ones included. */
export const caseOfRecord = (db: ReadDb, id: string) =>
  sql<{ id: string }, { caseId: string }>(
    db,
    `SELECT case_id AS caseId FROM milestone WHERE id = @id
     UNION ALL SELECT case_id FROM kpi WHERE id = @id
     UNION ALL SELECT k.case_id FROM kpi_value v JOIN kpi k ON k.id = v.kpi_id WHERE v.id = @id
     UNION ALL SELECT case_id FROM session WHERE id = @id
     UNION ALL SELECT case_id FROM action WHERE id = @id
     UNION ALL SELECT case_id FROM issue WHERE id = @id
     UNION ALL SELECT case_id FROM progress_report WHERE id = @id
     LIMIT 1`,
  ).get({ id })?.caseId

/** Which kind of record of 伴走支援 already bears an id, removed ones included. */
export const supportKindOf = (db: ReadDb, id: string) =>
  sql<{ id: string }, { kind: string }>(
    db,
    `SELECT '支援案件' AS kind FROM support_case WHERE id = @id
     UNION ALL SELECT '計画の項目' FROM milestone WHERE id = @id
     UNION ALL SELECT 'KPI' FROM kpi WHERE id = @id
     UNION ALL SELECT 'KPIの実績値' FROM kpi_value WHERE id = @id
     UNION ALL SELECT '支援記録' FROM session WHERE id = @id
     UNION ALL SELECT '助言' FROM advice WHERE id = @id
     UNION ALL SELECT '宿題' FROM action WHERE id = @id
     UNION ALL SELECT '課題' FROM issue WHERE id = @id
     UNION ALL SELECT '進捗報告' FROM progress_report WHERE id = @id
     LIMIT 1`,
  ).get({ id })?.kind
