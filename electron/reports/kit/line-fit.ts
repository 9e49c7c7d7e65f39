import { inPart, letteringOf, type RowPart } from './cell-styles.ts'
import { type Cell, styled } from './form-cells.ts'
import type { Line, Placed } from './form-lines.ts'
import { capacityOf, linePitch, lineStarts } from './line-estimate.ts'
import { roomOfPage } from './page.ts'

/** A row whose height in points is known. */
export interface Sized extends Line {
  readonly height: number
}

/**
 * Excel cuts a row at 409 points, and a row of half a page leaves half a page empty: a longer text is spread
 * over several rows, low enough to fill a page to its foot. They say whose text goes on, and no line stands between.
 */
const highest = 400
const shareOfPage = 0.4
const part = 140
const lowest = 20
const padding = 5
const bodyPoints = 10
/** A name and (続き) below it. */
const nameLines = 2
/** From so many lines on a text is read from the top; the cells beside it begin there as well. */
const tallLines = 4

const highestOn = (widths: readonly number[]): number => Math.min(highest, roomOfPage({ widths }) * shareOfPage)

/** The lines of body text that a row holds before it goes on in the next. */
export const wholeLines = (widths: readonly number[]): number =>
  Math.floor((highestOn(widths) - padding) / linePitch(bodyPoints))

/** Em of a line of this cell. */
export const roomOf = ({ cell: { style }, column, across }: Placed, widths: readonly number[]): number => {
  const { points, bold } = letteringOf(style)
  return capacityOf(widths.slice(column, column + across), points, bold)
}

/** The texts of a cell in rows of so many lines at most; a cell without a text has none. */
const partsOf = (item: Placed, widths: readonly number[], perRow: number): string[] => {
  const { value } = item.cell
  return typeof value === 'string' && item.down === 1 ? spread(value, roomOf(item, widths), perRow) : []
}

/** A row takes a paragraph or a sentence to its end, where that leaves it at least half full. */
const spread = (value: string, capacity: number, perRow: number): string[] => {
  const parts: string[] = []
  let rest = value
  for (;;) {
    const starts = lineStarts(rest, capacity)
    const limit = starts[perRow]
    if (limit === undefined) return rest === '' && parts.length > 0 ? parts : [...parts, rest]
    const half = starts[Math.ceil(perRow / 2)] ?? 0
    const end = endWithin(rest, half, limit)
    parts.push(rest.slice(0, end).replace(/\n$/, ''))
    rest = rest.slice(end).replace(/^\n/, '')
  }
}

const endWithin = (value: string, from: number, to: number): number => {
  for (const mark of ['\n', '。', '、']) {
    const at = value.lastIndexOf(mark, to - 1) + 1
    if (at > from) return at
  }
  return to
}

const linesOf = (item: Placed, value: string | undefined, widths: readonly number[]): number =>
  value === undefined ? 1 : lineStarts(value, roomOf(item, widths)).length

const mostLines = (
  { cells }: Line,
  widths: readonly number[],
  textIn: (item: Placed, i: number) => string | undefined,
) => Math.max(1, ...cells.map((item, i) => linesOf(item, textIn(item, i), widths)))

const restyled = (item: Placed, row: RowPart): Placed => ({
  ...item,
  cell: styled(inPart(item.cell.style, row), item.cell.value),
})

/** The line with its height, or several lines where the text is too long for one row. */
export const fitted = (line: Line, widths: readonly number[]): Sized[] => {
  if (line.height !== undefined) return [{ ...line, height: line.height }]
  const pitch = Math.max(0, ...line.cells.map((item) => linePitch(letteringOf(item.cell.style).points)))
  const most = mostLines(line, widths, (item) => partsOf(item, widths, Number.MAX_SAFE_INTEGER)[0])
  if (most === 1 && line.least !== undefined) return [{ ...line, height: line.least }]
  if (most * pitch + padding <= highestOn(widths)) {
    const cells = most >= tallLines ? line.cells.map((item) => restyled(item, 'tall')) : line.cells
    return [{ ...line, cells, height: Math.max(line.least ?? lowest, most * pitch + padding) }]
  }
  const parts = line.cells.map((item) => partsOf(item, widths, Math.floor((part - padding) / pitch)))
  const rows = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: rows }, (_, nth) => ({
    ...line,
    // Nothing may part the last row from what it must not be parted from; the rows before it may stand alone.
    keep: line.keep === true && nth === rows - 1,
    height:
      Math.max(
        nameLines,
        mostLines(line, widths, (_item, i) => parts[i]?.[nth]),
      ) *
        pitch +
      padding,
    cells: line.cells.map((item, i) =>
      restyled(
        { ...item, cell: partOf(item, parts[i] ?? [], nth) },
        nth === 0 ? 'first' : nth === rows - 1 ? 'last' : 'middle',
      ),
    ),
  }))
}

/** What a cell shows in the nth row: its part of a long text, its name again, or nothing – and then no tone either. */
const partOf = ({ cell, names }: Placed, parts: readonly string[], nth: number): Cell => {
  if (parts.length <= 1) {
    if (nth === 0) return cell
    return names && cell.value !== null ? nameAgain(cell) : styled('text', null)
  }
  return styled(cell.style, parts[nth] ?? null)
}

/** A count that names its row (「第1回」の1) is written as words: figures stand in cells that do not wrap, and a date is a serial day. */
const nameAgain = ({ style, value }: Cell): Cell => {
  if (typeof value !== 'number') return styled(style, `${value}\n(続き)`)
  return styled('centre', style === 'integer' ? `${value}\n(続き)` : '(続き)')
}
