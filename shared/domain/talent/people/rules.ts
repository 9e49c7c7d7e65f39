import { fiscalYearEnd, fiscalYearOf } from '../../calendar/fiscal-year.ts'
import { addDays, addMonths } from '../../calendar/jst.ts'
import type { Fields, ValuesOf } from '../../record-fields.ts'
import { type Consent, latest } from './consent.ts'
import type { Claim, Registrant } from './registrant.ts'
import { isOnList } from './state.ts'

/** What the 運用要綱 leaves open (domain.md §15): a setting of the year. */
export const talentRuleFields = {
  yearsNeeded: {
    label: '①の実務年数',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 40,
    unit: '年',
    required: true,
    usual: 5,
  },
  consentMonths: {
    label: '同意の期間',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 60,
    unit: 'か月',
    required: true,
    usual: 12,
  },
  atYearEnd: { label: '同意は、その期間のうちの最後の年度末(3月31日)まで', kind: 'yes', usual: true },
  renewalMonths: {
    label: '更新の確認',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 60,
    unit: 'か月ごと',
    required: true,
    usual: 12,
  },
  warnDays: {
    label: '期限の前に知らせる',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 180,
    unit: '日',
    required: true,
    usual: 30,
  },
} as const satisfies Fields

export type TalentRules = ValuesOf<typeof talentRuleFields>

/** Where a year has said nothing. */
export const usualRules: TalentRules = {
  yearsNeeded: 5,
  consentMonths: 12,
  atYearEnd: true,
  renewalMonths: 12,
  warnDays: 30,
}

/**
 * Until when a consent given on that day holds where the person named no day: so many months, and where the rule says so only
 * to the end of the last fiscal year that ends within them. Where none does, to the end of the span.
 */
export function usualEnd(givenOn: string, { consentMonths, atYearEnd }: TalentRules): string {
  const end = addDays(addMonths(givenOn, consentMonths), -1)
  if (!atYearEnd) return end
  const last = fiscalYearEnd(fiscalYearOf(end) - (end === fiscalYearEnd(fiscalYearOf(end)) ? 0 : 1))
  return last >= givenOn ? last : end
}

/** When the yearly question is due: so many months after the registration or the last renewal; null of who is not on the list. */
export const renewalDueOn = (
  { state, registeredOn, renewedOn }: Pick<Registrant, 'state' | 'registeredOn' | 'renewedOn'>,
  { renewalMonths }: TalentRules,
): string | null => {
  const since = renewedOn ?? registeredOn
  return isOnList(state) && since !== null ? addMonths(since, renewalMonths) : null
}

/** What of a registration waits for somebody today. */
export type Waits = 'verify' | 'renewal' | 'consentEnds' | 'consentEnded'

interface Waiting extends Pick<Registrant, 'state' | 'registeredOn' | 'renewedOn'> {
  readonly consents: readonly Consent[]
  readonly claims: readonly Pick<Claim, 'holds'>[]
}

/** All that waits, most pressing first. `today` is ISO. */
export function waitsOf(registrant: Waiting, rules: TalentRules, today: string): Waits[] {
  const { state, consents, claims } = registrant
  const soon = addDays(today, rules.warnDays)
  if (state === 'received' || state === 'checking') return ['verify']
  if (!isOnList(state)) return []
  const waits: Waits[] = []
  const end = latest(consents)?.validTo ?? null
  // One that holds suffices (domain.md §9.2): what else is claimed waits for nobody.
  if (!claims.some(({ holds }) => holds === true)) waits.push('verify')
  if (end === null || end < today) waits.push('consentEnded')
  else if (end <= soon) waits.push('consentEnds')
  const due = renewalDueOn(registrant, rules)
  if (state === 'renewing' || (due !== null && due <= soon)) waits.push('renewal')
  return waits
}
