import { addDays } from '../../calendar/jst.ts'

export const consentKinds = ['given', 'renewed', 'changed'] as const
export type ConsentKind = (typeof consentKinds)[number]
export const consentKindLabel = {
  given: '同意',
  renewed: '更新',
  changed: '範囲の変更',
} as const satisfies Record<ConsentKind, string>

/** How the office has it from the person. */
export const consentWays = ['form', 'mail', 'paper'] as const
export type ConsentWay = (typeof consentWays)[number]
export const consentWayLabel = {
  form: '申請フォーム',
  mail: 'メール',
  paper: '書面',
} as const satisfies Record<ConsentWay, string>

/** 個人情報を県へ提供することの同意: a scope and a span. Days are ISO; both ends count. */
export interface Consent {
  readonly kind: ConsentKind
  readonly givenOn: string
  readonly validTo: string
  /** 全都道府県. */
  readonly everywhere: boolean
  /** The prefectures it names, where it is not for all. */
  readonly receivers: readonly string[]
}

/** The same as it stands on record. */
export interface KeptConsent extends Consent {
  readonly id: string
  readonly way: ConsentWay
  readonly recordedBy: string
  readonly recordedAt: string
}

/**
 * The consent that holds on a day: the one given last until then, whatever an earlier one allowed further. Null where none was
 * given yet, or the last one has ended.
 */
export function consentOn<One extends Consent>(consents: readonly One[], day: string): One | null {
  const last = latest(consents.filter(({ givenOn }) => givenOn <= day))
  return last !== null && day <= last.validTo ? last : null
}

/** Whether the person's data may be given to that prefecture on that day. */
export function coversReceiver(consents: readonly Consent[], jis2: string, day: string): boolean {
  const consent = consentOn(consents, day)
  return consent !== null && covers(consent, jis2)
}

/** Whether its scope holds that prefecture. */
export const covers = ({ everywhere, receivers }: Consent, jis2: string): boolean =>
  everywhere || receivers.includes(jis2)

/** Given last; of one day the one that was recorded later, which stands behind. */
export const latest = <One extends Consent>(consents: readonly One[]): One | null =>
  consents.reduce<One | null>((best, one) => (best === null || one.givenOn >= best.givenOn ? one : best), null)

/** Ends within so many days, and has not ended. */
export const endsSoon = (consents: readonly Consent[], today: string, days: number): boolean => {
  const consent = consentOn(consents, today)
  return consent !== null && consent.validTo <= addDays(today, days)
}
