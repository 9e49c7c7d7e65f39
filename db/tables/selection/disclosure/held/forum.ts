// No forum hangs on an application: they are told of where a year is asked for.
const ofScope = 'f.fy = @fy AND @id IS NULL'
const document = 'f.id AS docKey, f.held_on AS docOf, NULL AS docJis2'

/** フォーラム: each is three documents, of what was held, of whoever came, and of what was answered. */
export const ofForum = {
  forum: `SELECT ${document}, f.id AS lineKey, '' AS lineOf, f.* FROM forum f WHERE ${ofScope} ORDER BY f.held_on, f.id`,
  forum_slot: `SELECT ${document}, s.id AS lineKey, '次第' || s.position AS lineOf, s.*
                 FROM forum_slot s JOIN forum f ON f.id = s.forum_id WHERE ${ofScope} ORDER BY f.held_on, f.id, s.position`,
  forum_person: `SELECT ${document}, p.id AS lineKey, '登壇者' || p.position AS lineOf, p.*
                   FROM forum_person p JOIN forum f ON f.id = p.forum_id WHERE ${ofScope}
                  ORDER BY f.held_on, f.id, p.position, p.id`,
  forum_invitation: `SELECT ${document}, i.id AS lineKey, '案内' AS lineOf, i.*
                       FROM forum_invitation i JOIN forum f ON f.id = i.forum_id WHERE ${ofScope}
                      ORDER BY f.held_on, f.id, i.jis2`,
  forum_participant: `SELECT ${document}, p.id AS lineKey, '申込' AS lineOf, p.*
                        FROM forum_participant p JOIN forum f ON f.id = p.forum_id WHERE ${ofScope}
                       ORDER BY f.held_on, f.id, p.jis2, p.id`,
  forum_material: `SELECT ${document}, m.id AS lineKey, '資料' || m.position AS lineOf, m.*,
                          s.name AS fileName, s.size AS fileSize, s.sha256 AS fileSha, s.created_by AS fileBy,
                          s.created_at AS fileAt
                     FROM forum_material m JOIN forum f ON f.id = m.forum_id
                     LEFT JOIN stored_file s ON s.id = m.file_id WHERE ${ofScope}
                    ORDER BY f.held_on, f.id, m.position`,
  forum_question: `SELECT ${document}, q.id AS lineKey, '質問' || q.position AS lineOf, q.*
                     FROM forum_question q JOIN forum f ON f.id = q.forum_id WHERE ${ofScope}
                    ORDER BY f.held_on, f.id, q.position`,
  forum_answer: `SELECT ${document}, a.id AS lineKey, q.words AS lineOf, a.*
                   FROM forum_answer a JOIN forum_question q ON q.id = a.question_id
                   JOIN forum_reply r ON r.id = a.reply_id JOIN forum f ON f.id = r.forum_id WHERE ${ofScope}
                  ORDER BY f.held_on, f.id, r.id, q.position`,
  forum_comment: `SELECT ${document}, c.id AS lineKey, '自由記述' AS lineOf, c.*
                    FROM forum_comment c JOIN forum_reply r ON r.id = c.reply_id JOIN forum f ON f.id = r.forum_id
                   WHERE ${ofScope} ORDER BY f.held_on, f.id, r.id, c.position`,
} as const
