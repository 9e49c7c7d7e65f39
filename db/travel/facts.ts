import { Refusal } from '../../shared/domain/refusal.ts'
import { travelStandingOf, whyReadOnly } from '../../shared/domain/travel/course.ts'
import type { AtDesk, Brought, PastTravel } from '../../shared/domain/travel/returning.ts'
import { entryAt, lastEntry } from '../audit.ts'
import type { ReadDb } from '../connection.ts'
import { theOffice } from '../records/office/office.ts'
import { travelRows, travelUnderWay } from '../tables/office/travel.ts'

/** Refuses what would change the file while it waits for the one that was taken along, or is closed for the way home. */
export function assertMayWrite(db: ReadDb, deed: Parameters<typeof whyReadOnly>[1]): void {
  if (deed.kind === 'query') return
  const why = whyReadOnly(travelUnderWay(db) ?? null, deed)
  if (why !== null) throw new Refusal('conflict', why)
}

/** Refuses what would make two files of one 持ち出し that do not open by one key. */
export function assertAtHome(db: ReadDb): void {
  if (travelStandingOf(travelUnderWay(db) ?? null) !== 'home')
    throw new Refusal(
      'conflict',
      '持ち出している間は、台帳ファイルの暗号化を変えられません。もとのPCに戻してから、もう一度行ってください。',
    )
}

/** Whether records are stored in it now: it is not elsewhere, nor on its way home. */
export const isWritten = (db: ReadDb): boolean => ['home', 'out'].includes(travelStandingOf(travelUnderWay(db) ?? null))

const headOf = (db: ReadDb) => {
  const [first, last] = [entryAt(db, 1), lastEntry(db)]
  if (!first || !last) throw new Error('an office has its first entry')
  return { practice: theOffice(db).practice === 1, first: first.hash, seq: last.seq, hash: last.hash }
}

/** What the file that stayed knows of itself, for a comparison with the one that comes back. */
export const atDeskOf = (db: ReadDb): AtDesk => ({
  ...headOf(db),
  away: travelUnderWay(db) ?? null,
  past: travelRows(db).flatMap(({ id, ended, endedBy, endedAt }): PastTravel[] =>
    ended === null ? [] : [{ id, ended, endedBy: endedBy ?? '', endedAt: endedAt ?? '' }],
  ),
})

export const broughtOf = (db: ReadDb, desk: AtDesk): Brought => ({
  ...headOf(db),
  hashAtParting: entryAt(db, desk.seq)?.hash ?? null,
  travel: travelUnderWay(db) ?? travelRows(db)[0] ?? null,
})
