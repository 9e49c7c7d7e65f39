import { z } from 'zod'
import {
  closeFields,
  draftFields,
  issueFields,
  stepFields,
  takeUpFields,
} from '../../domain/selection/approvals/fields.ts'
import { approvalKindLabel, approvalKinds, approvalStates } from '../../domain/selection/approvals/states.ts'
import { decisionResults } from '../../domain/selection/decision.ts'
import { approvalFields } from '../../domain/selection/decision-fields.ts'
import { coded, fy, id, maybeDate, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const result = z.enum(decisionResults)

/** What a round says of one application. */
const line = z.object({
  applicationId: id,
  receiptNo: z.string(),
  prefecture: z.string(),
  result,
  reserveOrder: z.int().nullable(),
  reason: z.string(),
  condition: z.string(),
  /** What became of it since, while the 決裁 is still to come; null where it stands. */
  moved: z.enum(['changed', 'gone']).nullable(),
})

const round = z.object({
  round: z.int(),
  ...shownShape(takeUpFields),
  steps: z.array(z.object({ no: z.int(), ...shownShape(stepFields) })),
  lines: z.array(line),
})

/** 案, or a decision to be taken back, as it stands now. */
const free = z.object({
  applicationId: id,
  receiptNo: z.string(),
  prefecture: z.string(),
  result,
  reserveOrder: z.int().nullable(),
  revision: z.int(),
})

/** 起案 and 決裁 as they are told of by the ministry's own system. */
const approval = z.object({
  id,
  kind: z.enum(approvalKinds),
  state: z.enum(approvalStates),
  ...shownShape(draftFields),
  /** Only its 決裁 was recorded, with no 起案 before it. */
  isShortened: z.boolean(),
  /** Empty, and null, until then. */
  approvalRef: z.string(),
  decidedOn: maybeDate,
  issuedOn: maybeDate,
  closedOn: maybeDate,
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Oldest first; the last is the one it is in. */
  rounds: z.array(round),
  /** Why its 決裁 cannot be recorded as things stand; null where nothing keeps it back. */
  keptBack: z.string().nullable(),
  /** What it would cover if it were taken up again now; empty once its 決裁 is recorded. */
  afresh: z.array(free),
  revision: z.int(),
})

const rows = z
  .array(z.object({ applicationId: id, seenRevision: revision }))
  .min(1)
  .max(100)
  .describe('起案に入れる応募と、見たときの案(決定取消では決定)の revision')

const one = { output: approval, changes: ['approvals'] as const, allowed: ['officer', 'approver'] as const }

export const approvals = {
  list: query({
    about: '年度の起案・決裁の記録と、まだ起案に入っていない案',
    input: z.object({ fy }),
    output: z.object({
      records: z.array(approval),
      /** What no 起案 covers yet: 案 by the kind they go into, and the decisions that may be taken back. */
      free: z.object({ decision: z.array(free), promotion: z.array(free), revocation: z.array(free) }),
    }),
    reads: ['approvals', 'selection', 'applications', 'programme', 'support'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  draft: command({
    about: '起案を記録する(選定・繰上げは今ある案のすべて、決定取消は選んだ決定について)',
    input: z.object({
      id,
      fy,
      kind: coded(approvalKinds, approvalKindLabel),
      ...newShape(draftFields),
      rows,
    }),
    ...one,
  }),
  edit: command({
    about: '起案の件名・番号・日・起案者を直す(決裁の後も。何についてかは変わらない)',
    input: z.object({ id, ...editShape(draftFields), revision }),
    ...one,
  }),
  circulate: command({ about: '起案を回議に回したことを記録する', input: z.object({ id, revision }), ...one }),
  recordStep: command({
    about: '回議の承認・差戻しを一つ記録する',
    input: z.object({ id, ...newShape(stepFields), revision }),
    ...one,
  }),
  takeStepBack: command({ about: '最後に記録した回議を取り消す', input: z.object({ id, revision }), ...one }),
  takeUp: command({
    about: '今の案を取り直して起案する(差戻しの後・回議中は次の回になり、それまでの回は残る)',
    input: z.object({ id, ...newShape(takeUpFields), rows, revision }),
    ...one,
  }),
  decide: command({
    about: '決裁を記録し、起案のとおり選定・繰上げ・決定取消をする',
    input: z.object({ id, ...newShape(approvalFields), revision }),
    ...one,
    changes: ['approvals', 'selection', 'applications', 'letters'],
  }),
  issue: command({
    about: '施行(発送)の日を記録する',
    input: z.object({ id, ...newShape(issueFields), revision }),
    ...one,
  }),
  close: command({
    about: '完結の日を記録する',
    input: z.object({ id, ...newShape(closeFields), revision }),
    ...one,
  }),
  goBack: command({ about: '完結または施行の記録を一つ戻す', input: z.object({ id, revision }), ...one }),
  remove: command({
    about: '決裁の前の起案を取りやめる(元に戻せる)',
    input: z.object({ id, revision }),
    ...one,
    output: z.object({ id, revision: z.int() }),
  }),
  restore: command({ about: '取りやめた起案を戻す', input: z.object({ id, revision }), ...one }),
}
