import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import { type Column, compareValues, type TableView } from './column.ts'
import { type RowSearch, rowSearch } from './row-search.ts'

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

export interface RowsWanted<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  view: TableView
  filters: Readonly<Record<string, string>>
  globalFilter: string
}

const noRows: never[] = []

interface TableRow<Row> {
  original: Row
}

/**
 * The rows that are left after filtering, in the order the view asks for. What is empty stays last either way. As they
 * come, they are the very rows that were given, and nothing is reckoned: a long list is opened as fast as a short one.
 */
export function useTableRows<Row extends object>(wanted: RowsWanted<Row>): readonly Row[] {
  const { columns, rowKey, view, filters, globalFilter } = wanted
  const rows = useSameRows(wanted.rows)
  const search = useMemo(() => rowSearch(columns, rows), [columns, rows])
  const definitions = useMemo(
    () => columns.map((column) => definitionOf(column, rows, search)),
    [columns, rows, search],
  )
  const sorting = useMemo(() => view.sort.map(({ key, desc }) => ({ id: key, desc })), [view.sort])
  const columnFilters = useMemo(
    () =>
      Object.entries(filters)
        .map(([id, text]) => ({ id, value: searchKey(text) }))
        .filter(({ value }) => value !== ''),
    [filters],
  )
  const wish = searchKey(globalFilter)
  const found = useMemo(() => (wish === '' ? rows : search.find(wish)), [rows, search, wish])
  const asTheyCome = sorting.length === 0 && columnFilters.length === 0
  const data = useMemo(() => (asTheyCome ? noRows : [...found]), [asTheyCome, found])
  const table = useTable({ features, data, columns: definitions, getRowId: rowKey, state: { sorting, columnFilters } })
  const model = table.getRowModel()
  return useMemo(() => (asTheyCome ? found : model.rows.map((row) => row.original)), [asTheyCome, found, model])
}

/** A screen that makes its list anew each time it is drawn, of the same rows, has not another list: it is read once. */
function useSameRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [held] = useState(() => ({ rows }))
  const isSame = rows.length === held.rows.length && rows.every((row, at) => row === held.rows[at])
  if (!isSame) held.rows = rows
  return held.rows
}

function definitionOf<Row extends object>(column: Column<Row>, data: readonly Row[], search: RowSearch<Row>) {
  const by = column.sortBy ?? column.value
  const rankOf = ranks(data, by)
  return {
    id: column.key,
    accessorFn: (row: Row) => by(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: TableRow<Row>, b: TableRow<Row>) => rankOf(by(a.original)) - rankOf(by(b.original)),
    filterFn: (row: TableRow<Row>, _column: string, wish: unknown) =>
      matches(search.keyOf(column, row.original), String(wish)),
  }
}

/**
 * Places of a column's values in their order. The Japanese collation is asked once for each different value, and only
 * when the column is sorted by: comparing 100,000 rows with it would take seconds.
 */
function ranks<Row>(data: readonly Row[], by: (row: Row) => string | number | null) {
  let known: ReadonlyMap<string | number | null, number> | null = null
  return (value: string | number | null): number => {
    known ??= new Map(
      [...new Set(data.map(by))]
        .sort((a, b) => (a === null || b === null ? 0 : compareValues(a, b)))
        .map((each, rank) => [each, rank]),
    )
    return known.get(value) ?? 0
  }
}
