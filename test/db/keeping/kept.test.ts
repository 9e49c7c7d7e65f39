import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../db/migrate.ts'
import { holdsFiles } from '../../../db/records/keeping/files.ts'
import { codeOfDeed, keptList, keptTables, yearOf } from '../../../db/records/keeping/kept.ts'
import { deedKinds } from '../../../shared/domain/history/kinds.ts'
import { leansOn, recordCodes } from '../../../shared/domain/keeping/kinds.ts'

const model = new Database(':memory:')
migrate(model)
const tables = model
  .prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'`,
  )
  .pluck()
  .all() as string[]
interface Foreign {
  table: string
  from: string
}
const foreignOf = (table: string) => model.pragma(`foreign_key_list(${table})`) as Foreign[]

describe('Every table of an office', () => {
  it('says to which 行政文書ファイル its rows belong', () => {
    expect(keptList.map(([table]) => table).toSorted()).toEqual(tables.toSorted())
    expect(deedKinds.filter((kind) => !(kind in codeOfDeed))).toEqual([])
  })

  it('can tell the year of each row, or lasts as long as the ledger', () => {
    for (const [table, { code }] of keptList) {
      const year = yearOf(table)
      expect(() => model.prepare(`SELECT ${year} FROM ${table} t`).all()).not.toThrow()
      expect(year === 'NULL').toBe(code === 'office')
    }
  })

  it('stands behind all that its rows hang on, so that they can be erased from the last to the first', () => {
    const place = new Map(keptList.map(([table], index) => [table as string, index]))
    const late = keptList.flatMap(([table, { code }]) =>
      foreignOf(table)
        .filter(
          ({ table: to }) => to !== table && code !== 'office' && (place.get(to) ?? -1) > (place.get(table) ?? -1),
        )
        .filter(({ table: to }) => keptTables[to as keyof typeof keptTables].code !== 'office')
        .map(({ table: to }) => `${table} hangs on ${to}`),
    )
    expect(late).toEqual([])
  })

  it('that holds a file is known to', () => {
    const holding = tables.filter((table) => foreignOf(table).some(({ table: to }) => to === 'stored_file'))
    expect(holding.filter((table) => table !== 'stored_chunk').toSorted()).toEqual([...holdsFiles].toSorted())
  })

  it('hangs on other files as the order of going says, and no other way', () => {
    const leaning = new Map(recordCodes.map((code) => [code as string, new Set<string>()]))
    for (const [table, { code }] of keptList)
      for (const { table: to } of foreignOf(table)) {
        const other = keptTables[to as keyof typeof keptTables].code
        if (other !== code && code !== 'office' && other !== 'office') leaning.get(other)?.add(code)
      }
    expect(Object.fromEntries([...leaning].map(([code, by]) => [code, [...by].toSorted()]))).toEqual(
      Object.fromEntries(recordCodes.map((code) => [code, leansOn[code].toSorted()])),
    )
  })
})
