import type { CheckResult } from '../../../shared/domain/applications/checks.ts'
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

export interface CheckRow {
  application_id: string
  item_id: string
  result: CheckResult
  rule_result: CheckResult
  defects: StoredText<'defects'>
  warnings: StoredText<'defects'>
  note: string
  checked_by: string
  checked_at: string | null
  /** The profile behind the name; '' where only the name is on record. */
  checked_id: string
  /** ダブルチェック: the second officer. */
  confirmed_by: string
  confirmed_id: string
  confirmed_at: string | null
  /** The version the office's own result was given on; null where there is none. */
  seen_version: number | null
  no: number
  name: string
  /** The rule that judges the item; '' where only a person does. */
  rule: string
  required: number
  double_check: number
  /** 廃止; null of an item in use. */
  given_up_at: string | null
}

/** By the items in use. */
export const checkRows = (db: ReadDb, id: string) =>
  sql<[string], CheckRow>(
    db,
    `SELECT r.*, i.no, i.name, i.rule, i.required, i.double_check, i.given_up_at
       FROM check_result r JOIN check_item i ON i.id = r.item_id
      WHERE r.application_id = ? AND i.given_up_at IS NULL ORDER BY i.no`,
  ).all(id)

/** What a person had checked by items that were given up since. */
export const givenUpCheckRows = (db: ReadDb, id: string) =>
  sql<[string], CheckRow & { given_up_at: string }>(
    db,
    `SELECT r.*, i.no, i.name, i.rule, i.required, i.double_check, i.given_up_at
       FROM check_result r JOIN check_item i ON i.id = r.item_id
      WHERE r.application_id = ? AND i.given_up_at IS NOT NULL AND r.checked_at IS NOT NULL ORDER BY i.no`,
  ).all(id)

export interface OpenCheckRow {
  application_id: string
  late: number
  late_decision: 'accepted' | 'refused' | null
  item_id: string
  result: CheckResult
  rule_result: CheckResult
  no: number
  name: string
  rule: string
  required: number
  double_check: number
  checked_by: string
  checked_id: string
  checked_at: string | null
  confirmed_at: string | null
}

/** Required items that are neither ○ nor 対象外, and those that two look at and have not, of all that wait for 要件適合. */
export const openCheckRows = (db: ReadDb, fy: number) =>
  sql<[number], OpenCheckRow>(
    db,
    `SELECT r.application_id, a.late, a.late_decision, r.item_id, r.result, r.rule_result, i.no, i.name, i.rule,
            i.required, i.double_check, r.checked_by, r.checked_id, r.checked_at, r.confirmed_at
       FROM application a
       JOIN check_result r ON r.application_id = a.id
       JOIN check_item i ON i.id = r.item_id
      WHERE a.fy = ? AND a.discarded_at IS NULL AND a.state IN ('received', 'checking')
        AND i.given_up_at IS NULL
        AND ((i.required = 1 AND r.result IN ('ng', 'pending'))
             OR (i.double_check = 1 AND r.confirmed_at IS NULL AND r.result <> 'pending'
                 AND (i.required = 1 OR r.checked_at IS NOT NULL)))
      ORDER BY a.receipt_no, i.no`,
  ).all(fy)

/** The rule's word always; the officer's own result, and the second look at it, stay once given. */
export const putRuleResult = (
  db: WriteDb,
  row: {
    id: string
    itemId: string
    result: CheckResult
    defects: StoredText<'defects'>
    warnings: StoredText<'defects'>
  },
) =>
  sql<typeof row>(
    db,
    `INSERT INTO check_result (application_id, item_id, result, rule_result, defects, warnings)
     VALUES (@id, @itemId, @result, @result, @defects, @warnings)
     ON CONFLICT (application_id, item_id) DO UPDATE
        SET rule_result = @result, defects = @defects, warnings = @warnings,
            result = CASE WHEN checked_at IS NULL THEN @result ELSE result END`,
  ).run(row)

export const setCheckResult = (
  db: WriteDb,
  change: {
    id: string
    itemId: string
    result: CheckResult
    note: string
    by: string
    byId: string
    at: string
    version: number
  },
) =>
  sql<typeof change>(
    db,
    `UPDATE check_result SET result = @result, note = @note, checked_by = @by, checked_id = @byId, checked_at = @at,
                             seen_version = @version, confirmed_by = '', confirmed_id = '', confirmed_at = NULL
      WHERE application_id = @id AND item_id = @itemId`,
  ).run(change)

/** 二人目の確認 of the result as it stands; no moment takes it back. */
export const setSecondLook = (
  db: WriteDb,
  change: { id: string; itemId: string; by: string; byId: string; at: string | null },
) =>
  sql<typeof change>(
    db,
    `UPDATE check_result SET confirmed_by = @by, confirmed_id = @byId, confirmed_at = @at
      WHERE application_id = @id AND item_id = @itemId`,
  ).run(change)

/** The office's own results that were given on that version, or later: they are the rule's again. */
export const forgetChecksOn = (db: WriteDb, key: { id: string; version: number }) =>
  sql<typeof key>(
    db,
    `UPDATE check_result SET result = rule_result, note = '', checked_by = '', checked_id = '', checked_at = NULL,
                             seen_version = NULL, confirmed_by = '', confirmed_id = '', confirmed_at = NULL
      WHERE application_id = @id AND seen_version >= @version`,
  ).run(key)
