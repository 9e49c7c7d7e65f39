import type ExcelJS from 'exceljs'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { pageText } from './cell-text.ts'
import type { SheetPlan } from './sheet-plan.ts'

/** In inches, on A4 landscape. */
export const pageMargins = { left: 0.45, right: 0.45, top: 0.7, bottom: 0.65, header: 0.3, footer: 0.3 } as const

/** Page set-up, header, footer and view of a sheet. Only データ sheets freeze panes. */
export const pageOf = (plan: SheetPlan, header: ReportHeader): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    // 9 is A4; the enum of the types has no value when the program runs.
    paperSize: 9 as ExcelJS.PaperSize.A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: plan.kind === 'form',
    margins: pageMargins,
    printTitlesRow: `${plan.printTitles[0]}:${plan.printTitles[1]}`,
  },
  headerFooter: { oddHeader: pageHeader(header), oddFooter: pageFooter(header) },
  views: [
    plan.kind === 'data'
      ? { state: 'frozen', xSplit: 0, ySplit: 1, zoomScale: 90 }
      : { state: 'normal', showGridLines: false, zoomScale: 90 },
  ],
})

/** Excel takes 255 characters for the whole line, its codes included. */
const short = (value: string): string => pageText(value.slice(0, 60))

const pageHeader = ({ label, handling, practice }: ReportHeader): string =>
  (practice ? '&C&"游ゴシック,Bold"&14&KC00000見本' : '') +
  `&R&"游ゴシック,Bold"&10&K000000 ${short([label, handling].filter(Boolean).join(' / '))}`

const pageFooter = ({ printedAt, auditHead }: ReportHeader): string => {
  const jst = toJst(printedAt)
  const stamp = `出力 ${formatWareki(jst.slice(0, 10), 'short')} ${jst.slice(11, 16)}　照合番号 ${auditHead}`
  return `&L&"游ゴシック,Regular"&8 ${short(stamp)}&C&"游ゴシック,Regular"&10－ &P / &N －&R&"游ゴシック,Regular"&8&F`
}
