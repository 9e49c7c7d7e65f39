const ofScope = 'c.fy = @fy AND (@id IS NULL OR c.application_id = @id)'

/** 伴走支援. */
export const ofSupport = {
  support_case: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, c.id AS lineKey, '' AS lineOf, c.*
                   FROM support_case c WHERE ${ofScope} ORDER BY c.jis2`,
  milestone: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, m.id AS lineKey, '計画' || m.sort AS lineOf, m.*
                FROM milestone m JOIN support_case c ON c.id = m.case_id WHERE ${ofScope} ORDER BY c.jis2, m.sort, m.id`,
  kpi: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, k.id AS lineKey, 'KPI' || k.sort AS lineOf, k.*
          FROM kpi k JOIN support_case c ON c.id = k.case_id WHERE ${ofScope} ORDER BY c.jis2, k.sort, k.id`,
  kpi_value: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, v.id AS lineKey, 'KPI' || k.sort || ' 実績' AS lineOf, v.*
                FROM kpi_value v JOIN kpi k ON k.id = v.kpi_id JOIN support_case c ON c.id = k.case_id
               WHERE ${ofScope} ORDER BY c.jis2, k.sort, v.as_of, v.id`,
  session: `SELECT s.id AS docKey, '第' || s.seq || '回' AS docOf, c.jis2 AS docJis2, s.id AS lineKey, '' AS lineOf, s.*
              FROM session s JOIN support_case c ON c.id = s.case_id WHERE ${ofScope} ORDER BY c.jis2, s.seq`,
  advice: `SELECT s.id AS docKey, '第' || s.seq || '回' AS docOf, c.jis2 AS docJis2, v.id AS lineKey,
                  '助言' || v.sort AS lineOf, v.*
             FROM advice v JOIN session s ON s.id = v.session_id JOIN support_case c ON c.id = s.case_id
            WHERE ${ofScope} ORDER BY s.id, v.sort`,
  action: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, a.id AS lineKey, '宿題' || a.sort AS lineOf, a.*
             FROM action a JOIN support_case c ON c.id = a.case_id WHERE ${ofScope} ORDER BY c.jis2, a.sort, a.id`,
  issue: `SELECT c.id AS docKey, '' AS docOf, c.jis2 AS docJis2, i.id AS lineKey, '課題' || i.no AS lineOf, i.*
            FROM issue i JOIN support_case c ON c.id = i.case_id WHERE ${ofScope} ORDER BY c.jis2, i.no`,
  progress_report: `SELECT r.id AS docKey, r.period AS docOf, c.jis2 AS docJis2, r.id AS lineKey, '' AS lineOf, r.*
                      FROM progress_report r JOIN support_case c ON c.id = r.case_id
                     WHERE ${ofScope} ORDER BY c.jis2, r.period`,
} as const
