import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface ImportRow {
  id: string
  sha256: string
  readBy: string
  readAt: string
  storedAt: string | null
  storedBy: string | null
  added: number
  changed: number
  same: number
  refused: number
  unread: string
  revision: number
}

export interface ImportLineRow {
  importId: string
  no: number
  place: string
  reading: StoredText<'registration-reading'>
}

const columns = `id, sha256, read_by AS readBy, read_at AS readAt, stored_at AS storedAt, stored_by AS storedBy, added,
                 changed, same, refused, unread, revision`

export const importById = (db: ReadDb, id: string) =>
  sql<[string], ImportRow>(db, `SELECT ${columns} FROM talent_import WHERE id = ?`).get(id)

/** Read and not stored yet. */
export const importsWaiting = (db: ReadDb) =>
  sql<[], Pick<ImportRow, 'id' | 'readBy' | 'readAt'> & { lines: number }>(
    db,
    `SELECT i.id, i.read_by AS readBy, i.read_at AS readAt, count(l.no) AS lines
       FROM talent_import i LEFT JOIN talent_import_line l ON l.import_id = i.id
      WHERE i.stored_at IS NULL GROUP BY i.id ORDER BY i.read_at`,
  ).all()

export const insertImport = (db: WriteDb, row: Pick<ImportRow, 'id' | 'sha256' | 'readBy' | 'readAt' | 'unread'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO talent_import (id, sha256, read_by, read_at, unread) VALUES (@id, @sha256, @readBy, @readAt, @unread)`,
  ).run(row)

export const importLines = (db: ReadDb, id: string) =>
  sql<[string], ImportLineRow>(
    db,
    'SELECT import_id AS importId, no, place, reading FROM talent_import_line WHERE import_id = ? ORDER BY no',
  ).all(id)

export const insertImportLine = (db: WriteDb, row: ImportLineRow) =>
  sql<typeof row>(
    db,
    'INSERT INTO talent_import_line (import_id, no, place, reading) VALUES (@importId, @no, @place, @reading)',
  ).run(row)

export const setImportStored = (
  db: WriteDb,
  change: Pick<ImportRow, 'id' | 'storedAt' | 'storedBy' | 'added' | 'changed' | 'same' | 'refused'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE talent_import SET stored_at = @storedAt, stored_by = @storedBy, added = @added, changed = @changed,
                              same = @same, refused = @refused, unread = '', revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** What was read goes with what became of it. */
export const deleteImportLines = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM talent_import_line WHERE import_id = ?').run(id)

export const deleteImportLine = (db: WriteDb, id: string, no: number) =>
  sql<[string, number]>(db, 'DELETE FROM talent_import_line WHERE import_id = ? AND no = ?').run(id, no)

export const deleteImport = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM talent_import WHERE id = ?').run(id)
