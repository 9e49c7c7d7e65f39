import { z } from 'zod'
import { correctionStateLabel, correctionStates } from '../../domain/applications/correction/course.ts'
import { correctionFields, outcomeFields, outcomeLabel, outcomes } from '../../domain/applications/correction/fields.ts'
import { receiptBackFields, receiptSentFields } from '../../domain/applications/correction/receipt-mail.ts'
import { stopPlaces } from '../../domain/letters/facts.ts'
import type { LetterValue } from '../../domain/letters/placeholder.ts'
import { coded, day, id, revision, text } from '../fields.ts'
import { command, job, query, type Topic } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'
import { formPath } from './form.ts'

const { items: _items, ...ownFields } = correctionFields
const outcome = coded(outcomes, outcomeLabel)
const mail = z.object({ to: z.string(), subject: z.string(), body: z.string() })
const stop = z.object({ message: z.string(), place: z.enum(stopPlaces) })

const item = z.object({
  id,
  ...shownShape(correctionFields.items.of),
  /** The rule that found it, the field it found it in, and its own words; '' for an officer's own. */
  code: z.string(),
  path: formPath.nullable(),
  found: z.string(),
  carriedFrom: id.nullable(),
  outcome: outcome.nullable(),
  outcomeNote: z.string(),
  /** What the rules would say of the answer; null where none can. The officer decides. */
  proposed: outcome.nullable(),
})

const request = z.object({
  id,
  round: z.int(),
  state: coded(correctionStates, correctionStateLabel),
  /** The version it asks about, and the newest one when its answer was recorded. */
  version: z.int(),
  answerVersion: z.int().nullable(),
  ...shownShape(ownFields),
  drawnBy: z.string(),
  sentOn: day.nullable(),
  answeredOn: day.nullable(),
  takenBackAt: z.string().nullable(),
  takenBackWhy: z.string(),
  items: z.array(item),
  /** 開庁日 that are left, counted from today; negative once it is over. Null while it does not wait for an answer. */
  daysLeft: z.int().nullable(),
  /** W2 as the text of a mail, and what keeps it from going out. */
  mail,
  stops: z.array(z.string()),
  revision: z.int(),
})

const page = z.object({
  applicationId: id,
  /** The first round first. */
  requests: z.array(request),
  /** Why no further request can be made now; null where one may. */
  notNow: z.string().nullable(),
  /** How many items a new one would propose, of which are ticked. */
  toAsk: z.int(),
})

const receiptPage = z.object({
  applicationId: id,
  /** The version that counts, whose mail it is. */
  version: z.int(),
  mail,
  /** What keeps it from going out. */
  stops: z.array(z.string()),
  /** What was said of having sent it, of every version, what was taken back included. */
  said: z.array(
    z.object({
      id,
      version: z.int(),
      ...shownShape(receiptSentFields),
      recordedBy: z.string(),
      takenBackAt: z.string().nullable(),
      takenBackWhy: z.string(),
      revision: z.int(),
    }),
  ),
})

const value: z.ZodType<LetterValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(z.record(z.string(), value))]),
)

const staff = ['officer', 'approver', 'viewer'] as const
const changed = {
  output: page,
  changes: (_: unknown, { applicationId }: { applicationId: string }): Topic[] => [`applications/${applicationId}`],
  allowed: ['officer'] as const,
}
const ofReceipt = { ...changed, output: receiptPage }
const reads = ['applications', 'programme', 'holidays', 'office', 'reviewers'] as const

export const corrections = {
  list: query({
    about: '一つの応募の補正依頼(事項と結果、規則からの案)',
    input: z.object({ applicationId: id }),
    output: page,
    reads,
    allowed: staff,
  }),
  letter: query({
    about: '補正依頼(W2)の文書に入る内容と、止まっている理由',
    input: z.object({ id, datedOn: day.nullable() }),
    output: z.object({
      stops: z.array(stop),
      values: z.record(z.string(), value).nullable(),
      fileName: z.string(),
      label: z.string(),
      title: z.string(),
      practice: z.boolean(),
      office: z.string(),
    }),
    reads,
    allowed: staff,
  }),
  receipt: query({
    about: '受領連絡(W1)のメールの文、止まっている理由と、送った記録',
    input: z.object({ applicationId: id }),
    output: receiptPage,
    reads: [...reads, 'files'],
    allowed: staff,
  }),
  draw: command({
    about: '補正依頼を作る(不備を事項にして集める)',
    input: z.object({ id, applicationId: id }),
    ...changed,
  }),
  edit: command({
    about: '送付する前の補正依頼を直す(文・順・入れる事項・期限・方法)',
    input: z.object({ id, ...editShape(correctionFields), revision }),
    ...changed,
  }),
  send: command({
    about: '補正依頼を送付した日を記録する(応募は補正依頼中になる)',
    input: z.object({ id, sentOn: day.meta({ title: '送付した日' }), revision }),
    ...changed,
  }),
  answer: command({
    about: '補正依頼に回答のあった日を記録する(応募は要件確認中に戻る)',
    input: z.object({ id, answeredOn: day.meta({ title: '回答のあった日' }), revision }),
    ...changed,
  }),
  close: command({
    about: '補正依頼の一つの事項に結果(解消・一部・未回答)を付ける',
    input: z.object({ id, itemId: id.meta({ title: '補正依頼の事項' }), ...editShape(outcomeFields), revision }),
    ...changed,
  }),
  takeBack: command({
    about: '回答の前の補正依頼を、理由を付けて取り消す',
    input: z.object({
      id,
      reason: text(500).refine((reason) => reason !== '', { error: '取り消す理由を入力してください。' }),
      revision,
    }),
    ...changed,
  }),
  sendReceipt: command({
    about: '受領連絡(W1)を送った日時を記録する(一つの版に一度)',
    input: z.object({
      id,
      applicationId: id,
      version: z.int().min(1).meta({ title: '版' }),
      ...newShape(receiptSentFields),
    }),
    ...ofReceipt,
  }),
  takeReceiptBack: command({
    about: '受領連絡(W1)を送った記録を、理由を付けて取り消す',
    input: z.object({ id, ...newShape(receiptBackFields), revision }),
    ...ofReceipt,
  }),
  write: job({
    about: '補正依頼(W2)をWordファイルにする',
    input: z.object({ id, datedOn: day.nullable() }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(z.object({ fileId: id, name: z.string(), size: z.int(), sha256: z.string() })),
      stopped: z.array(z.string()),
    }),
    allowed: ['officer'],
  }),
}
