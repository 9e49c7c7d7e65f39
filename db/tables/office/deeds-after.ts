import { type ReadDb, sql } from '../../connection.ts'
import type { AuditRow } from './found-deeds.ts'

export const lastDeed = (db: ReadDb) =>
  sql<[], Pick<AuditRow, 'seq' | 'hash' | 'at' | 'did' | 'detail'>>(
    db,
    'SELECT seq, hash, at, did, detail FROM audit WHERE seq = (SELECT max(seq) FROM audit)',
  ).get()

/** How many deeds of each name came after an entry. */
export const deedsAfter = (db: ReadDb, seq: number) =>
  sql<[number], { did: string; count: number }>(
    db,
    'SELECT did, count(*) AS count FROM audit WHERE seq > ? GROUP BY did ORDER BY count(*) DESC, did',
  ).all(seq)

/** The last entry by which words of the office were erased; 0 where none were. */
export const lastErasure = (db: ReadDb): number =>
  sql<[], { seq: number }>(
    db,
    `SELECT coalesce(max(seq), 0) AS seq FROM audit
      WHERE did IN ('audit.erase', 'keeping.erasePerson', 'keeping.dispose')`,
  ).get()?.seq ?? 0
