import type { FormPath, Sureness } from '../../../shared/domain/applications/form.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'
import type { ApplicationRow } from './application.ts'

export interface ReadingRow {
  application_id: string
  path: FormPath
  place: StoredText<'place'> | null
  sureness: Sureness
  note: string
  confirmed_by: string | null
  confirmed_at: string | null
}

export const readingRows = (db: ReadDb, id: string) =>
  sql<[string], ReadingRow>(db, 'SELECT * FROM application_reading WHERE application_id = ?').all(id)

/** 読取不可 that nobody has confirmed: what the form says there is not known. */
export const unreadPaths = (db: ReadDb, id: string) =>
  sql<[string], Pick<ReadingRow, 'path'>>(
    db,
    `SELECT path FROM application_reading
      WHERE application_id = ? AND sureness = 'unread' AND confirmed_at IS NULL`,
  ).all(id)

/** The same for every application of a year. */
export const unreadPathsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], Pick<ReadingRow, 'application_id' | 'path'>>(
    db,
    `SELECT r.application_id, r.path
       FROM application_reading r JOIN application a ON a.id = r.application_id
      WHERE a.fy = ? AND r.sureness = 'unread' AND r.confirmed_at IS NULL`,
  ).all(fy)

/** Of a field that the form does not ask for, or no more. */
export const removeReading = (db: WriteDb, key: { id: string; path: FormPath }) =>
  sql<typeof key>(db, 'DELETE FROM application_reading WHERE application_id = @id AND path = @path').run(key)

export const putReading = (db: WriteDb, row: ReadingRow) =>
  sql<ReadingRow>(
    db,
    `INSERT OR REPLACE INTO application_reading
            (application_id, path, place, sureness, note, confirmed_by, confirmed_at)
     VALUES (@application_id, @path, @place, @sureness, @note, @confirmed_by, @confirmed_at)`,
  ).run(row)

export const setConfirmed = (
  db: WriteDb,
  change: { id: string; path: FormPath; by: string | null; at: string | null },
) =>
  sql<typeof change>(
    db,
    'UPDATE application_reading SET confirmed_by = @by, confirmed_at = @at WHERE application_id = @id AND path = @path',
  ).run(change)

export const documentOf = (db: ReadDb, id: string, document: 'cover' | 'detail') =>
  sql<[string, string], { blocks: StoredText<'document'> }>(
    db,
    'SELECT blocks FROM application_document WHERE application_id = ? AND document = ?',
  ).get(id, document)

export const putDocument = (
  db: WriteDb,
  row: { id: string; document: 'cover' | 'detail'; blocks: StoredText<'document'> },
) =>
  sql<typeof row>(
    db,
    'INSERT OR REPLACE INTO application_document (application_id, document, blocks) VALUES (@id, @document, @blocks)',
  ).run(row)

export const removeDocuments = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM application_document WHERE application_id = ?').run(id)

export type FileKind = 'cover' | 'detail' | 'mail' | 'other'
export interface ApplicationFileRow {
  id: string
  application_id: string
  version: number
  kind: FileKind
  file_id: string
  opened: number
}

export const fileRows = (db: ReadDb, id: string) =>
  sql<[string], ApplicationFileRow & { name: string; size: number; sha256: string }>(
    db,
    `SELECT f.*, s.name, s.size, s.sha256
       FROM application_file f JOIN stored_file s ON s.id = f.file_id
      WHERE f.application_id = ? ORDER BY f.version DESC, f.rowid`,
  ).all(id)

/** Every application that holds a stored file, and as what. */
export const holdersOf = (db: ReadDb, fileId: string) =>
  sql<[string], Pick<ApplicationRow, 'fy' | 'jis2' | 'state'> & Pick<ApplicationFileRow, 'kind'>>(
    db,
    `SELECT a.fy, a.jis2, a.state, f.kind
       FROM application_file f JOIN application a ON a.id = f.application_id
      WHERE f.file_id = ?`,
  ).all(fileId)

export const insertFile = (db: WriteDb, row: ApplicationFileRow) =>
  sql<ApplicationFileRow>(
    db,
    `INSERT INTO application_file (id, application_id, version, kind, file_id, opened)
     VALUES (@id, @application_id, @version, @kind, @file_id, @opened)`,
  ).run(row)

export const setFileKind = (db: WriteDb, change: { id: string; kind: FileKind }) =>
  sql<typeof change>(db, 'UPDATE application_file SET kind = @kind WHERE id = @id').run(change)

export const keepVersion = (
  db: WriteDb,
  row: { id: string; version: number; receivedAt: string | null; form: StoredText<'form'>; now: string },
) =>
  sql<typeof row>(
    db,
    `INSERT INTO application_version (application_id, version, received_at, form, kept_at)
     VALUES (@id, @version, @receivedAt, @form, @now)`,
  ).run(row)

/** By which definition a version was read that is replaced now. */
export const setVersionReadBy = (
  db: WriteDb,
  change: { id: string; version: number; read_by: StoredText<'read-by'> | null },
) =>
  sql<typeof change>(
    db,
    'UPDATE application_version SET read_by = @read_by WHERE application_id = @id AND version = @version',
  ).run(change)

/** A version as it reads: read from another of its papers, or as it was put right by the time the next one came. */
export const setVersionForm = (db: WriteDb, change: { id: string; version: number; form: StoredText<'form'> }) =>
  sql<typeof change>(
    db,
    'UPDATE application_version SET form = @form WHERE application_id = @id AND version = @version',
  ).run(change)

/** The newest version goes, with its papers: they are the draft's that it was. */
export function removeVersion(db: WriteDb, key: { id: string; version: number }): void {
  sql<typeof key>(db, 'DELETE FROM application_file WHERE application_id = @id AND version = @version').run(key)
  sql<typeof key>(db, 'DELETE FROM application_version WHERE application_id = @id AND version = @version').run(key)
}

export const versionRows = (db: ReadDb, id: string) =>
  sql<
    [string],
    { version: number; received_at: string | null; form: StoredText<'form'>; read_by: StoredText<'read-by'> | null }
  >(
    db,
    'SELECT version, received_at, form, read_by FROM application_version WHERE application_id = ? ORDER BY version DESC',
  ).all(id)

/** An application that has been replaced; none where it came once. */
export const replacedApplication = (db: ReadDb, id: string) =>
  sql<[string], Pick<ApplicationRow, 'fy' | 'jis2' | 'state' | 'receipt_no' | 'version'>>(
    db,
    'SELECT fy, jis2, state, receipt_no, version FROM application WHERE id = ? AND version > 1',
  ).get(id)

/** When each version was received and when it was taken into the book, the first one first. */
export const versionTimes = (db: ReadDb, id: string) =>
  sql<[string], { version: number; receivedAt: string | null; keptAt: string }>(
    db,
    `SELECT version, received_at AS receivedAt, kept_at AS keptAt
       FROM application_version WHERE application_id = ? ORDER BY version`,
  ).all(id)
