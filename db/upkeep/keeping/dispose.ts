import { createHash } from 'node:crypto'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import type { RecordCode } from '../../../shared/domain/keeping/kinds.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import { holdsFiles } from '../../records/keeping/files.ts'
import { tablesOf, yearOf } from '../../records/keeping/kept.ts'
import { fileOfDeed, yearsOfRecords } from '../../records/keeping/subjects.ts'
import { storedJobInput } from '../../stored/job.ts'
import { deedsWithDetail, deleteCopies, deleteStored, filesHeldIn } from '../../tables/keeping/erasing.ts'
import { deleteJob, type FileRow, fileRows, jobsOver } from '../../tables/keeping/keeping.ts'
import { columnsOf, deleteYear, rowsOfYear, type WalkedRow } from '../../tables/keeping/walk.ts'
import { forgetLooks } from '../../tables/office/looks.ts'
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
  return deedsWithDetail(db)
    .filter((entry) => {
      const file = fileOfDeed(entry, years)
      return file.code === code && file.fy === fy
    })
    .map(({ seq }) => seq)
}

/** Erases the records of the file, its originals and what was made of them; answers whether any job was among it. */
export function eraseFile(
  db: WriteDb,
  { code, fy, until }: { code: RecordCode; fy: number; until: string },
  contents: Contents,
): { jobs: boolean } {
  unlocked(db, () => {
    for (const [table] of tablesOf(code).toReversed()) deleteYear(db, table, yearOf(table), fy)
  })
  const stays = stillHeld(db)
  for (const { id } of contents.originals) if (!stays.has(id)) deleteStored(db, id)
  const before = addDays(until, 1)
  const jobs = jobsOver(db).filter((job) => job.startedAt < before || isForYear(job, fy))
  for (const { id } of jobs) deleteJob(db, id)
  const forgotten = forgetLooks(db)
  deleteCopies(db, before, [...holdsFiles])
  unindexAll(db, contents.records)
  return { jobs: jobs.length > 0 || forgotten }
}

/** Whether a job was asked for that year: each says so by the same word. */
function isForYear({ id, input }: ReturnType<typeof jobsOver>[number], fy: number): boolean {
  const asked = storedJobInput.read(input, id)
  return typeof asked === 'object' && asked !== null && 'fy' in asked && asked.fy === fy
}

/** Files that any record still holds. */
export const stillHeld = (db: ReadDb): ReadonlySet<string> =>
  new Set([...holdsFiles].flatMap((table) => filesHeldIn(db, table).flatMap(({ id }) => id ?? [])))
