import type { Workbook } from 'exceljs'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import type { SheetBook } from '../../../../shared/contract/review/sheet-book.ts'
import { lineStarts } from '../../kit/line-estimate.ts'
import { looks, protectedSheet, put } from '../out-and-back/looks.ts'

const widths = [9, 10, 20, 86] as const
const pointsOfLine = 14
/** Lines of one row: a text that is longer goes on in the next. */
const mostLines = 24

/** 応募概要: what each application says, field by field, to be read beside the scores; whoever is named in its contacts is not in it. */
export async function addSummary(workbook: Workbook, book: SheetBook, header: ReportHeader): Promise<void> {
  const sheet = await protectedSheet(
    workbook,
    '応募概要',
    { paper: 'A4', orientation: 'landscape', titles: '1:1' },
    header,
  )
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false }]
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width
  for (const [index, name] of ['受付番号', '都道府県', '項目', '応募書の内容'].entries())
    put(sheet.getCell(1, index + 1), name, looks.header)
  let at = 1
  for (const { receiptNo, prefecture, theme, summary } of book.rows)
    for (const { label, text } of [{ label: 'テーマ', text: theme }, ...summary])
      for (const [index, piece] of pieces(text === '' ? '(記載なし)' : text).entries()) {
        at += 1
        put(sheet.getCell(at, 1), receiptNo, looks.centre)
        put(sheet.getCell(at, 2), prefecture, looks.top)
        put(sheet.getCell(at, 3), index === 0 ? label : `${label}(続き)`, looks.top)
        put(sheet.getCell(at, 4), piece, looks.top)
        sheet.getRow(at).height = pointsOfLine * linesOf(piece) + 6
      }
}

const capacity = widths[3] * 0.68
const linesOf = (text: string): number => lineStarts(text, capacity).length

/** In whole lines, so that no row is higher than a page and no word is cut away. */
function pieces(text: string): string[] {
  const starts = lineStarts(text, capacity)
  const cuts = starts.filter((_, index) => index % mostLines === 0)
  return cuts.map((from, index) => text.slice(from, cuts[index + 1]).replace(/\n$/, ''))
}
