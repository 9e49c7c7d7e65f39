import { type Clash, Refusal } from '../shared/domain/refusal.ts'

/**
 * Refuses an edit that was made on an older state of the record, and shows both values of every field that differs.
 * Nothing is overwritten.
 */
export function assertFresh(seen: { revision: number }, stored: { revision: number }, fields: readonly Clash[]): void {
  if (seen.revision === stored.revision) return
  throw new Refusal(
    'conflict',
    'この記録は、開いた後にほかの画面で変更されました。両方の値を見比べて、残す方を選んでください。',
    { clashes: fields.filter(({ theirs, yours }) => theirs !== yours) },
  )
}

/** Refuses a creation under an id that another record bears: a repeat is harmless, a mix-up must not pass as one. */
export function assertSameRecord(same: boolean): void {
  if (!same)
    throw new Refusal(
      'conflict',
      'この記録の番号は、すでにほかの記録に使われています。画面を開き直してから、もう一度入れてください。',
    )
}

export const missing = (what: string) =>
  new Refusal('missing', `${what}が見つかりません。消されたか、別の台帳のものです。一覧から開き直してください。`)
