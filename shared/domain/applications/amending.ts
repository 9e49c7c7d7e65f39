import { Refusal } from '../refusal.ts'
import type { FormPath } from './form.ts'
import { type ApplicationState, applicationStateLabel, isBeforeScoring } from './state.ts'

export interface Standing {
  readonly state: ApplicationState
  /** A draft that was thrown away (破棄した応募). */
  readonly discarded: boolean
}

/** What of an application may still be put right. */
export interface OpenParts {
  /** 応募書, 書類, 要件確認 and 受信日時: what the scores and the decision are made on. */
  readonly written: boolean
  /** 連絡先: whom to reach, which changes every April and tells nothing of the application. */
  readonly contacts: boolean
}

/** What was scored stays as it was scored; a draft that was thrown away comes back first (domain.md §4.1). */
export const openParts = ({ state, discarded }: Standing): OpenParts => ({
  written: !discarded && isBeforeScoring(state),
  contacts: !discarded,
})

const partOf = (path: FormPath): keyof OpenParts =>
  path.startsWith('contact.') || path.startsWith('subContact.') ? 'contacts' : 'written'

/** Whether a field of the form may be edited. */
export const isOpenField = (open: OpenParts, path: FormPath): boolean => open[partOf(path)]

/** Refuses (`conflict`) whatever is done to a draft that was thrown away, but to bring it back. */
export function assertNotDiscarded({ discarded }: Pick<Standing, 'discarded'>): void {
  if (discarded) throw new Refusal('conflict', '破棄した応募です。先に「未受付に戻す」で戻してください。')
}

/** Refuses (`conflict`) to change what was scored, in whatever part of the application. */
export function assertStillOpen(standing: Standing): void {
  assertNotDiscarded(standing)
  if (openParts(standing).written) return
  throw new Refusal(
    'conflict',
    `「${applicationStateLabel[standing.state]}」の応募の応募書・書類・要件確認・受信日時は変えられません。直せるのは採点を始める前までです(連絡先と備考はいつでも直せます)。`,
  )
}

/** 公表・情報共有への同意 as it was answered; null while the form says nothing. */
export type Consent = boolean | null

export const consentWords = (consent: Consent): string =>
  consent === null ? '回答なし' : consent ? '同意する' : '同意しない'

/**
 * Refuses to put the consent right that way: before the scoring it is a field of the form like any other (`conflict`), and
 * what is answered as before is no change (`invalid`). It is nothing that was scored, and a body may answer anew at any time.
 */
export function assertConsentMayChange(standing: Standing, { from, to }: { from: Consent; to: Consent }): void {
  assertNotDiscarded(standing)
  if (openParts(standing).written)
    throw new Refusal(
      'conflict',
      '採点を始める前の応募です。同意は、応募書の「公表・情報共有への同意」で直してください。',
    )
  if (from === to) {
    const message = `今の回答と同じです(${consentWords(from)})。`
    throw new Refusal('invalid', message, { fields: { consent: message } })
  }
}

/** The same for one field of the form. */
export function assertFieldOpen(standing: Standing, path: FormPath): void {
  if (partOf(path) === 'contacts') assertNotDiscarded(standing)
  else assertStillOpen(standing)
}
