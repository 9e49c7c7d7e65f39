import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import type { Column } from '../../../renderer/ui/table/column.ts'
import { DataTable } from '../../../renderer/ui/table/data-table.tsx'
import { rowSearch } from '../../../renderer/ui/table/row-search.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'

afterEach(cleanup)

interface Person {
  readonly no: string
  readonly home: string
  readonly days: number | null
}
const columns: readonly Column<Person>[] = [
  { key: 'no', header: '番号', value: ({ no }) => no },
  { key: 'home', header: '居住地', value: ({ home }) => home, filterText: () => 'リモート可' },
  { key: 'days', header: '週', value: ({ days }) => days },
]
const person = fc.record({
  no: fc.string({ unit: fc.constantFrom(...'T-5８aＡ 髙'), maxLength: 5 }),
  home: fc.constantFrom('長崎県', 'ながさき', 'ﾅｶﾞｻｷ　', '', '九州(3人未満)'),
  days: fc.constantFrom(null, 1, 5),
})
const words = fc.constantFrom(
  '',
  't-5',
  'T－５',
  '長崎',
  'ナガサキ',
  'リモート可1',
  '九州 5',
  '高 可',
  '8',
  '３人',
  'な',
)
/** Each text of a row as it stands, and nothing kept. */
const scanned = (rows: readonly Person[], query: string) =>
  rows.filter(({ no, home, days }) =>
    matches([no, home, 'リモート可', String(days ?? '')].map(searchKey).join(' '), searchKey(query)),
  )

it('of any rows the words find those of a plain scan, and none that has gone since', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), words, fc.nat(), (rows, query, gone) => {
      expect(rowSearch(columns, rows).find(searchKey(query))).toEqual(scanned(rows, query))
      const left = rows.filter((_, at) => at !== gone % rows.length)
      expect(rowSearch(columns, left).find(searchKey(query))).toEqual(scanned(left, query))
    }),
  )
})

const rows: readonly Person[] = [
  { no: 'T-58QX', home: '長崎県', days: 3 },
  { no: 'T-3ACD', home: '長崎県', days: 5 },
  { no: 'T-9KLM', home: '佐賀県', days: 5 },
]
const shown = () => screen.getAllByRole('row').flatMap(({ textContent }) => /T-\w{4}/u.exec(textContent ?? '') ?? [])

it('a list that words are searched in is read once, and lets go of who was erased', () => {
  let read = 0
  const counted = columns.map((column) => ({
    ...column,
    filterText: (row: Person) => {
      read += 1
      return column.filterText?.(row) ?? ''
    },
  }))
  const list = (of: readonly Person[], filter: string) => (
    <DataTable label="一覧" columns={counted} rows={of} rowKey={({ no }) => no} filter={filter} empty={null} counts />
  )
  const { rerender } = render(list(rows, ''))
  expect(read).toBe(0)
  rerender(list(rows, 'ﾅｶﾞ'))
  expect(screen.getByText('3件のうち 0件')).toBeTruthy()
  rerender(list(rows, '長崎'))
  expect(shown()).toEqual(['T-58QX', 'T-3ACD'])
  // The same rows as another list are not read once more.
  rerender(list([...rows], '長崎 5日'))
  rerender(list([...rows], '佐賀'))
  expect(shown()).toEqual(['T-9KLM'])
  expect(read).toBe(rows.length * columns.length)
  rerender(list(rows.slice(1), '長崎'))
  expect(shown()).toEqual(['T-3ACD'])
})
