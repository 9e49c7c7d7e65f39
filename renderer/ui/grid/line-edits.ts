import { readTsv } from '../table/tsv.ts'
import type { GridPlace } from './grid-keys.ts'
import type { Line, LineColumn } from './line-columns.ts'

/** The cells between two corners, both included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const areaOf = (one: GridPlace, other: GridPlace): Area => ({
  top: Math.min(one.row, other.row),
  left: Math.min(one.column, other.column),
  bottom: Math.max(one.row, other.row),
  right: Math.max(one.column, other.column),
})

/** A table of lines: what a line may hold, what a new one holds, and how many there may be. */
export interface LineTable<Row extends Line> {
  readonly columns: readonly LineColumn<keyof Row & string>[]
  readonly blank: Row
  readonly most: number
}

/** The line with texts put into it, by the number of the column. */
function lineWith<Row extends Line>({ columns }: LineTable<Row>, line: Row, texts: ReadonlyMap<number, string>): Row {
  const news = columns.flatMap(({ key, read }, at) => {
    const text = texts.get(at)
    return text === undefined ? [] : [[key, read(text)] as const]
  })
  // A column reads what its own key holds.
  return { ...line, ...(Object.fromEntries(news) as Partial<Row>) }
}

/** One cell with another text; in the line below the last it begins a new one. */
export function withText<Row extends Line>(
  table: LineTable<Row>,
  rows: readonly Row[],
  { row, column }: GridPlace,
  text: string,
): Row[] {
  const line = lineWith(table, rows[row] ?? table.blank, new Map([[column, text]]))
  return row < rows.length ? rows.with(row, line) : [...rows, line]
}

/** The cells of an area emptied. */
export function cleared<Row extends Line>(table: LineTable<Row>, rows: readonly Row[], area: Area): Row[] {
  const none = new Map(table.columns.flatMap((_, at) => (at >= area.left && at <= area.right ? [[at, '']] : [])))
  return rows.map((line, at) => (at >= area.top && at <= area.bottom ? lineWith(table, line, none) : line))
}

export const insertedAt = <Row extends Line>({ blank }: LineTable<Row>, rows: readonly Row[], at: number): Row[] =>
  rows.toSpliced(at, 0, blank)

export const withoutLines = <Row>(rows: readonly Row[], { top, bottom }: Pick<Area, 'top' | 'bottom'>): Row[] =>
  rows.toSpliced(top, bottom - top + 1)

/** The line one further up or down; the same rows where there is no further. */
export function movedBy<Row>(rows: readonly Row[], at: number, by: 1 | -1): readonly Row[] {
  const [line, other] = [rows[at], rows[at + by]]
  return line === undefined || other === undefined ? rows : rows.with(at, other).with(at + by, line)
}

/** Longest text that is taken from the clipboard, in UTF-16 units: more than the fullest table of any form holds. */
export const mostPasted = 2_000_000

export type Pasted<Row> =
  | { readonly refused: string }
  | {
      readonly rows: Row[]
      readonly area: Area
      readonly lines: number
      readonly headed: boolean
      readonly notices: string[]
    }

const isBlankText = (text: string): boolean => text.trim() === ''

/** Without the empty columns to the right and the empty lines below, which hold nothing. */
function trimmed(cells: readonly string[][]): string[][] {
  const last = cells.findLastIndex((row) => !row.every(isBlankText))
  const filled = cells.slice(0, last + 1)
  const width = filled.reduce((most, row) => Math.max(most, row.findLastIndex((text) => !isBlankText(text)) + 1), 0)
  return filled.map((row) => row.slice(0, width))
}

const named = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** The table's own headings, copied along with it, are no line. */
const isHeading = (columns: readonly LineColumn[], row: readonly string[], left: number): boolean =>
  row.length > 1 && row.every((text, at) => named(text) === named(columns[left + at]?.header ?? ''))

/**
 * Cells of the clipboard put in from a place on, over what stands there, with new lines as needed. One value fills the whole
 * chosen area. Refused with nothing changed: more columns than there are to the right of the place, more lines than the
 * table may have, a text beyond all measure.
 */
export function pasted<Row extends Line>(
  table: LineTable<Row>,
  rows: readonly Row[],
  chosen: Area,
  text: string,
): Pasted<Row> {
  const { columns, most } = table
  if (text.length > mostPasted)
    return { refused: '貼り付ける内容が多すぎます。表の範囲だけを選んでコピーし直してください。' }
  const given = readTsv(text)
  const [only] = given.length === 1 && given[0]?.length === 1 ? given[0] : []
  const full = trimmed(given)
  const headed = isHeading(columns, full[0] ?? [], chosen.left)
  const cells = only === undefined ? (headed ? full.slice(1) : full) : filling(chosen, only)
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width === 0) return { refused: '貼り付ける文字がありません。Excelで範囲をコピーし直してください。' }
  const room = columns.length - chosen.left
  if (width > room)
    return {
      refused: `${width}列を貼り付けようとしましたが、「${columns[chosen.left]?.header ?? ''}」から右は${room}列です。何も変えていません。左端の列を合わせるか、余分な列を除いてコピーし直してください。`,
    }
  const bottom = chosen.top + cells.length - 1
  if (bottom >= most)
    return {
      refused: `${cells.length.toLocaleString('ja-JP')}行を貼り付けようとしましたが、この表は${most}行までです(${chosen.top + 1}行目から${most - chosen.top}行入ります)。何も変えていません。`,
    }
  const lines = [...rows]
  for (const [at, texts] of cells.entries()) {
    const row = chosen.top + at
    lines[row] = lineWith(table, lines[row] ?? table.blank, new Map(texts.map((each, c) => [chosen.left + c, each])))
  }
  return {
    rows: lines,
    area: { top: chosen.top, left: chosen.left, bottom, right: chosen.left + width - 1 },
    lines: cells.length,
    headed,
    notices: noticesOf(columns, cells, chosen),
  }
}

const filling = (area: Area, text: string): string[][] =>
  Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => text),
  )

const noticesOf = (columns: readonly LineColumn[], cells: readonly string[][], { top, left }: Area): string[] =>
  cells.flatMap((row, at) =>
    row.flatMap((text, c) => {
      const column = columns[left + c]
      const notice = column?.notice?.(text) ?? null
      return notice === null ? [] : [`${top + at + 1}行目の${column?.header}:${notice}`]
    }),
  )
