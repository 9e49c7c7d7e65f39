import { bookFileName } from '../../../../shared/domain/book-file-name.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { writeSheetBook } from '../../../reports/books/r04-sheet.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody, JobOutput } from '../protocol.ts'
import { uuidOf } from '../uuid-of.ts'

type Made = JobOutput<'sheetFiles.write'>['files'][number]

/** 採点票を出す: one workbook a reviewer, each noted as handed out once it lies in the office. */
export const writeSheets: JobBody<'sheetFiles.write'> = async (tools, { fy, reviewerIds, dueOn, sendTo }) => {
  const asOf = jstDate(tools.startedAt)
  const header = { ...tools.ask('reports.header', { fy, asOf }), documentNumber: '' }
  const files: Made[] = []
  const wanted = [...new Set(reviewerIds)]
  for (const [index, reviewerId] of wanted.entries()) {
    const book = tools.ask('sheetFiles.book', { fy, reviewerId })
    const name = bookFileName({
      fiscalYear: fy,
      title: '採点票',
      subjects: [book.reviewer.code],
      asOf,
      practice: header.practice,
    })
    tools.progress(index, wanted.length, `作っています: ${name}`)
    // The same job that begins anew in another process hands the same sheet out once.
    const givenId = uuidOf('sheet given', tools.startedAt, reviewerId, book.digest)
    const bytes = await writeSheetBook(book, { givenId, dueOn, sendTo, givenAt: tools.startedAt }, header)
    const { fileId } = await tools.putFile(name, mimeOf(name), bytes)
    const { digest, criteriaMark, upTo } = book
    await tools.tell('sheetFiles.give', { id: givenId, fy, reviewerId, fileId, dueOn, digest, criteriaMark, upTo })
    files.push({ fileId, name, reviewerId })
  }
  tools.progress(wanted.length, wanted.length, `${files.length}人分の採点票ができました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files }
}
