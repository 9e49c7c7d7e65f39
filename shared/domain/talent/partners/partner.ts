import { assertNotFuture } from '../../calendar/date-order.ts'
import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

export const partnerKindLabel = {
  company: '企業',
  association: '団体',
  school: '大学・研究機関',
  other: 'その他',
} as const

/** どうなったか: one dealing with the partner. */
export const dealingFields = {
  on: { label: '日', inFull: '経過の日', kind: 'date', required: true },
  what: { label: '経過', kind: 'line', limit: 1000, required: true },
} as const satisfies Fields

/** 協力企業・団体 (domain.md §3.4): what it offers, and what came of it. */
export const partnerFields = {
  name: { label: '名称', kind: 'line', limit: 200, required: true, search: true },
  kind: { label: '種類', kind: 'code', words: partnerKindLabel, usual: 'company' },
  dispatches: { label: '職員派遣', kind: 'yes', usual: false },
  announces: { label: '会員への周知', kind: 'yes', usual: false },
  otherOffer: { label: 'その他の協力', kind: 'line', limit: 500, search: true },
  capacity: { label: '規模', inFull: '協力できる規模', kind: 'line', limit: 200 },
  conditions: { label: '条件', kind: 'prose', limit: 4000, search: true },
  since: { label: '協力の始まり', kind: 'date' },
  until: { label: '協力の終わり', kind: 'date' },
  dealings: { label: '経過', kind: 'rows', of: dealingFields, most: 200, named: true },
} as const satisfies Fields
export type PartnerValues = ValuesOf<typeof partnerFields>

/** Who is spoken to there: a person, told to those alone who may see the people of 人材. */
export const partnerContactFields = {
  dept: { label: '担当部署', kind: 'line', limit: 200 },
  person: { label: '担当者', kind: 'line', limit: 100 },
  contact: { label: '連絡先', kind: 'line', limit: 200 },
} as const satisfies Fields
export type PartnerContact = ValuesOf<typeof partnerContactFields>

/** 「職員派遣・会員への周知」; '' where nothing is offered. */
export const offersOf = ({
  dispatches,
  announces,
  otherOffer,
}: Pick<PartnerValues, 'dispatches' | 'announces' | 'otherOffer'>): string =>
  [
    ...(dispatches ? [partnerFields.dispatches.label] : []),
    ...(announces ? [partnerFields.announces.label] : []),
    ...(otherOffer === '' ? [] : [otherOffer]),
  ].join('・')

type Judged = Pick<PartnerValues, 'dispatches' | 'announces' | 'otherOffer' | 'since' | 'until'>

/** What lacks, or does not fit, by field; a form says it before it is sent. */
export function lackingOfPartner(given: Judged): Record<string, string> {
  return {
    ...(offersOf(given) === ''
      ? { otherOffer: '協力の内容を一つ以上選んでください。どれでもないときは、ここに書きます。' }
      : {}),
    ...(given.since !== null && given.until !== null && given.until < given.since
      ? { until: '協力の終わりが始まりより前です。どちらかを直してください。' }
      : {}),
  }
}

/** Refuses (`invalid`, by field) a partner that offers nothing, and dealings that are still to come. */
export function assertPartner(given: PartnerValues, today: string): void {
  const lacking = lackingOfPartner(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
  for (const [index, { on }] of given.dealings.entries()) assertNotFuture(on, today, '経過', `dealings.${index}.on`)
}
