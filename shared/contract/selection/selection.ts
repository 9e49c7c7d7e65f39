import { z } from 'zod'
import { applicationStates } from '../../domain/applications/state.ts'
import { decisionFields } from '../../domain/selection/decision-fields.ts'
import { amount, fy, id, jis2, requiredText, revision, themeLetter } from '../fields.ts'
import { command, query, sight } from '../operation.ts'
import { newShape, shownShape } from '../record-shapes.ts'

export const decision = z.object({
  id,
  applicationId: id,
  /** 決裁の番号: the approval itself happens in the ministry's own system. */
  ...shownShape(decisionFields),
  decidedBy: z.string(),
  /** Mean and rank as they stood when the decision was recorded. */
  mean: amount.nullable(),
  rank: z.int().nullable(),
  departs: z.boolean(),
  revision: z.int(),
})

export const decisionRow = z.object({
  applicationId: id,
  receiptNo: z.string(),
  jis2,
  prefecture: z.string(),
  theme: themeLetter.nullable(),
  state: z.enum(applicationStates),
  mean: amount.nullable(),
  rank: z.int().nullable(),
  n: z.int(),
  /** True where, with the results recorded so far, this one leaves the rank order and so needs a reason. */
  departs: z.boolean(),
  decision: decision.nullable(),
  supportCaseId: id.nullable(),
})

export const selection = {
  list: query({
    about: '選定の案と結果(順位順)',
    input: z.object({ fy }),
    output: z.object({ rows: z.array(decisionRow), cutAfter: z.int(), ready: z.boolean() }),
    reads: ['selection', 'tally', 'scores', 'sheets', 'applications', 'programme', 'support', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  decide: command({
    about: '一つの応募の選定結果を記録する(順位と異なるときは理由が必須)',
    input: z.object({
      id,
      applicationId: id,
      ...newShape(decisionFields),
      /** Of the decision being replaced; left out for a first one. */
      revision: revision.optional(),
    }),
    output: decision,
    changes: ['selection', 'applications'],
    allowed: ['officer', 'approver'],
  }),
  revoke: command({
    about: '選定結果を取り消す(新しい決裁と理由が要る)',
    input: z.object({
      id,
      reason: requiredText(4000, '取消の理由'),
      approvalRef: requiredText(200, '決裁の番号'),
      revision,
    }),
    output: z.object({ id, applicationId: id }),
    changes: ['selection', 'applications'],
    allowed: ['officer', 'approver'],
  }),
  decline: command({
    about: '選定された団体の辞退を記録する',
    input: z.object({ applicationId: id, reason: requiredText(1000, '理由'), revision }),
    output: z.object({ applicationId: id, revision: z.int() }),
    changes: ['applications'],
    allowed: ['officer'],
  }),
}
