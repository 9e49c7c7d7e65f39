import type { Choice } from '../../../shared/domain/forum/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface QuestionRow {
  id: string
  forumId: string
  position: number
  words: string
}

export const questionRows = (db: ReadDb, forumId: string) =>
  sql<[string], QuestionRow>(
    db,
    'SELECT id, forum_id AS forumId, position, words FROM forum_question WHERE forum_id = ? ORDER BY position',
  ).all(forumId)

export const putQuestion = (db: WriteDb, row: QuestionRow) =>
  sql<QuestionRow>(
    db,
    `INSERT INTO forum_question (id, forum_id, position, words) VALUES (@id, @forumId, @position, @words)
     ON CONFLICT (id) DO UPDATE SET position = @position, words = @words`,
  ).run(row)

export const deleteQuestion = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM forum_question WHERE id = ?').run(id)

export const questionOwner = (db: ReadDb, id: string) =>
  sql<[string], { forumId: string }>(db, 'SELECT forum_id AS forumId FROM forum_question WHERE id = ?').get(id)?.forumId

export const replyIds = (db: ReadDb, forumId: string): string[] =>
  sql<[string], { id: string }>(db, 'SELECT id FROM forum_reply WHERE forum_id = ? ORDER BY rowid')
    .all(forumId)
    .map(({ id }) => id)

export const insertReply = (db: WriteDb, row: { id: string; forumId: string }) =>
  sql<typeof row>(db, 'INSERT INTO forum_reply (id, forum_id) VALUES (@id, @forumId)').run(row)

export interface AnswerRow {
  id: string
  replyId: string
  questionId: string
  choice: Choice
}

export const answerRows = (db: ReadDb, forumId: string) =>
  sql<[string], AnswerRow>(
    db,
    `SELECT a.id, a.reply_id AS replyId, a.question_id AS questionId, a.choice
       FROM forum_answer a JOIN forum_reply r ON r.id = a.reply_id WHERE r.forum_id = ? ORDER BY a.rowid`,
  ).all(forumId)

export const insertAnswer = (db: WriteDb, row: AnswerRow) =>
  sql<AnswerRow>(
    db,
    'INSERT INTO forum_answer (id, reply_id, question_id, choice) VALUES (@id, @replyId, @questionId, @choice)',
  ).run(row)

export interface CommentRow {
  id: string
  replyId: string
  position: number
  words: string
  group: string
}

export const commentRows = (db: ReadDb, forumId: string) =>
  sql<[string], CommentRow>(
    db,
    `SELECT c.id, c.reply_id AS replyId, c.position, c.words, c.group_name AS "group"
       FROM forum_comment c JOIN forum_reply r ON r.id = c.reply_id WHERE r.forum_id = ? ORDER BY r.rowid, c.position`,
  ).all(forumId)

export const insertComment = (db: WriteDb, row: CommentRow) =>
  sql<CommentRow>(
    db,
    `INSERT INTO forum_comment (id, reply_id, position, words, group_name)
     VALUES (@id, @replyId, @position, @words, @group)`,
  ).run(row)

export const setCommentGroup = (db: WriteDb, change: { id: string; group: string }) =>
  sql<typeof change>(db, 'UPDATE forum_comment SET group_name = @group WHERE id = @id').run(change)

const ofReplies = 'reply_id IN (SELECT id FROM forum_reply WHERE forum_id = ?)'

/** Takes every reply out of a forum: a wrong file was taken in. */
export function deleteReplies(db: WriteDb, forumId: string): void {
  sql<[string]>(db, `DELETE FROM forum_answer WHERE ${ofReplies}`).run(forumId)
  sql<[string]>(db, `DELETE FROM forum_comment WHERE ${ofReplies}`).run(forumId)
  sql<[string]>(db, 'DELETE FROM forum_reply WHERE forum_id = ?').run(forumId)
}
