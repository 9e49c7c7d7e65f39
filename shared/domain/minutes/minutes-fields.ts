import type { Fields } from '../record-fields.ts'
import { correctionOutcomeLabel, memberAnswerLabel } from './round.ts'

/** 確認の依頼: when 議事概要 went to the members, and by when they answer. */
export const roundFields = {
  sentOn: { label: '送った日', kind: 'date', required: true, ofDeed: true },
  dueOn: { label: '回答の期限', kind: 'date', required: true },
} as const satisfies Fields

/** What a member has answered, as the officer writes it down. */
export const answerFields = {
  answer: { label: '回答', kind: 'code', words: memberAnswerLabel },
  answeredOn: { label: '回答のあった日', kind: 'date', ofDeed: true },
  words: { label: '修正の申出', kind: 'prose', limit: 4000 },
} as const satisfies Fields

/** 申出の扱い */
export const settleFields = {
  outcome: { label: '申出の扱い', kind: 'code', words: correctionOutcomeLabel },
  reason: { label: '反映しない理由', kind: 'prose', limit: 2000 },
} as const satisfies Fields

/** 手直し of one paragraph. */
export const editFields = {
  words: { label: '議事概要の文', kind: 'prose', limit: 8000 },
  publicWords: { label: '公表用の文', kind: 'prose', limit: 8000 },
} as const satisfies Fields

export const publishFields = {
  publishedOn: { label: '公表日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields
