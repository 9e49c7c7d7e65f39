import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
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

const noRows: never[] = []

interface TableRow<Row> {
  original: Row
}

/**
 * The rows that are left after filtering, in the order the view asks for. What is empty stays last either way. As they
 * come, they are the very rows that were given, and nothing is reckoned: a long list is opened as fast as a short one.
 */
export function useTableRows<Row extends object>(wanted: RowsWanted<Row>): readonly Row[] {
  const { columns, rows, rowKey, view, filters, globalFilter } = wanted
  const [keyOf] = useState(keys)
  const definitions = useMemo(
    () => columns.map((column, index) => definitionOf(column, index === 0, rows, keyOf)),
    [columns, rows, keyOf],
  )
  const foundBy = useMemo(() => wholeRowText(columns, keyOf), [columns, keyOf])
  const sorting = useMemo(() => view.sort.map(({ key, desc }) => ({ id: key, desc })), [view.sort])
  const columnFilters = useMemo(
    () =>
      Object.entries(filters)
        .map(([id, text]) => ({ id, value: searchKey(text) }))
        .filter(({ value }) => value !== ''),
    [filters],
  )
  const wish = searchKey(globalFilter)
  const asTheyCome = sorting.length === 0 && columnFilters.length === 0 && wish === ''
  const data = useMemo(() => (asTheyCome ? noRows : [...rows]), [asTheyCome, rows])
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowKey,
    state: { sorting, columnFilters, globalFilter: wish },
    globalFilterFn: (row: TableRow<Row>, _column: string, wished: unknown) =>
      matches(foundBy(row.original), String(wished)),
  })
  const model = table.getRowModel()
  return useMemo(() => (asTheyCome ? rows : model.rows.map((row) => row.original)), [asTheyCome, rows, model])
}

/** Only the first column asks the global filter: it looks at the whole row at once. */
function definitionOf<Row extends object>(column: Column<Row>, first: boolean, data: readonly Row[], keyOf: KeyOf) {
  const by = column.sortBy ?? column.value
  const rankOf = ranks(data, by)
  return {
    id: column.key,
    accessorFn: (row: Row) => by(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: TableRow<Row>, b: TableRow<Row>) => rankOf(by(a.original)) - rankOf(by(b.original)),
    filterFn: (row: TableRow<Row>, _column: string, wish: unknown) =>
      matches(keyOfCell(column, row.original, keyOf), String(wish)),
    enableGlobalFilter: first,
  }
}

/** Value and other words apart: each is one text of the record, which the key of texts knows by heart. */
function keyOfCell<Row>(column: Column<Row>, row: Row, keyOf: KeyOf): string {
  const value = column.value(row)
  const key = typeof value === 'number' ? String(value) : value === null ? '' : keyOf(value)
  const more = column.filterText?.(row)
  return more === undefined ? key : `${key} ${keyOf(more)}`
}

const wholeRowText = <Row extends object>(columns: readonly Column<Row>[], keyOf: KeyOf) =>
  memory((row: Row) => columns.map((column) => keyOfCell(column, row, keyOf)).join(' '))

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

type KeyOf = (text: string) => string
/** Half-width letters and digits fold without the tables for Japanese. A hyphen is folded like every dash. */
const plain = /^[\x20-\x2c\x2e-\x7e]*$/

/** Search keys of texts; a text that stands in many rows is folded once. */
function keys(): KeyOf {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const key = plain.test(text) ? text.toLowerCase().trim() : searchKey(text)
    known.set(text, key)
    return key
  }
}

/** Reckons once a row: searching as one types asks for the same texts at every key press. */
function memory<Row extends object, T extends string>(reckon: (row: Row) => T): (row: Row) => T {
  const known = new WeakMap<Row, T>()
  return (row) => {
    const found = known.get(row)
    if (found !== undefined) return found
    const value = reckon(row)
    known.set(row, value)
    return value
  }
}
