import { inPart, letteringOf, type RowPart } from './cell-styles.ts'
import { type Cell, styled } from './form-cells.ts'
import type { Line, Placed } from './form-lines.ts'
import { capacityOf, linePitch, lineStarts } from './line-estimate.ts'

/** A row whose height in points is known. */
export interface Sized extends Line {
  readonly height: number
}

/**
 * Excel cuts a row at 409 points, and a row of half a page leaves half a page empty: a longer text is spread
 * over several rows, low enough to fill a page to its foot. They say whose text goes on, and no line stands between.
 */
const highest = 260
const part = 140
const lowest = 20
const padding = 5
/** A name and (続き) below it. */
const nameLines = 2
/** From so many lines on a text is read from the top; the cells beside it begin there as well. */
const tallLines = 4

const roomOf = ({ cell: { style }, column, across }: Placed, widths: readonly number[]): number => {
  const { points, bold } = letteringOf(style)
  return capacityOf(widths.slice(column, column + across), points, bold)
}

const startsIn = (item: Placed, widths: readonly number[]): number[] => {
  const { value } = item.cell
  return typeof value === 'string' && item.down === 1 ? lineStarts(value, roomOf(item, widths)) : [0]
}

const restyled = (item: Placed, row: RowPart): Placed => ({
  ...item,
  cell: styled(inPart(item.cell.style, row), item.cell.value),
})

/** The line with its height, or several lines where the text is too long for one row. */
export const fitted = (line: Line, widths: readonly number[]): Sized[] => {
  if (line.height !== undefined) return [{ ...line, height: line.height }]
  const wraps = line.cells.map((item) => startsIn(item, widths))
  const pitch = Math.max(...line.cells.map((item) => linePitch(letteringOf(item.cell.style).points)))
  const most = Math.max(...wraps.map((starts) => starts.length))
  if (most * pitch + padding <= highest) {
    const cells = most >= tallLines ? line.cells.map((item) => restyled(item, 'tall')) : line.cells
    return [{ ...line, cells, height: Math.max(lowest, most * pitch + padding) }]
  }
  const rows = Math.ceil(most / Math.floor((part - padding) / pitch))
  const perRow = Math.ceil(most / rows)
  return Array.from({ length: rows }, (_, nth) => ({
    ...line,
    // Nothing may part the last row from what it must not be parted from; the rows before it may stand alone.
    keep: line.keep === true && nth === rows - 1,
    height: Math.max(nameLines, Math.min(perRow, most - nth * perRow)) * pitch + padding,
    cells: line.cells.map((item, i) =>
      restyled(
        { ...item, cell: partOf(item, wraps[i] ?? [0], nth, perRow) },
        nth === 0 ? 'first' : nth === rows - 1 ? 'last' : 'middle',
      ),
    ),
  }))
}

/** What a cell shows in the nth row: its part of a long text, its name again, or nothing – and then no tone either. */
const partOf = ({ cell, names }: Placed, starts: readonly number[], nth: number, perRow: number): Cell => {
  if (typeof cell.value !== 'string' || starts.length <= perRow) {
    if (nth === 0) return cell
    return names && cell.value !== null ? styled(cell.style, `${cell.value}\n(続き)`) : styled('text', null)
  }
  const from = starts[nth * perRow]
  const end = starts[(nth + 1) * perRow]
  return styled(cell.style, from === undefined ? null : cell.value.slice(from, end).replace(/^\n|\n$/g, ''))
}
