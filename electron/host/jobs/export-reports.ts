import type { BookId, ReportHeader, ReportRows } from '../../../shared/contract/reports/rows.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { publicCsv } from '../../reports/books/r07-public.ts'
import { books } from '../../reports/books.ts'
import type { Preview } from '../../reports/kit/preview.ts'
import { mimeOf } from '../mime-types.ts'
import type { JobBody, JobInput, JobOutput, JobTools } from './protocol.ts'

type Input = JobInput<'reports.export'>
type Asked = Omit<Input, 'books' | 'documentNumbers'> & { asOf: string }
type Made = JobOutput<'reports.export'>['files'][number]

/** One workbook to write: its rows are asked for only when its turn comes. */
interface Sheet {
  readonly title: string
  write(header: ReportHeader): Promise<{ name: string; bytes: Uint8Array }>
  preview(header: ReportHeader): { name: string; preview: Preview }
}

/** 帳票の出力: each book by its own query, with the sight of the person who asked for it. */
export const exportReports: JobBody<'reports.export'> = async (tools, input) => {
  const asked = { ...input, asOf: input.asOf ?? jstDate(tools.startedAt) }
  const header = tools.ask('reports.header', { fy: asked.fy, asOf: asked.asOf })
  const wanted = input.books
    .filter((book, at, all) => all.indexOf(book) === at)
    .flatMap((book) => sheetsOf[book](tools, asked).map((sheet) => ({ book, sheet })))
  const files: Made[] = []
  for (const [index, { book, sheet }] of wanted.entries()) {
    tools.progress(index, wanted.length, `作っています: ${sheet.title}`)
    const { name: plain, bytes } = await sheet.write({
      ...header,
      documentNumber: asked.documentNumbers[book]?.trim() ?? '',
    })
    const name = distinct(plain, files)
    const { fileId, size, sha256 } = await tools.putFile(name, mimeOf(name), bytes)
    files.push({ fileId, book, name, size, sha256 })
  }
  tools.progress(wanted.length, wanted.length, `${files.length}件のExcelファイルができました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files }
}

/** 下見: the sheets of one book, of which nothing is kept as a file. */
export const previewReport: JobBody<'reports.preview'> = async (tools, { book, documentNumber, ...input }) => {
  // The one for all: what a copy leaves out shows in the copy.
  const asked = { ...input, copies: false, asOf: input.asOf ?? jstDate(tools.startedAt) }
  const header = tools.ask('reports.header', { fy: asked.fy, asOf: asked.asOf, documentNumber: documentNumber.trim() })
  const sheets = sheetsOf[book](tools, asked)
  const [first] = sheets
  if (first === undefined) throw new Refusal('invalid', 'この帳票に載るものが、まだありません。')
  tools.progress(0, 1, `下見を作っています: ${first.title}`)
  const shown = first.preview(header)
  tools.progress(1, 1, `${shown.name}の下見です。`)
  return { files: sheets.length, ...shown }
}

/** Every workbook of those books, as bytes: for what hands a whole year over. */
export async function* writtenBooks(
  tools: JobTools,
  input: Pick<Input, 'fy' | 'books'>,
): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const asked: Asked = { ...input, asOf: jstDate(tools.startedAt), reviewerNames: 'named', copies: false }
  const header = tools.ask('reports.header', { fy: asked.fy, asOf: asked.asOf })
  for (const book of input.books) for (const each of sheetsOf[book](tools, asked)) yield each.write(header)
}

const sheet = <Id extends BookId>(id: Id, subject: string, rows: () => ReportRows[Id]): Sheet => ({
  title: subject ? `${books[id].title}(${subject})` : books[id].title,
  async write(header) {
    const read = rows()
    return { name: books[id].fileName(header, read), bytes: await books[id].write(read, header) }
  },
  preview(header) {
    const read = rows()
    return { name: books[id].fileName(header, read), preview: books[id].preview(read, header) }
  },
})

const sheetsOf = {
  R1: (tools, asked) => [sheet('R1', '', () => tools.ask('reports.receipt', common(asked)))],
  R2: (tools, asked) => [sheet('R2', '', () => tools.ask('reports.requirements', common(asked)))],
  R3: (tools, asked) => [
    sheet('R3', '', () => tools.ask('reports.overview', common(asked))),
    ...(asked.copies ? copiesOf(tools, asked) : []),
  ],
  R5: (tools, asked) => [sheet('R5', '', () => tools.ask('reports.tally', common(asked)))],
  R6: (tools, asked) => [sheet('R6', '', () => tools.ask('reports.selection', common(asked)))],
  R7: (tools, asked) => publicSheets(() => tools.ask('reports.published', common(asked))),
  R9: (tools, asked) => [sheet('R9', '', () => tools.ask('reports.summary', { ...common(asked), ...monthOf(asked) }))],
  R10: (tools, asked) => {
    const reports = asked.reportIds?.map((id) => ({ id, subject: '' })) ?? confirmedReports(tools, asked)
    if (reports.length === 0)
      throw new Refusal(
        'invalid',
        '確認済みの進捗報告がありません。伴走支援の画面で報告を確認してから出力してください。',
      )
    return reports.map(({ id, subject }) =>
      sheet('R10', subject, () => tools.ask('reports.progress', { reportId: id })),
    )
  },
  R15: (tools, asked) => [sheet('R15', '', () => tools.ask('reports.accelerators', common(asked)))],
  R19: (tools, asked) => [sheet('R19', '', () => tools.ask('reports.firmness', common(asked)))],
  R20: (tools, asked) => [sheet('R20', '', () => tools.ask('reports.scenarios', common(asked)))],
  R21: (tools, asked) => [sheet('R21', '', () => tools.ask('reports.postings', common(asked)))],
  R22: (tools, { fy }) =>
    tools
      .ask('forum.list', { fy })
      .forums.filter(({ state }) => state === 'held' || state === 'reported')
      .map(({ id, name }) => sheet('R22', name, () => tools.ask('reports.forum', { id }))),
  R18: (tools, asked) => [sheet('R18', '', () => tools.ask('reports.audit', { ...asked.audit, asOf: asked.asOf }))],
} satisfies Record<BookId, (tools: JobTools, asked: Asked) => Sheet[]>

const common = ({ fy, asOf, reviewerNames }: Asked) => ({ fy, asOf, reviewerNames })
const monthOf = ({ month }: Asked) => (month === undefined ? {} : { month })

/** 委員別: a copy of 応募概要一覧 for each, by their code. */
const copiesOf = (tools: JobTools, asked: Asked): Sheet[] =>
  tools
    .ask('reviewers.list', { fy: asked.fy })
    .map(({ id, code }) => sheet('R3', code, () => tools.ask('reports.overview', { ...common(asked), reviewerId: id })))

/** 公表用一覧 as a workbook, and the same list as text for a web page. */
const publicSheets = (rows: () => ReportRows['R7']): Sheet[] => {
  const workbook = sheet('R7', '', rows)
  return [
    workbook,
    {
      ...workbook,
      title: `${workbook.title}(CSV)`,
      async write(header) {
        const read = rows()
        return { name: books.R7.fileName(header, read).replace(/\.xlsx$/, '.csv'), bytes: publicCsv(read, header) }
      },
    },
  ]
}

/** Every confirmed report of the month, or of the year where no month is named, in the order of the list of cases. */
function confirmedReports(tools: JobTools, { fy, month }: Asked): { id: string; subject: string }[] {
  return tools.ask('support.portfolio', { fy }).flatMap(({ id, prefecture }) =>
    tools
      .ask('progress.list', { caseId: id })
      .filter(({ state, period }) => state === 'confirmed' && (month === undefined || period === month))
      .map((report) => ({ id: report.id, subject: `${prefecture} ${report.period}` })),
  )
}

/** Two reports of one prefecture must not overwrite each other in the folder they are saved to. */
function distinct(name: string, files: readonly { name: string }[]): string {
  const taken = new Set(files.map((file) => file.name))
  const numbered = (n: number) => (n === 1 ? name : name.replace(/(\.[^.]*)?$/, `(${n})$1`))
  let n = 1
  while (taken.has(numbered(n))) n++
  return numbered(n)
}
