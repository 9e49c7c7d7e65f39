import type ExcelJS from 'exceljs'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { pageText } from './cell-text.ts'
import { columnName, type SheetPlan } from './sheet-plan.ts'

/** In inches, on either paper. */
export const pageMargins = { left: 0.45, right: 0.45, top: 0.7, bottom: 0.65, header: 0.3, footer: 0.3 } as const

/** Inches of a landscape sheet, and the number Excel knows the paper by. */
const papers = {
  A4: { code: 9, width: 11.69, height: 8.27 },
  A3: { code: 8, width: 16.54, height: 11.69 },
  uprightA4: { code: 9, width: 8.27, height: 11.69 },
} as const

/** What decides on the paper: the columns of a sheet, and whether it stands upright. */
export type Measured = Pick<SheetPlan, 'widths' | 'upright'>

/** Digits of the workbook's own font (游ゴシック 11) are 8 pixels wide; Excel counts columns in them, padding included. */
const digitPixels = 8

/** The same where another font stands in for it: those of Calibri, Carlito and Meiryo UI are 7 pixels wide. */
export const narrowestDigitPixels = 7

/** Pixels of a column on the screen at 100 %, rounded as Excel rounds them (ISO 29500-1, 18.3.1.13). */
export const columnPixels = (width: number, digit = digitPixels): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit)

/** The widest table that A4 still prints at 8 points. */
const widestOnA4 = 160
/** The widest that A3 does; beyond it a table has to be cut in two blocks. */
export const widestOnA3 = 232

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)
const paperOf = ({ widths, upright }: Measured): (typeof papers)[keyof typeof papers] => {
  if (upright) return papers.uprightA4
  return sum(widths) <= widestOnA4 ? papers.A4 : papers.A3
}

/** Of a page's width so much is kept back for the rounding of printers, and of programs that count columns in parts of pixels. */
const keptBack = 0.03

/** Per cent at which the columns fill the page, never above 100. */
const scaleOf = (sheet: Measured): number => {
  const room = (paperOf(sheet).width - pageMargins.left - pageMargins.right) * 96
  const columns = sheet.widths.reduce((total, width) => total + columnPixels(width), 0)
  return Math.max(10, Math.min(100, Math.floor((room / columns) * 100 * (1 - keptBack))))
}

/** Points of height that the rows of one page may take at that scale; a little is kept back for rounded row heights. */
export const roomOfPage = (sheet: Measured): number =>
  (((paperOf(sheet).height - pageMargins.top - pageMargins.bottom) * 72 * 0.975) / scaleOf(sheet)) * 100

/**
 * Page set-up, header, footer and view of a sheet. Only データ sheets freeze panes. A 様式 ends its pages itself and
 * therefore prints at a fixed scale: Excel's own documents do not promise to heed page breaks under fit-to-width.
 */
export const pageOf = (plan: SheetPlan, header: ReportHeader): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    // The enum of the types has no value when the program runs.
    paperSize: paperOf(plan).code as unknown as ExcelJS.PaperSize,
    orientation: plan.upright ? 'portrait' : 'landscape',
    ...(plan.kind === 'form' ? { scale: scaleOf(plan) } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    horizontalCentered: plan.kind === 'form',
    margins: pageMargins,
    printTitlesRow: `${plan.printTitles[0]}:${plan.printTitles[1]}`,
    // A chart that ends with its last column reaches into the next by a rounded pixel, and would print an empty page.
    ...(plan.charts.length > 0 && { printArea: `A$1:${columnName(plan.widths.length - 1)}$${plan.rowCount}` }),
  },
  headerFooter: { oddHeader: pageHeader(header), oddFooter: pageFooter(header) },
  views: [
    plan.kind === 'data'
      ? { state: 'frozen', xSplit: 0, ySplit: 1, zoomScale: 90 }
      : { state: 'normal', showGridLines: false, zoomScale: 90 },
  ],
})

/** exceljs cannot say it: the label keeps its size however far the table is scaled down. */
export const atItsOwnSize = (sheetXml: string): string =>
  sheetXml.replace('<headerFooter>', '<headerFooter scaleWithDoc="0">')

/** Excel takes 255 characters for the whole line, its codes included. */
const short = (value: string): string => pageText(value.slice(0, 60))

// &B is bold in every language of Excel; the style name in &"font,Bold" is read in the language of the program.
export const pageHeader = ({ label, handling, practice }: ReportHeader): string =>
  (practice ? '&C&"游ゴシック,Regular"&B&14&KC00000見本&B' : '') +
  `&R&"游ゴシック,Regular"&B&10&K000000 ${short([label, handling].filter(Boolean).join(' / '))}&B`

export const pageFooter = ({ printedAt, auditHead }: ReportHeader): string => {
  const jst = toJst(printedAt)
  const printed = `出力 ${formatWareki(jst.slice(0, 10), 'short')} ${jst.slice(11, 16)}`
  // What goes out to the public carries no number of ours.
  const stamp = auditHead === '' ? printed : `${printed}　照合番号 ${auditHead}`
  return `&L&"游ゴシック,Regular"&8 ${short(stamp)}&C&"游ゴシック,Regular"&10－ &P / &N －&R&"游ゴシック,Regular"&8&F`
}
