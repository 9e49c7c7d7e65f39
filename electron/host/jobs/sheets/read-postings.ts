import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { comparePostings } from '../../../../shared/domain/talent/postings/compare.ts'
import { readPostingsFile } from '../../../documents/sheets/postings.ts'
import type { JobBody } from '../protocol.ts'

/** 採用情報の Excel: read in a step of its own, and laid beside what the office has. Nothing is stored. */
export const readPostings: JobBody<'postings.read'> = async (tools, { fy, fileIds: [fileId = ''] }) => {
  const fileName = tools.fileName(fileId)
  tools.progress(0, 1, `読んでいます: ${fileName}`)
  const { sheet, lines, unread } = await tools.step('file', async () =>
    readPostingsFile(tools.fileBytes(fileId).bytes, fileName, jstDate(tools.startedAt)),
  )
  const compared = comparePostings(lines, tools.ask('postings.list', { fy }))
  tools.progress(1, 1, `${compared.length}行を読みました。`)
  return {
    fileName,
    sheet,
    lines: compared.map((line) => ({ ...line, changed: line.changed.map((each) => ({ ...each })) })),
    unread: [...unread],
  }
}
