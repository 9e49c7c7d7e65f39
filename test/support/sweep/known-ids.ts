import Database from 'better-sqlite3'
import type { Pools } from './draw-input.ts'

type Row = Readonly<Record<string, unknown>>

export interface KnownIds extends Pools {
  readonly all: readonly string[]
  /** The numbers of what belongs to a body: its applications, and all that hangs on them by any column. */
  of(jis2: readonly string[]): ReadonlySet<string>
  readonly receiptNumbersOf: (jis2: readonly string[]) => readonly string[]
}

/** What a reviewer has declared is theirs, whatever body it names; the search has no numbers of its own. */
const namesOnly = ['conflict', 'search_entry']

/** Every id that stands in an office file, found by its columns: a new table is known the day it is made. */
export function knownIds(file: string): KnownIds {
  const rows = rowsOf(file)
  const byTable = Map.groupBy(rows, ({ table }) => table)
  const idsOf = (table: string) =>
    (byTable.get(table) ?? []).flatMap(({ row }) => (typeof row['id'] === 'string' ? [row['id']] : []))
  const all = [...new Set([...byTable.keys()].flatMap(idsOf))]
  return {
    all,
    words: ['見本', 'さんじゅう', ''],
    ids(field) {
      const name = field.replace(/Ids?$/, '').toLowerCase()
      const tables = [...byTable.keys()].filter(
        (table) => name !== '' && name !== 'id' && table.split('_').includes(name),
      )
      const found = tables.flatMap(idsOf)
      return found.length === 0 ? all : found
    },
    of: (jis2) => belonging(rows, (row) => jis2.includes(String(row['jis2']))),
    receiptNumbersOf: (jis2) =>
      (byTable.get('application') ?? []).flatMap(({ row }) =>
        jis2.includes(String(row['jis2'])) ? [String(row['receipt_no'])] : [],
      ),
  }
}

function rowsOf(file: string): { table: string; row: Row }[] {
  const db = new Database(file, { readonly: true })
  try {
    const tables = db
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'`)
      .all()
    return tables.flatMap(({ name }) =>
      db
        .prepare<[], Row>(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => ({ table: name, row })),
    )
  } finally {
    db.close()
  }
}

/** From the rows that name the body outwards, by the columns that point at what is found already. */
function belonging(rows: readonly { table: string; row: Row }[], isOf: (row: Row) => boolean): ReadonlySet<string> {
  const found = new Set<unknown>()
  const own = rows.filter(({ table }) => !namesOnly.includes(table))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { row } of own) {
      const points = Object.entries(row).some(
        ([column, value]) => /^(application|case|session|kpi|sheet)_id$/.test(column) && found.has(value),
      )
      if (!points && !isOf(row)) continue
      found.add(row['id'])
      // A file has no column of its own: it is whose application holds it.
      found.add(row['file_id'])
    }
  }
  return new Set([...found].filter((id) => typeof id === 'string'))
}
