import { Refusal } from '../../shared/domain/refusal.ts'
import { writeDeeds } from '../audit.ts'
import type { Caller } from '../caller.ts'
import type { ConnectionOptions, ReadDb, WriteDb } from '../connection.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { type Deed, timesDone } from '../tables/office/found-deeds.ts'
import { assertAtHome, assertMayWrite, isWritten } from '../travel/facts.ts'
import { moving, type Truth } from '../truth/keep.ts'
import type { RunningSum } from '../truth/sum.ts'
import { besideOf } from '../upkeep/beside.ts'
import type { Guesses } from './guesses.ts'
import type { DataKey } from './key.ts'
import type { Pause } from './pause.ts'
import { type Anew, overwrite, putInPlace, removeWithLog, writtenAnew } from './rewrite.ts'
import { owedDeeds } from './told.ts'

/** What the program does with the file as a whole, with no operation of the contract; it stands in the record of deeds, too. */
export interface HostDeeds {
  note(did: string, detail: object, caller: Caller): void
  /**
   * Writes the file anew under another key, or none, with that deed in it, and closes the office. Until then it is only read.
   * The writing may be done elsewhere, as long as it takes.
   */
  rewrite(to: DataKey | null, did: string, detail: object, caller: Caller, elsewhere?: Rewriting): Promise<void>
  /** このPCから移す: the file stays, and says that it has gone to that place; nothing is saved to it any more. */
  movedTo(place: string, caller: Caller): void
  /** When that was last done. */
  lastDone(did: string): string | null
  /** Once somebody is in: what was typed wrongly before. */
  tellGuesses(guesses: Guesses, caller: Caller): void
}

/** What of it takes as long as the file is large. */
export interface Rewriting {
  anew(given: Anew): Promise<void>
  overwrite(old: string): Promise<void>
}

const here: Rewriting = { anew: async (given) => writtenAnew(given), overwrite: async (old) => overwrite(old) }

interface Given {
  readonly pause: Pause
  readonly at: ConnectionOptions
  readonly db: WriteDb
  readonly reader: ReadDb
  readonly truth: Truth
  readonly running: () => RunningSum
  readonly now: () => string
  readonly noted: () => void
  readonly close: (atRest: () => void) => void
}

export function createHostDeeds({ pause, at, db, reader, truth, running, now, noted, close }: Given): HostDeeds {
  const deedOf = (did: string, detail: object, { name: who }: Caller): Deed => ({
    at: now(),
    who,
    did,
    subject: 'office',
    detail: storedAuditDetail.write({ ...detail }),
  })
  function noteAll(deeds: readonly Deed[]): void {
    pause.assertNone()
    truth.before('note')
    for (const { did } of deeds) assertMayWrite(db, { name: did, kind: 'command' })
    // Before the transaction: what follows the rows would be rolled back with it.
    const sum = running()
    db.transaction(() => writeDeeds(db, deeds, sum.now())).immediate()
    truth.committed()
    noted()
  }
  return {
    note: (did, detail, caller) => noteAll([deedOf(did, detail, caller)]),
    async rewrite(to, did, detail, caller, elsewhere = here) {
      const left: string[] = []
      pause.assertNone()
      truth.before(did)
      assertAtHome(db)
      if (!truth.takeIn()) throw new Refusal('busy', stillRead)
      const given = { at, part: besideOf(at.file), to, deed: deedOf(did, detail, caller), sum: running().now() }
      await pause.during(async () => {
        try {
          await elsewhere.anew(given)
          if (!db.open) throw new Refusal('busy', closedMeanwhile)
        } catch (error) {
          removeWithLog(given.part)
          throw error
        }
        // From the last look at the old file to its end nobody else has a turn.
        truth.handOver()
        close(() => {
          const old = putInPlace(given.part, at.file)
          if (old !== null) left.push(old)
        })
      })
      // The file is the new one already. What does not come to its end is swept by a later opening.
      for (const old of left) await elsewhere.overwrite(old).catch(() => undefined)
    },
    movedTo(place, caller) {
      noteAll([deedOf(moving, { place }, caller)])
      truth.lookAgain()
    },
    lastDone: (did) => timesDone(reader, { did, since: '' }).at(-1)?.at ?? null,
    tellGuesses(guesses, caller) {
      const owed =
        pause.on || truth.doubts.length > 0 || !isWritten(db) ? [] : owedDeeds(reader, guesses, at.key ?? null)
      if (owed.length === 0) return
      noteAll(owed.map(({ did, detail }) => deedOf(did, detail, caller)))
      for (const { what } of owed) guesses.told(what)
    },
  }
}

const closedMeanwhile = '台帳が閉じられたため、途中で止めました。台帳ファイルはそのままです。'

const stillRead =
  'いま、ほかの処理がこの台帳を読んでいます。バックアップや帳票の作成が終わってから、もう一度行ってください。'
