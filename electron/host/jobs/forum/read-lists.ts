import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { countAnswers } from '../../../../shared/domain/forum/questionnaire.ts'
import { evened } from '../../../../shared/domain/forum/sheets/heading.ts'
import { previewParticipants, readParticipants } from '../../../../shared/domain/forum/sheets/participants.ts'
import { readReplies, replyMarks } from '../../../../shared/domain/forum/sheets/replies.ts'
import { readPlainTable } from '../../../documents/sheets/plain-table.ts'
import type { JobBody } from '../protocol.ts'

/** 申込・出席の一覧 (Excel), beside those who are known. */
export const readParticipantList: JobBody<'forum.readParticipants'> = async (tools, { id, fileId }) => {
  const known = tools.ask('forum.participants', { id })
  const { name, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${name}`)
  const { rows, unread } = readParticipants(readPlainTable(bytes, name, '申込の一覧'), name)
  tools.progress(1, 1, `${rows.length}行を読みました。`)
  return {
    fileName: name,
    rows: previewParticipants(rows, known).map((row) => ({
      ...row,
      prefecture: row.jis2 === '' ? '' : prefectureNameOf(row.jis2),
    })),
    unread,
  }
}

/** アンケートの回答 (Excel), counted, beside what is here. */
export const readReplyList: JobBody<'forum.readReplies'> = async (tools, { id, fileId }) => {
  const asked = tools.ask('forum.page', { id }).questions.map(({ words }) => words)
  const { name, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${name}`)
  const read = readReplies(readPlainTable(bytes, name, 'アンケートの回答'), asked, name)
  const replies = read.replies.map(({ answers, comments }) => ({
    answers: answers.map((answer) => ({ ...answer })),
    comments: [...comments],
  }))
  const { known } = tools.ask('forum.knownReplies', { id, marks: replyMarks(replies) })
  tools.progress(1, 1, `${replies.length}件を読みました。`)
  const answers = replies.flatMap((reply) => reply.answers.map(({ words, choice }) => ({ questionId: words, choice })))
  return {
    ...{ fileName: name, replies, known },
    questions: countAnswers(
      read.questions.map((words) => ({ id: words, words })),
      answers,
    ).map(({ words, counts, n }) => ({
      ...{ words, counts: [...counts], n },
      isNew: !asked.some((each) => evened(each) === evened(words)),
    })),
    comments: replies.reduce((sum, { comments }) => sum + comments.length, 0),
    unread: [...read.unread],
    notes: [...read.notes],
  }
}
