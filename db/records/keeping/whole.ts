import { type RecordCode, recordCodes } from '../../../shared/domain/keeping/kinds.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { rightLabel } from '../../../shared/domain/roles.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { fileRows } from '../../tables/keeping/keeping.ts'
import { columnsOf, filesByYear, rowsOfYear } from '../../tables/keeping/walk.ts'
import { holdsFiles } from './files.ts'
import { tablesOf, yearOf } from './kept.ts'

type Cell = string | number | null

/** Refuses (`forbidden`) a year with people of 人材 to whoever may not see them: handed over is the whole of it, or nothing. */
export function assertWholeSeen({ db, sight }: Seeing, fy: number): void {
  if (sight.office.talent) return
  const ofPeople = recordCodes.flatMap((code) => tablesOf(code).filter(([, { right }]) => right === 'talent'))
  const held = ofPeople.find(([table]) => {
    const key = columnsOf(db, table).filter(({ pk }) => pk > 0)
    return rowsOfYear(db, { table, year: yearOf(table), fy, key: key.map(({ name }) => name).join(', ') }).length > 0
  })
  if (held !== undefined)
    throw new Refusal(
      'forbidden',
      `この年度には「${rightLabel.talent}」(${held[1].label})があります。見る権限のある人が作ってください。権限は設定の「人と役割」で付けられます。`,
    )
}

/** Every record of a year as it is stored, table by table: what is handed over must not need this program to be read. */
export const rowsOf = (db: ReadDb, fy: number) =>
  recordCodes.flatMap((code) =>
    tablesOf(code).flatMap(([table, { label }]) => {
      const columns = columnsOf(db, table)
      const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
      const rows = rowsOfYear(db, { table, year: yearOf(table), fy, key: key.join(', ') })
      if (rows.length === 0) return []
      const names = columns.map(({ name }) => name)
      // Of the tables of a year no column holds bytes.
      return [{ code, table, label, columns: names, rows: rows.map((row) => names.map((name) => row[name] as Cell)) }]
    }),
  )

/** The originals that the records of a year hold, each once in a file. */
export function originalsOfYear(db: ReadDb, fy: number) {
  const files = new Map(fileRows(db).map((file) => [file.id, file]))
  const heldBy = (code: RecordCode) => [
    ...new Set(
      tablesOf(code)
        .filter(([table]) => holdsFiles.has(table))
        .flatMap(([table]) => filesByYear(db, table, yearOf(table)))
        .filter((each) => each.fy === fy)
        .map(({ fileId }) => fileId),
    ),
  ]
  return recordCodes.flatMap((code) =>
    heldBy(code).flatMap((fileId) => {
      const file = files.get(fileId)
      return file === undefined ? [] : [{ code, fileId, name: file.name, size: file.size, sha256: file.sha256 }]
    }),
  )
}
