import { type Consent, consentOn, coversReceiver, latest } from './consent.ts'
import type { Registrant } from './registrant.ts'
import { isOnList } from './state.ts'

/** Why somebody cannot be provided to a prefecture, in the order in which it is asked. */
export const keptBackReasons = ['notRegistered', 'paused', 'noConsent', 'ended', 'scope'] as const
export type KeptBack = (typeof keptBackReasons)[number]

/** `prefecture` is its name. */
export const keptBackWords = (reason: KeptBack, prefecture: string): string =>
  ({
    notRegistered: '登録の前',
    paused: '休止中',
    noConsent: '同意の記録がない',
    ended: '同意の期限が過ぎた',
    scope: `同意の範囲に${prefecture}がない`,
  })[reason]

type Judged = Pick<Registrant, 'state'> & { readonly consents: readonly Consent[] }

/** Null where the person's data may go to that prefecture on that day (ISO): on the list, with a consent that holds and covers it. */
export function keptBackBy({ state, consents }: Judged, jis2: string, day: string): KeptBack | null {
  if (state === 'paused') return 'paused'
  if (!isOnList(state)) return 'notRegistered'
  if (latest(consents) === null) return 'noConsent'
  if (consentOn(consents, day) === null) return 'ended'
  return coversReceiver(consents, jis2, day) ? null : 'scope'
}

/** Who of these may be provided to that prefecture, and how many not for which reason. */
export function provisionTo<One extends Judged>(people: readonly One[], jis2: string, day: string) {
  const judged = people.map((one) => ({ one, reason: keptBackBy(one, jis2, day) }))
  return {
    provided: judged.flatMap(({ one, reason }) => (reason === null ? [one] : [])),
    left: keptBackReasons.flatMap((reason) => {
      const count = judged.filter((each) => each.reason === reason).length
      return count === 0 ? [] : [{ reason, count }]
    }),
  }
}

/** What a list goes to a prefecture for. */
export const provisionPurposes = ['hiring', 'pool', 'other'] as const
export type ProvisionPurpose = (typeof provisionPurposes)[number]
export const provisionPurposeLabel = {
  hiring: '採用の検討',
  pool: '人材プールの検討',
  other: 'その他の照会への回答',
} as const satisfies Record<ProvisionPurpose, string>
