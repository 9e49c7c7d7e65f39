import { Refusal } from '../shared/domain/refusal.ts'
import type { Person } from './caller.ts'
import type { Guesses } from './cipher/guesses.ts'
import type { ReadDb } from './connection.ts'
import { passphraseFits } from './passphrase.ts'
import { profileById, rightsOf } from './tables/office/profile.ts'

/** Lets a profile in, as often as wrong passphrases allow it (`guesses.ts`). */
export function createSignIn(db: ReadDb, guesses: Guesses) {
  return (profileId: string, passphrase: string): Person => {
    guesses.assertMayTry(profileId, { typed: 'パスワード', not: 'サインインできません' })
    const profile = profileById(db, profileId)
    if (!profile || profile.active === 0)
      throw new Refusal('missing', 'この利用者は登録されていないか、使えなくなっています。')
    if (!passphraseFits(passphrase, profile)) {
      guesses.failed(profileId)
      throw new Refusal('forbidden', 'パスワードが違います。', { fields: { passphrase: 'パスワードが違います。' } })
    }
    guesses.passed(profileId)
    return { profileId: profile.id, name: profile.name, role: profile.role, rights: rightsOf(profile) }
  }
}
