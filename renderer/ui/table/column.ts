import type { ReactNode } from 'react'

/** A day, or a moment in Japan's time, that Excel takes for one: it can be sorted and reckoned with there. */
export interface CopiedDate {
  /** ISO date, or instant with +09:00. */
  readonly at: string
}

/** One column of a DataTable. `value` is what is sorted, filtered and copied; `cell` is what is seen. */
export interface Column<Row> {
  key: string
  header: string
  /** What the heading stands for, where it is a number or a sign. */
  inFull?: string
  value: (row: Row) => string | number | null
  cell?: (row: Row) => ReactNode
  /** What Ctrl+C gives, where it is not the value (an amount with its unit, a day). */
  copy?: (row: Row) => string | number | CopiedDate | null
  /** What the filter looks into, where the eye sees more than the value (a reading, a code). */
  filterText?: (row: Row) => string
  /** Sorts by this instead of the value: よみ for names, 団体コード for prefectures. */
  sortBy?: (row: Row) => string | number | null
  /** Pixels. Default 120. */
  width?: number
  /** Share of the room that is left over; 0 keeps the width. */
  grow?: number
  align?: 'left' | 'right' | 'center'
  /** Not shown until chosen. */
  hidden?: boolean
  /** Cannot be hidden: what names the row. */
  always?: boolean
  /** Stays in sight while the others are scrolled, as long as only such columns stand before it. */
  frozen?: boolean
}

/** What the user made of the table; the caller keeps it (see `useStoredView`). */
export interface TableView {
  readonly hidden: readonly string[]
  readonly order: readonly string[]
  readonly sort: readonly { readonly key: string; readonly desc: boolean }[]
  readonly widths: Readonly<Record<string, number>>
  /** A filter stands under each heading. */
  readonly filtering?: boolean
}

export const firstView = <Row>(columns: readonly Column<Row>[]): TableView => ({
  hidden: columns.filter((column) => column.hidden === true).map((column) => column.key),
  order: columns.map((column) => column.key),
  sort: [],
  widths: {},
})

/** Columns in the user's order; columns the view has not heard of yet come last, as the program declares them. */
export function orderedColumns<Row>(columns: readonly Column<Row>[], view: TableView): Column<Row>[] {
  const place = (column: Column<Row>): number => {
    const index = view.order.indexOf(column.key)
    return index === -1 ? view.order.length + columns.indexOf(column) : index
  }
  return [...columns].sort((a, b) => place(a) - place(b))
}

const collator = new Intl.Collator('ja', { numeric: true })

/** Numbers by size, words by the Japanese collation. What is empty is handled by the caller: it stays last. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** Up, down, and back to the given order. */
export function nextSort(view: TableView, key: string): TableView['sort'] {
  const now = view.sort.find((each) => each.key === key)
  if (now === undefined) return [{ key, desc: false }]
  return now.desc ? [] : [{ key, desc: true }]
}

export interface Template {
  readonly gridTemplateColumns: string
  readonly minWidth: number
  /** Pixels from the left at which a frozen column stays, in order; the others have none. */
  readonly frozen: readonly number[]
}

export function templateOf<Row>(columns: readonly Column<Row>[], view: TableView): Template {
  const widthOf = (column: Column<Row>): number => view.widths[column.key] ?? column.width ?? 120
  const grows = columns.some((column) => (column.grow ?? 0) > 0)
  const free = columns.findIndex((column) => column.frozen !== true)
  const leading = columns.slice(0, free === -1 ? 0 : free)
  return {
    gridTemplateColumns: columns
      .map((column, index) => {
        const grow = column.grow ?? (!grows && index === columns.length - 1 ? 1 : 0)
        // What stays in sight has a width that its neighbours can rely on.
        const fixed = grow === 0 || index < leading.length
        return fixed ? `${widthOf(column)}px` : `minmax(${widthOf(column)}px, ${grow}fr)`
      })
      .join(' '),
    minWidth: columns.reduce((sum, column) => sum + widthOf(column), 0),
    frozen: leading.map((_column, index) => leading.slice(0, index).reduce((sum, before) => sum + widthOf(before), 0)),
  }
}

/** For a cell of that column: where it stays, if it does. */
export const frozenAt = ({ frozen }: Template, index: number) =>
  frozen[index] === undefined ? {} : { 'data-frozen': '', style: { left: frozen[index] } }
