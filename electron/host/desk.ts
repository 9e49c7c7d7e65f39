import type { Person } from '../../db/caller.ts'
import { createGuesses } from '../../db/cipher/guesses.ts'
import type { DataKey } from '../../db/cipher/key.ts'
import type { Cost } from '../../db/cipher/seal.ts'
import type { Office } from '../../db/office.ts'
import type { Change, Reply } from '../../shared/contract/reply.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { createRooms, type Rooms } from './callers/rooms.ts'
import { createSessions, type Sessions } from './callers/sessions.ts'
import type { TellClosing } from './copies/keeper.ts'
import type { AccountVault } from './encryption/account.ts'
import { guessFile } from './encryption/guess-file.ts'
import { createKeyRing } from './encryption/key-ring.ts'
import { createAsides } from './jobs/aside/run.ts'
import type { JobLimits, StartJobProcess } from './jobs/protocol.ts'
import type { Launch } from './launcher.ts'
import { createLog, type Log } from './log.ts'
import { type Unfinished, unfinishedFiles } from './on-this-pc/unfinished.ts'
import { type Place, places } from './places.ts'
import { refused } from './refused.ts'
import type { CopiesOf, Seat } from './seat.ts'
import type { Seats } from './seats.ts'

export interface DeskOptions {
  /** The folder of settings on this PC. */
  readonly home: string
  readonly nativeBinding?: string | undefined
  readonly clock?: (() => Date) | undefined
  readonly limits?: Partial<JobLimits> | undefined
  /** How this host starts the process of a job. */
  readonly startProcess?: StartJobProcess | undefined
  /** False for a single call from the command line: it leaves no trace in the list of recent offices. */
  readonly remember?: boolean | undefined
  /** Whether the office is copied without being asked: after the day's work and in its pauses. */
  readonly keepCopies?: boolean | undefined
  /** 「ドキュメント」, where the program is told it without asking; elsewhere it is looked for. */
  readonly documents?: (() => string | undefined) | undefined
  /** What the person's account on this PC keeps for the program. */
  readonly vault?: AccountVault | undefined
  /** How much a guess at a file's passphrase is to cost. */
  readonly cost?: Cost | undefined
}

type Listener = (change: Change) => void

/** The program's state, and the one place through which both hosts reach an office. */
export interface Desk {
  readonly sessions: Sessions
  /** The screens of 投影, which have no session. */
  readonly rooms: Rooms
  readonly log: Log
  /** What is being written outside of the offices. */
  readonly unfinished: Unfinished
  call(place: Place, key: string, name: string, input: unknown): Promise<Reply>
  callerOf(place: Place, key: string | undefined): Person | undefined
  officeAt(place: Place): Office | undefined
  /** Tells the windows of that session what has changed, as far as it concerns who is signed in there. */
  onChange(place: Place, key: string, listener: Listener): () => void
  /** Resolves when a job started here is over. */
  jobEnded(place: Place, id: string): Promise<void>
  /** `told`: of the day's copy, which is made before. */
  close(told?: TellClosing): Promise<void>
}

export function createDesk({
  home,
  nativeBinding,
  clock = () => new Date(),
  limits,
  startProcess,
  remember = true,
  keepCopies = false,
  documents,
  vault,
  cost,
}: DeskOptions): Desk {
  const log = createLog(home, clock)
  const sessions = createSessions()
  const unfinished = unfinishedFiles(home)
  unfinished.sweep()
  const keys = createKeyRing()
  const guesses = createGuesses(clock, guessFile(home))
  const asides = createAsides(startProcess)
  const open = new Map<Place, Seat>()
  let closed = false
  const rooms = createRooms(sessions, (place) => open.get(place))
  const listeners = new Map<Place, Set<{ key: string; tell: Listener }>>(places.map((place) => [place, new Set()]))

  function announce(place: Place, change: Change): void {
    const office = open.get(place)?.office
    if (office && change.topics.includes('people')) sessions.refresh(place, office.profiles())
    const toldAt = new Map<string, Change>()
    for (const { key, tell } of listeners.get(place) ?? []) {
      const told = toldAt.get(key) ?? (office ? office.toldTo(sessions.callerOf(key, place), change) : change)
      toldAt.set(key, told)
      if (told.topics.length > 0) tell(told)
    }
    rooms.announce(place, change)
  }

  const copiesAt = (place: Place): CopiesOf | undefined =>
    place === 'practice'
      ? undefined
      : { home, unfinished, byItself: keepCopies, keys, changed: () => announce(place, { no: 0, topics: ['office'] }) }

  async function opened(place: Place, file: string, key: DataKey | null): Promise<Seat> {
    // What was under way in the closing program opens nothing again.
    if (closed) throw new Refusal('busy', '伴走台帳を終了しています。')
    const { openSeat } = await import('./seat.ts')
    return openSeat({
      ...{ file, key, guesses, nativeBinding, clock, log, limits, startProcess },
      copies: copiesAt(place),
    })
  }

  const seats: Seats = {
    home,
    nativeBinding,
    clock,
    log,
    remember,
    documents,
    sessions,
    rooms,
    at: (place) => open.get(place),
    guesses,
    keys,
    asides,
    vault,
    cost,
    async seat(place, file, officeKey = null) {
      const seat = await opened(place, file, officeKey)
      if (officeKey) keys.keep(officeKey)
      const before = open.get(place)
      open.set(place, seat)
      sessions.clear(place)
      seat.office.onChange((change) => announce(place, change))
      await before?.close()
      return seat
    },
    async replace(place, deed) {
      const before = open.get(place)
      if (!before) return
      const { file, key } = before.office
      open.delete(place)
      await before.close()
      try {
        await deed()
      } finally {
        const seat = await opened(place, file, key)
        open.set(place, seat)
        sessions.refresh(place, seat.office.profiles())
        seat.office.onChange((change) => announce(place, change))
      }
    },
    announce,
  }
  // Loaded when it is first asked for: the window's own process starts meanwhile (see the README).
  let launcher: Promise<Launch> | undefined
  const launch: Launch = async (...asked) => {
    launcher ??= import('./launcher.ts').then(({ createLauncher }) => createLauncher(seats))
    launcher.catch(() => {
      // Asked again, it may be there: a virus scanner that held the file back has let it go.
      launcher = undefined
    })
    return (await launcher)(...asked)
  }

  return {
    sessions,
    rooms,
    log,
    unfinished,
    async call(place, key, name, input) {
      if (name.startsWith('launcher.') || name.startsWith('encryption.')) return launch(place, key, name, input)
      const seat = open.get(place)
      if (!seat) return refused('missing', '台帳が開かれていません。最初の画面で台帳を開いてください。')
      const caller = sessions.callerOf(key, place)
      if (!caller) return refused('forbidden', 'サインインしていません。利用者を選んでサインインしてください。')
      const reply = await seat.call(name, input, caller)
      if (reply.ok && name === 'people.setPassphrase') {
        // The answer has passed the contract.
        sessions.signOutElsewhere(key, place, (reply.value as { id: string }).id)
        announce(place, { no: 0, topics: ['office'] })
      }
      return reply
    },
    callerOf: (place, key) => sessions.callerOf(key, place),
    officeAt: (place) => open.get(place)?.office,
    onChange(place, key, tell) {
      const listener = { key, tell }
      listeners.get(place)?.add(listener)
      return () => listeners.get(place)?.delete(listener)
    },
    jobEnded: async (place, id) => open.get(place)?.jobs.ended(id),
    async close(told) {
      closed = true
      await asides.close()
      const all = [...open.values()]
      open.clear()
      await Promise.all(all.map((seat) => seat.close(told)))
    },
  }
}
