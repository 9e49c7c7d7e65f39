import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { SheetBook, SheetHandout } from '../../../shared/contract/review/sheet-book.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { officeStyles } from '../kit/office-styles.ts'
import { atItsOwnSize } from '../kit/page.ts'
import { packPart, zipParts } from '../kit/zip.ts'
import { addCheck } from './r04/check.ts'
import { addGuide } from './r04/guide.ts'
import { addSummary } from './r04/summary.ts'
import { addTable } from './r04/table.ts'

/**
 * R4 採点票(委員別): one workbook to be filled in and sent back. Its cells are few and its protection, validations and formulas
 * many, so that exceljs writes it whole; the same book with the same handout gives the same bytes.
 */
export async function writeSheetBook(
  book: SheetBook,
  handout: SheetHandout,
  header: ReportHeader,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const given = new Date(handout.givenAt)
  Object.assign(workbook, {
    title: `${book.label} 採点票 ${book.reviewer.code}`,
    creator: header.officeName,
    lastModifiedBy: header.officeName,
    created: given,
    modified: given,
    subject: `${header.label} ${header.handling}`.trim(),
    keywords: header.practice ? '見本' : '',
  })
  // The program that opens it reckons the sums anew, whoever has typed the scores.
  workbook.calcProperties.fullCalcOnLoad = true
  await addGuide(workbook, book, handout, header)
  await addTable(workbook, book, handout, header)
  await addSummary(workbook, book, header)
  addCheck(workbook, book, handout)
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 1, visibility: 'visible' }]
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()), handout.givenAt)
}

/** With the workbook's own font, label and page number in their own size, and no day of the packing in it. */
function repacked(made: Uint8Array, at: string): Uint8Array {
  const parts = Object.entries(unzipSync(made)).filter(([name]) => !name.endsWith('/'))
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  const packed = parts
    .toSorted(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1))
    .map(([name, bytes]) => {
      if (name === 'xl/styles.xml') return packPart(name, officeStyles(strFromU8(bytes)).xml)
      if (name.startsWith('xl/worksheets/')) return packPart(name, atItsOwnSize(strFromU8(bytes)))
      return packPart(name, bytes)
    })
  return zipParts(packed, toJst(at))
}
