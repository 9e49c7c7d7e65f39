import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { StyleIds } from './cell-styles.ts'
import { cleanText } from './cell-text.ts'
import type { ChartPlan } from './chart-plan.ts'
import { styled } from './form-cells.ts'
import { type Line, type Placed, placed } from './form-lines.ts'
import { lineStarts } from './line-estimate.ts'
import { fitted, roomOf, type Sized } from './line-fit.ts'
import { type Measured, roomOfPage } from './page.ts'
import { cellXml, columnName, type SheetPlan } from './sheet-plan.ts'

/** A 様式: the sheet for the meeting table, with title block, tables, notes and charts. */
export interface FormLayout {
  readonly name: string
  readonly title: string
  readonly widths: readonly number[]
  /** Under the office's name: the call's deadline, the period reported. */
  readonly subtitle: string
  /** 「点」, 「団体、人」; empty when the sheet has no figures. */
  readonly unit: string
  readonly lines: readonly Line[]
  readonly charts?: readonly ChartPlan[]
  /** In the place of 「…現在」, where another day is the one that counts. */
  readonly dated?: string
  readonly upright?: true
}

/** Rows above `lines`, for charts that are placed by row. */
export const titleRows = 4
/** Points of a row under charts: 23 of them fill an A4 page below its title. */
export const chartRowHeight = 17

/** 「資料1-2」: a longer one gets a wider box. */
const shortNumber = 6

/** Title block: 見本 and 資料番号, title, office and as-of date, subtitle and unit. */
const titleLines = (header: ReportHeader, { title, widths, subtitle, unit, dated, charts }: FormLayout): Line[] => {
  const all = widths.length
  const right = columnsFromRight(widths, 32)
  const box = header.documentNumber.length > shortNumber ? right : columnsFromRight(widths, 13)
  const number = header.documentNumber
    ? [placed(styled('documentNumber', cleanText(header.documentNumber)), all - box, box)]
    : []
  const practice = header.practice ? [placed(styled('practice', '【見本】練習用のデータです'), 0, all - box)] : []
  const pair = (left: string, end: string): Line[] => {
    const at = (own: number) => [
      placed(styled('left', cleanText(left)), 0, all - own),
      ...(own > 0 ? [placed(styled('right', cleanText(end)), all - own, own)] : []),
    ]
    // Of a narrow sheet the left gets more of the room as long as it is in want of it and the right is not.
    const shares = Array.from({ length: right }, (_, less) => at(right - less))
    const cells = shares.find((own) => own.every((item) => isOneLine(item, widths)))
    if (cells !== undefined || charts !== undefined) return [{ least: 18, cells: cells ?? at(right) }]
    const alone = (style: 'left' | 'right', words: string): Line[] =>
      words === '' ? [] : [{ least: 18, cells: [placed(styled(style, cleanText(words)), 0, all)] }]
    return [...alone('left', left), ...alone('right', end)]
  }
  return [
    { least: 22, cells: [...practice, ...number] },
    { least: 28, cells: [placed(styled('title', cleanText(title)), 0, all)] },
    ...pair(header.officeName, dated ?? `${formatWareki(header.asOf, 'long')}現在`),
    ...pair(subtitle, unit && `(単位:${unit})`),
  ]
}

const isOneLine = (item: Placed, widths: readonly number[]): boolean =>
  lineStarts(String(item.cell.value ?? ''), roomOf(item, widths)).length === 1

const columnsFromRight = (widths: readonly number[], wanted: number): number => {
  let sum = 0
  let count = 0
  while (sum < wanted && count < widths.length - 1) {
    count += 1
    sum += widths[widths.length - count] ?? 0
  }
  return count
}

/** 作成: with the audit head, so that a print can be checked against the records later; what is public has none. */
const closing = ({ officeName, auditHead }: ReportHeader, across: number): Line => ({
  least: 18,
  cells: [placed(styled('right', cleanText(madeBy(officeName, auditHead))), 0, across)],
})

const madeBy = (officeName: string, auditHead: string): string =>
  auditHead === '' ? `作成:${officeName}` : `作成:${officeName}(伴走台帳より。照合番号 ${auditHead})`

export const formSheet = (header: ReportHeader, layout: FormLayout): SheetPlan => {
  const { widths } = layout
  const wanted = [...titleLines(header, layout), ...layout.lines, closing(header, widths.length)]
  const sized = wanted.flatMap((line) => fitted(line, widths))
  const lines = paged(sized, layout)
  const repeated = lines.flatMap((line, i) => (line.repeat ? [i + 1] : []))
  return {
    name: layout.name,
    kind: 'form',
    widths,
    rowCount: lines.length,
    printTitles: [repeated[0] ?? 2, repeated.at(-1) ?? 2],
    merges: lines.flatMap((line, i) => line.cells.flatMap((item) => mergeOf(item, i + 1))),
    breaksAfter: lines.flatMap((line, i) => (line.newPage ? [i] : [])),
    charts: layout.charts ?? [],
    ...(layout.upright && { upright: true }),
    rows: (ids) => lineXml(lines, ids),
  }
}

/** Excel takes no more page breaks than these on a sheet (Excel specifications and limits). */
const mostBreaks = 1000

/**
 * Ends the pages itself, so that no heading is left alone at the foot of a page, no notes at the head of one, and a
 * table that goes on carries its header along.
 */
const paged = (lines: readonly Sized[], sheet: Measured): Sized[] => {
  const { widths } = sheet
  const page = roomOfPage(sheet)
  const titles = lines.some((line) => line.repeat) ? lines.filter((line) => line.repeat) : lines.slice(1, 2)
  const room = page - heightOf(titles)
  const blocks = blockHeights(lines)
  const out: Sized[] = []
  let left = page
  let breaks = 0
  for (const [i, line] of lines.entries()) {
    const asked = line.newPage === true
    const fresh = asked || (lines[i - 1]?.keep !== true && (blocks[i] ?? 0) > left && breaks < mostBreaks)
    const head = fresh ? (line.head ?? []).flatMap((own) => fitted(own, widths)) : []
    const rows = [...head, line]
    if (fresh) {
      left = room
      breaks += 1
    }
    left -= heightOf(rows)
    out.push(...rows.map((row, k) => (fresh && k === 0 ? { ...row, newPage: true } : { ...row, newPage: false })))
  }
  return out
}

const heightOf = (lines: readonly Sized[]): number => lines.reduce((sum, line) => sum + line.height, 0)

/** Of every line the height of it and, if it must not end a page, of what has to follow it. */
const blockHeights = (lines: readonly Sized[]): Float64Array => {
  const heights = new Float64Array(lines.length)
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const { height = 0, keep } = lines[i] ?? {}
    heights[i] = height + (keep ? (heights[i + 1] ?? 0) : 0)
  }
  return heights
}

const mergeOf = ({ column, across, down }: Placed, row: number): string[] =>
  across * down > 1 ? [`${columnName(column)}${row}:${columnName(column + across - 1)}${row + down - 1}`] : []

function* lineXml(lines: readonly Sized[], ids: StyleIds): Generator<string> {
  for (const [i, line] of lines.entries()) {
    const row = i + 1
    const cells = line.cells.flatMap(({ cell: { style, value }, column, across }) =>
      Array.from({ length: across }, (_, k) =>
        cellXml(`${columnName(column + k)}${row}`, style, k === 0 ? value : null, ids),
      ),
    )
    yield `<row r="${row}" ht="${line.height}" customHeight="1">${cells.join('')}</row>`
  }
}
