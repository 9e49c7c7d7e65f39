import type { Guesses } from '../../db/cipher/guesses.ts'
import type { DataKey } from '../../db/cipher/key.ts'
import type { Cost } from '../../db/cipher/seal.ts'
import type { Change } from '../../shared/contract/reply.ts'
import type { Rooms } from './callers/rooms.ts'
import type { Sessions } from './callers/sessions.ts'
import type { AccountVault } from './encryption/account.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import type { Asides } from './jobs/aside/run.ts'
import type { Log } from './log.ts'
import type { Place } from './places.ts'
import type { Seat } from './seat.ts'

/** What the launcher works on; the rest of the program sees `Desk` only. */
export interface Seats {
  readonly home: string
  readonly nativeBinding: string | undefined
  readonly clock: () => Date
  readonly log: Log
  readonly remember: boolean
  readonly documents: (() => string | undefined) | undefined
  readonly sessions: Sessions
  readonly rooms: Rooms
  /** What was typed wrongly on this PC, for files and people. */
  readonly guesses: Guesses
  readonly keys: KeyRing
  /** What takes seconds and is no job of an office. */
  readonly asides: Asides
  readonly vault: AccountVault | undefined
  /** Of a passphrase; what is usual where it is not said. */
  readonly cost: Cost | undefined
  at(place: Place): Seat | undefined
  /** Opens the file first and closes the present office after: where it cannot be opened, nothing has changed. */
  seat(place: Place, file: string, key?: DataKey | null): Promise<Seat>
  /** Does something to the file while nobody has it open, and opens it again; whoever is signed in stays, as far as they are there. */
  replace(place: Place, deed: () => Promise<void>): Promise<void>
  announce(place: Place, change: Change): void
}
