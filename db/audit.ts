import { createHash } from 'node:crypto'
import { type ReadDb, sql } from './connection.ts'
import type { Context } from './handler.ts'
import { storedAuditDetail } from './stored/audit-detail.ts'
import type { StoredText } from './tables/stored-text.ts'

export interface AuditRow {
  seq: number
  at: string
  who: string
  did: string
  subject: string
  detail: StoredText<'audit-detail'>
  hash: string
}

const firstHash = '0'.repeat(64)

const lastEntry = (db: ReadDb) =>
  sql<[], Pick<AuditRow, 'seq' | 'hash'>>(db, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get()

/** Writes who did what, in the same transaction as the deed, chained to the entry before it. */
export function note({ db, caller, now, noted }: Context, did: string, subject: string, detail: object = {}): void {
  const before = lastEntry(db)
  const entry = {
    seq: (before?.seq ?? 0) + 1,
    at: now,
    who: caller.name,
    did,
    subject,
    detail: storedAuditDetail.write({ ...detail }),
  }
  const hash = hashOf(before?.hash ?? firstHash, entry)
  sql<AuditRow>(
    db,
    `INSERT INTO audit (seq, at, who, did, subject, detail, hash)
     VALUES (@seq, @at, @who, @did, @subject, @detail, @hash)`,
  ).run({ ...entry, hash })
  noted(subject)
}

function hashOf(before: string, { seq, at, who, did, subject, detail }: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([before, seq, at, who, did, subject, detail]))
    .digest('hex')
}

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

/** All that was done to these, the newest first. */
export const auditEntriesOn = (db: ReadDb, subjects: readonly string[]): AuditRow[] =>
  [...new Set(subjects)]
    .flatMap((subject) => sql<[string], AuditRow>(db, 'SELECT * FROM audit WHERE subject = ?').all(subject))
    .toSorted((a, b) => b.seq - a.seq)

/** The entry whose hash a paper shows, whole or its first characters as printed; undefined when the chain has none such. */
export const entryOfHead = (db: ReadDb, head: string) =>
  sql<{ head: string }, { seq: number }>(
    db,
    'SELECT seq FROM audit WHERE substr(hash, 1, length(@head)) = @head ORDER BY seq DESC LIMIT 1',
  ).get({ head })

/** Walks the whole chain: an edited, inserted, deleted or reordered entry is found, and the first bad one named. */
export function firstBadEntry(db: ReadDb): { seq: number; why: string } | null {
  let before = firstHash
  let expected = 1
  for (const row of sql<[], AuditRow>(db, 'SELECT * FROM audit ORDER BY seq').iterate()) {
    if (row.seq !== expected) return { seq: expected, why: `${expected}番の記録がありません。` }
    if (hashOf(before, row) !== row.hash) return { seq: row.seq, why: `${row.seq}番の記録の内容が鎖に合いません。` }
    before = row.hash
    expected += 1
  }
  return null
}
