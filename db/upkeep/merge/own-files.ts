import type { ReadDb } from '../../connection.ts'
import { keptList } from '../../records/keeping/kept.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { fileColumnsOf, isFileHeld } from '../../tables/merge/rows.ts'
import { type CaseRows, rowsIn } from './case-rows.ts'
import { scopeOf } from './year-rows.ts'

/**
 * The names of files that a bundle may not bring into its case or year: one that another record of this office holds, or one that it
 * names without bringing its bytes. A name alone would open to the case what it has never been given.
 */
export function strayFiles(db: ReadDb, bundle: Bundle): string[] {
  const { rows, files } = bundle
  const brought = new Set(files.map(({ id }) => id))
  const holders = keptList.flatMap(([table]) =>
    table === 'stored_chunk' ? [] : fileColumnsOf(db, table).map((column) => ({ table, column })),
  )
  const ours = rowsIn(db, scopeOf(bundle))
  const own = new Set(
    holders.flatMap(({ table, column }) => [...(ours.get(table)?.values() ?? [])].map((row) => row[column])),
  )
  const named = rows.flatMap(({ table, columns, values }) =>
    holders.flatMap((holder) => {
      const value = holder.table === table ? (values[columns.indexOf(holder.column)] ?? null) : null
      return value === null || own.has(value) ? [] : [String(value)]
    }),
  )
  return named.filter((id) => !brought.has(id) || holders.some((holder) => isFileHeld(db, holder, id)))
}

/** The stored files that these rows name. */
export const filesIn = (db: ReadDb, rows: CaseRows): string[] =>
  [...rows].flatMap(([table, ofTable]) => {
    const columns = fileColumnsOf(db, table)
    return columns.length === 0
      ? []
      : [...ofTable.values()].flatMap((row) =>
          columns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : [])),
        )
  })
