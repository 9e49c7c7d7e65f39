import { createHash } from 'node:crypto'
import { type Marks, type MergeRules, marksOf, type Row } from '../../../shared/domain/merge/three-way.ts'
import type { ReadDb } from '../../connection.ts'
import { type Kept, type KeptTable, keptList, keptTables } from '../../records/keeping/kept.ts'
import { columnsOf } from '../../tables/keeping/walk.ts'
import { rowsOfOwner } from '../../tables/merge/rows.ts'

/** Of the reviewing, of which other offices know nothing, and what is kept of partings. */
const notOfTheCase: ReadonlySet<string> = new Set(['gate_answer', 'parting'])

/** SQL for the application of a row that is called by that name; null where the table is not of an application. */
function ownerOf(table: KeptTable, alias = 't'): string | null {
  if (table === 'application') return `${alias}.id`
  if (table === 'support_case') return `${alias}.application_id`
  const kept: Kept = keptTables[table]
  if (kept.of === undefined || notOfTheCase.has(table)) return null
  const [column, parent] = kept.of
  if (parent === 'application') return `${alias}.${column}`
  // A parent is a table of the list: the test of keeping walks them.
  const owner = ownerOf(parent as KeptTable, `${alias}_`)
  return owner && `(SELECT ${owner} FROM ${parent} ${alias}_ WHERE ${alias}_.id = ${alias}.${column})`
}

/** The tables of a case, parents first, drawn from what is known of every table. */
export const caseTables: readonly { readonly table: KeptTable; readonly label: string; readonly owner: string }[] =
  keptList.flatMap(([table, { label }]) => {
    const owner = ownerOf(table)
    return owner === null ? [] : [{ table, label, owner }]
  })

export const keyColumns = (db: ReadDb, table: string): string[] =>
  columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => name)

/** By table and key, all rows of what is merged. */
export type CaseRows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** What is merged: the tables of it, each with SQL for whose a row is, and the one whose rows they are. */
export interface Scope {
  readonly tables: readonly { readonly table: KeptTable; readonly label: string; readonly owner: string }[]
  readonly id: string | number
}

export const caseScope = (applicationId: string): Scope => ({ tables: caseTables, id: applicationId })

export function rowsIn(db: ReadDb, { tables, id }: Scope): CaseRows {
  return new Map(
    tables.map(({ table, owner }) => {
      const columns = columnsOf(db, table).map(({ name }) => name)
      const keys = keyColumns(db, table)
      const rows = rowsOfOwner(db, { table, columns, owner, id })
      return [table, new Map(rows.map((row) => [keys.map((name) => row[name]).join('/'), { ...row }]))]
    }),
  )
}

export const caseRowsOf = (db: ReadDb, applicationId: string): CaseRows => rowsIn(db, caseScope(applicationId))

export const isConfirmed = (row: Row): boolean => row['state'] === 'confirmed'

/** A mark says whether a value is the same. Of a value that is gone it would still say it: an erasure takes it away (`forgetMarks`). */
export const mergeRules: MergeRules = {
  markOf: (value) => createHash('sha256').update(JSON.stringify(value)).digest('base64').slice(0, 12),
  counter: 'revision',
  // What `recheck` counts.
  derived: new Set([
    'application.to_confirm',
    'application.defects',
    'check_result.defects',
    'check_result.warnings',
    'check_result.rule_result',
    // Given anew: merge/check-items.ts.
    'check_item.no',
    'check_item.automatic',
  ]),
  whole: new Set(['progress_report']),
  isKept: (table, row) => table === 'progress_report' && isConfirmed(row),
}

export const marksOfRows = (rows: CaseRows): { table: string; key: string; columns: string[]; marks: string[] }[] =>
  [...rows].flatMap(([table, ofTable]) =>
    [...ofTable].map(([key, row]) => {
      const marks: Marks = marksOf(row, mergeRules)
      return { table, key, columns: Object.keys(marks), marks: Object.values(marks) }
    }),
  )
