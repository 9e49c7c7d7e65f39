/** 選定 and what came of it. */
export const ofSelection = {
  proposal: `SELECT a.id AS docKey, '' AS docOf, a.jis2 AS docJis2, a.id AS lineKey, '' AS lineOf, p.*
               FROM proposal p JOIN application a ON a.id = p.application_id
              WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id`,
  decision: `SELECT a.id AS docKey, '' AS docOf, a.jis2 AS docJis2, d.id AS lineKey, '' AS lineOf, d.*
               FROM decision d JOIN application a ON a.id = d.application_id
              WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, d.rowid`,
  approval: `SELECT p.id AS docKey, '' AS docOf, NULL AS docJis2, p.id AS lineKey, '' AS lineOf, p.* FROM approval p
              WHERE p.fy = @fy AND (@id IS NULL OR p.id IN (SELECT approval_id FROM approval_line WHERE application_id = @id))
              ORDER BY p.recorded_at, p.id`,
  approval_round: `SELECT p.id AS docKey, '' AS docOf, NULL AS docJis2, r.round AS lineKey,
                          '第' || r.round || '回' AS lineOf, r.*
                     FROM approval_round r JOIN approval p ON p.id = r.approval_id
                    WHERE p.fy = @fy AND (@id IS NULL OR p.id IN (SELECT approval_id FROM approval_line WHERE application_id = @id))
                    ORDER BY p.id, r.round`,
  approval_step: `SELECT p.id AS docKey, '' AS docOf, NULL AS docJis2, s.round || '-' || s.no AS lineKey,
                         '第' || s.round || '回 回議' || s.no AS lineOf, s.*
                    FROM approval_step s JOIN approval p ON p.id = s.approval_id
                   WHERE p.fy = @fy AND (@id IS NULL OR p.id IN (SELECT approval_id FROM approval_line WHERE application_id = @id))
                   ORDER BY p.id, s.round, s.no`,
  approval_line: `SELECT p.id AS docKey, '' AS docOf, NULL AS docJis2, l.round || '-' || l.application_id AS lineKey,
                         a.jis2 AS lineOf, l.*
                    FROM approval_line l JOIN approval p ON p.id = l.approval_id JOIN application a ON a.id = l.application_id
                   WHERE p.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY p.id, l.round, a.jis2`,
  publication: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, 'year' AS lineKey, '' AS lineOf, * FROM publication
                 WHERE fy = @fy`,
  notice: `SELECT a.id AS docKey, '' AS docOf, a.jis2 AS docJis2, a.id AS lineKey, '' AS lineOf, n.*
             FROM notice n JOIN application a ON a.id = n.application_id
            WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id`,
  letter: `SELECT l.id AS docKey, '' AS docOf, a.jis2 AS docJis2, l.id AS lineKey, '' AS lineOf, l.*,
                  s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha, s.created_by AS fileBy,
                  s.created_at AS fileAt
             FROM letter l LEFT JOIN application a ON a.id = l.application_id JOIN stored_file s ON s.id = l.file_id
            WHERE l.fy = @fy AND (@id IS NULL OR l.application_id IS NULL OR l.application_id = @id)
            ORDER BY l.made_at, l.id`,
  inquiry: `SELECT q.id AS docKey, '第' || q.no || '号' AS docOf, a.jis2 AS docJis2, q.id AS lineKey, '' AS lineOf, q.*
              FROM inquiry q LEFT JOIN application a ON a.id = q.application_id
             WHERE q.fy = @fy AND (@id IS NULL OR q.application_id = @id) ORDER BY q.no`,
} as const
