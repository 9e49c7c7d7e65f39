import type { z } from 'zod'
import type { Person } from '../../../db/caller.ts'
import { checkOf, type DataKey, newKey } from '../../../db/cipher/key.ts'
import type { Anew } from '../../../db/cipher/rewrite.ts'
import { type Sealed, seal } from '../../../db/cipher/seal.ts'
import { keepSlots, slotsBeside } from '../../../db/cipher/slots.ts'
import { admit } from '../../../db/sight/admission.ts'
import { plainCopiesBeside } from '../../../db/truth/copies.ts'
import type { contract } from '../../../shared/contract/index.ts'
import { encryption } from '../../../shared/contract/office/encryption.ts'
import { isSameGroup, recoveryKeyOf } from '../../../shared/domain/office/recovery-key.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Place } from '../places.ts'
import type { Seat } from '../seat.ts'
import type { Seats } from '../seats.ts'
import { forgetForAccount, isKeptFor, keepForAccount } from './account.ts'
import { stretchBeside } from './stretch.ts'
import { type Unlocked, unlockBy } from './unlock.ts'

type Encryption = (typeof contract)['encryption']
type At = { place: Place; key: string }
type Answers = {
  [Name in keyof Encryption]: (
    at: At,
    input: z.output<Encryption[Name]['input']>,
  ) => z.input<Encryption[Name]['output']> | Promise<z.input<Encryption[Name]['output']>>
}

const done = { done: true } as const

/** Keys that were made for a window and not used yet: the paper must be there before the file is locked with it. */
export interface MadeKeys {
  make(session: string): DataKey
  /** The key of that window, once the last group of its paper was typed. */
  take(session: string, lastGroup: string): DataKey
}

export function createMadeKeys(): MadeKeys {
  const made = new Map<string, DataKey>()
  return {
    make(session) {
      const key = newKey()
      made.set(session, key)
      return key
    },
    take(session, lastGroup) {
      const key = made.get(session)
      if (!key) throw new Refusal('missing', '復旧キーがまだ作られていません。もう一度、印刷からやり直してください。')
      if (!isSameGroup(recoveryKeyOf(key).at(-1) ?? '', lastGroup))
        throw new Refusal('invalid', notLast, { fields: { lastGroup: notLast } })
      made.delete(session)
      return key
    },
  }
}

const notLast = '復旧キーの最後の組が違います。印刷した紙(または書き取った紙)の、最後の5文字を入力してください。'

/** Everything about the lock of the file: only on the PC that runs the program, only by whoever may. */
export function createEncryptionAnswers(seats: Seats, made: MadeKeys): Answers {
  const { sessions, guesses, vault, home } = seats
  const stretch = stretchBeside(seats.asides)
  const sealedBy = (key: DataKey, passphrase: string) => seal(key, passphrase, seats.cost, stretch)

  function owned({ place, key }: At): Seat {
    if (!sessions.isOwner(key))
      throw new Refusal('forbidden', '台帳ファイルの暗号化は、プログラムを動かしているPCだけで扱えます。')
    const seat = seats.at(place)
    if (!seat) throw new Refusal('missing', '台帳が開かれていません。先に台帳を開いてください。')
    return seat
  }
  function acting(at: At, name: keyof Encryption): { seat: Seat; caller: Person } {
    const seat = owned(at)
    if (at.place === 'practice') throw new Refusal('invalid', '練習用の台帳は暗号化しません。見本だけが入っています。')
    const caller = sessions.callerOf(at.key, at.place)
    if (!caller) throw new Refusal('forbidden', 'サインインしていません。利用者を選んでサインインしてください。')
    admit(encryption[name], caller)
    return { seat, caller }
  }
  function encryptedKey({ office }: Seat): DataKey {
    if (office.key === null) throw new Refusal('conflict', 'この台帳は暗号化されていません。画面を開き直してください。')
    return office.key
  }
  const proved = ({ office }: Seat, key: DataKey, secret: string): Promise<Unlocked> =>
    unlockBy(office.file, checkOf(key), secret, { guesses, stretch })

  /** Whatever comes of it, the office is open again when this returns, and the same person is at work in it. */
  async function rewritten(
    at: At,
    of: { seat: Seat; caller: Person },
    to: { key: DataKey | null; sealed: Sealed | null },
    did: string,
  ) {
    const { office } = of.seat
    const { file, key: present } = office
    const slots = slotsBeside(file).filter(({ check }) => present !== null && check === checkOf(present))
    let key = present
    const old: string[] = []
    const rewriting = {
      anew: (given: Anew) => seats.asides.run('rewrite', given),
      // When the office is open again: nobody is to wait for it, nor meet a file that is closed.
      overwrite: async (name: string) => void old.push(name),
    }
    try {
      // Killed from here on, whichever file is found opens by its own passphrase.
      keepSlots(file, [...slots, ...(to.sealed ? [to.sealed] : [])])
      await of.seat.rest()
      await office.rewrite(to.key, did, {}, of.caller, rewriting)
      key = to.key
    } finally {
      office.close()
      keepSlots(file, key === present ? slots : to.sealed ? [to.sealed] : [])
      await seats.seat(at.place, file, key)
      sessions.signIn(at.key, at.place, of.caller)
    }
    if (present) forgetForAccount(home, checkOf(present))
    seats.announce(at.place, { no: 0, topics: ['office', 'audit'] })
    // What does not come to its end is swept by a later opening.
    for (const name of old) await seats.asides.run('overwrite', name).catch(() => undefined)
  }
  const told = ({ place }: At) => seats.announce(place, { no: 0, topics: ['office', 'audit'] })

  return {
    state(at) {
      const { office } = owned(at)
      const check = office.key && checkOf(office.key)
      const since = office.lastDone('office.encrypted')
      const renewed = [since, office.lastDone('office.rekeyed')]
      const last = (...times: (string | null)[]) =>
        times
          .filter((time) => time !== null)
          .sort()
          .at(-1) ?? null
      return {
        encrypted: check !== null,
        since,
        passphraseOn: last(...renewed, office.lastDone('office.passphraseChanged')),
        printedOn: last(...renewed, office.lastDone('office.recoveryPrinted')),
        passphrase: slotsBeside(office.file).some((slot) => slot.check === check),
        account: {
          on: check !== null && isKeptFor(home, check),
          refusal: vault ? vault.refusal() : 'この画面では使えません。インストール版の伴走台帳で使えます。',
        },
        plainCopies: plainCopiesBeside(office.file).length,
      }
    },
    prepare({ key }) {
      if (!sessions.isOwner(key))
        throw new Refusal('forbidden', '台帳ファイルの暗号化は、プログラムを動かしているPCだけで扱えます。')
      return { groups: [...recoveryKeyOf(made.make(key))] }
    },
    async begin(at, { filePassphrase, lastGroup }) {
      const of = acting(at, 'begin')
      if (of.seat.office.key !== null) throw new Refusal('conflict', 'この台帳は、もう暗号化されています。')
      const key = made.take(at.key, lastGroup)
      await rewritten(at, of, { key, sealed: await sealedBy(key, filePassphrase) }, 'office.encrypted')
      return done
    },
    async renew(at, { secret, filePassphrase, lastGroup }) {
      const of = acting(at, 'renew')
      await proved(of.seat, encryptedKey(of.seat), secret)
      const key = made.take(at.key, lastGroup)
      await rewritten(at, of, { key, sealed: await sealedBy(key, filePassphrase) }, 'office.rekeyed')
      return done
    },
    async changePassphrase(at, { secret, filePassphrase }) {
      const { seat, caller } = acting(at, 'changePassphrase')
      const key = encryptedKey(seat)
      const { by } = await proved(seat, key, secret)
      const sealed = await sealedBy(key, filePassphrase)
      seat.office.note('office.passphraseChanged', { by }, caller)
      keepSlots(seat.office.file, [sealed])
      told(at)
      return done
    },
    async printAgain(at, { secret }) {
      const { seat, caller } = acting(at, 'printAgain')
      const key = encryptedKey(seat)
      await proved(seat, key, secret)
      seat.office.note('office.recoveryPrinted', {}, caller)
      told(at)
      return { groups: [...recoveryKeyOf(key)] }
    },
    async account(at, { secret, on }) {
      const { seat, caller } = acting(at, 'account')
      const key = encryptedKey(seat)
      await proved(seat, key, secret)
      const refusal = vault ? vault.refusal() : 'この画面では使えません。インストール版の伴走台帳で使えます。'
      if (on && (!vault || refusal !== null)) throw new Refusal('invalid', refusal ?? '')
      seat.office.note('office.accountOpens', { on }, caller)
      if (!on) forgetForAccount(home, checkOf(key))
      else if (vault && !keepForAccount(vault, home, key))
        throw new Refusal('busy', 'このPCの設定フォルダーに書き込めません。パスワードでは開けます。')
      told(at)
      return done
    },
    async end(at, { secret }) {
      const of = acting(at, 'end')
      await proved(of.seat, encryptedKey(of.seat), secret)
      await rewritten(at, of, { key: null, sealed: null }, 'office.decrypted')
      return done
    },
  }
}
