import type { TableLook } from './look.ts'

/** One cell as it is drawn; without a number it only keeps the grid, where a row begins later or ends sooner. */
export interface DrawnCell {
  readonly cell: number | null
  readonly colSpan: number
  readonly rowSpan: number
}

/**
 * What is drawn of each row: its cells but those that a cell above covers, and what fills it up. With what is covered, the
 * spans of every row sum up to the columns of the table.
 */
export function drawnRows({ columns, rows }: Pick<TableLook, 'columns' | 'rows'>): DrawnCell[][] {
  return rows.map((cells) => {
    const drawn: DrawnCell[] = []
    let at = 0
    const fill = (until: number): void => {
      if (until > at) drawn.push({ cell: null, colSpan: until - at, rowSpan: 1 })
      at = Math.max(at, until)
    }
    for (const [cell, { column, colSpan, rowSpan }] of cells.entries()) {
      fill(column)
      if (rowSpan > 0) drawn.push({ cell, colSpan, rowSpan })
      at = column + colSpan
    }
    fill(columns.length)
    return drawn
  })
}

/** Where a cell of the view is drawn: for one that a cell above covers, that cell. */
export function drawnAt({ rows }: Pick<TableLook, 'rows'>, row: number, cell: number): { row: number; cell: number } {
  let at = { row, cell }
  for (;;) {
    const here = rows[at.row]?.[at.cell]
    if (here === undefined || here.rowSpan > 0 || at.row === 0) return at
    const upper = rows[at.row - 1]?.findIndex(({ column }) => column === here.column) ?? -1
    if (upper < 0) return at
    at = { row: at.row - 1, cell: upper }
  }
}
