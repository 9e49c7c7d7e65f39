import type { z } from 'zod'
import type { preview } from '../../../shared/contract/reports/preview.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { columnOfLetters } from '../../../shared/domain/spreadsheet-column.ts'
import { cellStyles, type StyleName, styleNames } from './cell-styles.ts'
import type { Lay } from './lay.ts'
import { isoOfSerial } from './serial-day.ts'
import { columnName, type SheetPlan } from './sheet-plan.ts'

export type Preview = z.input<typeof preview>
type Cell = Preview['lines'][number][number]

/** So much of the first sheet is shown; the rest is for Excel. */
const mostLines = 40
const mostLetters = 300

/** Any numbers will do where only the names come back: those of the list of styles, and what marks a text beyond them. */
const marked = styleNames.length
const ids = { ...Object.fromEntries(styleNames.map((name, i) => [name, i])), asText: marked } as Parameters<
  SheetPlan['rows']
>[0]

/** 下見: every sheet by its name and extent, and of the first one the cells as they will stand there. */
export const previewOf: Lay<Preview> = (_title, _header, sheets) => {
  const [first] = sheets
  return {
    sheets: sheets.map(({ name, kind, rowCount, breaksAfter, charts }) => ({
      name,
      kind,
      // The first row of a データ sheet is its header.
      rows: kind === 'data' ? Math.max(0, rowCount - 1) : rowCount,
      pages: kind === 'form' ? breaksAfter.length + 1 : null,
      charts: charts.length,
    })),
    widths: [...(first?.widths ?? [])],
    lines: first === undefined ? [] : linesOf(first),
    more: Math.max(0, (first?.rowCount ?? 0) - mostLines),
  }
}

function linesOf(sheet: SheetPlan): Cell[][] {
  const spans = new Map(sheet.merges.map(spanOf))
  const covered = new Set(sheet.merges.flatMap(coveredBy))
  const lines: Cell[][] = []
  for (const xml of sheet.rows(ids)) {
    if (lines.length === mostLines) break
    for (const [, row] of xml.matchAll(/<row [^<>]*>((?:(?!<row ).)*?)<\/row>/gs))
      lines.push(cellsOf(row ?? '', spans, covered))
  }
  return lines.slice(0, mostLines)
}

const cellPattern =
  /<c r="([A-Z]+)(\d+)" s="(\d+)"(?:\/>|[^<>]*>(?:<v>([^<]*)<\/v>|<is><t[^<>]*>([^<]*)<\/t><\/is>)<\/c>)/g

function cellsOf(row: string, spans: ReadonlyMap<string, Span>, covered: ReadonlySet<string>): Cell[] {
  return [...row.matchAll(cellPattern)].flatMap(([, column = '', line = '', style = '', figure, text]) => {
    const at = `${column}${line}`
    if (covered.has(at)) return []
    const look = styleNames[Number(style) % marked] ?? 'text'
    const { across, down } = spans.get(at) ?? { across: 1, down: 1 }
    const words = figure !== undefined ? shownFigure(look, Number(figure)) : cut(plainText(text ?? ''))
    return [{ column: columnIndex(column), across, down, look: lookOf(look), words }]
  })
}

interface Span {
  readonly across: number
  readonly down: number
}

function cornersOf(range: string) {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return { left: columnIndex(left), top: Number(top), right: columnIndex(right), bottom: Number(bottom) }
}

function spanOf(range: string): [string, Span] {
  const { left, top, right, bottom } = cornersOf(range)
  return [range.split(':')[0] ?? '', { across: right - left + 1, down: bottom - top + 1 }]
}

function coveredBy(range: string): string[] {
  const { left, top, right, bottom } = cornersOf(range)
  const all: string[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (row !== top || column !== left) all.push(`${columnName(column)}${row}`)
  return all
}

/** From 0, as columns count in the kit. */
const columnIndex = (letters: string): number => columnOfLetters(letters) - 1

const plainText = (xml: string): string =>
  xml
    .replaceAll('_x005F_', '_')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

const cut = (text: string): string => {
  const letters = [...text]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : text
}

const bodyOf = (look: StyleName): string => look.split('/')[0] ?? look

/** As the number formats of the styles show it: ▲ for minus, days in 和暦. */
function shownFigure(look: StyleName, value: number): string {
  const style = bodyOf(look)
  if (style === 'date' || style === 'dateShort')
    return formatWareki(isoOfSerial(value), style === 'date' ? 'long' : 'short')
  const format = cellStyles[look].numFmt ?? ''
  const [percent, decimals] = [format.includes('%'), /\.(0+)/.exec(format)?.[1]?.length ?? 0]
  const shown = Math.abs(percent ? value * 100 : value).toLocaleString('ja-JP', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `${value < 0 ? '▲ ' : ''}${shown}${percent ? '%' : ''}`
}

const looks: Readonly<Record<string, Cell['look']>> = {
  title: 'title',
  header: 'header',
  heading: 'heading',
  practice: 'heading',
  note: 'note',
  left: 'free',
  right: 'freeRight',
  documentNumber: 'box',
  text: 'text',
}
const lookOf = (look: StyleName): Cell['look'] =>
  looks[bodyOf(look)] ?? (cellStyles[look].numFmt?.startsWith('#') ? 'figure' : 'centre')
