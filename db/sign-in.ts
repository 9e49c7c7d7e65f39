import { Refusal } from '../shared/domain/refusal.ts'
import type { Person } from './caller.ts'
import type { ReadDb } from './connection.ts'
import { passphraseFits } from './passphrase.ts'
import { profileById } from './tables/office/profile.ts'

const triesAllowed = 5
const waitMs = 60_000

/** Lets a profile in. Five wrong passphrases close it for a minute, so that guessing does not pay. */
export function createSignIn(db: ReadDb, clock: () => Date) {
  const failures = new Map<string, { count: number; until: number }>()

  return (profileId: string, passphrase: string): Person => {
    const now = clock().getTime()
    const failed = failures.get(profileId)
    if (failed && failed.count >= triesAllowed && now < failed.until)
      throw new Refusal('forbidden', 'パスワードの間違いが続いたため、1分間サインインできません。少し待ってください。')
    const profile = profileById(db, profileId)
    if (!profile || profile.active === 0)
      throw new Refusal('missing', 'この利用者は登録されていないか、使えなくなっています。')
    if (!passphraseFits(passphrase, profile)) {
      const count = failed && now < failed.until ? failed.count + 1 : 1
      failures.set(profileId, { count, until: now + waitMs })
      throw new Refusal('forbidden', 'パスワードが違います。', { fields: { passphrase: 'パスワードが違います。' } })
    }
    failures.delete(profileId)
    return { profileId: profile.id, name: profile.name, role: profile.role }
  }
}
