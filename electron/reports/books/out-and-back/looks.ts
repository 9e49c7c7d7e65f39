import type { Cell, PageSetup, PaperSize, Style, Workbook, Worksheet } from 'exceljs'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { cellStyles } from '../../kit/cell-styles.ts'
import { cleanText } from '../../kit/cell-text.ts'
import { pageFooter, pageHeader, pageMargins } from '../../kit/page.ts'

/** What may be filled in is white, everything else toned: it prints and copies so, and needs no colour. */
const open = { protection: { locked: false } } as const satisfies Partial<Style>
const tone = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
} as const satisfies Partial<Style>

export const looks = {
  title: cellStyles.title,
  left: cellStyles.left,
  right: cellStyles.right,
  heading: cellStyles.heading,
  centred: { ...cellStyles.left, alignment: { horizontal: 'center', vertical: 'middle' } },
  note: cellStyles.note,
  header: cellStyles.header,
  text: cellStyles.text,
  centre: cellStyles.centre,
  top: { ...cellStyles.text, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
  score: { ...cellStyles.centre, font: { name: '游ゴシック', size: 12 }, ...open },
  words: { ...cellStyles.text, alignment: { horizontal: 'left', vertical: 'top', wrapText: true }, ...open },
  closed: { ...cellStyles.centre, ...tone },
  closedText: { ...cellStyles.text, ...tone },
  total: { ...cellStyles.centre, font: { name: '游ゴシック', size: 11, bold: true }, ...tone },
  small: { ...cellStyles.text, font: { name: '游ゴシック', size: 8 } },
  smallCentre: { ...cellStyles.centre, font: { name: '游ゴシック', size: 8 } },
  weight: { ...cellStyles.header, numFmt: '"×"General' },
} as const satisfies Record<string, Partial<Style>>

/** The same, to be filled in. */
export const opened = (look: Partial<Style>): Partial<Style> => ({ ...look, ...open })
/** The same, closed. */
export const toned = (look: Partial<Style>): Partial<Style> => ({ ...look, ...tone })

/** Texts go in without what XML cannot carry; a formula never comes from a text. */
export function put(cell: Cell, value: string | number, look: Partial<Style>): void {
  cell.value = typeof value === 'string' ? cleanText(value) : value
  cell.style = look
}

interface Page {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  /** Rows that stand on every page. */
  readonly titles?: string
  /** All of it on one page, however small it becomes. */
  readonly whole?: true
}

const paperCodes = { A4: 9, A3: 8 } as const

/** A sheet that guards against slips, not against people: protected without a password. */
export async function protectedSheet(
  workbook: Workbook,
  name: string,
  page: Page,
  header: ReportHeader,
): Promise<Worksheet> {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      // The enum of the types has no value when the program runs.
      paperSize: paperCodes[page.paper] as unknown as PaperSize,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      ...(page.whole ? { fitToHeight: 1, horizontalCentered: true } : { fitToHeight: 0 }),
      margins: pageMargins,
      ...(page.titles === undefined ? {} : { printTitlesRow: page.titles }),
    } satisfies Partial<PageSetup>,
    headerFooter: { oddHeader: pageHeader(header), oddFooter: pageFooter(header) },
  })
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: false,
    sort: true,
    autoFilter: true,
  })
  return sheet
}
