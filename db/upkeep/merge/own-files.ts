import type { ReadDb } from '../../connection.ts'
import { keptList } from '../../records/keeping/kept.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { fileColumnsOf, isFileHeld } from '../../tables/merge/rows.ts'
import { caseRowsOf } from './case-rows.ts'

/**
 * The names of files that a bundle may not bring into its case: one that another record of this office holds, or one that it
 * names without bringing its bytes. A name alone would open to the case what it has never been given.
 */
export function strayFiles(db: ReadDb, { applicationId, rows, files }: Bundle): string[] {
  const brought = new Set(files.map(({ id }) => id))
  const holders = keptList.flatMap(([table]) =>
    table === 'stored_chunk' ? [] : fileColumnsOf(db, table).map((column) => ({ table, column })),
  )
  const ours = caseRowsOf(db, applicationId)
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
