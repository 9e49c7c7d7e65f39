import type { meeting } from '../../../../shared/contract/meeting/meeting.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearSymbol } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { contactValues } from '../../../../shared/domain/letters/notice.ts'
import { labelWords } from '../../../../shared/domain/letters/words.ts'
import { heldInWords, type KeptFrom, noticeOf } from '../../../../shared/domain/meeting/notice.ts'
import {
  bookOfMaterial,
  type MeetingBook,
  paperFileName,
  papersFolderName,
} from '../../../../shared/domain/meeting/papers.ts'
import { lacksOf } from '../../../../shared/domain/meeting/readiness.ts'
import { undeclaredOf } from '../../../../shared/domain/meeting/undeclared.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { papersIndexTemplate, papersIndexValues } from '../../../documents/letters/papers-index.ts'
import { meetingValues } from '../../../documents/letters/w3-meeting.ts'
import { books } from '../../../reports/books.ts'
import { mimeOf } from '../../mime-types.ts'
import { templateInForce } from '../letters/template-in-force.ts'
import type { JobBody, JobInput, JobOutput, JobTools } from '../protocol.ts'

type Input = JobInput<'meeting.materials'>
type Page = OutputOf<typeof meeting.page>
type Made = JobOutput<'meeting.materials'>['files'][number]
type Missing = JobOutput<'meeting.materials'>['missing'][number]

interface Asked {
  readonly tools: JobTools
  readonly input: Input
  readonly page: Page
  readonly header: ReportHeader
  readonly today: string
}

/** One file of the folder, made when its turn comes. */
interface Paper {
  readonly title: string
  readonly number: string
  readonly copyFor: string
  readonly extension: 'xlsx' | 'docx'
  bytes(): Uint8Array | Promise<Uint8Array>
}

const noticeTitle = '開催通知・次第・座席・資料一覧'

/** 会議の資料: everything that is printed for one meeting, in the order in which it is, and why what is missing is. */
export const makeMeetingPapers: JobBody<'meeting.materials'> = async (tools, input) => {
  const page = tools.ask('meeting.page', { id: input.id })
  const today = jstDate(tools.startedAt)
  const header = tools.ask('reports.header', { fy: page.fy, asOf: today })
  const asked: Asked = { tools, input, page, header, today }
  const own = page.materials.filter(({ title }) => bookOfMaterial(title) === null)
  const missing: Missing[] = own.map(({ number, title }) => ({
    title: `${number} ${title}`,
    reasons: ['台帳の帳票ではないため、事務局で用意してください。'],
  }))
  const papers = [...papersOf(asked), ...excludedOf(asked).flatMap((copy) => copiesFor(asked, copy, missing))]
  const files: Made[] = []
  const put = async (paper: Paper, place: number, bytes: Uint8Array) => {
    const name = paperFileName({ ...paper, place, practice: header.practice })
    const stored = await tools.putFile(name, mimeOf(name), bytes)
    const { fileId, size, sha256 } = stored
    return { fileId, name, number: paper.number, copyFor: paper.copyFor, size, sha256 }
  }
  for (const [at, paper] of papers.entries()) {
    tools.progress(at, papers.length + 1, `作っています: ${titleOf(paper)}`)
    try {
      // A number that is missing from the folder would look like a paper that was lost.
      files.push(await put(paper, files.length + 1, await paper.bytes()))
    } catch (failure) {
      // A full disk is no fault of the paper: the job stops, and says so once.
      if (!(failure instanceof Refusal) || failure.code === 'busy') throw failure
      missing.push({ title: titleOf(paper), reasons: failure.message.split('\n') })
    }
  }
  const index = indexOf(asked, files, missing)
  const first = await put(index, 0, await index.bytes())
  tools.progress(papers.length + 1, papers.length + 1, `${files.length + 1}件の資料ができました。`)
  const all = [first, ...files]
  const folder = papersFolderName({ ...page, year: fiscalYearSymbol(page.fy), practice: header.practice })
  return { fileIds: all.map(({ fileId }) => fileId), folder, files: all, missing }
}

const titleOf = ({ number, title, copyFor }: Paper): string =>
  [copyFor === '' ? '' : `${copyFor}用`, number, title].filter((part) => part !== '').join(' ')

const dressOf = ({ header }: Asked, title: string) => ({
  label: labelWords(header.label, header.handling),
  practice: header.practice,
  author: header.officeName,
  title,
})

/** What everybody gets. */
const papersOf = (asked: Asked): Paper[] => [
  noticePaper(asked),
  ...asked.page.materials.flatMap((material) => {
    const book = bookOfMaterial(material.title)
    return book === null ? [] : [bookPaper(asked, { material, book })]
  }),
]

function noticePaper(asked: Asked, copy?: Excluded): Paper {
  const { tools, page, input, header, today } = asked
  return {
    title: noticeTitle,
    number: '',
    copyFor: copy?.code ?? '',
    extension: 'docx',
    bytes() {
      const stops = stopsOf(asked)
      if (stops.length > 0) throw new Refusal('conflict', stops.join('\n'))
      const { replyBy, declareBy } = input
      const settings = tools.ask('office.settings', {})
      const sender = settings.senderTitle.trim() || header.officeName
      const sent = { sender, noticeOn: input.noticeOn ?? today, replyBy, declareBy }
      const title = `第${page.no}回審議会議 ${noticeTitle}`
      const contact = { 課室名: header.officeName, ...contactValues({ ...settings, writer: tools.caller.name }) }
      const values = meetingValues(noticeOf(page, sent, copy?.keptFrom), contact)
      return fillLetter(templateInForce(tools, 'convening'), values, dressOf(asked, title))
    },
  }
}

/** What keeps the notice from being made (letters.md W3, Stops). */
function stopsOf({ tools, page }: Asked): string[] {
  const { fy } = page
  const answered = [...tools.ask('conflicts.list', { fy }), ...tools.ask('conflicts.none', { fy })]
  return lacksOf(page, undeclaredOf(page, answered))
    .filter(({ stops }) => stops)
    .map(({ says }) => says)
}

interface BookAsked {
  readonly material: Page['materials'][number]
  readonly book: MeetingBook
  readonly copy?: Excluded
}

/** A book with its 資料番号 in the box, and 「会議後回収」 beside the label of every page. */
function bookPaper(asked: Asked, { material, book, copy }: BookAsked): Paper {
  const { number, title, toCollect } = material
  const copyFor = copy?.code ?? ''
  const header = {
    ...asked.header,
    documentNumber: copyFor === '' ? number : `${number} ${copyFor}用`,
    handling: [asked.header.handling, toCollect ? '会議後回収' : ''].filter((part) => part !== '').join('・'),
  }
  return { number, title, copyFor, extension: 'xlsx', bytes: () => written(asked, header, { book, copy }) }
}

function written(
  { tools, input, page, today }: Asked,
  header: ReportHeader,
  { book, copy }: { readonly book: MeetingBook; readonly copy: Excluded | undefined },
): Promise<Uint8Array> {
  const { reviewerNames } = input
  const common = { fy: page.fy, asOf: today, reviewerNames }
  const own = { ...common, ...(copy === undefined ? {} : { reviewerId: copy.reviewerId }) }
  switch (book) {
    case 'R3':
      return books.R3.write(tools.ask('reports.overview', own), header)
    case 'R5':
      return books.R5.write(tools.ask('reports.tally', own), header)
    case 'R19':
      return books.R19.write(tools.ask('reports.firmness', own), header)
    case 'R20':
      return books.R20.write(tools.ask('reports.scenarios', common), header)
  }
}

/** A 委員 of the meeting from whom a body on its agenda is kept. */
interface Excluded {
  readonly reviewerId: string
  readonly code: string
  readonly keptFrom: KeptFrom
}

function excludedOf({ tools, page }: Asked): Excluded[] {
  const conflicts = tools.ask('conflicts.list', { fy: page.fy }).filter(({ excluded }) => excluded)
  return page.members.flatMap(({ reviewerId, code }) => {
    const own = conflicts.filter((each) => each.reviewerId === reviewerId).map(({ jis2 }) => jis2)
    const items = page.items.filter(({ jis2 }) => jis2 !== null && own.includes(jis2))
    if (reviewerId === null || items.length === 0) return []
    const keptFrom = { itemIds: new Set(items.map(({ id }) => id)), names: own.map(prefectureNameOf) }
    return [{ reviewerId, code, keptFrom }]
  })
}

/** The papers of one 委員 without the bodies that are kept from them; a comparison of sets is about all of them. */
function copiesFor(asked: Asked, copy: Excluded, missing: Missing[]): Paper[] {
  const books = asked.page.materials.flatMap((material) => {
    const book = bookOfMaterial(material.title)
    return book === null ? [] : [{ material, book, copy }]
  })
  for (const { material } of books.filter(({ book }) => book === 'R20'))
    missing.push({
      title: `${copy.code}用 ${material.number} ${material.title}`,
      reasons: ['利害関係のある団体を含む組合せの比較のため、この委員には配りません。'],
    })
  return [noticePaper(asked, copy), ...books.filter(({ book }) => book !== 'R20').map((each) => bookPaper(asked, each))]
}

const indexOf = (asked: Asked, files: readonly Made[], missing: readonly Missing[]): Paper => ({
  title: '目次',
  number: '',
  copyFor: '',
  extension: 'docx',
  bytes: () =>
    fillLetter(
      papersIndexTemplate(),
      papersIndexValues({
        ...{ no: asked.page.no, when: heldInWords(asked.page), place: asked.page.place },
        files,
        missing,
      }),
      dressOf(asked, `第${asked.page.no}回審議会議 印刷する資料`),
    ),
})
