import type { OfficeContract } from '../../../shared/contract/index.ts'
import { evened } from '../../../shared/domain/forum/sheets/heading.ts'
import { replyMarks } from '../../../shared/domain/forum/sheets/replies.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import {
  answerRows,
  commentRows,
  deleteQuestion,
  deleteReplies,
  insertAnswer,
  insertComment,
  insertReply,
  putQuestion,
  questionOwner,
  questionRows,
  replyIds,
  setCommentGroup,
} from '../../tables/forum/questionnaire.ts'
import { replyIdOf } from '../../upkeep/forum-reply.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'
import { assertOwn, fresh, touched } from './kept.ts'

type Forum = Handlers<OfficeContract>['forum']

export const setQuestions: Forum['setQuestions'] = (ctx, { id, revision, questions }) => {
  const row = fresh(ctx, { id, revision })
  assertOwn(questions, (line) => questionOwner(ctx.db, line), id)
  if (new Set(questions.map(({ words }) => evened(words))).size !== questions.length)
    throw new Refusal('invalid', '同じ質問が二度入っています。')
  const kept = new Set(questions.map((question) => question.id))
  const gone = questionRows(ctx.db, id).filter((question) => !kept.has(question.id))
  const answered = gone.find((question) => answerRows(ctx.db, id).some(({ questionId }) => questionId === question.id))
  if (answered) throw new Refusal('conflict', `「${answered.words}」には答えがあるため、外せません。`)
  for (const question of gone) deleteQuestion(ctx.db, question.id)
  questions.forEach((question, position) => void putQuestion(ctx.db, { ...question, position, forumId: id }))
  return touched(ctx, row, 'setQuestions', { questions: questions.map(({ words }) => words) })
}

export const takeReplies: Forum['takeReplies'] = (ctx, { id, revision, replies }) => {
  const { db } = ctx
  const row = fresh(ctx, { id, revision })
  const known = new Set(replyIds(db, id))
  const questions = new Map(questionRows(db, id).map((question) => [evened(question.words), question.id]))
  const questionOf = (words: string): string => {
    const key = evened(words)
    const own = questions.get(key) ?? uuidOf(id, 'question', key)
    if (!questions.has(key)) putQuestion(db, { id: own, forumId: id, position: questions.size, words })
    questions.set(key, own)
    return own
  }
  const marks = replyMarks(replies)
  let added = 0
  replies.forEach(({ answers, comments }, at) => {
    const replyId = replyIdOf(id, marks[at] ?? '')
    if (known.has(replyId)) return
    added += 1
    insertReply(db, { id: replyId, forumId: id })
    for (const { words, choice } of answers) {
      const questionId = questionOf(words)
      insertAnswer(db, { id: uuidOf(replyId, questionId), replyId, questionId, choice })
    }
    comments.forEach((words, position) => {
      insertComment(db, { id: uuidOf(replyId, 'comment', position), replyId, position, words, group: '' })
    })
  })
  // The same file twice is no deed.
  if (added === 0) return { id, revision: row.revision, added }
  return { ...touched(ctx, row, 'takeReplies', { added }), added }
}

export const dropReplies: Forum['dropReplies'] = (ctx, { id, revision }) => {
  const row = fresh(ctx, { id, revision })
  const count = replyIds(ctx.db, id).length
  deleteReplies(ctx.db, id)
  return touched(ctx, row, 'dropReplies', { count })
}

export const group: Forum['group'] = (ctx, { id, revision, commentIds, group: name }) => {
  const row = fresh(ctx, { id, revision })
  const own = new Set(commentRows(ctx.db, id).map((comment) => comment.id))
  if (commentIds.some((comment) => !own.has(comment))) throw missing('自由記述')
  for (const comment of commentIds) setCommentGroup(ctx.db, { id: comment, group: name })
  return touched(ctx, row, 'group', { count: commentIds.length, group: name })
}
