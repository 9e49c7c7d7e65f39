/** The call, and 応募 with their papers. */
export const ofApplications = {
  programme: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, 'year' AS lineKey, '' AS lineOf, * FROM programme
               WHERE fy = @fy`,
  theme: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, 'テーマ' || letter AS lineOf, *
            FROM theme WHERE fy = @fy ORDER BY letter`,
  call_document: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '書類' AS lineOf, *
                    FROM call_document WHERE fy = @fy ORDER BY sort`,
  form_definition: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '応募様式 第' || no || '版' AS lineOf, *
                      FROM form_definition WHERE fy = @fy ORDER BY no`,
  deadline_move: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, m.id AS lineKey,
                         '締切の延長' || row_number() OVER (ORDER BY m.made_at, m.rowid) AS lineOf, m.*
                    FROM deadline_move m WHERE m.fy = @fy ORDER BY m.made_at, m.rowid`,
  check_item: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '要件確認' || no AS lineOf, *
                 FROM check_item WHERE fy = @fy ORDER BY no`,
  criterion: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '評価項目' || no AS lineOf, *
                FROM criterion WHERE fy = @fy ORDER BY no`,
  gate: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '要件' || no AS lineOf, *
           FROM gate WHERE fy = @fy ORDER BY no`,
  measure_version: `SELECT 'year' AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '第' || version || '版' AS lineOf, *
                      FROM measure_version WHERE fy = @fy ORDER BY version`,
  application: `SELECT id AS docKey, coalesce(receipt_no, '') AS docOf, jis2 AS docJis2, id AS lineKey, '' AS lineOf, *
                  FROM application WHERE fy = @fy AND (@id IS NULL OR id = @id) ORDER BY received_at, id`,
  hidden_name: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2,
                       'n' || row_number() OVER (PARTITION BY a.id ORDER BY h.name) AS lineKey, '' AS lineOf, h.*
                  FROM hidden_name h JOIN application a ON a.id = h.application_id
                 WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY h.name`,
  application_version: `SELECT a.id || ':' || v.version AS docKey, '第' || v.version || '版' AS docOf, a.jis2 AS docJis2,
                               v.version AS lineKey, '' AS lineOf, v.*
                          FROM application_version v JOIN application a ON a.id = v.application_id
                         WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, v.version`,
  application_reading: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2,
                               r.path AS lineKey, r.path AS lineOf, r.*
                          FROM application_reading r JOIN application a ON a.id = r.application_id
                         WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, r.path`,
  application_file: `SELECT f.id AS docKey, '第' || f.version || '版' AS docOf, a.jis2 AS docJis2, f.id AS lineKey,
                            '' AS lineOf, f.*, s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha,
                            s.created_by AS fileBy, s.created_at AS fileAt
                       FROM application_file f JOIN application a ON a.id = f.application_id
                       JOIN stored_file s ON s.id = f.file_id
                      WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id)
                      ORDER BY a.received_at, a.id, f.version, f.rowid`,
  application_document: `SELECT a.id || ':' || d.document AS docKey,
                                CASE d.document WHEN 'cover' THEN '鑑文' ELSE '詳細' END AS docOf, a.jis2 AS docJis2,
                                d.document AS lineKey, '' AS lineOf, d.*
                           FROM application_document d JOIN application a ON a.id = d.application_id
                          WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, d.document`,
  incoming: `SELECT coalesce(i.parent_id, i.id) AS docKey, i.name AS docOf, coalesce(a.jis2, i.filed_jis2) AS docJis2, i.id AS lineKey,
                    i.name AS lineOf, i.*, s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha,
                    s.created_by AS fileBy, s.created_at AS fileAt
               FROM incoming i LEFT JOIN application a ON a.id = i.application_id
               LEFT JOIN stored_file s ON s.id = i.file_id
              WHERE i.fy = @fy AND (@id IS NULL OR i.application_id = @id) ORDER BY i.brought_at, i.rowid`,
  incoming_announced: `SELECT i.id AS docKey, i.name AS docOf, a.jis2 AS docJis2, i.id || '-' || n.seq AS lineKey,
                              '' AS lineOf, n.*
                         FROM incoming_announced n JOIN incoming i ON i.id = n.incoming_id
                         LEFT JOIN application a ON a.id = i.application_id
                        WHERE i.fy = @fy AND (@id IS NULL OR i.application_id = @id) ORDER BY i.brought_at, i.id, n.seq`,
  phone_note: `SELECT p.id AS docKey, p.held_at AS docOf, p.jis2 AS docJis2, p.id AS lineKey, '' AS lineOf, p.*
                 FROM phone_note p
                WHERE p.fy = @fy AND (@id IS NULL OR p.jis2 = (SELECT jis2 FROM application WHERE id = @id))
                ORDER BY p.held_at, p.id`,
  receipt_mail: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2, r.id AS lineKey,
                        '第' || r.version || '版' AS lineOf, r.*
                   FROM receipt_mail r JOIN application a ON a.id = r.application_id
                  WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, r.recorded_at, r.id`,
  correction: `SELECT c.id AS docKey, '第' || c.round || '回' AS docOf, a.jis2 AS docJis2, c.id AS lineKey, '' AS lineOf, c.*
                 FROM correction c JOIN application a ON a.id = c.application_id
                WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, c.round`,
  correction_item: `SELECT c.id AS docKey, '第' || c.round || '回' AS docOf, a.jis2 AS docJis2, i.id AS lineKey,
                           '事項' || (i.position + 1) AS lineOf, i.*
                      FROM correction_item i JOIN correction c ON c.id = i.correction_id
                      JOIN application a ON a.id = c.application_id
                     WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, c.round, i.position`,
  check_result: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2, r.item_id AS lineKey,
                        i.no || ' ' || i.name AS lineOf, r.*
                   FROM check_result r JOIN application a ON a.id = r.application_id
                   JOIN check_item i ON i.id = r.item_id
                  WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, i.no`,
  application_summary: `SELECT a.id AS docKey, coalesce(a.receipt_no, '') AS docOf, a.jis2 AS docJis2, s.part AS lineKey,
                               '' AS lineOf, s.*
                          FROM application_summary s JOIN application a ON a.id = s.application_id
                         WHERE a.fy = @fy AND (@id IS NULL OR a.id = @id) ORDER BY a.received_at, a.id, s.part`,
} as const
