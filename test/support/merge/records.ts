import Database from 'better-sqlite3'
import { rowsIn, type Scope } from '../../../db/upkeep/merge/case-rows.ts'
import type { GivenOffice } from '../office/office.ts'

type Values = Readonly<Record<string, unknown>>

/** Every record of a case or of a year by its name, as the file has it, without what each office counts by itself. */
export function recordsOf({ office }: GivenOffice, scope: Scope): ReadonlyMap<string, Values> {
  const db = new Database(office.file, { readonly: true })
  try {
    return new Map(
      [...rowsIn(db, scope)].flatMap(([table, rows]) =>
        [...rows].map(([key, { revision: _, profile_id: __, ...row }]) => [`${table}/${key}`, row] as const),
      ),
    )
  } finally {
    db.close()
  }
}
