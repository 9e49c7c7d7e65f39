import type { BlockLook, CellLook, LineLook, TableLook } from '../../../shared/domain/applications/paper/look.ts'
import type { WordBlock, WordCell, WordTable } from '../word/blocks.ts'
import { withBulletsShown } from '../word/symbols.ts'
import { childElements, childNamed, type XmlElement } from '../word/xml.ts'
import { type Ground, isSpent, lineLook, type Pen } from './line.ts'
import { child, lightnessOf, pointsOf, said, settingOf, shadeOf } from './measures.ts'
import { type TableStyle, withoutOther } from './style-book.ts'

/** Columns of one table; tables in the cells of tables. Beyond it is words. */
const mostColumns = 120
const deepest = 3

const nowhere: Ground = { shade: undefined, bold: false }

/** A block as it looks; null where it is drawn as words only. */
export const blockLook = (block: WordBlock, pen: Pen, width: number, depth = 0, ground = nowhere): BlockLook | null =>
  block.kind === 'paragraph' ? lineLook(block.from, pen, ground) : tableLook(block, pen, width, depth)

const wordsOnly = '列の多い表は、文字だけを示しています。'

/** A block's own words, without those of the cells above that merged ones carry on. */
const textOf = (block: WordBlock): string =>
  block.kind === 'paragraph'
    ? block.text
    : block.rows.map((row) => row.map(({ text, carried }) => (carried ? '' : text)).join('\t')).join('\n')

const wordsOf = (text: string, { left }: Pen): LineLook => {
  left.pieces -= 1
  left.letters -= text.length
  return { kind: 'line', runs: [{ text: withBulletsShown(text) }] }
}

/** Where columns of any row begin or end: a grid no finer than what is drawn, whatever a file says of it. */
const edgesOf = ({ rows }: WordTable): number[] =>
  [...new Set([0, ...rows.flat().flatMap(({ column, colSpan }) => [column, column + colSpan])])].sort((a, b) => a - b)

/** Points from the left edge at which the columns of the file's own grid begin; its end last. */
const gridOf = (table: XmlElement): number[] => {
  let at = 0
  const columns = childNamed(table, 'w:tblGrid')
  const widths = columns === undefined ? [] : childElements(columns).filter(({ name }) => name === 'w:gridCol')
  return [0, ...widths.map(({ attributes }) => (at += Math.max(0, pointsOf(attributes.get('w:w')) ?? 0)))]
}

/** Where a file has no grid, the row of most cells says how wide they are. */
const widthsOfCells = ({ rows }: WordTable, edges: readonly number[]): (number | undefined)[] => {
  const widest = rows.reduce((best, row) => (row.length > best.length ? row : best), rows[0] ?? [])
  return edges.slice(1).map((end, at) => {
    const cell = widest.find(({ column, colSpan }) => column === edges[at] && column + colSpan === end)
    const width = child(childNamed(cell?.from.node ?? empty, 'w:tcPr'), 'w:tcW')?.attributes
    return width?.get('w:type') === 'pct' ? undefined : (pointsOf(width?.get('w:w')) ?? undefined)
  })
}

const empty: XmlElement = { name: '', attributes: new Map(), children: [] }

const widthsOf = (table: WordTable, edges: readonly number[]): number[] => {
  const grid = gridOf(table.from)
  const last = grid.length - 1
  const place = (column: number): number => grid[Math.min(column, last)] ?? 0
  const ofGrid = edges.slice(1).map((end, at) => place(end) - place(edges[at] ?? 0))
  const ofCells = ofGrid.some((width) => width > 0) ? [] : widthsOfCells(table, edges)
  const known = ofGrid.map((width, at) => width || (ofCells[at] ?? 0))
  const sized = known.filter((width) => width > 0)
  const usual = sized.length === 0 ? 1 : sized.reduce((sum, width) => sum + width, 0) / sized.length
  return known.map((width) => (width > 0 ? width : usual))
}

/** Share of the page that it takes: what it says, or what its columns need. */
const shareOf = (format: XmlElement | undefined, columns: number, width: number): number => {
  const own = child(format, 'w:tblW')?.attributes
  const value = own?.get('w:w') ?? ''
  const fiftieths = value.endsWith('%') ? Number(value.slice(0, -1)) * 50 : Number(value)
  const isShare = (own?.get('w:type') === 'pct' || value.endsWith('%')) && fiftieths > 0
  const said = own?.get('w:type') === 'dxa' ? pointsOf(value) : null
  const share = isShare ? fiftieths / 5000 : (said !== null && said > 0 ? said : columns) / width
  return Math.round(Math.min(1, Math.max(0.1, share > 0.93 ? 1 : share)) * 1000) / 1000
}

const sides = ['top', 'left', 'bottom', 'right'] as const

const hasLine = (borders: readonly XmlElement[], name: string): boolean | null => {
  for (const each of borders.toReversed()) {
    const value = settingOf(each, name)
    if (value !== undefined) return !['nil', 'none', ''].includes(value)
  }
  return null
}

interface Place {
  readonly isFirst: Readonly<Record<(typeof sides)[number], boolean>>
}

const edgesAround = (format: XmlElement | undefined, table: readonly XmlElement[], { isFirst }: Place): string => {
  const own = child(format, 'w:tcBorders')
  return sides
    .filter((side) => {
      const inner = side === 'top' || side === 'bottom' ? 'w:insideH' : 'w:insideV'
      const names = { left: ['w:left', 'w:start'], right: ['w:right', 'w:end'], top: ['w:top'], bottom: ['w:bottom'] }
      const said =
        own === undefined ? null : names[side].map((name) => hasLine([own], name)).find((line) => line !== null)
      return (
        said ??
        (isFirst[side]
          ? names[side].map((name) => hasLine(table, name)).find((line) => line !== null)
          : hasLine(table, inner)) ??
        false
      )
    })
    .map((side) => side[0])
    .join('')
}

interface Grid {
  readonly pen: Pen
  readonly style: TableStyle
  readonly isHeaded: boolean
  readonly borders: readonly XmlElement[]
  readonly at: ReadonlyMap<number, number>
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly depth: number
}

interface OpenCell extends Omit<CellLook, 'rowSpan' | 'edges'> {
  rowSpan: number
  readonly row: number
  readonly format: XmlElement | undefined
}

const contentOf = (cell: WordCell, { pen, depth, width, columns }: Grid, ground: Ground): BlockLook[] => {
  if (depth >= deepest && cell.from.blocks.some(({ kind }) => kind === 'table')) return [wordsOf(cell.text, pen)]
  return cell.from.blocks.flatMap((block) =>
    isSpent(pen) ? [] : (blockLook(block, pen, width / columns, depth + 1, ground) ?? wordsOf(textOf(block), pen)),
  )
}

const openCell = (cell: WordCell, row: number, grid: Grid): OpenCell => {
  grid.pen.left.pieces -= 1
  const format = childNamed(cell.from.node, 'w:tcPr')
  const column = grid.at.get(cell.column) ?? 0
  const isHead = grid.isHeaded && row === 0
  const shade = shadeOf(format) ?? (isHead ? grid.style.head.shade : undefined) ?? grid.style.shade
  const upright = settingOf(format, 'w:vAlign')
  return said<OpenCell>({
    ...{ row, format, column, rowSpan: 1 },
    colSpan: (grid.at.get(cell.column + cell.colSpan) ?? column + 1) - column,
    shade,
    dark: (shade !== undefined && lightnessOf(shade) < 0.35) || undefined,
    upright: upright === 'center' ? 'middle' : upright === 'bottom' ? 'bottom' : undefined,
    vertical: /^(?:tbRl|tbRlV|tbV)$/.test(settingOf(format, 'w:textDirection') ?? '') || undefined,
    content: contentOf(cell, grid, { shade, bold: isHead && grid.style.head.bold }),
  })
}

/** The cell whose lower part this one is: it must stand just above, over the same columns. */
const above = (cell: OpenCell, owners: readonly OpenCell[]): OpenCell | undefined =>
  owners.find(
    ({ row, rowSpan, column, colSpan }) =>
      row + rowSpan === cell.row && column === cell.column && colSpan === cell.colSpan,
  )

const rowsOf = ({ rows }: WordTable, grid: Grid): OpenCell[][] => {
  let owners: OpenCell[] = []
  return rows.map((row, index) => {
    const next: OpenCell[] = []
    const cells = row.map((word) => {
      const cell = openCell(word, index, grid)
      const owner = word.carried ? above(cell, owners) : undefined
      if (owner !== undefined) {
        owner.rowSpan += 1
        cell.rowSpan = 0
      }
      next.push(owner ?? cell)
      return cell
    })
    owners = next
    return cells
  })
}

const closed = ({ row, format, ...cell }: OpenCell, { borders, columns, rows }: Grid): CellLook => {
  const edges = edgesAround(format, borders, {
    isFirst: {
      top: row === 0,
      left: cell.column === 0,
      bottom: row + cell.rowSpan >= rows,
      right: cell.column + cell.colSpan >= columns,
    },
  })
  return edges === 'tlbr' ? cell : { ...cell, edges }
}

/** A table as a grid; null where it has more columns than a page shows. */
const tableLook = (table: WordTable, pen: Pen, width: number, depth: number): TableLook | null => {
  const edges = edgesOf(table)
  const columns = edges.length - 1
  if (columns > mostColumns) {
    pen.notes.add(wordsOnly)
    return null
  }
  const format = childNamed(table.from, 'w:tblPr')
  const style = pen.styles.table(settingOf(format, 'w:tblStyle'))
  const own = child(format, 'w:tblBorders')
  const look = child(format, 'w:tblLook')?.attributes
  const isHeaded = look?.get('w:firstRow') === '1' || (Number.parseInt(look?.get('w:val') ?? '0', 16) & 0x20) !== 0
  const grid: Grid = {
    ...{ pen, style, isHeaded, columns, width, depth, rows: table.rows.length },
    borders: [...style.borders, ...(own === undefined ? [] : [withoutOther(own)])],
    at: new Map(edges.map((edge, at) => [edge, at])),
  }
  const widths = widthsOf(table, edges)
  const total = widths.reduce((sum, each) => sum + each, 0)
  const align = settingOf(format, 'w:jc')
  return said<TableLook>({
    kind: 'table',
    columns: widths.map((each) => each / total),
    width: shareOf(format, total, width),
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : undefined,
    rows: rowsOf(table, grid).map((row) => row.map((cell) => closed(cell, grid))),
  })
}
