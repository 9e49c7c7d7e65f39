import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { PaperHandout } from '../../../shared/contract/review/paper-files.ts'
import type { SheetBook } from '../../../shared/contract/review/sheet-book.ts'
import { addCheck } from './out-and-back/check.ts'
import { newHandout, packedHandout } from './out-and-back/workbook.ts'
import { addGuide } from './r04/guide.ts'
import { addSummary } from './r04/summary.ts'
import { addTable } from './r04/table.ts'

/** R4 採点票(委員別): one workbook to be filled in and sent back. */
export async function writeSheetBook(
  book: SheetBook,
  handout: PaperHandout,
  header: ReportHeader,
): Promise<Uint8Array> {
  const workbook = newHandout(`${book.label} 採点票 ${book.reviewer.code}`, handout.givenAt, header)
  // The program that opens it reckons the sums anew, whoever has typed the scores.
  workbook.calcProperties.fullCalcOnLoad = true
  await addGuide(workbook, book, handout, header)
  await addTable(workbook, book, handout, header)
  await addSummary(workbook, book, header)
  addCheck(workbook, book, handout, [['評価項目', book.criteriaMark]])
  return packedHandout(workbook, 1, handout.givenAt)
}
