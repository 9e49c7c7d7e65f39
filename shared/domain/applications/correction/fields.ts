import type { Fields, ValuesOf } from '../../record-fields.ts'

/** How a body answers an item: its paper anew, another paper, or in words. */
export const answerFormLabel = { replace: '差替え', add: '追加', answer: '回答' } as const
export type AnswerForm = keyof typeof answerFormLabel

/** How a request goes out: as the text of a mail alone, or with a 事務連絡 (W2). */
export const correctionMethodLabel = { mail: 'メール', memo: '事務連絡' } as const
export type CorrectionMethod = keyof typeof correctionMethodLabel

/** What became of an item once the body has answered. */
export const outcomeLabel = { resolved: '解消', partial: '一部', unanswered: '未回答' } as const
export type CorrectionOutcome = keyof typeof outcomeLabel
export const outcomes = Object.keys(outcomeLabel) as [CorrectionOutcome, ...CorrectionOutcome[]]

const itemFields = {
  place: { label: '箇所', kind: 'line', limit: 200 },
  message: { label: '内容', kind: 'prose', limit: 1000 },
  form: { label: '様式', kind: 'code', words: answerFormLabel, usual: 'replace' },
  included: { label: '依頼に入れる', kind: 'yes', usual: true },
} as const satisfies Fields

/** 補正依頼: what an officer edits of one until it is sent. The order of its items is the order of the letter. */
export const correctionFields = {
  dueOn: { label: '回答期限', kind: 'date', required: true },
  dueHour: {
    ...{ label: '回答期限の時刻', kind: 'number', decimals: 0, min: 0, max: 23, unit: '時' },
    ...{ required: true, usual: 17 },
  },
  method: { label: '方法', kind: 'code', words: correctionMethodLabel, usual: 'memo' },
  items: { label: 'お願いする事項', kind: 'rows', most: 100, named: true, of: itemFields },
} as const satisfies Fields

/** Closing one item. */
export const outcomeFields = {
  outcome: { label: '結果', kind: 'code', words: outcomeLabel },
  note: { label: '結果の備考', kind: 'prose', limit: 1000 },
} as const satisfies Fields

export type CorrectionValues = ValuesOf<typeof correctionFields>
export type CorrectionItemValues = CorrectionValues['items'][number]
