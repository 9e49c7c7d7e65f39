import { type ReadDb, sql } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

/** An entry of the record of deeds. */
export interface AuditRow {
  seq: number
  at: string
  who: string
  did: string
  subject: string
  detail: StoredText<'audit-detail'>
  hash: string
  /** Of all values as they stood after the deed; null before such sums were kept. */
  sum: string | null
  /** When its detail was erased; the rest of it stays. */
  erased_at: string | null
  /** SHA-256 of the detail it had. */
  erased_sha256: string | null
}

/** A deed as it was noted: written with all others of its operation, once what they left behind is known. */
export type Deed = Pick<AuditRow, 'at' | 'who' | 'did' | 'subject' | 'detail'>

/**
 * Which entries are sought. Instants of one zone are compared as texts, and so are the names of operations: those of an
 * area lie between its own and the next sign (`issues.` and `issues/`); a kind has at most two areas.
 */
export interface Bounds {
  subject: string
  who: string
  from: string
  until: string
  area: string
  areaEnd: string
  other: string
  otherEnd: string
}
export type Page = Bounds & { before: number; limit: number }

// Of all that is walked through, only the entries of the page are read: the numbers come from an index alone.

export const pageOfPerson = (db: ReadDb, page: Page) =>
  sql<Page, AuditRow>(
    db,
    `SELECT * FROM audit
      WHERE seq IN (
        SELECT seq FROM audit INDEXED BY audit_by_person
         WHERE who = @who AND at >= @from AND at < @until AND seq < @before
           AND (did >= @area AND did < @areaEnd OR did >= @other AND did < @otherEnd)
         ORDER BY seq DESC LIMIT @limit)
      ORDER BY seq DESC`,
  ).all(page)

/** Every time something was done since a moment, the first first. */
export const timesDone = (db: ReadDb, sought: { did: string; since: string }) =>
  sql<typeof sought, Pick<AuditRow, 'seq' | 'at' | 'detail'>>(
    db,
    'SELECT seq, at, detail FROM audit INDEXED BY audit_by_deed WHERE did = @did AND at > @since ORDER BY seq',
  ).all(sought)

export const countOfPerson = (db: ReadDb, bounds: Bounds) =>
  sql<Bounds, { n: number }>(
    db,
    `SELECT count(*) AS n FROM audit INDEXED BY audit_by_person
      WHERE who = @who AND at >= @from AND at < @until
        AND (did >= @area AND did < @areaEnd OR did >= @other AND did < @otherEnd)`,
  ).get(bounds)

export const pageOfKind = (db: ReadDb, page: Page) =>
  sql<Page, AuditRow>(
    db,
    `SELECT * FROM audit
      WHERE seq IN (
        SELECT seq FROM audit INDEXED BY audit_by_deed
         WHERE did >= @area AND did < @areaEnd AND at >= @from AND at < @until AND seq < @before
         UNION
        SELECT seq FROM audit INDEXED BY audit_by_deed
         WHERE did >= @other AND did < @otherEnd AND at >= @from AND at < @until AND seq < @before
         ORDER BY seq DESC LIMIT @limit)
      ORDER BY seq DESC`,
  ).all(page)

export const countOfKind = (db: ReadDb, bounds: Bounds) =>
  sql<Bounds, { n: number }>(
    db,
    `SELECT (SELECT count(*) FROM audit INDEXED BY audit_by_deed
              WHERE did >= @area AND did < @areaEnd AND at >= @from AND at < @until)
          + (SELECT count(*) FROM audit INDEXED BY audit_by_deed
              WHERE did >= @other AND did < @otherEnd AND at >= @from AND at < @until) AS n`,
  ).get(bounds)

export const pageOfDays = (db: ReadDb, page: Page) =>
  sql<Page, AuditRow>(
    db,
    `SELECT * FROM audit
      WHERE seq IN (
        SELECT seq FROM audit INDEXED BY audit_by_day
         WHERE at >= @from AND at < @until AND seq < @before
         ORDER BY seq DESC LIMIT @limit)
      ORDER BY seq DESC`,
  ).all(page)

export const countOfDays = (db: ReadDb, bounds: Bounds) =>
  sql<Bounds, { n: number }>(
    db,
    'SELECT count(*) AS n FROM audit INDEXED BY audit_by_day WHERE at >= @from AND at < @until',
  ).get(bounds)

// Of one record there are few: what is asked beside it is looked up in its entries.

export const pageOfSubject = (db: ReadDb, page: Page) =>
  sql<Page, AuditRow>(
    db,
    `SELECT * FROM audit INDEXED BY audit_by_subject
      WHERE subject = @subject AND seq < @before
        AND (@who = '' OR who = @who) AND at >= @from AND at < @until
        AND (did >= @area AND did < @areaEnd OR did >= @other AND did < @otherEnd)
      ORDER BY seq DESC LIMIT @limit`,
  ).all(page)

export const countOfSubject = (db: ReadDb, bounds: Bounds) =>
  sql<Bounds, { n: number }>(
    db,
    `SELECT count(*) AS n FROM audit INDEXED BY audit_by_subject
      WHERE subject = @subject
        AND (@who = '' OR who = @who) AND at >= @from AND at < @until
        AND (did >= @area AND did < @areaEnd OR did >= @other AND did < @otherEnd)`,
  ).get(bounds)

/** Everybody who has done something, by name: each is looked up behind the one before, whatever they have done. */
export const peopleOfDeeds = (db: ReadDb) =>
  sql<[], { who: string }>(
    db,
    `WITH RECURSIVE person (who) AS (
       SELECT min(who) FROM audit
       UNION ALL
       SELECT (SELECT min(who) FROM audit WHERE who > person.who) FROM person WHERE person.who IS NOT NULL)
     SELECT who FROM person WHERE who IS NOT NULL`,
  ).all()

/** All that was done to these, the newest first. */
export const auditEntriesOn = (db: ReadDb, subjects: readonly string[]): AuditRow[] =>
  [...new Set(subjects)]
    .flatMap((subject) => sql<[string], AuditRow>(db, 'SELECT * FROM audit WHERE subject = ?').all(subject))
    .toSorted((a, b) => b.seq - a.seq)

/** What that person has done since that entry, and to what. */
export const deedsSince = (db: ReadDb, asked: { after: number; who: string }) =>
  sql<typeof asked, Pick<AuditRow, 'did' | 'subject'>>(
    db,
    'SELECT did, subject FROM audit WHERE seq > @after AND who = @who ORDER BY seq',
  ).all(asked)

/** When that entry was written; undefined before the first. */
export const entryMoment = (db: ReadDb, seq: number): string | undefined =>
  sql<[number], Pick<AuditRow, 'at'>>(db, 'SELECT at FROM audit WHERE seq = ?').get(seq)?.at

/** The first entry of the record of deeds: with it the office began. */
export const firstDeedHash = (db: ReadDb) => sql<[], { hash: string }>(db, 'SELECT hash FROM audit WHERE seq = 1').get()

/** The latest moment of any deed, whoever's clock it was. */
export const lastDeedAt = (db: ReadDb): string | null =>
  sql<[], { at: string | null }>(db, 'SELECT max(at) AS at FROM audit').get()?.at ?? null

/** When one deed was done to a subject, and by whom; the first one first. */
export const deedsOn = (db: ReadDb, subject: string, did: string) =>
  sql<[string, string], Pick<AuditRow, 'seq' | 'at' | 'who'>>(
    db,
    'SELECT seq, at, who FROM audit WHERE subject = ? AND did = ? ORDER BY seq',
  ).all(subject, did)
