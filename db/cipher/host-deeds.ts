import { Refusal } from '../../shared/domain/refusal.ts'
import { writeDeeds } from '../audit.ts'
import type { Caller } from '../caller.ts'
import type { ConnectionOptions, ReadDb, WriteDb } from '../connection.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { type Deed, timesDone } from '../tables/office/found-deeds.ts'
import { assertAtHome, assertMayWrite, isWritten } from '../travel/facts.ts'
import { moving, type Truth } from '../truth/keep.ts'
import type { RunningSum } from '../truth/sum.ts'
import type { Guesses } from './guesses.ts'
import type { DataKey } from './key.ts'
import { putInPlace, writtenAnew } from './rewrite.ts'
import { owedDeeds } from './told.ts'

/** What the program does with the file as a whole, with no operation of the contract; it stands in the record of deeds, too. */
export interface HostDeeds {
  note(did: string, detail: object, caller: Caller): void
  /** Writes the file anew under another key, or none, with that deed in it, and closes the office. */
  rewrite(to: DataKey | null, did: string, detail: object, caller: Caller): void
  /** このPCから移す: the file stays, and says that it has gone to that place; nothing is saved to it any more. */
  movedTo(place: string, caller: Caller): void
  /** When that was last done. */
  lastDone(did: string): string | null
  /** Once somebody is in: what was typed wrongly before. */
  tellGuesses(guesses: Guesses, caller: Caller): void
}

interface Given {
  readonly at: ConnectionOptions
  readonly db: WriteDb
  readonly reader: ReadDb
  readonly truth: Truth
  readonly running: () => RunningSum
  readonly now: () => string
  readonly noted: () => void
  readonly close: (atRest: () => void) => void
}

export function createHostDeeds({ at, db, reader, truth, running, now, noted, close }: Given): HostDeeds {
  const deedOf = (did: string, detail: object, { name: who }: Caller): Deed => ({
    at: now(),
    who,
    did,
    subject: 'office',
    detail: storedAuditDetail.write({ ...detail }),
  })
  function noteAll(deeds: readonly Deed[]): void {
    truth.before('note')
    for (const { did } of deeds) assertMayWrite(db, { name: did, kind: 'command' })
    db.transaction(() => writeDeeds(db, deeds, running().now())).immediate()
    truth.committed()
    noted()
  }
  return {
    note: (did, detail, caller) => noteAll([deedOf(did, detail, caller)]),
    rewrite(to, did, detail, caller) {
      truth.before(did)
      assertAtHome(db)
      if (!truth.takeIn()) throw new Refusal('busy', stillRead)
      const part = writtenAnew({ at, to, deed: deedOf(did, detail, caller), sum: running().now() })
      truth.handOver()
      close(() => putInPlace(part, at.file))
    },
    movedTo(place, caller) {
      noteAll([deedOf(moving, { place }, caller)])
      truth.lookAgain()
    },
    lastDone: (did) => timesDone(reader, { did, since: '' }).at(-1)?.at ?? null,
    tellGuesses(guesses, caller) {
      const owed = truth.doubts.length > 0 || !isWritten(db) ? [] : owedDeeds(reader, guesses, at.key ?? null)
      if (owed.length === 0) return
      noteAll(owed.map(({ did, detail }) => deedOf(did, detail, caller)))
      for (const { what } of owed) guesses.told(what)
    },
  }
}

const stillRead =
  'いま、ほかの処理がこの台帳を読んでいます。バックアップや帳票の作成が終わってから、もう一度行ってください。'
