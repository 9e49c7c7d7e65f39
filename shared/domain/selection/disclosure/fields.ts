import { assertNotFuture } from '../../calendar/date-order.ts'
import { addDays, daysBetween } from '../../calendar/jst.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

export const disclosureStates = ['preparing', 'decided', 'withdrawn'] as const
export type DisclosureState = (typeof disclosureStates)[number]

export const disclosureStateLabel = {
  preparing: '準備中',
  decided: '決定済',
  withdrawn: '取下げ',
} as const satisfies Record<DisclosureState, string>

/** 開示決定等の種類 (情報公開法 9条). */
export const outcomeLabel = {
  none: '未定',
  whole: '全部開示',
  part: '一部開示',
  closed: '不開示',
} as const

/** 開示請求: what was asked for and when, until when it is to be decided, and what was decided. Who asked is not kept here. */
export const disclosureFields = {
  receivedOn: { label: '受付日', kind: 'date', required: true, ofDeed: true },
  asked: { label: '請求の内容', kind: 'prose', limit: 4000, required: true, search: true },
  about: { label: '対象の応募', kind: 'links', most: 1 },
  correctionDays: {
    label: '補正に要した日数',
    kind: 'number',
    decimals: 0,
    min: 0,
    max: 365,
    unit: '日',
    required: true,
    usual: 0,
  },
  extendedTo: { label: '延長した期限', kind: 'date' },
  extendedReason: { label: '延長の理由', kind: 'prose', limit: 2000, search: true },
  state: { label: '状態', kind: 'code', words: disclosureStateLabel, usual: 'preparing' },
  decidedOn: { label: '開示決定等をした日', kind: 'date', ofDeed: true },
  outcome: { label: '決定の種類', kind: 'code', words: outcomeLabel, usual: 'none' },
  note: { label: '備考', kind: 'prose', limit: 4000, search: true },
} as const satisfies Fields

export type DisclosureValues = ValuesOf<typeof disclosureFields>

/**
 * The last day for the decision: 30 days from the request, its own day not counted (情報公開法 10条1項; 民法 140条), with the
 * days that a 補正 took (同項ただし書), or the day it was put off to (10条2項). ISO dates. A day on which offices are closed does not
 * move it: 行政機関の休日に関する法律 2条 moves only what is done towards an office.
 */
export const decisionDue = ({
  receivedOn,
  correctionDays,
  extendedTo,
}: Pick<DisclosureValues, 'receivedOn' | 'correctionDays' | 'extendedTo'>): string =>
  extendedTo ?? ordinaryDue(receivedOn, correctionDays)

const ordinaryDue = (receivedOn: string, correctionDays: number): string => addDays(receivedOn, 30 + correctionDays)

/**
 * Refuses (`invalid`, by field) a state that the rest does not bear out, an extension without its reason or beyond 30 days more
 * (10条2項), and a day still to come. Days are ISO dates.
 */
export function assertDisclosure(given: DisclosureValues, today: string): void {
  assertNotFuture(given.receivedOn, today, '受付日', 'receivedOn')
  const lacking = lackingOf(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
  assertNotFuture(given.decidedOn, today, '開示決定等をした日', 'decidedOn')
}

type Judged = Pick<DisclosureValues, 'extendedTo' | 'extendedReason' | 'state' | 'decidedOn' | 'outcome'> & {
  readonly receivedOn: string | null
  readonly correctionDays: number | null
}

/** What lacks, or does not fit, by field; a form says it before it is sent. */
export function lackingOf(given: Judged): Record<string, string> {
  return { ...extension(given), ...decision(given) }
}

function extension({ receivedOn, correctionDays, extendedTo, extendedReason }: Judged): Record<string, string> {
  if (extendedTo === null)
    return said(
      'extendedReason',
      extendedReason.trim() !== '',
      '延長した期限を入力するか、延長の理由を空欄にしてください。',
    )
  if (receivedOn === null) return {}
  const ordinary = ordinaryDue(receivedOn, correctionDays ?? 0)
  const more = daysBetween(ordinary, extendedTo)
  return {
    ...said('extendedReason', extendedReason.trim() === '', '延長の理由を入力してください(10条2項の通知に書く理由)。'),
    ...said(
      'extendedTo',
      more < 1 || more > 30,
      `延長できるのは30日以内です(10条2項)。${formatWareki(addDays(ordinary, 1), 'long')}から${formatWareki(addDays(ordinary, 30), 'long')}までの日にしてください。著しく大量で11条の特例によるときは、備考に書いてください。`,
    ),
  }
}

function decision({ receivedOn, state, decidedOn, outcome }: Judged): Record<string, string> {
  if (state !== 'decided')
    return {
      ...said('decidedOn', decidedOn !== null, '開示決定等をした日は、状態が「決定済」のときだけ入ります。'),
      ...said('outcome', outcome !== 'none', '決定の種類は、状態が「決定済」のときだけ選びます。'),
    }
  return {
    ...said('decidedOn', decidedOn === null, '開示決定等をした日を入力してください。'),
    ...said(
      'decidedOn',
      decidedOn !== null && receivedOn !== null && decidedOn < receivedOn,
      '開示決定等をした日が、受付日より前です。日付を確かめてください。',
    ),
    ...said('outcome', outcome === 'none', '決定の種類(全部開示・一部開示・不開示)を選んでください。'),
  }
}

const said = (field: string, is: boolean, message: string): Record<string, string> => (is ? { [field]: message } : {})
