import { searchKey } from '../../../shared/domain/search-key.ts'
import { type TextsHolding, textsHolding } from '../../../shared/domain/texts-holding.ts'
import type { Column } from './column.ts'

export type FoundBy<Row> = Pick<Column<Row>, 'value' | 'filterText'>

export interface RowSearch<Row> {
  /** The key of what a cell is found by. */
  keyOf: (column: FoundBy<Row>, row: Row) => string
  /** The rows, in their order, of which the words of a key stand in the columns together. */
  find: (key: string) => readonly Row[]
}

/**
 * Searching among the rows of a list as one types. The rows are read at the first word that is searched for. What is kept of
 * them belongs to these rows alone: it goes with them when a record is erased or may no longer be seen.
 */
export function rowSearch<Row>(columns: readonly FoundBy<Row>[], rows: readonly Row[]): RowSearch<Row> {
  const keyOf = cellKeys<Row>()
  let holding: TextsHolding | null = null
  return {
    keyOf,
    find: (key) => {
      holding ??= textsHolding(rows.map((row) => columns.map((column) => keyOf(column, row)).join(' ')))
      const found: Row[] = []
      for (const at of holding(key)) found.push(rows[at] as Row)
      return found
    },
  }
}

/** Value and other words apart: each is one text of the record, and one that stands in many rows is folded once. */
function cellKeys<Row>(): RowSearch<Row>['keyOf'] {
  const known = new Map<string, string>()
  const folded = (text: string): string => {
    const found = known.get(text)
    if (found !== undefined) return found
    const key = plain.test(text) ? text.toLowerCase().trim().replaceAll('-', 'ー') : searchKey(text)
    known.set(text, key)
    return key
  }
  return (column, row) => {
    const value = column.value(row)
    const key = typeof value === 'number' ? String(value) : value === null ? '' : folded(value)
    const more = column.filterText?.(row)
    return more === undefined ? key : `${key} ${folded(more)}`
  }
}

/** Half-width letters and digits fold without the tables for Japanese; of them the hyphen alone is folded, like every dash. */
const plain = /^[\x20-\x7e]*$/
