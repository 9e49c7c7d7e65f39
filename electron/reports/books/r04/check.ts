import type { Workbook } from 'exceljs'
import type { SheetBook, SheetHandout } from '../../../../shared/contract/review/sheet-book.ts'
import { digestWords } from '../../../../shared/domain/review/sheet-file/keys.ts'

/** 照合: which sheets of whom these are, out of sight of whoever fills them in (veryHidden), to be compared when they return. */
export function addCheck(workbook: Workbook, book: SheetBook, handout: SheetHandout): void {
  const sheet = workbook.addWorksheet('照合', { state: 'veryHidden' })
  sheet.addRows([
    ['年度', String(book.fy)],
    ['委員', book.reviewer.id],
    ['評価項目', book.criteriaMark],
    ['出した日時', handout.givenAt],
    ['出した番号', handout.givenId],
    ['照合値', `${digestWords}${book.digest}`],
  ])
}
