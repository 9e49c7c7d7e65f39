/** 採用情報, 協力企業・団体 and 研修: of the year as a whole, and of no application. */
export const ofTalent = {
  posting: `SELECT id AS docKey, code AS docOf, NULL AS docJis2, id AS lineKey, '' AS lineOf, * FROM posting
             WHERE fy = @fy AND @id IS NULL ORDER BY opened_on, id`,
  posting_extension: `SELECT p.id AS docKey, p.code AS docOf, NULL AS docJis2, e.id AS lineKey,
                             '延長' || row_number() OVER (PARTITION BY p.id ORDER BY e.made_at, e.rowid) AS lineOf, e.*
                        FROM posting p JOIN posting_extension e ON e.posting_id = p.id
                       WHERE p.fy = @fy AND @id IS NULL ORDER BY p.opened_on, p.id, e.made_at, e.rowid`,
  partner: `SELECT id AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '' AS lineOf, * FROM partner
             WHERE fy = @fy AND @id IS NULL ORDER BY rowid`,
  partner_dealing: `SELECT p.id AS docKey, '' AS docOf, NULL AS docJis2, d.id AS lineKey, '経過' || (d.sort + 1) AS lineOf, d.*
                      FROM partner p JOIN partner_dealing d ON d.partner_id = p.id
                     WHERE p.fy = @fy AND @id IS NULL ORDER BY p.rowid, d.sort`,
  training_course: `SELECT id AS docKey, '' AS docOf, NULL AS docJis2, id AS lineKey, '' AS lineOf, * FROM training_course
                     WHERE fy = @fy AND @id IS NULL ORDER BY rowid`,
  training_unit: `SELECT c.id AS docKey, '' AS docOf, NULL AS docJis2, u.id AS lineKey, '単位' || (u.sort + 1) AS lineOf, u.*
                    FROM training_course c JOIN training_unit u ON u.course_id = c.id
                   WHERE c.fy = @fy AND @id IS NULL ORDER BY c.rowid, u.sort`,
  training_participant: `SELECT c.id AS docKey, '' AS docOf, NULL AS docJis2, p.id AS lineKey,
                                '受講者' || row_number() OVER (PARTITION BY c.id ORDER BY p.rowid) AS lineOf, p.*
                           FROM training_course c JOIN training_participant p ON p.course_id = c.id
                          WHERE c.fy = @fy AND @id IS NULL ORDER BY c.rowid, p.rowid`,
  training_attendance: `SELECT c.id AS docKey, '' AS docOf, NULL AS docJis2, a.participant_id || '-' || a.unit_id AS lineKey,
                               '出席' AS lineOf, a.*
                          FROM training_course c JOIN training_participant p ON p.course_id = c.id
                          JOIN training_attendance a ON a.participant_id = p.id
                         WHERE c.fy = @fy AND @id IS NULL ORDER BY c.rowid, p.rowid, a.unit_id`,
  training_certificate: `SELECT c.id AS docKey, '' AS docOf, NULL AS docJis2, t.id AS lineKey, '修了証書' || t.no AS lineOf, t.*
                           FROM training_course c JOIN training_participant p ON p.course_id = c.id
                           JOIN training_certificate t ON t.participant_id = p.id
                          WHERE c.fy = @fy AND @id IS NULL ORDER BY c.rowid, t.no`,
} as const
