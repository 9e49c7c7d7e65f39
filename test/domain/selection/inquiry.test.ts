import { describe, expect, it } from 'vitest'
import { assertInquiry, type InquiryValues } from '../../../shared/domain/selection/inquiry.ts'
import { refusalOf } from '../../support/refused.ts'

const now = '2026-04-10T12:00:00+09:00'
const open: InquiryValues = {
  askedAt: '2026-04-10T10:00:00+09:00',
  means: 'telephone',
  org: '見本県',
  person: '例示 花子',
  contact: '',
  about: [],
  question: '選定の理由を知りたい。',
  state: 'open',
  answer: '',
  answeredBy: '',
  answeredAt: null,
  reason: '',
}
const answered: InquiryValues = {
  ...open,
  state: 'answered',
  answer: '公表資料のとおり。',
  answeredBy: '見本 太郎',
  answeredAt: '2026-04-10T11:00:00+09:00',
}
const dismissed: InquiryValues = { ...open, state: 'dismissed', reason: '同じ内容に回答済みのため。' }

describe('An 問い合わせ', () => {
  it.each([open, answered, dismissed])('may stand as $state', (given) => {
    expect(() => assertInquiry(given, now)).not.toThrow()
  })

  it('may be answered in the minute it was asked, whatever the zones', () => {
    expect(() => assertInquiry({ ...answered, answeredAt: '2026-04-10T01:00:00Z' }, now)).not.toThrow()
  })

  it.each<[string, InquiryValues, string]>([
    ['asked in the future', { ...open, askedAt: '2026-04-10T12:00:01+09:00' }, 'askedAt'],
    ['answered in the future', { ...answered, answeredAt: '2026-04-10T12:00:01+09:00' }, 'answeredAt'],
    ['answered without the answer', { ...answered, answer: '　' }, 'answer'],
    ['answered by nobody', { ...answered, answeredBy: '' }, 'answeredBy'],
    ['answered at no time', { ...answered, answeredAt: null }, 'answeredAt'],
    ['answered before it was asked', { ...answered, answeredAt: '2026-04-10T09:59:59+09:00' }, 'answeredAt'],
    ['dismissed without a reason', { ...dismissed, reason: ' ' }, 'reason'],
    ['open with a time of its answer', { ...open, answeredAt: answered.answeredAt }, 'answeredAt'],
    ['dismissed with a time of its answer', { ...dismissed, answeredAt: answered.answeredAt }, 'answeredAt'],
  ])('is refused where it is %s, beside the field', (_, given, field) => {
    const { code, fields } = refusalOf(() => assertInquiry(given, now))
    expect([code, Object.keys(fields)]).toEqual(['invalid', [field]])
  })
})
