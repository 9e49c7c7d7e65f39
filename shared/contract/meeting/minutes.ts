import { z } from 'zod'
import { minutesVersionLabel, minutesVersions } from '../../domain/minutes/layout.ts'
import { answerFields, publishFields, roundFields, settleFields } from '../../domain/minutes/minutes-fields.ts'
import { coded, id, requiredText, revision, text } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape } from '../record-shapes.ts'
import { minutesPage, minutesPaper } from './minutes-records.ts'

/** By what it is drawn from: 「date」, 「entry:<id>」, 「entry:<id>:reason」, 「speech:<id>」. */
const paragraphKey = z
  .string()
  .max(120)
  .regex(/^[0-9a-z:-]+$/)
  .describe('段落の鍵。minutes.page の key')

const readers = ['officer', 'approver', 'viewer'] as const
const drawn = ({ id: of }: { id: string }) =>
  [`minutes/${of}`, `meeting/${of}`, `speeches/${of}`, 'applications', 'programme', 'selection'] as const
/** What came of a deed on a version or an answer: the meeting it belongs to. */
const done = {
  output: z.object({ id, meetingId: id, revision: z.int() }),
  changes: (_: unknown, { meetingId }: { meetingId: string }) => [`minutes/${meetingId}` as const],
  allowed: ['officer'] as const,
}

export const minutes = {
  page: query({
    about: '一つの審議会議の議事概要(起きたことと文、六つの確かめ、出席者の確認)',
    input: z.object({ id }),
    output: minutesPage,
    reads: drawn,
    allowed: readers,
  }),
  paper: query({
    about: '議事概要(内部用・公表用)に刷る内容。版を指定しないときは今の版',
    input: z.object({ id, roundId: id.nullable().default(null), which: coded(minutesVersions, minutesVersionLabel) }),
    output: minutesPaper,
    reads: (input) => [...drawn(input), 'office'],
    allowed: readers,
  }),
  editParagraph: command({
    about: '議事概要の一段落を直す(どちらも null にすると記録のままに戻る)',
    input: z.object({
      id,
      key: paragraphKey,
      words: text(8000).nullable(),
      publicWords: text(8000).nullable().describe('公表用の文。null は自動、空は公表用に載せない'),
      source: z.number(),
      revision: z.int().min(0).describe('まだ直していない段落は 0'),
    }),
    output: z.object({ id, key: z.string(), revision: z.int() }),
    changes: ({ id: of }) => [`minutes/${of}`],
    allowed: ['officer'],
  }),
  send: command({
    about: '出席者への確認の依頼を記録する(この時の文を、版として残す)',
    input: z.object({ id, meetingId: id, ...editShape(roundFields) }),
    ...done,
  }),
  answer: command({
    about: '出席者の回答(確認・修正の申出)を記録する',
    input: z.object({ id, ...editShape(answerFields), revision }),
    ...done,
  }),
  settle: command({
    about: '修正の申出を反映したか、しない理由を記録する',
    input: z.object({ id, ...editShape(settleFields), revision }),
    ...done,
  }),
  freeze: command({
    about: '議事概要を確定する(以後は変わらない)',
    input: z.object({ id, revision }),
    ...done,
  }),
  publish: command({
    about: '公表用の議事概要を公表したことを記録する',
    input: z.object({ id, ...editShape(publishFields), revision }),
    ...done,
  }),
  renew: command({
    about: '議事概要を新しい版にする(前の版は残る)',
    input: z.object({ id, reason: requiredText(2000, '新しい版にする理由'), revision }),
    ...done,
  }),
  write: job({
    about: '議事概要をWordにする(内部用・公表用)',
    input: z.object({
      id,
      roundId: id.nullable().default(null),
      which: z.array(coded(minutesVersions, minutesVersionLabel)).min(1).max(2),
    }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(z.object({ fileId: id, name: z.string(), size: z.int(), sha256: z.string() })),
      /** Which was not made, and why. */
      stopped: z.array(z.object({ which: z.enum(minutesVersions), reasons: z.array(z.string()) })),
    }),
    allowed: readers,
  }),
}
