import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { countAnswers } from '../../../../shared/domain/forum/questionnaire.ts'
import { evened } from '../../../../shared/domain/forum/sheets/heading.ts'
import { matchParticipants, readParticipants } from '../../../../shared/domain/forum/sheets/participants.ts'
import { readReplies, replyMarks } from '../../../../shared/domain/forum/sheets/replies.ts'
import { readPlainTable } from '../../../documents/sheets/plain-table.ts'
import type { JobBody, JobTools } from '../protocol.ts'

interface Chosen {
  readonly id: string
  readonly fileId: string
}

function participantsIn(tools: JobTools, { id, fileId }: Chosen) {
  const known = tools.ask('forum.participants', { id })
  const { name, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${name}`)
  const { rows, unread } = readParticipants(readPlainTable(bytes, name, '申込の一覧'), name)
  const matched = matchParticipants(rows, known).map(({ standing, why }, at) => ({ standing, why, row: rows[at] }))
  return {
    fileName: name,
    rows: matched.flatMap(({ row, ...became }) => (row === undefined ? [] : [{ ...row, ...became }])),
    unread,
  }
}

/** 申込・出席の一覧 (Excel), beside those who are known; nothing is changed. */
export const readParticipantList: JobBody<'forum.readParticipants'> = async (tools, chosen) => {
  const { fileName, rows, unread } = participantsIn(tools, chosen)
  tools.progress(1, 1, `${rows.length}行を読みました。`)
  return {
    ...{ fileName, unread },
    rows: rows.map(({ at, jis2, standing, why }) => ({
      ...{ at, standing, why },
      prefecture: jis2 === '' ? '' : prefectureNameOf(jis2),
    })),
  }
}

/** The same list taken in: read anew, for what a job leaves behind bears no names. */
export const importParticipantList: JobBody<'forum.importParticipants'> = async (tools, { revision, ...chosen }) => {
  const { rows } = participantsIn(tools, chosen)
  const taken = rows.flatMap(({ standing, jis2, org, name, email, attendance }) =>
    standing === 'added' || standing === 'changed' ? [{ jis2, org, name, email, attendance }] : [],
  )
  const refused = rows.filter(({ standing }) => standing === 'refused').length
  tools.progress(1, 1, `${rows.length}行を読みました。`)
  if (taken.length === 0) return { added: 0, changed: 0, refused }
  const { added, changed } = await tools.tell('forum.takeParticipants', { id: chosen.id, revision, rows: taken })
  return { added, changed, refused }
}

function repliesIn(tools: JobTools, { id, fileId }: Chosen) {
  const asked = tools.ask('forum.page', { id }).questions.map(({ words }) => words)
  const { name, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${name}`)
  const read = readReplies(readPlainTable(bytes, name, 'アンケートの回答'), asked, name)
  const replies = read.replies.map(({ answers, comments }) => ({
    answers: answers.map((answer) => ({ ...answer })),
    comments: [...comments],
  }))
  return { fileName: name, asked, read, replies }
}

/** アンケートの回答 (Excel), counted, beside what is here; nothing is changed. */
export const readReplyList: JobBody<'forum.readReplies'> = async (tools, chosen) => {
  const { fileName, asked, read, replies } = repliesIn(tools, chosen)
  const { known } = tools.ask('forum.knownReplies', { id: chosen.id, marks: replyMarks(replies) })
  tools.progress(1, 1, `${replies.length}件を読みました。`)
  const answers = replies.flatMap((reply) => reply.answers.map(({ words, choice }) => ({ questionId: words, choice })))
  const counted = countAnswers(
    read.questions.map((words) => ({ id: words, words })),
    answers,
  )
  return {
    ...{ fileName, total: replies.length, known: known.filter((here) => here).length },
    questions: counted.map(({ words, counts, n }) => ({
      ...{ words, counts: [...counts], n },
      isNew: !asked.some((each) => evened(each) === evened(words)),
    })),
    comments: replies.reduce((sum, { comments }) => sum + comments.length, 0),
    ...{ unread: [...read.unread], notes: [...read.notes] },
  }
}

/** The same answers taken in. */
export const importReplyList: JobBody<'forum.importReplies'> = async (tools, { revision, ...chosen }) => {
  const { replies } = repliesIn(tools, chosen)
  tools.progress(1, 1, `${replies.length}件を読みました。`)
  if (replies.length === 0) return { added: 0 }
  const { added } = await tools.tell('forum.takeReplies', { id: chosen.id, revision, replies })
  return { added }
}
