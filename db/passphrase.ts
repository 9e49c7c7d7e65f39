import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../shared/domain/refusal.ts'

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

const triesAllowed = 5
const waitMs = 60_000

/** Passphrases of a person that did not fit, wherever they were typed, as long as the office is open. */
export interface Guesses {
  /** Refuses (`forbidden`) while the passphrase is closed: five wrong ones close it for a minute, so that guessing does not pay. */
  assertOpen(profileId: string, now: Date): void
  wrong(profileId: string, now: Date): void
  right(profileId: string): void
  /** Whose passphrase was closed by guessing since this was last asked: it is recorded. */
  takeClosed(): string[]
}

const ofOffice = new WeakMap<object, Guesses>()

/** By the connection that writes, of which an office has one. */
export function guessesOf(db: object): Guesses {
  const known = ofOffice.get(db) ?? createGuesses()
  ofOffice.set(db, known)
  return known
}

function createGuesses(): Guesses {
  const failures = new Map<string, { count: number; at: number }>()
  let closed: string[] = []
  // A clock that was set back closes nothing for longer.
  const lasts = (at: number, now: Date) => now.getTime() >= at && now.getTime() < at + waitMs
  return {
    assertOpen(id, now) {
      const failed = failures.get(id)
      if (failed && failed.count >= triesAllowed && lasts(failed.at, now))
        throw new Refusal(
          'forbidden',
          'パスワードの間違いが続いたため、1分間は受け付けません。少し待ってから、もう一度入力してください。',
        )
    },
    wrong(id, now) {
      const failed = failures.get(id)
      const count = failed && lasts(failed.at, now) ? failed.count + 1 : 1
      failures.set(id, { count, at: now.getTime() })
      if (count === triesAllowed) closed.push(id)
    },
    right: (id) => void failures.delete(id),
    takeClosed() {
      const taken = closed
      closed = []
      return taken
    },
  }
}
