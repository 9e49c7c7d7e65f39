import { writeSheetBook } from '../../../reports/books/r04-sheet.ts'
import type { JobBody } from '../protocol.ts'
import { handOut } from './papers.ts'

/** 採点票を出す. */
export const writeSheets: JobBody<'sheetFiles.write'> = (tools, asked) =>
  handOut(tools, asked, {
    paper: 'sheet',
    book: (reviewerId) => tools.ask('sheetFiles.book', { fy: asked.fy, reviewerId }),
    write: writeSheetBook,
    give: (given, { digest, criteriaMark, upTo }) =>
      tools.tell('sheetFiles.give', { ...given, digest, criteriaMark, upTo }),
  })
