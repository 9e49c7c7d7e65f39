import { pointsOf } from './cell-styles.ts'
import { type Cell, styled } from './form-cells.ts'
import type { Line, Placed } from './form-lines.ts'
import { capacityOf, linePitch, lineStarts } from './line-estimate.ts'

/** A row whose height in points is known. */
export interface Sized extends Line {
  readonly height: number
}

/**
 * Excel cuts a row at 409 points, and a row of half a page leaves half a page empty: a longer text is spread
 * over several rows, marked (続き), low enough to fill a page to its foot.
 */
const highest = 260
const part = 140
const lowest = 20
const padding = 5

const roomOf = ({ cell: { style }, column, across }: Placed, widths: readonly number[]): number => {
  const width = widths.slice(column, column + across).reduce((sum, own) => sum + own, 0)
  // Each further grid column adds its own 5 pixels of padding, 0.625 of a digit.
  return capacityOf(width + (across - 1) * 0.625, pointsOf(style))
}

const startsIn = (item: Placed, widths: readonly number[]): number[] => {
  const { value } = item.cell
  return typeof value === 'string' && item.down === 1 ? lineStarts(value, roomOf(item, widths)) : [0]
}

/** The line with its height, or several lines where the text is too long for one row. */
export const fitted = (line: Line, widths: readonly number[]): Sized[] => {
  if (line.height !== undefined) return [{ ...line, height: line.height }]
  const wraps = line.cells.map((item) => startsIn(item, widths))
  const pitch = Math.max(...line.cells.map((item) => linePitch(pointsOf(item.cell.style))))
  const most = Math.max(...wraps.map((starts) => starts.length))
  const perRow = Math.floor((part - padding) / pitch)
  if (most * pitch + padding <= highest) return [{ ...line, height: Math.max(lowest, most * pitch + padding) }]
  return Array.from({ length: Math.ceil(most / perRow) }, (_, nth) => ({
    ...line,
    height: Math.max(lowest, Math.min(perRow, most - nth * perRow) * pitch + padding),
    cells: line.cells.map((item, i) => ({ ...item, cell: partOf(item, wraps[i] ?? [0], nth, perRow) })),
  }))
}

const partOf = ({ cell, column }: Placed, starts: readonly number[], nth: number, perRow: number): Cell => {
  if (typeof cell.value !== 'string' || starts.length <= perRow) {
    return nth === 0 ? cell : styled(cell.style, column === 0 ? '(続き)' : null)
  }
  const from = starts[nth * perRow]
  const end = starts[(nth + 1) * perRow]
  return styled(cell.style, from === undefined ? null : cell.value.slice(from, end).replace(/^\n|\n$/g, ''))
}
