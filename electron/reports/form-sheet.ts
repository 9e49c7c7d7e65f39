import type { ReportHeader } from '../../shared/contract/report-rows.ts'
import { cleanText } from './cell-text.ts'
import { pointsOf, type StyleIds, type StyleName } from './cell-styles.ts'
import type { ChartPlan } from './chart.ts'
import { eraDate, serialDay } from './era-date.ts'
import { capacityOf, lineStarts, linePitch } from './line-estimate.ts'
import { type CellValue, cellXml, columnName, type SheetPlan } from './sheet-plan.ts'

/** A cell of a 様式: how it looks and what it says. */
export interface Cell {
  readonly style: StyleName
  readonly value: CellValue
}

const cell = (style: StyleName, value: CellValue): Cell => ({ style, value })
const words = (style: StyleName) => (value: string | null) => cell(style, value === null ? null : cleanText(value))

export const text = words('text')
export const centre = words('centre')
export const strong = words('strong')
export const small = words('small')
export const integer = (value: number | null): Cell => cell('integer', value)
/** Two decimals, 四捨五入 by the cell's format: the value itself stays unrounded. */
export const points = (value: number | null): Cell => cell('decimal2', value)
export const percent = (share: number | null): Cell => cell('percent', share)
/** As many decimals as the value has, at most two. */
export const figure = (value: number | null): Cell =>
  cell(value === null || Number.isInteger(value) ? 'integer' : Number.isInteger(value * 10) ? 'decimal1' : 'decimal2', value)
export const shortDate = (date: string | null): Cell => cell('dateShort', date && serialDay(date))

/** 順調…遅れ: the word says it; the tone only helps the eye. */
export const levelCell = (label: string | null): Cell => {
  const tone = { 順調: 'good', 完了: 'good', やや遅れ: 'warn', 遅れ: 'bad' } as const
  const known = Object.entries(tone).find(([word]) => word === label)
  return cell(known ? known[1] : 'centre', label ?? '－')
}

interface Placed {
  readonly cell: Cell
  readonly column: number
  readonly across: number
  readonly down: number
}

/** One printed row. */
export interface Line {
  readonly cells: readonly Placed[]
  /** In points; without it the row is as high as its text needs. */
  readonly height?: number
  /** Belongs to the rows repeated on every page. */
  readonly repeat?: boolean
  readonly newPage?: boolean
}

export interface FormColumn<R> {
  readonly header: string
  /** Columns with the same group stand under one heading. */
  readonly group?: string
  /** Grid columns it takes. */
  readonly across?: number
  readonly cell: (row: R) => Cell
}

/** A table with its header row (two rows where columns are grouped); an empty one says so. */
export const table = <R>(
  columns: readonly FormColumn<R>[],
  rows: readonly R[],
  { repeat = false, empty = '該当なし' }: { repeat?: boolean; empty?: string } = {},
): Line[] => {
  const starts = columnStarts(columns)
  const width = columns.reduce((sum, column) => sum + (column.across ?? 1), 0)
  const body = rows.map(row => ({
    cells: columns.map((column, i) => placed(column.cell(row), starts[i] ?? 0, column.across)),
  }))
  return [
    ...headerLines(columns, starts, repeat),
    ...(rows.length > 0 ? body : [{ cells: [placed(centre(empty), 0, width)], height: 24 }]),
  ]
}

const placed = (content: Cell, column: number, across = 1, down = 1): Placed => ({ cell: content, column, across, down })

const columnStarts = <R>(columns: readonly FormColumn<R>[]): number[] => {
  let at = 0
  return columns.map(column => {
    const start = at
    at += column.across ?? 1
    return start
  })
}

const headerCell = (value: string | null): Cell => cell('header', value)

const headerLines = <R>(columns: readonly FormColumn<R>[], starts: readonly number[], repeat: boolean): Line[] => {
  const start = (i: number): number => starts[i] ?? 0
  if (!columns.some(column => column.group)) {
    return [{ repeat, cells: columns.map((column, i) => placed(headerCell(column.header), start(i), column.across)) }]
  }
  const upper = columns.flatMap((column, i): Placed[] => {
    if (column.group === undefined) return [placed(headerCell(column.header), start(i), column.across, 2)]
    if (columns[i - 1]?.group === column.group) return []
    const same = columns.slice(i).findIndex(other => other.group !== column.group)
    const members = columns.slice(i, same === -1 ? undefined : i + same)
    return [placed(headerCell(column.group), start(i), members.reduce((sum, member) => sum + (member.across ?? 1), 0))]
  })
  const lower = columns.map((column, i) =>
    column.group === undefined
      ? placed(headerCell(null), start(i), column.across)
      : placed(headerCell(column.header), start(i), column.across),
  )
  return [
    { repeat, height: 20, cells: upper },
    { repeat, cells: lower },
  ]
}

export const heading = (value: string, across: number, newPage = false): Line[] => [
  { cells: [], height: 8, newPage },
  { cells: [placed(cell('heading', value), 0, across)], height: 20 },
]

/** Notes under a table: 「※ …」 */
export const notes = (lines: readonly string[], across: number): Line[] => [
  { cells: [], height: 6 },
  ...lines.map(line => ({ cells: [placed(cell('note', `※ ${cleanText(line)}`), 0, across)] })),
]

/** A label and what is filled in beside it, as on a paper form. Several pairs may share a row. */
export const fields = (pairs: readonly (readonly [label: string, labelAcross: number, content: Cell, across: number])[]): Line => {
  let at = 0
  return {
    cells: pairs.flatMap(([label, labelAcross, content, across]) => {
      const start = at
      at += labelAcross + across
      return [placed(headerCell(label), start, labelAcross), placed(content, start + labelAcross, across)]
    }),
  }
}

export const space = (height: number): Line => ({ cells: [], height })

export interface FormLayout {
  readonly name: string
  readonly title: string
  readonly widths: readonly number[]
  /** Beside the as-of date on the left: the call's deadline, the period reported. */
  readonly subtitle: string
  /** 「点」, 「団体、人」; empty when the sheet has no figures. */
  readonly unit: string
  readonly lines: readonly Line[]
  readonly charts?: readonly ChartPlan[]
}

/** Title block: 見本 and 資料番号, title, office and as-of date, subtitle and unit. */
const titleLines = (header: ReportHeader, { title, widths, subtitle, unit }: FormLayout): Line[] => {
  const all = widths.length
  const [box, right] = [columnsFromRight(widths, 13), columnsFromRight(widths, 32)]
  const number: Placed[] = header.documentNumber
    ? [placed(cell('documentNumber', cleanText(header.documentNumber)), all - box, box)]
    : []
  const practice: Placed[] = header.practice ? [placed(cell('practice', '見本(練習用のデータです)'), 0, all - box)] : []
  const pair = (left: string, end: string): Line => ({
    height: 18,
    cells: [
      placed(cell('left', cleanText(left)), 0, all - right),
      ...(right > 0 ? [placed(cell('right', end), all - right, right)] : []),
    ],
  })
  return [
    { height: 22, cells: [...practice, ...number] },
    { height: 28, cells: [placed(cell('title', cleanText(title)), 0, all)], repeat: false },
    pair(header.officeName, `${eraDate(header.asOf)}現在`),
    pair(subtitle, unit && `(単位:${unit})`),
  ]
}

const columnsFromRight = (widths: readonly number[], wanted: number): number => {
  let sum = 0
  let count = 0
  while (sum < wanted && count < widths.length - 1) {
    count += 1
    sum += widths[widths.length - count] ?? 0
  }
  return count
}

/** 出典・作成 line and the audit head, so that a print can be checked against the records later. */
const closing = (header: ReportHeader, across: number): Line => ({
  height: 18,
  cells: [
    placed(cell('right', `作成:${cleanText(header.officeName)}(伴走台帳より。操作記録の照合番号 ${header.auditHead})`), 0, across),
  ],
})

/** Excel's highest row; a longer text goes on in a row of its own instead of being cut. */
const highest = 400
const padding = 5

interface Sized extends Line {
  readonly height: number
}

const roomOf = ({ cell: { style }, column, across }: Placed, widths: readonly number[]): number => {
  const width = widths.slice(column, column + across).reduce((sum, own) => sum + own, 0)
  // Each further grid column adds its own 5 pixels of padding, 0.625 of a digit.
  return capacityOf(width + (across - 1) * 0.625, pointsOf(style))
}

const wrapping = ({ cell: { value }, down }: Placed): boolean => typeof value === 'string' && down === 1

const fitted = (line: Line, widths: readonly number[]): Sized[] => {
  if (line.height !== undefined) return [{ ...line, height: line.height }]
  const wraps = line.cells.map(item =>
    wrapping(item) ? lineStarts(String(item.cell.value), roomOf(item, widths)) : [0],
  )
  const pitch = Math.max(...line.cells.map(item => linePitch(pointsOf(item.cell.style))), linePitch(9))
  const most = Math.max(...wraps.map(starts => starts.length), 1)
  const perRow = Math.floor((highest - padding) / pitch)
  if (most <= perRow) return [{ ...line, height: Math.max(20, most * pitch + padding) }]
  return Array.from({ length: Math.ceil(most / perRow) }, (_, part) => ({
    ...line,
    height: Math.min(perRow, most - part * perRow) * pitch + padding,
    cells: line.cells.map((item, i) => ({ ...item, cell: partOf(item, wraps[i] ?? [0], part, perRow) })),
  }))
}

const partOf = ({ cell: content, column }: Placed, starts: readonly number[], part: number, perRow: number): Cell => {
  const from = starts[part * perRow]
  if (typeof content.value !== 'string' || starts.length <= perRow) {
    return part === 0 ? content : cell(content.style, column === 0 ? '(続き)' : null)
  }
  return cell(content.style, from === undefined ? null : content.value.slice(from, starts[(part + 1) * perRow]).trim())
}

export const formSheet = (header: ReportHeader, layout: FormLayout): SheetPlan => {
  const across = layout.widths.length
  const lines = [...titleLines(header, layout), ...layout.lines, closing(header, across)].flatMap(line =>
    fitted(line, layout.widths),
  )
  const repeated = lines.flatMap((line, i) => (line.repeat ? [i + 1] : []))
  return {
    name: layout.name,
    kind: 'form',
    widths: layout.widths,
    rowCount: lines.length,
    printTitles: [repeated[0] ?? 2, repeated.at(-1) ?? 2],
    merges: lines.flatMap((line, i) => line.cells.flatMap(item => mergeOf(item, i + 1))),
    breaksAfter: lines.flatMap((line, i) => (line.newPage ? [i] : [])),
    charts: layout.charts ?? [],
    rows: ids => lineXml(lines, ids),
  }
}

const mergeOf = ({ column, across, down }: Placed, row: number): string[] =>
  across * down > 1
    ? [`${columnName(column)}${row}:${columnName(column + across - 1)}${row + down - 1}`]
    : []

function* lineXml(lines: readonly Sized[], ids: StyleIds): Generator<string> {
  for (const [i, line] of lines.entries()) {
    const row = i + 1
    const cells = line.cells.flatMap(({ cell: content, column, across }) =>
      Array.from({ length: across }, (_, k) =>
        cellXml(`${columnName(column + k)}${row}`, content.style, k === 0 ? content.value : null, ids),
      ),
    )
    yield `<row r="${row}" ht="${line.height}" customHeight="1">${cells.join('')}</row>`
  }
}
