import { type ReadDb, sql } from '../../connection.ts'

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
