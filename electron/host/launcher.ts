import './zod-setup.ts'
import { basename, resolve } from 'node:path'
import type { z } from 'zod'
import type { Person } from '../../db/caller.ts'
import { admit, operationsOf, parse } from '../../db/office.ts'
import { contract } from '../../shared/contract/index.ts'
import type { standing } from '../../shared/contract/office/launcher.ts'
import { recordAreas } from '../../shared/contract/operation.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { roleLabel } from '../../shared/domain/roles.ts'
import { answered } from './answer.ts'
import { suggestedFolder } from './on-this-pc/documents-folder.ts'
import { driveOf } from './on-this-pc/drive.ts'
import { assertMayOpen, newOfficeFile, officeFileName } from './on-this-pc/office-location.ts'
import { recentOffices, rememberOffice } from './on-this-pc/recent-offices.ts'
import { isSameFile, ownSpelling, plainPath } from './on-this-pc/spelling.ts'
import type { Place } from './places.ts'
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

/** Whoever tells of more only pushes the others' defects out of the log. */
const defectsOfOneSession = 200

/** Answers what comes before and beside an office: which one is open here, and who is signed in. */
export function createLauncher(seats: Seats): Launch {
  const { sessions } = seats
  const defectsOf = new Map<string, number>()

  const answers: Answers = {
    status({ place, key }) {
      admitAlone(seats, place, key)
      return standingOf(seats, place, key)
    },
    async create({ place, key }, { officeName, officerName, folder, fileName, passphrase }) {
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
      createOfficeFile({ file, officeName, officerName, passphrase, practice: false, now, nativeBinding })
      const { office } = await seats.seat(place, ownSpelling(file))
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
      if (present === undefined || !isSameFile(present, wanted)) await seats.seat(place, ownSpelling(wanted))
      admitAlone(seats, place, key)
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
      return standingOf(seats, place, key)
    },
    signOut({ place, key }) {
      sessions.signOut(key, place)
      return standingOf(seats, place, key)
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

  function assertOwner(key: string, place: Place = 'main'): void {
    if (!sessions.isOwner(key))
      throw new Refusal('forbidden', '台帳ファイルを開けるのは、プログラムを動かしているPCだけです。')
    if (place === 'practice')
      throw new Refusal('invalid', '練習用の画面では、ほかの台帳を開けません。もとの画面で開いてください。')
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
    return standingOf(seats, place, key)
  }

  // One after the other: two windows that open an office in the same moment must not both hold it.
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = before.then(work)
    before = turn.catch(() => undefined)
    return turn
  }

  return async (place, key, name, input) => {
    const operation = name.slice('launcher.'.length)
    if (!Object.hasOwn(answers, operation)) return refused('missing', `「${name}」という操作はありません。`)
    const known = operation as keyof Launcher
    // `answers` has the contract's exact shape; only the pairing by a runtime name is lost on the compiler.
    const answer = answers[known] as (at: { place: Place; key: string }, input: unknown) => unknown
    return answered(
      () =>
        inTurn(async () => {
          const value = await answer({ place, key }, parse(contract.launcher[known].input, input))
          return contract.launcher[known].output.parse(value)
        }),
      (defect) => seats.log.defect(defect, name),
    )
  }
}

function standingOf({ at, sessions, home, documents }: Seats, place: Place, key: string): Standing {
  const office = at(place)?.office
  const owner = sessions.isOwner(key)
  const facts = office?.facts()
  const caller = sessions.callerOf(key, place)
  return {
    // A guest of the meeting room has no business with folders of this PC.
    office: facts ? { ...facts, file: owner ? facts.file : basename(facts.file) } : null,
    caller: caller ? { ...named(caller), may: operationsOf(caller) } : null,
    profiles: office?.profiles() ?? [],
    recent: owner ? recentOffices(home) : [],
    suggestedFolder: owner ? suggestedFolder(documents?.()) : '',
    mayOpenFiles: owner,
  }
}

const named = ({ profileId, name, role }: Person) => ({ profileId, name, roleName: roleLabel[role] })

/**
 * On the office's own PC nobody is asked to choose where there is no choice: the only person, without a passphrase,
 * or the first 担当 of the practice office. Whoever signed out by hand stays out.
 */
function admitAlone({ at, sessions }: Seats, place: Place, key: string): void {
  const office = at(place)?.office
  if (!office || !sessions.isOwner(key) || sessions.callerOf(key, place) || sessions.hasLeft(key, place)) return
  const profiles = office.profiles()
  const chosen = place === 'practice' ? profiles.find(({ role }) => role === 'officer') : profiles[0]
  if (!chosen || chosen.hasPassphrase || (place === 'main' && profiles.length > 1)) return
  sessions.signIn(key, place, office.signIn(chosen.id, ''))
}
