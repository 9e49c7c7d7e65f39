import { bookFileName } from '../../../../shared/domain/book-file-name.ts'
import { writeProvision } from '../../../reports/books/r16-provision.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody } from '../protocol.ts'

/** 県へ提供: on record first, then written, then with the hash of what was written. */
export const provide: JobBody<'talent.provide'> = async (tools, { id, fy, jis2, purpose }) => {
  const { no, asOf, book } = await tools.tell('talent.recordProvision', { id, fy, jis2, purpose })
  const header = { ...tools.ask('reports.header', { fy, asOf }), documentNumber: '' }
  const name = bookFileName({
    fiscalYear: fy,
    title: '協力可能人材一覧(提供用)',
    subjects: [book.prefecture],
    asOf,
    practice: header.practice,
  })
  tools.progress(0, 1, `作っています: ${name}`)
  const { fileId, sha256 } = await tools.putFile(name, mimeOf(name), await writeProvision(book, header))
  try {
    await tools.tell('talent.notePrinted', { id, revision: 1, sha256 })
  } catch (error) {
    await tools.tell('talent.dropFile', { fileId })
    throw error
  }
  tools.progress(1, 1, `${book.prefecture}へ提供する${book.rows.length}人の一覧ができました。`)
  return { fileIds: [fileId], name, no, people: book.rows.length, sha256 }
}
