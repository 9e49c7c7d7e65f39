import type { Measure, RecordCode, RecordKind } from '../../../shared/domain/keeping/kinds.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface RecordKindRow extends RecordKind {
  fy: number
  code: RecordCode
  revision: number
}

/** What officers changed in the 保存期間表, of all years. */
export const recordKindRows = (db: ReadDb) =>
  sql<[], RecordKindRow>(
    db,
    'SELECT fy, code, large, middle, small, years, count_from AS countFrom, measure, revision FROM record_kind',
  ).all()

export const putRecordKind = (db: WriteDb, row: RecordKindRow) =>
  sql<RecordKindRow>(
    db,
    `INSERT OR REPLACE INTO record_kind (fy, code, large, middle, small, years, count_from, measure, revision)
     VALUES (@fy, @code, @large, @middle, @small, @years, @countFrom, @measure, @revision)`,
  ).run(row)

export interface ExtensionRow {
  id: string
  fy: number
  code: RecordCode
  until: string
  reason: string
  madeBy: string
  madeAt: string
}

/** In the order in which they were made. */
export const extensionRows = (db: ReadDb) =>
  sql<[], ExtensionRow>(
    db,
    `SELECT id, fy, code, until, reason, made_by AS madeBy, made_at AS madeAt FROM record_extension
      ORDER BY made_at, rowid`,
  ).all()

export const insertExtension = (db: WriteDb, row: ExtensionRow) =>
  sql<ExtensionRow>(
    db,
    `INSERT INTO record_extension (id, fy, code, until, reason, made_by, made_at)
     VALUES (@id, @fy, @code, @until, @reason, @madeBy, @madeAt)`,
  ).run(row)

export interface DisposalRow {
  id: string
  fy: number
  code: RecordCode
  measure: Measure
  expiredOn: string
  agreedOn: string
  agreedRef: string
  agreedBy: string
  remark: string
  recordedBy: string
  recordedAt: string
}

export const disposalRows = (db: ReadDb) =>
  sql<[], DisposalRow>(
    db,
    `SELECT id, fy, code, measure, expired_on AS expiredOn, agreed_on AS agreedOn, agreed_ref AS agreedRef,
            agreed_by AS agreedBy, remark, recorded_by AS recordedBy, recorded_at AS recordedAt
       FROM disposal ORDER BY recorded_at, rowid`,
  ).all()

export const insertDisposal = (db: WriteDb, row: DisposalRow) =>
  sql<DisposalRow>(
    db,
    `INSERT INTO disposal (id, fy, code, measure, expired_on, agreed_on, agreed_ref, agreed_by, remark, recorded_by,
                           recorded_at)
     VALUES (@id, @fy, @code, @measure, @expiredOn, @agreedOn, @agreedRef, @agreedBy, @remark, @recordedBy,
             @recordedAt)`,
  ).run(row)

export interface DisposalLineRow {
  what: string
  count: number
  sha256: string
}

export const disposalLines = (db: ReadDb, disposalId: string) =>
  sql<[string], DisposalLineRow>(
    db,
    'SELECT what, count, sha256 FROM disposal_line WHERE disposal_id = ? ORDER BY no',
  ).all(disposalId)

export const insertDisposalLine = (db: WriteDb, row: DisposalLineRow & { disposalId: string; no: number }) =>
  sql<typeof row>(
    db,
    `INSERT INTO disposal_line (disposal_id, no, what, count, sha256)
     VALUES (@disposalId, @no, @what, @count, @sha256)`,
  ).run(row)

/** From here on bytes of what was erased may lie in the file, until it has been written anew. */
export const wantScouring = (db: WriteDb, now: string) =>
  sql<[string]>(db, 'INSERT OR REPLACE INTO scouring (id, wanted_at) VALUES (1, ?)').run(now)

export const scouringWanted = (db: ReadDb) =>
  sql<[], { one: number }>(db, 'SELECT 1 AS one FROM scouring').get() !== undefined

export const scoured = (db: WriteDb) => sql<[]>(db, 'DELETE FROM scouring').run()

/** 処理の控え of jobs that are over. */
export const jobsOver = (db: ReadDb) =>
  sql<[], { id: string; startedAt: string; input: StoredText<'job-input'> }>(
    db,
    `SELECT id, started_at AS startedAt, input FROM job WHERE state <> 'running'`,
  ).all()

export const deleteJob = (db: WriteDb, id: string) => sql<[string]>(db, 'DELETE FROM job WHERE id = ?').run(id)

export const runningJobs = (db: ReadDb) =>
  sql<[], { n: number }>(db, `SELECT count(*) AS n FROM job WHERE state = 'running'`).get()?.n ?? 0

export interface FileRow {
  id: string
  name: string
  size: number
  sha256: string
  createdAt: string
}

export const fileRows = (db: ReadDb) =>
  sql<[], FileRow>(db, 'SELECT id, name, size, sha256, created_at AS createdAt FROM stored_file WHERE whole = 1').all()

/** What was a file is from here on these words. */
export const replaceFile = (
  db: WriteDb,
  file: { id: string; name: string; bytes: Uint8Array; size: number; sha256: string },
) => {
  sql<[string]>(db, 'DELETE FROM stored_chunk WHERE file_id = ?').run(file.id)
  sql<[string, Uint8Array]>(db, 'INSERT INTO stored_chunk (file_id, seq, bytes) VALUES (?, 0, ?)').run(
    file.id,
    file.bytes,
  )
  sql<object>(
    db,
    `UPDATE stored_file SET name = @name, mime = 'text/plain', size = @size, sha256 = @sha256 WHERE id = @id`,
  ).run({ id: file.id, name: file.name, size: file.size, sha256: file.sha256 })
}
