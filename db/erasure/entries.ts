import { hash } from 'node:crypto'
import type { ReadDb, WriteDb } from '../connection.ts'
import { sql } from '../connection.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import type { AuditRow } from '../tables/office/found-deeds.ts'

/** The deed that lists the entries whose detail was erased, each with the hash it had and keeps. */
export const erasingDeed = 'audit.erase'

/** What an entry holds once its detail was erased. */
const nothingLeft = storedAuditDetail.write({})

/** So many entries are listed by one deed: a year has some ten thousand, and a detail is read whole. */
const mostListed = 500

export type ErasedEntry = Pick<AuditRow, 'seq' | 'hash'>

const detailAt = (db: ReadDb, seq: number) =>
  sql<[number], Pick<AuditRow, 'detail'>>(db, 'SELECT detail FROM audit WHERE seq = ?').get(seq)

/** Takes the details away and leaves all else of the entries as it is; answers what the erasing deeds have to list. */
export function blankEntries(db: WriteDb, seqs: readonly number[], now: string): ErasedEntry[][] {
  const blank = sql<object, ErasedEntry>(
    db,
    `UPDATE audit SET detail = @nothingLeft, erased_at = @now, erased_sha256 = @sha256
      WHERE seq = @seq AND erased_at IS NULL AND did <> '${erasingDeed}' RETURNING seq, hash`,
  )
  const erased = seqs.flatMap((seq) => {
    const sha256 = hash('sha256', detailAt(db, seq)?.detail ?? '')
    return blank.get({ seq, now, nothingLeft, sha256 }) ?? []
  })
  const pages = Math.ceil(erased.length / mostListed)
  return Array.from({ length: pages }, (_, page) => erased.slice(page * mostListed, (page + 1) * mostListed))
}

/**
 * Whether an entry has lost its detail rightly: it says so, nothing stands in the place of the detail, and a later entry, itself
 * whole and in the chain, lists it with this very hash. The walk of the chain (`firstBadEntry`) asks it.
 */
export function erasedEntries(db: ReadDb): (row: AuditRow) => boolean {
  const listed = new Map<number, { hash: string; by: number }>()
  const deeds = sql<[string], Pick<AuditRow, 'seq' | 'detail'>>(
    db,
    'SELECT seq, detail FROM audit WHERE did = ? AND erased_at IS NULL ORDER BY at',
  ).all(erasingDeed)
  for (const { seq: by, detail } of deeds)
    for (const [seq, hash] of entriesOf(storedAuditDetail.read(detail, `entry ${by}`))) listed.set(seq, { hash, by })
  return ({ seq, hash, detail, erased_at }) => {
    const known = listed.get(seq)
    return erased_at !== null && detail === nothingLeft && known !== undefined && known.hash === hash && known.by > seq
  }
}

/** As they were noted: `[[seq, hash], …]`; whatever else stands there lists nothing. */
function entriesOf({ entries }: Readonly<Record<string, unknown>>): [number, string][] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((each: unknown) => {
    if (!Array.isArray(each)) return []
    const [seq, hash]: unknown[] = each
    return typeof seq === 'number' && typeof hash === 'string' ? [[seq, hash] as [number, string]] : []
  })
}
