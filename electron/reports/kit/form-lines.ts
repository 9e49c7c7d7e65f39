import { cleanText } from './cell-text.ts'
import { type Cell, centre, styled } from './form-cells.ts'

/** A cell at its place in the row, over one or more grid columns. */
export interface Placed {
  readonly cell: Cell
  readonly column: number
  readonly across: number
  readonly down: number
  /** Says again whose row it is where a long text goes on in the next. */
  readonly names?: boolean
  /** What an officer filled in under this heading: too long a text of it may go to the 別紙. */
  readonly under?: string
}

/** A row of a table, as the 別紙 calls it. */
export interface RecordOfTable {
  /** The same for all rows of a table. */
  readonly head: readonly Line[]
  readonly nth: number
  /** Every row of it stays in the 様式, whatever else has to go. */
  readonly whole: boolean
  /** 「埼玉県」 or 「3件目」. */
  readonly name: string
}

/** One printed row. */
export interface Line {
  readonly cells: readonly Placed[]
  /** In points; without it the row is as high as its text needs. */
  readonly height?: number
  /** In points: higher where the text needs it. */
  readonly least?: number
  /** Belongs to the rows repeated on every page. */
  readonly repeat?: boolean
  /** Never the last row of a page: a heading, a table's header. */
  readonly keep?: boolean
  /** The header of its table, written again when the table goes on on a new page. */
  readonly head?: readonly Line[]
  readonly record?: RecordOfTable
  /** Of a heading: what stands below it, for the 別紙. */
  readonly title?: string
  readonly newPage?: boolean
}

export interface FormColumn<R> {
  readonly header: string
  /** Neighbouring columns with the same group stand under one heading. */
  readonly group?: string
  /** Grid columns it takes. */
  readonly across?: number
  /** The column that says whose row it is; shown again with (続き) where a row goes on. Without one it is the first. */
  readonly names?: boolean
  /** What stands here is short by its own rule: it is never left to the 別紙. */
  readonly whole?: true
  readonly cell: (row: R) => Cell
}

/** A column that is a grid column of its own. */
export type SheetColumn<R> = FormColumn<R> & { readonly width: number }

interface TableOptions {
  readonly repeat?: boolean
  readonly together?: boolean
  readonly whole?: boolean
  readonly empty?: string
  readonly rowHeight?: number
}

export const placed = (cell: Cell, column: number, across = 1, down = 1): Placed => ({ cell, column, across, down })

/**
 * A table with its header row (two rows where columns are grouped); an empty one says so.
 * `repeat`: the sheet's main table, whose header Excel repeats on every page. `together`: all on one page.
 * `whole`: no row of it is left to the 別紙. `rowHeight`: in points, of every row, where none of its texts can be long.
 */
export const table = <R>(
  columns: readonly FormColumn<R>[],
  rows: readonly R[],
  { repeat = false, together = false, whole = false, empty = '該当なし', rowHeight }: TableOptions = {},
): Line[] => {
  const starts = columnStarts(columns)
  const head = headerLines(columns, starts, repeat)
  const named = columns.findIndex(({ names }) => names)
  const namer = Math.max(0, named)
  const under = columns.map(({ group, header }) => `${group ?? ''}${header}`.replaceAll('\n', ''))
  const body = rows.map((row, nth): Line => {
    const cells = columns.map((column, i) => ({
      ...placed(column.cell(row), starts[i] ?? 0, column.across),
      names: i === namer,
      ...(column.whole ? {} : { under: under[i] ?? '' }),
    }))
    return {
      cells,
      head: repeat ? [] : head,
      record: { head, nth, whole, name: String(cells[named]?.cell.value ?? `${nth + 1}件目`) },
      keep: together && nth < rows.length - 1,
      ...(rowHeight === undefined ? {} : { height: rowHeight }),
    }
  })
  const nothing: Line = { cells: [placed(centre(empty), 0, widthOf(columns))], height: 24 }
  return [...head, ...(rows.length > 0 ? body : [nothing])]
}

const widthOf = <R>(columns: readonly FormColumn<R>[]): number =>
  columns.reduce((sum, column) => sum + (column.across ?? 1), 0)

const columnStarts = <R>(columns: readonly FormColumn<R>[]): number[] =>
  columns.map((_, i) => widthOf(columns.slice(0, i)))

const headerCell = (value: string | null): Cell => styled('header', value && cleanText(value))

const headerLines = <R>(columns: readonly FormColumn<R>[], starts: readonly number[], repeat: boolean): Line[] => {
  const start = (i: number): number => starts[i] ?? 0
  const kind = { repeat, keep: true }
  if (!columns.some((column) => column.group)) {
    return [{ ...kind, cells: columns.map(({ header, across }, i) => placed(headerCell(header), start(i), across)) }]
  }
  const upper = columns.flatMap((column, i): Placed[] => {
    if (column.group === undefined) return [placed(headerCell(column.header), start(i), column.across, 2)]
    if (columns[i - 1]?.group === column.group) return []
    const end = columns.findIndex((other, k) => k > i && other.group !== column.group)
    const members = columns.slice(i, end === -1 ? undefined : end)
    return [placed(headerCell(column.group), start(i), widthOf(members))]
  })
  const lower = columns.map(({ group, header, across }, i) =>
    placed(headerCell(group === undefined ? null : header), start(i), group === undefined ? 1 : across),
  )
  return [
    { ...kind, height: groupHeight(columns), cells: upper },
    { ...kind, cells: lower },
  ]
}

/** A heading over several columns is one line, or as many as it is written in. */
const groupHeight = <R>(columns: readonly FormColumn<R>[]): number =>
  Math.max(...columns.map(({ group }) => (group ?? '').split('\n').length)) * 17 + 3

export const space = (height: number): Line => ({ cells: [], height })

export const heading = (value: string, across: number): Line[] => [
  { ...space(8), keep: true },
  { cells: [placed(styled('heading', value), 0, across)], least: 20, keep: true, title: value },
]

/** 「※ …」; `least`: points of a note that is one line, where a page has no room to give away. */
export const notes = (lines: readonly string[], across: number, least?: number): Line[] => [
  space(6),
  ...lines.map((line) => ({
    cells: [placed(styled('note', `※ ${cleanText(line)}`), 0, across)],
    ...(least === undefined ? {} : { least }),
  })),
]

/** Notes under a table, which never stand alone on a page: the table's last row goes with them. */
export const withNotes = (rows: readonly Line[], lines: readonly string[], across: number, least?: number): Line[] => [
  ...rows.map((row, i) => (i === rows.length - 1 ? { ...row, keep: true } : row)),
  ...notes(lines, across, least).map((note) => ({ ...note, keep: true })),
]

/** A label and what is filled in beside it, as on a paper form. Several pairs may share a row. */
export const fields = (
  pairs: readonly (readonly [label: string, labelAcross: number, content: Cell, across: number])[],
): Line => {
  let at = 0
  return {
    cells: pairs.flatMap(([label, labelAcross, content, across]) => {
      const start = at
      at += labelAcross + across
      return [
        placed(headerCell(label), start, labelAcross),
        { ...placed(content, start + labelAcross, across), under: label },
      ]
    }),
  }
}
