import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import { type Column, compareValues, type TableView } from './column.ts'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
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

export interface ShownRow<Row> {
  key: string
  row: Row
}

interface TableRow<Row> {
  original: Row
}

/** The rows that are left after filtering, in the order the view asks for. What is empty stays last either way. */
export function useTableRows<Row extends object>(wanted: RowsWanted<Row>): readonly ShownRow<Row>[] {
  const { columns, rows, rowKey, view, filters, globalFilter } = wanted
  const definitions = useMemo(() => columns.map((column, index) => definitionOf(column, index === 0)), [columns])
  const foundBy = useMemo(() => wholeRowText(columns), [columns])
  const data = useMemo(() => [...rows], [rows])
  const sorting = useMemo(() => view.sort.map(({ key, desc }) => ({ id: key, desc })), [view.sort])
  const columnFilters = useMemo(
    () =>
      Object.entries(filters)
        .map(([id, text]) => ({ id, value: searchKey(text) }))
        .filter(({ value }) => value !== ''),
    [filters],
  )
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowKey,
    state: { sorting, columnFilters, globalFilter: searchKey(globalFilter) },
    globalFilterFn: (row: TableRow<Row>, _column: string, wish: unknown) =>
      matches(foundBy(row.original), String(wish)),
  })
  const model = table.getRowModel()
  return useMemo(() => model.rows.map((row) => ({ key: row.id, row: row.original })), [model])
}

/** Only the first column asks the global filter: it looks at the whole row at once. */
function definitionOf<Row extends object>(column: Column<Row>, first: boolean) {
  const by = column.sortBy ?? column.value
  const sorted = memory((row: Row) => by(row))
  const text = memory((row: Row) => searchKey(`${column.value(row) ?? ''} ${column.filterText?.(row) ?? ''}`))
  return {
    id: column.key,
    accessorFn: (row: Row) => sorted(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: TableRow<Row>, b: TableRow<Row>) => compareValues(sorted(a.original) ?? '', sorted(b.original) ?? ''),
    filterFn: (row: TableRow<Row>, _column: string, wish: unknown) => matches(text(row.original), String(wish)),
    enableGlobalFilter: first,
  }
}

const wholeRowText = <Row extends object>(columns: readonly Column<Row>[]) =>
  memory((row: Row) =>
    searchKey(columns.map((column) => `${column.value(row) ?? ''} ${column.filterText?.(row) ?? ''}`).join(' ')),
  )

/** Reckons once a row: searching as one types asks for the same texts at every key press. */
function memory<Row extends object, T>(reckon: (row: Row) => T): (row: Row) => T {
  const known = new WeakMap<Row, { value: T }>()
  return (row) => {
    const found = known.get(row)
    if (found !== undefined) return found.value
    const value = reckon(row)
    known.set(row, { value })
    return value
  }
}
