import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

export interface StoredPassphrase {
  salt: string | null
  passphrase: string | null
}

/** An empty passphrase means: none. */
export function storePassphrase(passphrase: string): StoredPassphrase {
  if (passphrase === '') return { salt: null, passphrase: null }
  const salt = randomBytes(16).toString('base64')
  return { salt, passphrase: derive(passphrase, salt).toString('base64') }
}

export function passphraseFits(given: string, { salt, passphrase }: StoredPassphrase): boolean {
  if (salt === null || passphrase === null) return true
  return timingSafeEqual(derive(given, salt), Buffer.from(passphrase, 'base64'))
}

/** Whether a creation that is sent again brings the passphrase that is stored. */
const isStoredPassphrase = (given: string, stored: StoredPassphrase): boolean =>
  stored.passphrase === null ? given === '' : passphraseFits(given, stored)

/** How that is told where the two are not alike: never the words themselves. */
export const sentAgain = {
  field: { label: 'パスワード', kind: 'code', words: { stored: '(保存済みのもの)', other: '(別のもの)' } },
  stored: 'stored',
  of: (given: string, stored: StoredPassphrase) => (isStoredPassphrase(given, stored) ? 'stored' : 'other'),
} as const

/** NFKC, so that the same words typed with another input method fit. */
const derive = (text: string, salt: string) => scryptSync(text.normalize('NFKC'), Buffer.from(salt, 'base64'), 32)
