import { assertPast } from '../calendar/date-order.ts'
import { toJst } from '../calendar/jst.ts'
import type { Fields, ValuesOf } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'

export const inquiryStates = ['open', 'answered', 'dismissed'] as const
export type InquiryState = (typeof inquiryStates)[number]

export const inquiryStateLabel = {
  open: '未回答',
  answered: '回答済',
  dismissed: '対応不要',
} as const satisfies Record<InquiryState, string>

export const inquiryMeansLabel = {
  telephone: '電話',
  mail: 'メール',
  visit: '来訪',
  other: 'その他',
} as const

/** 問い合わせ: who asked what, when and by what means, and what was answered. */
export const inquiryFields = {
  askedAt: { label: '受けた日時', kind: 'moment', required: true },
  means: { label: '方法', kind: 'code', words: inquiryMeansLabel, usual: 'telephone' },
  org: { label: '所属', kind: 'line', limit: 200, search: true },
  person: { label: '氏名', kind: 'line', limit: 100, search: true },
  contact: { label: '連絡先', kind: 'line', limit: 200, search: true },
  about: { label: '対象の応募', kind: 'links', most: 1 },
  question: { label: '問い合わせの内容', kind: 'prose', limit: 8000, required: true, search: true },
  state: { label: '状態', kind: 'code', words: inquiryStateLabel, usual: 'open' },
  answer: { label: '回答', kind: 'prose', limit: 8000, search: true },
  answeredBy: { label: '回答者', kind: 'line', limit: 100, search: true },
  answeredAt: { label: '回答した日時', kind: 'moment' },
  reason: { label: '対応しない理由', kind: 'prose', limit: 2000, search: true },
} as const satisfies Fields

export type InquiryValues = ValuesOf<typeof inquiryFields>

/**
 * Refuses (`invalid`, by field) a state that the rest of the record does not bear out: 回答済 without its answer, by whom and
 * when, 対応不要 without a reason, an answer before the question, a moment still to come, or one of an answer that was not
 * given. Instants are ISO with their offset.
 */
export function assertInquiry(given: InquiryValues, now: string): void {
  assertPast(given.askedAt, now, '受けた日時', 'askedAt')
  const lacking = lackingOf(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
  assertPast(given.answeredAt, now, '回答した日時', 'answeredAt')
}

type Judged = Pick<InquiryValues, 'state' | 'answer' | 'answeredBy' | 'answeredAt' | 'reason'> & {
  readonly askedAt: string | null
}

/** What lacks, or does not fit, by field; a form says it before it is sent. */
export function lackingOf({ state, askedAt, answer, answeredBy, answeredAt, reason }: Judged): Record<string, string> {
  if (state === 'dismissed')
    return {
      ...said('reason', reason.trim() === '', '対応しない理由を入力してください。'),
      ...said('answeredAt', answeredAt !== null, notAnswered),
    }
  if (state === 'open') return said('answeredAt', answeredAt !== null, notAnswered)
  return {
    ...said('answer', answer.trim() === '', '回答を入力してください。'),
    ...said('answeredBy', answeredBy.trim() === '', '回答者を入力してください。'),
    ...said('answeredAt', answeredAt === null, '回答した日時を入力してください。'),
    ...said(
      'answeredAt',
      answeredAt !== null && askedAt !== null && toJst(answeredAt) < toJst(askedAt),
      '回答した日時が、受けた日時より前です。日付と時刻を確かめてください。',
    ),
  }
}

const notAnswered = '回答した日時は、状態が「回答済」のときだけ入ります。状態を直すか、空欄にしてください。'

const said = (field: string, is: boolean, message: string): Record<string, string> => (is ? { [field]: message } : {})
