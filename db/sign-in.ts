import { Refusal } from '../shared/domain/refusal.ts'
import type { Person } from './caller.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { guessesOf, passphraseFits } from './passphrase.ts'
import { profileById } from './tables/office/profile.ts'

/** Lets a profile in. */
export function signIn(db: WriteDb, reader: ReadDb, now: Date, profileId: string, passphrase: string): Person {
  const guesses = guessesOf(db)
  guesses.assertOpen(profileId, now)
  const profile = profileById(reader, profileId)
  if (!profile || profile.active === 0)
    throw new Refusal('missing', 'この利用者は登録されていないか、使えなくなっています。')
  if (!passphraseFits(passphrase, profile)) {
    guesses.wrong(profileId, now)
    throw new Refusal('forbidden', 'パスワードが違います。', { fields: { passphrase: 'パスワードが違います。' } })
  }
  guesses.right(profileId)
  return { profileId: profile.id, name: profile.name, role: profile.role }
}
