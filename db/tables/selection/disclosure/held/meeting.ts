const ofScope = `m.fy = @fy
                 AND (@id IS NULL OR m.id IN (SELECT meeting_id FROM meeting_item WHERE application_id = @id))`

/** 審議会議: whole where it dealt with the application, as its record is one document. */
export const ofMeeting = {
  meeting: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, m.id AS lineKey, '' AS lineOf, m.*
              FROM meeting m WHERE ${ofScope} ORDER BY m.held_on, m.no, m.rowid`,
  meeting_item: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, i.id AS lineKey,
                        '議題' || i.position AS lineOf, i.*
                   FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id WHERE ${ofScope} ORDER BY m.id, i.position`,
  meeting_member: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, p.id AS lineKey,
                          '出席者' || p.position AS lineOf, p.*
                     FROM meeting_member p JOIN meeting m ON m.id = p.meeting_id WHERE ${ofScope} ORDER BY m.id, p.position`,
  meeting_material: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, x.id AS lineKey,
                            '配布資料' || x.position AS lineOf, x.*
                       FROM meeting_material x JOIN meeting m ON m.id = x.meeting_id WHERE ${ofScope}
                      ORDER BY m.id, x.position`,
  meeting_entry: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, e.id AS lineKey,
                         '記録' || e.seq AS lineOf, e.*
                    FROM meeting_entry e JOIN meeting m ON m.id = e.meeting_id WHERE ${ofScope} ORDER BY m.id, e.seq`,
  speech: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, s.id AS lineKey, '発言' AS lineOf, s.*,
                  p.name AS person
             FROM speech s JOIN meeting m ON m.id = s.meeting_id LEFT JOIN meeting_member p ON p.id = s.member_id
            WHERE ${ofScope} ORDER BY m.id, s.at, s.rowid`,
  minutes_edit: `SELECT m.id AS docKey, '第' || m.no || '回' AS docOf, NULL AS docJis2, d.id AS lineKey, '段落' AS lineOf, d.*
                   FROM minutes_edit d JOIN meeting m ON m.id = d.meeting_id WHERE ${ofScope} ORDER BY m.id, d.written_at`,
  minutes_round: `SELECT r.id AS docKey, '第' || m.no || '回 第' || r.version || '版' AS docOf, NULL AS docJis2,
                         r.id AS lineKey, '' AS lineOf, r.*
                    FROM minutes_round r JOIN meeting m ON m.id = r.meeting_id WHERE ${ofScope} ORDER BY m.id, r.version`,
  minutes_answer: `SELECT r.id AS docKey, '第' || m.no || '回 第' || r.version || '版' AS docOf, NULL AS docJis2,
                          w.id AS lineKey, '確認の回答' AS lineOf, w.*, p.name AS person
                     FROM minutes_answer w JOIN minutes_round r ON r.id = w.round_id JOIN meeting m ON m.id = r.meeting_id
                     JOIN meeting_member p ON p.id = w.member_id
                    WHERE ${ofScope} ORDER BY m.id, r.version, p.position`,
} as const
