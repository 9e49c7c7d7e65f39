import type { ReportHeader, ReportRows } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { type DataColumn, facts, plainDataSheet, practiceColumn } from '../kit/data-sheet.ts'
import { centre, integer, text } from '../kit/form-cells.ts'
import { type SheetColumn, table } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'

type Book = ReportRows['R7']
type Row = Book['rows'][number]

/** What the public gets carries the label of what is public, and no number, handling or trace of the office's own work. */
const forThePublic = (header: ReportHeader): ReportHeader => ({
  ...header,
  label: '機密性1情報',
  handling: '',
  documentNumber: '',
  auditHead: '',
})

const themeName = ({ themeLetter, themeName: name }: Row): string => [themeLetter, name].filter(Boolean).join(' ')
const remark = ({ addedOn }: Row): string => (addedOn === null ? '' : `${formatWareki(addedOn, 'long')}追加`)

/** ΣW 88: A4 upright at its own size. */
const formColumns: readonly SheetColumn<Row>[] = [
  { header: '№', width: 6, cell: (row) => integer(row.no) },
  { header: '都道府県名', width: 16, names: true, cell: (row) => centre(row.prefecture) },
  { header: '重点テーマ', width: 46, cell: (row) => text(themeName(row)) },
  { header: '備考', width: 20, cell: (row) => text(remark(row)) },
]

const dataColumns = ({ publishedOn }: Book): readonly DataColumn<Row>[] => [
  facts.number('番号', (row) => row.no),
  ...facts.body<Row>(),
  ...facts.date<Row>('公表日', () => publishedOn),
]

const titleOf = ({ publishedOn }: Book, { fiscalYear }: ReportHeader): string =>
  `${fiscalYearLabel(fiscalYear)} 自治体デジタル人材確保支援事業 支援団体一覧${publishedOn === null ? '(案)' : ''}`

/** R7 公表用一覧: №, 都道府県名, 重点テーマ in order of 団体コード, and nothing that tells of scores, ranks or the others. */
export const publicBook = <Laid>(book: Book, given: ReportHeader, lay: Lay<Laid>): Laid => {
  const header = forThePublic(given)
  const form = formSheet(header, {
    name: '様式',
    title: titleOf(book, header),
    subtitle: '',
    unit: '',
    dated: book.publishedOn === null ? '公表日 未定' : `公表日 ${formatWareki(book.publishedOn, 'long')}`,
    widths: formColumns.map(({ width }) => width),
    lines: table(formColumns, book.rows, { repeat: true, empty: '公表する団体はありません' }),
    upright: true,
  })
  const columns = [...dataColumns(book), ...(header.practice ? [practiceColumn<Row>(header)] : [])]
  return lay('公表用一覧', header, [form, plainDataSheet('データ', book.rows, columns)])
}

/** The same as text, for a page of the ministry: UTF-8 with a mark, so that Excel reads it; RFC 4180. */
export function publicCsv(book: Book, { practice }: ReportHeader): Uint8Array {
  const head = [
    '番号',
    '団体コード',
    '都道府県',
    'テーマ記号',
    'テーマ名',
    '公表日',
    ...(practice ? ['データ区分'] : []),
  ]
  const lines = book.rows.map((row) => [
    String(row.no),
    row.lgCode,
    row.prefecture,
    row.themeLetter ?? '',
    row.themeName ?? '',
    book.publishedOn ?? '',
    ...(practice ? ['見本(練習用)'] : []),
  ])
  const text = [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
  return new TextEncoder().encode(`\ufeff${text}`)
}

/** A name of a theme is the office's own text: what begins like a formula is one to no program. */
const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
