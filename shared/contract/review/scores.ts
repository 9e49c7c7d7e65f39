import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { fy, id, requiredText, revision, text } from '../fields.ts'
import { command, query, sight, type Topic } from '../operation.ts'
import { board, grid, sheet } from './records.ts'

const year = ['applications', 'programme', ...sight] as const
const changesSheet = (_: unknown, { reviewerId }: { reviewerId: string }): Topic[] => [
  `scores/${reviewerId}`,
  `sheets/${reviewerId}`,
]

export const scores = {
  board: query({
    about: '審査の進み具合(委員・応募・採点票)',
    input: z.object({ fy }),
    output: board,
    reads: ['sheets', ...year],
    allowed: [...roles],
  }),
  /** Apart from the board, because every score that is typed may change it. */
  filled: query({
    about: '埋まって提出を待つ採点票と、照合を待つ採点票の数(委員ごと)',
    input: z.object({ fy }),
    output: z.array(z.object({ reviewerId: id, filled: z.int(), unchecked: z.int() })),
    reads: ['scores', 'sheets', ...year],
    allowed: [...roles],
  }),
  start: command({
    about: '採点を始める(要件適合の応募を採点中にし、評価項目を固定する)',
    input: z.object({ fy }),
    output: board,
    changes: ['sheets', 'scores', 'applications', 'programme'],
    allowed: ['officer'],
  }),
  startAgain: command({
    about: '第2回の採点を始める(採点を締めた後に要件適合になった応募を採点中にする)',
    input: z.object({ fy }),
    output: board,
    changes: ['sheets', 'scores', 'applications', 'programme'],
    allowed: ['officer'],
  }),
  leaveOut: command({
    about: '採点を締めた後に要件適合になった応募を、採点に加えずに終える',
    input: z.object({ applicationId: id, reason: requiredText(1000, '理由'), revision }),
    output: z.object({ applicationId: id, revision: z.int() }),
    changes: ['applications'],
    allowed: ['officer'],
  }),
  grid: query({
    about: '一人の委員の採点表',
    input: z.object({ fy, reviewerId: id }),
    output: grid,
    reads: ({ reviewerId }) => [`scores/${reviewerId}`, `sheets/${reviewerId}`, ...year],
    allowed: [...roles],
  }),
  record: command({
    about: '一つの点を入力する(null で消す)',
    input: z.object({
      sheetId: id,
      criterionId: id,
      raw: z.int().min(0).max(10).nullable(),
      /** Left out: the remark stays as it is. */
      remark: text(2000).optional(),
      /** The 受け取り it is typed from: asked of the secretariat for every new value. */
      entryId: id.optional(),
      /** Puts back the value of that number in the cell's history, with the source it had. */
      earlier: z.int().min(1).optional(),
      revision,
    }),
    output: sheet,
    changes: (_, { reviewerId }) => [`scores/${reviewerId}`],
    allowed: ['officer', 'reviewer'],
  }),
  comment: command({
    about: '採点票の総合所見を書く',
    input: z.object({ sheetId: id, comment: text(4000), revision }),
    output: sheet,
    changes: (_, { reviewerId }) => [`scores/${reviewerId}`],
    allowed: ['officer', 'reviewer'],
  }),
  submit: command({
    about: '一人の委員の、埋まった採点票を提出する',
    input: z.object({ fy, reviewerId: id }),
    output: z.object({ submitted: z.int(), incomplete: z.int(), unchecked: z.int() }),
    changes: ({ reviewerId }) => [`scores/${reviewerId}`, `sheets/${reviewerId}`],
    allowed: ['officer', 'reviewer'],
  }),
  reopen: command({
    about: '提出した採点票を差し戻す(理由が要る)',
    input: z.object({ sheetId: id, reason: requiredText(1000, '理由'), revision }),
    output: sheet,
    changes: changesSheet,
    allowed: ['officer'],
  }),
  markAbsent: command({
    about: '採点票を欠席とする、または取り消す(理由が要る)',
    input: z.object({ sheetId: id, absent: z.boolean(), reason: requiredText(1000, '理由'), revision }),
    output: sheet,
    changes: changesSheet,
    allowed: ['officer'],
  }),
  finish: command({
    about: '採点を締める(採点票を確定し、応募を採点済にする)',
    input: z.object({ fy }),
    output: board,
    changes: ['sheets', 'scores', 'applications', 'programme'],
    allowed: ['officer'],
  }),
}
