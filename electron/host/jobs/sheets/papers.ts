import { createHash } from 'node:crypto'
import { uuidOf } from '../../../../db/upkeep/uuid-of.ts'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import type { PaperHandout } from '../../../../shared/contract/review/paper-files.ts'
import { bookFileName } from '../../../../shared/domain/book-file-name.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { type Paper, paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobInput, JobOutput, JobTools } from '../protocol.ts'

type Asked = JobInput<'sheetFiles.write'>
type Written = JobOutput<'sheetFiles.write'>
type Chosen = JobInput<'sheetFiles.read'>
type ReadResult = JobOutput<'sheetFiles.read'>
type Returned = ReadResult['returns'][number]

interface Out<Book> {
  readonly paper: Paper
  readonly book: (reviewerId: string) => Book
  readonly write: (book: Book, handout: PaperHandout, header: ReportHeader) => Promise<Uint8Array>
  /** The last step: it has gone out. */
  readonly give: (
    given: { id: string; fy: number; reviewerId: string; fileId: string; dueOn: string },
    book: Book,
  ) => Promise<unknown>
}

/** One workbook a reviewer, each noted as handed out once it lies in the office. */
export async function handOut<Book extends { readonly reviewer: { readonly code: string }; readonly digest: string }>(
  tools: JobTools,
  { fy, reviewerIds, dueOn, sendTo }: Asked,
  out: Out<Book>,
): Promise<Written> {
  const asOf = jstDate(tools.startedAt)
  const header = { ...tools.ask('reports.header', { fy, asOf }), documentNumber: '' }
  const files: Written['files'][number][] = []
  const wanted = [...new Set(reviewerIds)]
  for (const [index, reviewerId] of wanted.entries()) {
    const book = out.book(reviewerId)
    const name = bookFileName({
      fiscalYear: fy,
      title: paperName[out.paper],
      subjects: [book.reviewer.code],
      asOf,
      practice: header.practice,
    })
    tools.progress(index, wanted.length, `作っています: ${name}`)
    // The same job that begins anew in another process hands the same paper out once.
    const id = uuidOf(`${out.paper} given`, tools.startedAt, reviewerId, book.digest)
    const bytes = await out.write(book, { givenId: id, dueOn, sendTo, givenAt: tools.startedAt }, header)
    const { fileId } = await tools.putFile(name, mimeOf(name), bytes)
    await out.give({ id, fy, reviewerId, fileId, dueOn }, book)
    files.push({ fileId, name, reviewerId })
  }
  tools.progress(wanted.length, wanted.length, `${files.length}人分の${paperName[out.paper]}ができました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files }
}

interface Back<Read> {
  readonly paper: Paper
  readonly read: (bytes: Uint8Array, fileName: string) => Read
  /** `read` is null where the file could not be read, and `trouble` says why. */
  readonly take: (
    file: { id: string; fy: number; fileId: string },
    read: Read | null,
    trouble: string,
  ) => Promise<Omit<Returned, 'fileName'>>
}

/**
 * What came back is read: each file is a step of its own, kept as it came, and judged before anything of it is compared. One
 * that is hostile ends its own step and no other.
 */
export async function takeIn<Read>(tools: JobTools, { fy, fileIds }: Chosen, back: Back<Read>): Promise<ReadResult> {
  const returns: Returned[] = []
  for (const [index, fileId] of fileIds.entries()) {
    const fileName = tools.fileName(fileId)
    tools.progress(index, fileIds.length, `読んでいます: ${fileName}`)
    const { read, trouble } = await readOne(tools, `file ${index}`, fileId, back)
    const bytes = tools.fileBytes(fileId).bytes
    // The same bytes are the same return, under whatever name they come.
    const id = uuidOf(`${back.paper} return`, fy, createHash('sha256').update(bytes).digest('hex'))
    const taken = await back.take({ id, fy, fileId }, read, trouble)
    returns.push({ ...taken, fileName })
  }
  const waiting = returns.filter(({ outcome }) => outcome === 'waiting').length
  tools.progress(fileIds.length, fileIds.length, `${waiting}件の${paperName[back.paper]}を読みました。`)
  return { returns }
}

/** What takes too much, too long or ends the process is a refusal of the step, as is a file that cannot be read. */
async function readOne<Read>(tools: JobTools, step: string, fileId: string, { read }: Back<Read>) {
  try {
    const fileName = tools.fileName(fileId)
    return { read: await tools.step(step, async () => read(tools.fileBytes(fileId).bytes, fileName)), trouble: '' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'busy') throw error
    return { read: null, trouble: [...error.message].slice(0, 400).join('') }
  }
}
