import './zod-setup.ts'
import { basename, resolve } from 'node:path'
import type { z } from 'zod'
import { seal } from '../../db/cipher/seal.ts'
import { keepSlots } from '../../db/cipher/slots.ts'
import { parse } from '../../db/office.ts'
import { admit } from '../../db/sight/admission.ts'
import { contract } from '../../shared/contract/index.ts'
import type { standing } from '../../shared/contract/office/standing.ts'
import { type Contract, recordAreas } from '../../shared/contract/operation.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { once } from '../../shared/domain/once.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { answered } from './answer.ts'
import { admitAlone, standingAt } from './callers/standing.ts'
import { keyOfAccount } from './encryption/account.ts'
import { createEncryptionAnswers, createMadeKeys } from './encryption/answers.ts'
import { stretchBeside } from './encryption/stretch.ts'
import { keyAskedFor, unlockBy } from './encryption/unlock.ts'
import { driveOf } from './on-this-pc/drive.ts'
import { assertMayOpen, newOfficeFile, officeFileName } from './on-this-pc/office-location.ts'
import { rememberOffice } from './on-this-pc/recent-offices.ts'
import { isSameFile, ownSpelling, plainPath } from './on-this-pc/spelling.ts'
import { type Place, places } from './places.ts'
import { refused } from './refused.ts'
import type { Seats } from './seats.ts'

export type Launch = (place: Place, key: string, name: string, input: unknown) => Promise<Reply>
type Standing = z.infer<typeof standing>
type Launcher = (typeof contract)['launcher']
type Answers = {
  [Name in keyof Launcher]: (
    at: { place: Place; key: string },
    input: z.output<Launcher[Name]['input']>,
  ) => z.input<Launcher[Name]['output']> | Promise<z.input<Launcher[Name]['output']>>
}

type Answering = (at: { place: Place; key: string }, input: unknown) => unknown

/** Whoever tells of more only pushes the others' defects out of the log. */
const defectsOfOneSession = 200

/** Answers what comes before and beside an office: which one is open here, and who is signed in. */
export function createLauncher(seats: Seats): Launch {
  const { sessions } = seats
  const stretch = stretchBeside(seats.asides)
  const defectsOf = new Map<string, number>()
  const made = createMadeKeys()
  const locked = new Map<Place, { file: string; check: string }>()
  const owed = new Set<Place>()

  // Of no use before somebody looks at copies, and so no part of the start.
  const ofCopies = once(async () =>
    (await import('./copies/answers.ts')).createCopyAnswers(seats, async ({ place, key }, file) => {
      await seats.seat(place, ownSpelling(file), seats.keys.of(file))
      locked.delete(place)
      enter(place, key)
      return settled(place, key)
    }),
  )

  const answers: Answers = {
    copies: async (at, input) => (await ofCopies()).copies(at, input),
    copyStanding: async (at) => (await ofCopies()).copyStanding(at),
    difference: async (at, input) => (await ofCopies()).difference(at, input),
    restore: async (at, input) => (await ofCopies()).restore(at, input),
    removeCopies: async (at, input) => (await ofCopies()).removeCopies(at, input),
    setSecondPlace: async (at, input) => (await ofCopies()).setSecondPlace(at, input),
    move: async (at, input) => (await ofCopies()).move(at, input),
    status({ place, key }) {
      enter(place, key)
      return standingOf(place, key)
    },
    async create({ place, key }, { officeName, officerName, folder, fileName, passphrase, encryption: lock }) {
      assertOwner(key, place)
      const { nativeBinding } = seats
      const { isHalfMade } = await import('../../db/hold.ts')
      const file = newOfficeFile(
        folder,
        officeFileName(fileName, officeName),
        await driveOf(folder),
        process.platform,
        (found) => isHalfMade({ file: found, nativeBinding }),
      )
      const now = seats.clock().toISOString()
      const { createOfficeFile } = await import('../../db/create-office.ts')
      const officeKey = lock && made.take(key, lock.lastGroup)
      const sealed = lock && officeKey && (await seal(officeKey, lock.filePassphrase, seats.cost, stretch))
      createOfficeFile({
        file,
        officeName,
        officerName,
        passphrase,
        practice: false,
        now,
        nativeBinding,
        key: officeKey,
      })
      if (sealed) keepSlots(file, [sealed])
      const { office } = await seats.seat(place, ownSpelling(file), officeKey)
      const first = office.profiles()[0]
      if (first) sessions.signIn(key, place, office.signIn(first.id, passphrase))
      return settled(place, key)
    },
    async open({ place, key }, { file }) {
      assertOwner(key, place)
      const wanted = resolve(plainPath(file))
      assertMayOpen(wanted)
      const present = seats.at(place)?.office.file
      // One spelling for one file: under another the lock beside it would be another, too.
      if (present === undefined || !isSameFile(present, wanted)) await opened(place, ownSpelling(wanted))
      else locked.delete(place)
      enter(place, key)
      return settled(place, key)
    },
    async unlock({ place, key }, { secret, filePassphrase }) {
      assertOwner(key, place)
      const asked = locked.get(place)
      if (!asked) throw new Refusal('missing', '開こうとしている台帳がありません。先に台帳を選んでください。')
      const { file, check } = asked
      const unlocked = await unlockBy(file, check, secret, { guesses: seats.guesses, stretch })
      seats.keys.keep(unlocked.key)
      const sealed =
        filePassphrase !== '' && unlocked.by === 'recovery'
          ? await seal(unlocked.key, filePassphrase, seats.cost, stretch)
          : null
      await seats.seat(place, file, unlocked.key)
      locked.delete(place)
      if (sealed) {
        keepSlots(file, [sealed])
        owed.add(place)
      }
      enter(place, key)
      return settled(place, key)
    },
    async practice({ place, key }) {
      assertOwner(key)
      if (!seats.at('practice')) {
        const { preparePractice, setAsidePractice } = await import('./practice/practice.ts')
        try {
          await seats.seat('practice', await preparePractice(seats))
        } catch (error) {
          // Damaged, or never finished: it holds nothing but 見本, and a new one takes its place.
          if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
          setAsidePractice(seats.home)
          await seats.seat('practice', await preparePractice(seats))
        }
      }
      seats.announce(place, { no: 0, topics: ['office'] })
      return { ready: true }
    },
    async bringBack({ place, key }, { file }) {
      assertOwner(key)
      const caller = sessions.callerOf(key, place)
      if (!caller) throw new Refusal('forbidden', 'サインインしていません。利用者を選んでサインインしてください。')
      admit(contract.travel.cancel, caller)
      const wanted = resolve(plainPath(file))
      assertMayOpen(wanted)
      const { bringBack } = await import('./travel/bring-back.ts')
      const brought = await bringBack(seats, { place, wanted: ownSpelling(wanted), caller })
      // Another file lies under the same name: every window asks for everything again.
      seats.announce(place, { no: 0, topics: [...recordAreas] })
      return brought
    },
    signIn({ place, key }, { profileId, passphrase }) {
      const office = seats.at(place)?.office
      if (!office) throw new Refusal('missing', '台帳が開かれていません。先に台帳を開いてください。')
      sessions.signIn(key, place, office.signIn(profileId, passphrase))
      tellOwed(place, key)
      return standingOf(place, key)
    },
    signOut({ place, key }) {
      sessions.signOut(key, place)
      return standingOf(place, key)
    },
    async thisPc({ place, key }) {
      if (!sessions.isOwner(key)) throw new Refusal('forbidden', 'プログラムを動かしているPCだけで見られます。')
      const file = seats.at(place)?.office.file
      if (file === undefined) throw new Refusal('missing', '台帳が開かれていません。先に台帳を開いてください。')
      const { thisPcOf } = await import('./on-this-pc/this-pc.ts')
      return thisPcOf(file, seats.home, seats.log.file)
    },
    projector({ place, key }, { meetingId }) {
      const caller = sessions.callerOf(key, place)
      if (!caller) throw new Refusal('forbidden', 'サインインしていません。利用者を選んでサインインしてください。')
      // Whoever chooses what it shows.
      admit(contract.meeting.project, caller)
      return { entrance: seats.rooms.open({ place, key, profileId: caller.profileId }, meetingId) }
    },
    noteDefect({ key }, { name, message, frames }) {
      const told = (defectsOf.get(key) ?? 0) + 1
      defectsOf.set(key, told)
      if (told > defectsOfOneSession)
        throw new Refusal('busy', '画面の不具合は、もう十分に書き留めました。プログラムを開き直してください。')
      const defect = Object.assign(new Error(message), { name, stack: frames.join('\n') })
      return { reference: seats.log.defect(defect, 'page') }
    },
  }

  const answersOfLock = createEncryptionAnswers(seats, made)

  function assertOwner(key: string, place: Place = 'main'): void {
    if (!sessions.isOwner(key))
      throw new Refusal('forbidden', '台帳ファイルを開けるのは、プログラムを動かしているPCだけです。')
    if (place === 'practice')
      throw new Refusal('invalid', '練習用の画面では、ほかの台帳を開けません。もとの画面で開いてください。')
  }

  /** Opens it, or leaves it to be asked for its passphrase where it is encrypted and this account does not open it. */
  async function opened(place: Place, file: string): Promise<void> {
    // Never of a file that is open here: to look at it would give its locks away.
    const isHeld = places.some((each) => isSameFile(seats.at(each)?.office.file ?? '', file))
    const check = isHeld ? null : keyAskedFor(file)
    const officeKey = check === null ? null : keyOfAccount(seats.vault, seats.home, check)
    if (check !== null && officeKey === null) locked.set(place, { file, check })
    else {
      await seats.seat(place, file, officeKey)
      locked.delete(place)
    }
  }

  function enter(place: Place, key: string): void {
    // What was open before is not what was asked for.
    if (locked.has(place)) return
    admitAlone(seats, place, key)
    tellOwed(place, key)
  }

  /** A passphrase that was set anew before anybody was in is told of by the first who comes. */
  function tellOwed(place: Place, key: string): void {
    const caller = sessions.callerOf(key, place)
    if (caller && owed.delete(place))
      seats.at(place)?.office.note('office.passphraseChanged', { by: 'recovery' }, caller)
  }

  function standingOf(place: Place, key: string): Standing {
    const asked = locked.get(place)
    const waiting = asked && sessions.isOwner(key) ? { name: basename(asked.file, '.banso'), file: asked.file } : null
    return standingAt(seats, place, key, waiting)
  }

  function settled(place: Place, key: string): Standing {
    const office = seats.at(place)?.office
    if (office && seats.remember)
      rememberOffice(seats.home, {
        name: office.facts().name,
        file: office.file,
        openedAt: seats.clock().toISOString(),
      })
    seats.announce(place, { no: 0, topics: ['office'] })
    return standingOf(place, key)
  }

  // One after the other: two windows that open an office in the same moment must not both hold it.
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = before.then(work)
    before = turn.catch(() => undefined)
    return turn
  }

  /** What opens no office need not wait for one: a move takes as long as its drive. */
  const beside: ReadonlySet<string> = new Set([
    'copies',
    'copyStanding',
    'difference',
    'removeCopies',
    'setSecondPlace',
    'move',
  ])

  return async (place, key, name, input) => {
    const [area = '', operation = ''] = name.split('.')
    // The answers have the contract's exact shape; only the pairing by a runtime name is lost on the compiler.
    const own = { launcher: answers, encryption: answersOfLock }[area] as Record<string, Answering> | undefined
    const answer = own && Object.hasOwn(own, operation) ? own[operation] : undefined
    const known = (contract as Contract)[area]?.[operation]
    if (!answer || !known) return refused('missing', `「${name}」という操作はありません。`)
    return answered(
      () =>
        (area === 'launcher' && beside.has(operation) ? atOnce : inTurn)(async () => {
          const value = await answer({ place, key }, parse(known.input, input))
          return known.output.parse(value)
        }),
      (defect) => seats.log.defect(defect, name),
    )
  }
}

const atOnce = <Value>(work: () => Promise<Value>): Promise<Value> => work()
