import { hash } from 'node:crypto'
import { addDays } from '../shared/domain/calendar/jst.ts'
import { areasOfKind, type DeedKind } from '../shared/domain/history/kinds.ts'
import { type ReadDb, sql, type WriteDb } from './connection.ts'
import { blankEntries, erasedEntries, erasingDeed } from './erasure/entries.ts'
import type { Context } from './handler.ts'
import { storedAuditDetail } from './stored/audit-detail.ts'
import {
  type AuditRow,
  type Bounds,
  countOfDays,
  countOfKind,
  countOfPerson,
  countOfSubject,
  type Deed,
  type Page,
  pageOfDays,
  pageOfKind,
  pageOfPerson,
  pageOfSubject,
} from './tables/office/found-deeds.ts'

const firstHash = '0'.repeat(64)

export const lastEntry = (db: ReadDb) =>
  sql<[], Pick<AuditRow, 'seq' | 'hash'>>(db, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get()

export const entryAt = (db: ReadDb, seq: number) =>
  sql<[number], Pick<AuditRow, 'hash'>>(db, 'SELECT hash FROM audit WHERE seq = ?').get(seq)

/** Says who did what: it is written in the same transaction as the deed. */
export function note({ caller, now, noted }: Context, did: string, subject: string, detail: object = {}): void {
  noted({ at: now, who: caller.name, did, subject, detail: storedAuditDetail.write({ ...detail }) })
}

/** Erases the details of those entries, and notes which they were; the chain over them stays provable. */
export function eraseDetails(ctx: Context, seqs: readonly number[]): void {
  for (const page of blankEntries(ctx.db, seqs, ctx.now))
    note(ctx, erasingDeed, 'office', { count: page.length, entries: page.map(({ seq, hash }) => [seq, hash]) })
}

/** Writes what was noted, chained to the entry before it, with the sum of all values as they stand after it. */
export function writeDeeds(db: WriteDb, deeds: readonly Deed[], sum: string): void {
  for (const deed of deeds) {
    const before = lastEntry(db)
    const entry = { seq: (before?.seq ?? 0) + 1, ...deed, sum }
    sql<Omit<AuditRow, 'erased_at' | 'erased_sha256'>>(
      db,
      `INSERT INTO audit (seq, at, who, did, subject, detail, hash, sum)
       VALUES (@seq, @at, @who, @did, @subject, @detail, @hash, @sum)`,
    ).run({ ...entry, hash: hashOf(before?.hash ?? firstHash, entry) })
  }
}

/**
 * An entry with a sum is counted with the SHA-256 of its detail, so that all else of it stays provable once the detail was
 * erased; an older one with the detail itself. The plain verifier (`electron/verify-office.mjs`) counts the same.
 */
function hashOf(before: string, entry: Omit<AuditRow, 'hash' | 'erased_at' | 'erased_sha256'>, erased = ''): string {
  const { seq, at, who, did, subject, detail, sum } = entry
  const told = [before, seq, at, who, did, subject]
  return sha256(JSON.stringify(sum === null ? [...told, detail] : [...told, erased || sha256(detail), sum]))
}

const sha256 = (text: string): string => hash('sha256', text)

/** The newest hash: printed on reports and signed minutes, it shows later whether the tail was cut or rebuilt. */
export const auditHead = (db: ReadDb): string => lastEntry(db)?.hash ?? firstHash

/** The number of the last entry: they are numbered without gaps, and a gap is what the inspection finds. */
export const auditCount = (db: ReadDb): number =>
  sql<[], { n: number }>(db, 'SELECT coalesce(max(seq), 0) AS n FROM audit').get()?.n ?? 0

export const auditEntries = (db: ReadDb, page: { before: number; subject: string; limit: number }) =>
  sql<typeof page, AuditRow>(
    db,
    `SELECT * FROM audit
      WHERE seq < @before AND (@subject = '' OR subject = @subject)
      ORDER BY seq DESC LIMIT @limit`,
  ).all(page)

/** What entries are sought; an empty text or null asks for all. Days are of Japan, both of them included. */
export interface Sought {
  readonly subject: string
  readonly who: string
  readonly kind: DeedKind | null
  readonly from: string | null
  readonly to: string | null
}

/** Sorts after every instant and every name. */
const last = '\u{10ffff}'

function boundsOf({ subject, who, kind, from, to }: Sought): Bounds {
  // Of a kind with one area the other holds nothing.
  const [area, other] = kind === null ? [] : areasOfKind(kind)
  return {
    subject,
    who,
    from: from ?? '',
    until: to === null ? last : addDays(to, 1),
    area: area === undefined ? '' : `${area}.`,
    areaEnd: area === undefined ? last : `${area}/`,
    other: other === undefined ? last : `${other}.`,
    otherEnd: other === undefined ? last : `${other}/`,
  }
}

/** By the narrowest that was asked for. */
function narrowest({ subject, who, kind, from, to }: Sought) {
  if (subject !== '') return { page: pageOfSubject, count: countOfSubject }
  if (who !== '') return { page: pageOfPerson, count: countOfPerson }
  if (kind !== null) return { page: pageOfKind, count: countOfKind }
  return from === null && to === null ? null : { page: pageOfDays, count: countOfDays }
}

/** The newest entries of those sought, from before a number on. */
export function auditFound(db: ReadDb, sought: Sought, { before, limit }: Pick<Page, 'before' | 'limit'>): AuditRow[] {
  const by = narrowest(sought)
  return by === null
    ? auditEntries(db, { subject: '', before, limit })
    : by.page(db, { ...boundsOf(sought), before, limit })
}

/** How many entries are sought. */
export function auditFoundCount(db: ReadDb, sought: Sought): number {
  const by = narrowest(sought)
  return by === null ? auditCount(db) : (by.count(db, boundsOf(sought))?.n ?? 0)
}

/** The entry whose hash a paper shows, whole or its first characters as printed; undefined when the chain has none such. */
export const entryOfHead = (db: ReadDb, head: string) =>
  sql<{ head: string }, { seq: number }>(
    db,
    'SELECT seq FROM audit WHERE substr(hash, 1, length(@head)) = @head ORDER BY seq DESC LIMIT 1',
  ).get({ head })

/** What the last entry says of the values; null where none has said anything yet. */
export const lastSum = (db: ReadDb): string | null =>
  sql<[], Pick<AuditRow, 'sum'>>(db, 'SELECT sum FROM audit ORDER BY seq DESC LIMIT 1').get()?.sum ?? null

/** Walks the whole chain: an edited, inserted, deleted or reordered entry is found, and the first bad one named. */
export function firstBadEntry(db: ReadDb): { seq: number; why: string } | null {
  let before = firstHash
  let expected = 1
  let summed = false
  const isRightlyErased = erasedEntries(db)
  for (const row of sql<[], AuditRow>(db, 'SELECT * FROM audit ORDER BY seq').iterate()) {
    if (row.seq !== expected) return { seq: expected, why: `${expected}番の記録がありません。` }
    const counted = hashOf(before, row, row.erased_sha256 ?? '')
    // What was erased before entries had sums is known by the list alone.
    const fits = counted === row.hash || (row.sum === null && row.erased_at !== null)
    if (!fits || (row.erased_at !== null && !isRightlyErased(row)))
      return { seq: row.seq, why: `${row.seq}番の記録の内容が鎖に合いません。` }
    if (summed && row.sum === null) return { seq: row.seq, why: `${row.seq}番の記録に、値の合計がありません。` }
    summed = row.sum !== null
    before = row.hash
    expected += 1
  }
  return null
}
