/** 審査. The committee, its papers and what was settled are of the year, also where one application is asked for. */
export const ofReview = {
  reviewer: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, code AS lineOf, *
               FROM reviewer WHERE fy = @fy ORDER BY length(code), code`,
  conflict: `SELECT r.id AS docKey, r.code AS docOf, NULL AS docJis2, c.id AS lineKey, c.jis2 AS lineOf, c.*
               FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
              WHERE r.fy = @fy AND (@jis2 IS NULL OR c.jis2 = @jis2)
              ORDER BY length(r.code), r.code, c.jis2, c.declared_at`,
  no_conflict: `SELECT r.id AS docKey, r.code AS docOf, NULL AS docJis2, n.jis2 AS lineKey, n.jis2 AS lineOf, n.*
                  FROM no_conflict n JOIN reviewer r ON r.id = n.reviewer_id
                 WHERE r.fy = @fy AND (@jis2 IS NULL OR n.jis2 = @jis2) ORDER BY length(r.code), r.code, n.jis2`,
  conflict_answer: `SELECT r.id AS docKey, r.code AS docOf, NULL AS docJis2, c.seq AS lineKey, c.jis2 AS lineOf, c.*
                      FROM conflict_answer c JOIN reviewer r ON r.id = c.reviewer_id
                     WHERE r.fy = @fy AND (@jis2 IS NULL OR c.jis2 = @jis2) ORDER BY length(r.code), r.code, c.seq`,
  conflict_dismissal: `SELECT r.id AS docKey, r.code AS docOf, NULL AS docJis2, d.jis2 || d.evidence AS lineKey,
                              d.jis2 AS lineOf, d.*
                         FROM conflict_dismissal d JOIN reviewer r ON r.id = d.reviewer_id
                        WHERE r.fy = @fy AND (@jis2 IS NULL OR d.jis2 = @jis2)
                        ORDER BY length(r.code), r.code, d.jis2, d.dismissed_at`,
  score_sheet: `SELECT s.id AS docKey, r.code AS docOf, a.jis2 AS docJis2, s.id AS lineKey, '' AS lineOf, s.*
                  FROM score_sheet s JOIN application a ON a.id = s.application_id JOIN reviewer r ON r.id = s.reviewer_id
                 WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id)
                 ORDER BY a.received_at, a.id, length(r.code), r.code`,
  score: `SELECT s.id AS docKey, r.code AS docOf, a.jis2 AS docJis2, c.id AS lineKey,
                 c.no || ' ' || c.name AS lineOf, x.*
            FROM score x JOIN score_sheet s ON s.id = x.sheet_id JOIN application a ON a.id = s.application_id
            JOIN reviewer r ON r.id = s.reviewer_id JOIN criterion c ON c.id = x.criterion_id
           WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY s.id, c.no`,
  score_look: `SELECT s.id AS docKey, r.code AS docOf, a.jis2 AS docJis2, c.id AS lineKey,
                      c.no || ' ' || c.name AS lineOf, x.*
                 FROM score_look x JOIN score_sheet s ON s.id = x.sheet_id JOIN application a ON a.id = s.application_id
                 JOIN reviewer r ON r.id = s.reviewer_id JOIN criterion c ON c.id = x.criterion_id
                WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY s.id, c.no`,
  score_change: `SELECT s.id AS docKey, r.code AS docOf, a.jis2 AS docJis2, x.seq AS lineKey,
                        coalesce(c.no || ' ' || c.name, '総合所見') AS lineOf, x.*
                   FROM score_change x JOIN score_sheet s ON s.id = x.sheet_id JOIN application a ON a.id = s.application_id
                   JOIN reviewer r ON r.id = s.reviewer_id LEFT JOIN criterion c ON c.id = x.criterion_id
                  WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY s.id, x.seq`,
  score_entry: `SELECT e.id AS docKey, r.code AS docOf, NULL AS docJis2, e.id AS lineKey, '' AS lineOf, e.*
                  FROM score_entry e JOIN reviewer r ON r.id = e.reviewer_id
                 WHERE r.fy = @fy ORDER BY length(r.code), r.code, e.begun_at`,
  sheet_given: `SELECT g.id AS docKey, r.code AS docOf, NULL AS docJis2, g.id AS lineKey, '' AS lineOf, g.*,
                       s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha, s.created_by AS fileBy,
                       s.created_at AS fileAt
                  FROM sheet_given g JOIN reviewer r ON r.id = g.reviewer_id JOIN stored_file s ON s.id = g.file_id
                 WHERE g.fy = @fy ORDER BY g.given_at, length(r.code), r.code`,
  sheet_return: `SELECT t.id AS docKey, coalesce(r.code, '') AS docOf, NULL AS docJis2, t.id AS lineKey,
                        '' AS lineOf, t.*, s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha,
                        s.created_by AS fileBy, s.created_at AS fileAt
                   FROM sheet_return t LEFT JOIN reviewer r ON r.id = t.reviewer_id JOIN stored_file s ON s.id = t.file_id
                  WHERE t.fy = @fy ORDER BY t.returned_at, t.id`,
  tie_settlement: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '同点' AS lineOf, *
                     FROM tie_settlement WHERE fy = @fy ORDER BY made_at, id`,
  gate_answer: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2, g.id AS lineKey,
                       g.no || ' ' || g.name AS lineOf, w.*
                  FROM gate_answer w JOIN application a ON a.id = w.application_id JOIN gate g ON g.id = w.gate_id
                 WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, g.no`,
  scenario: `SELECT s.id AS docKey, '' AS docOf, NULL AS docJis2, s.id AS lineKey, '' AS lineOf, s.* FROM scenario s
              WHERE s.fy = @fy AND (@id IS NULL OR s.id IN (SELECT scenario_id FROM scenario_body WHERE application_id = @id))
              ORDER BY s.made_at, s.id`,
  scenario_body: `SELECT s.id AS docKey, '' AS docOf, NULL AS docJis2, b.application_id AS lineKey, a.jis2 AS lineOf, b.*
                    FROM scenario_body b JOIN scenario s ON s.id = b.scenario_id JOIN application a ON a.id = b.application_id
                   WHERE s.fy = @fy AND (@id IS NULL OR b.application_id = @id) ORDER BY s.made_at, s.id, a.jis2`,
} as const
