import { z } from 'zod'
import { applicationStates } from '../../domain/applications/state.ts'
import { roundingModes } from '../../domain/review/rules/rounding.ts'
import { stepsInOrder } from '../../domain/selection/after-scoring.ts'
import { draftFields } from '../../domain/selection/approvals/fields.ts'
import { approvalFields, decisionFields, proposalFields } from '../../domain/selection/decision-fields.ts'
import { publicationFields } from '../../domain/selection/publication.ts'
import { amount, fy, id, isoDate, jis2, requiredText, revision, themeLetter } from '../fields.ts'
import { command, job, query, sight } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

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
  /** 辞退の理由; empty where it did not decline. */
  declinedReason: z.string(),
  revision: z.int(),
})

/** 案: what is to be put to 決裁. It changes nothing of the application until then. */
export const proposal = z.object({
  ...shownShape(proposalFields),
  proposedBy: z.string(),
  proposedAt: z.string(),
  revision: z.int(),
})

export const decisionRow = z.object({
  applicationId: id,
  /** For a deed on the application itself (辞退). */
  applicationRevision: z.int(),
  receiptNo: z.string(),
  jis2,
  prefecture: z.string(),
  theme: themeLetter.nullable(),
  state: z.enum(applicationStates),
  mean: amount.nullable(),
  rank: z.int().nullable(),
  n: z.int(),
  /** True where, with the results recorded and proposed so far, this one leaves the rank order and so needs a reason. */
  departs: z.boolean(),
  decision: decision.nullable(),
  proposal: proposal.nullable(),
  supportCaseId: id.nullable(),
})

/** 公表: when and where. */
const publication = z.object({
  ...shownShape(publicationFields),
  recordedBy: z.string(),
  recordedAt: z.string(),
  revision: z.int(),
})

export const selection = {
  list: query({
    about: '選定の案と結果(順位順)',
    input: z.object({ fy }),
    output: z.object({
      rows: z.array(decisionRow),
      cutAfter: z.int(),
      /** The rule's text, as set, and how figures are rounded for display. */
      rule: z.string(),
      rounding: z.object({ mode: z.enum(roundingModes), places: z.int() }),
      ready: z.boolean(),
      /** The 補欠 whose turn it is, after a body declined (繰上げ); null where no place is free or nobody waits. */
      inTurn: z.object({ applicationId: id, reserveOrder: z.int() }).nullable(),
      publication: z.object({
        /** Null until it is recorded. */
        recorded: publication.nullable(),
        /** Who stands on 公表用一覧, in its order; `addedOn` where the 決裁 came after the publication. */
        named: z.array(z.object({ prefecture: z.string(), addedOn: isoDate.nullable() })),
        /** Selected, but without consent to be named: on no public page. */
        withheld: z.array(z.string()),
        /** What each selected body has answered about being named, in order of 団体コード. */
        consents: z.array(
          z.object({
            applicationId: id,
            prefecture: z.string(),
            consent: z.boolean().nullable(),
            /** Of the application. */
            revision: z.int(),
          }),
        ),
      }),
    }),
    reads: ['selection', 'tally', 'scores', 'sheets', 'applications', 'programme', 'support', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  steps: query({
    about: '採点を締めた後の次の手順(審議会議・議事概要・決裁・通知・公表)、次のものから',
    input: z.object({ fy }),
    output: z.array(z.object({ step: z.enum(stepsInOrder), title: z.string(), route: z.string() })),
    reads: ['selection', 'meeting', 'minutes', 'letters', 'applications', 'programme', 'support'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  answer: query({
    about: '一つの応募の「なぜこの結果か」(規則・採点・決め手・会議・決裁・通知)',
    input: z.object({ applicationId: id }),
    output: z.object({
      applicationId: id,
      prefecture: z.string(),
      title: z.string(),
      /** Before its 決裁. */
      isDraft: z.boolean(),
      fileName: z.string(),
      office: z.string(),
      label: z.string(),
      practice: z.boolean(),
      /** 照合番号 of the record of deeds it is drawn from. */
      head: z.string(),
      lines: z.array(z.object({ no: z.int(), kind: z.enum(['head', 'plain']), mark: z.string(), words: z.string() })),
    }),
    reads: [
      ...(['selection', 'approvals', 'letters', 'meeting', 'tally', 'scores', 'sheets'] as const),
      ...(['applications', 'programme', 'office', 'audit', ...sight] as const),
    ],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  writeAnswer: job({
    about: '一つの応募の「なぜこの結果か」をWordにする',
    input: z.object({ applicationId: id }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(z.object({ fileId: id, name: z.string(), size: z.int(), sha256: z.string() })),
    }),
    allowed: ['officer', 'approver', 'viewer'],
  }),
  propose: command({
    about: '一つの応募の選定の案を記録する(決裁の前。順位と異なるときは理由が必須)',
    input: z.object({
      applicationId: id,
      ...newShape(proposalFields),
      /** Of the proposal being replaced; left out for a first one. */
      revision: revision.optional(),
    }),
    output: proposal,
    changes: ['selection'],
    allowed: ['officer', 'approver'],
  }),
  withdrawProposal: command({
    about: '選定の案を取り下げる',
    input: z.object({ applicationId: id, revision }),
    output: z.object({ applicationId: id }),
    changes: ['selection'],
    allowed: ['officer', 'approver'],
  }),
  approve: command({
    about: '年度の選定の案すべてに、決裁の番号と日付を一度に記録する',
    input: z.object({
      fy,
      ...newShape(approvalFields),
      /** 起案日 and 起案者, where they are known: the 決裁 goes on record with them. */
      draftedOn: newShape(draftFields).draftedOn,
      draftedBy: newShape(draftFields).draftedBy,
      /** The proposals as they were seen, each with the number of its decision. */
      rows: z
        .array(z.object({ id, applicationId: id, revision }))
        .min(1)
        .max(100),
    }),
    output: z.array(z.object({ id, applicationId: id })),
    changes: ['selection', 'applications', 'approvals', 'letters'],
    allowed: ['officer', 'approver'],
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
    changes: ['selection', 'applications', 'approvals', 'letters'],
    allowed: ['officer', 'approver'],
  }),
  revoke: command({
    about: '選定結果を取り消す(新しい決裁と理由が要る)',
    input: z.object({
      id,
      reason: requiredText(4000, '取消の理由'),
      approvalRef: requiredText(200, '決裁の番号'),
      /** Of the 決裁 that takes it back; left out: today. */
      decidedOn: editShape(approvalFields).decidedOn.optional(),
      revision,
    }),
    output: z.object({ id, applicationId: id }),
    changes: ['selection', 'applications', 'approvals', 'letters'],
    allowed: ['officer', 'approver'],
  }),
  publish: command({
    about: '公表の日と方法を記録する(公表用一覧に入る)',
    input: z.object({
      fy,
      ...newShape(publicationFields),
      /** Of the record being put right; left out for a first one. */
      revision: revision.optional(),
    }),
    output: publication,
    changes: ['selection'],
    allowed: ['officer', 'approver'],
  }),
  decline: command({
    about: '選定された団体・補欠の辞退を記録する(支援案件があれば中止にする)',
    input: z.object({ applicationId: id, reason: requiredText(1000, '理由'), revision }),
    output: z.object({ applicationId: id, revision: z.int() }),
    changes: ['selection', 'applications', 'support'],
    allowed: ['officer'],
  }),
}
