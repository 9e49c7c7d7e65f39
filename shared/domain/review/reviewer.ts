import { Refusal } from '../refusal.ts'

/** 委員A … 委員Z, 委員AA …: the first that was never given, so that a code names one person on every paper of a year. */
export function nextReviewerCode(given: readonly string[]): string {
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)
  for (let n = 0; ; n++) {
    const code = `委員${letters(n)}`
    if (!given.includes(code)) return code
  }
}

/** Refuses (`invalid`) a passphrase for who does not sign in. */
export function assertPassphraseUsed(asked: { readonly withProfile: boolean; readonly passphrase: string }): void {
  if (asked.passphrase === '' || asked.withProfile) return
  throw new Refusal('invalid', 'サインインしない委員に、パスワードは付けられません。', {
    fields: { passphrase: 'サインインできるようにするか、空にしてください。' },
  })
}

/** Refuses (`conflict`) to take away a reviewer who has scored or written already: what was said stays said. */
export function assertMayRemoveReviewer({ code, words }: { readonly code: string; readonly words: number }): void {
  if (words > 0)
    throw new Refusal(
      'conflict',
      `${code}の点または所見がすでに入っています。削除する代わりに、採点票を欠席としてください。`,
    )
}
