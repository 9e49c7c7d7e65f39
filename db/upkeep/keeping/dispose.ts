import { createHash } from 'node:crypto'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import type { RecordCode } from '../../../shared/domain/keeping/kinds.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import { holdsFiles } from '../../records/keeping/files.ts'
import { tablesOf, yearOf } from '../../records/keeping/kept.ts'
import { fileOfDeed, yearsOfRecords } from '../../records/keeping/subjects.ts'
import { deleteJobs, type FileRow, fileRows } from '../../tables/keeping/keeping.ts'
import { columnsOf, deleteYear, rowsOfYear, type WalkedRow } from '../../tables/keeping/walk.ts'
import { unindexAll } from './forget.ts'
import { unlocked } from './unlocked.ts'

/** What a file held, by table and by original, each with its hash: proof of what went, and no word of it. */
export interface Contents {
  readonly lines: { what: string; count: number; sha256: string }[]
  readonly records: ReadonlySet<string>
  readonly originals: readonly FileRow[]
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const keyOf = (db: ReadDb, table: string) =>
  columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
    .join(', ')

export function contentsOf(db: ReadDb, code: RecordCode, fy: number): Contents {
  const lines: Contents['lines'] = []
  const records = new Set<string>()
  const fileIds = new Set<unknown>()
  for (const [table, { label }] of tablesOf(code)) {
    const rows = rowsOfYear(db, { table, year: yearOf(table), fy, key: keyOf(db, table) })
    if (rows.length === 0) continue
    lines.push({ what: label, count: rows.length, sha256: digest(JSON.stringify(rows.map(withoutYear))) })
    for (const { id } of rows) if (typeof id === 'string') records.add(id)
    if (holdsFiles.has(table)) for (const row of rows) fileIds.add(row['file_id'])
  }
  const originals = fileRows(db).filter(({ id }) => fileIds.has(id))
  return {
    lines: [...lines, ...originals.map(({ size, sha256 }) => ({ what: '原本(バイト)', count: size, sha256 }))],
    records,
    originals,
  }
}

const withoutYear = ({ keptYear: _, ...row }: WalkedRow) => row

/** The entries of the record of deeds whose details speak of that file; asked before its records go. */
export function deedsOfFile(db: ReadDb, code: RecordCode, fy: number): number[] {
  const years = yearsOfRecords(db)
  return sql<[], { seq: number; did: string; subject: string }>(
    db,
    'SELECT seq, did, subject FROM audit WHERE erased_at IS NULL ORDER BY seq',
  )
    .all()
    .filter((entry) => {
      const file = fileOfDeed(entry, years)
      return file.code === code && file.fy === fy
    })
    .map(({ seq }) => seq)
}

/** Erases the records of the file, its originals and what was made of them. */
export function eraseFile(
  db: WriteDb,
  { code, fy, until }: { code: RecordCode; fy: number; until: string },
  contents: Contents,
): void {
  unlocked(db, () => {
    for (const [table] of tablesOf(code).toReversed()) deleteYear(db, table, yearOf(table), fy)
  })
  const stays = stillHeld(db)
  for (const { id } of contents.originals) if (!stays.has(id)) deleteStored(db, id)
  const before = addDays(until, 1)
  deleteJobs(db, { fy, until: before })
  deleteCopies(db, before)
  unindexAll(db, contents.records)
}

/** 出力した帳票の控え and the like of the time of the file: nothing holds them, and they can be made again of what is left. */
const deleteCopies = (db: WriteDb, before: string) =>
  void sql<[string]>(
    db,
    `DELETE FROM stored_file WHERE whole = 1 AND created_at < ?
        AND id NOT IN (${[...holdsFiles].map((table) => `SELECT file_id FROM ${table} WHERE file_id IS NOT NULL`).join(' UNION ')})`,
  ).run(before)

export const deleteStored = (db: WriteDb, id: string) =>
  void sql<[string]>(db, 'DELETE FROM stored_file WHERE id = ?').run(id)

/** Files that any record still holds. */
export const stillHeld = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    [...holdsFiles].flatMap((table) =>
      sql<[], { id: string | null }>(db, `SELECT file_id AS id FROM ${table}`)
        .all()
        .flatMap(({ id }) => id ?? []),
    ),
  )
