import type { ReceiptBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toJst, weekdayOf } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, weekdayName } from '../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../kit/annex.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type DataColumn, dataSheet, facts } from '../kit/data-sheet.ts'
import { centre, integer, orDash, shortDate, small, text } from '../kit/form-cells.ts'
import { type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import type { Lay } from '../kit/lay.ts'

type Row = ReceiptBook['rows'][number]

/** 「期限内(延長)」 where the 延長 alone makes it so. */
const lateness = ({ late, lateDecision, extended }: Row): string => {
  if (late) return `期限後\n(${lateDecision?.label ?? '未決定'})`
  return extended ? '期限内\n(延長)' : '期限内'
}

/** 「R8.2.20(金)」 and below it the time to the second: a second decides what is late. */
const received = ({ receivedAt }: Row): string => {
  const jst = toJst(receivedAt)
  const date = jst.slice(0, 10)
  return `${formatWareki(date, 'short')}(${weekdayName(weekdayOf(date))})\n${jst.slice(11, 19)}`
}

/** 「令和8年2月20日(金)17時」, as a call says it; with minutes or seconds only where there are any. */
const deadlineWords = (instant: string): string => {
  const [hours, minutes, seconds] = toJst(instant).slice(11, 19).split(':').map(Number)
  const day = formatWareki(toJst(instant).slice(0, 10), 'weekday')
  return `${day}${hours}時${minutes || seconds ? `${minutes}分` : ''}${seconds ? `${seconds}秒` : ''}`
}

const formColumns: readonly SheetColumn<Row>[] = [
  { header: '受付\n番号', width: 7, cell: (row) => centre(row.receiptNo) },
  { header: '受信日時', width: 12, cell: (row) => centre(received(row)) },
  { header: '期限内', width: 8, cell: (row) => centre(lateness(row)) },
  { header: 'コード', width: 7.5, cell: (row) => centre(row.lgCode) },
  { header: '都道府県', width: 9, names: true, cell: (row) => centre(row.prefecture) },
  { header: '記号', width: 4.5, cell: (row) => centre(row.themeLetter) },
  { header: 'テーマ名', width: 18, cell: (row) => text(row.themeName) },
  { header: '県文書番号', width: 12, cell: (row) => orDash(text)(row.docNo) },
  { header: '県文書\n日付', width: 8.5, cell: (row) => orDash(shortDate)(row.docDate) },
  { header: '担当部署', width: 15, cell: (row) => text(row.dept) },
  { header: '担当者', width: 9, cell: (row) => centre(row.contactName) },
  { header: '電話', width: 13, cell: (row) => small(row.tel) },
  { header: 'メール', width: 19, cell: (row) => small(row.email) },
  { header: '版', width: 5, cell: (row) => integer(row.version) },
  { header: '補正\n(回)', width: 5.5, cell: (row) => integer(row.corrections) },
  { header: '状態', width: 9, cell: (row) => centre(row.status.label) },
  { header: '備考', width: 17, cell: (row) => text(row.remarks) },
]

const dataColumns: readonly DataColumn<Row>[] = [
  facts.code('受付番号', (row) => row.receiptNo),
  ...facts.instant<Row>('受信日時', (row) => row.receivedAt),
  ...facts.instant<Row>('応募期限', (row) => row.deadline),
  ...facts.flag<Row>('期限内', (row) => !row.late, ['期限内', '期限後']),
  ...facts.coded<Row>('期限後の取扱い', (row) => row.lateDecision),
  ...facts.body<Row>(),
  facts.code('県文書番号', (row) => row.docNo, 18),
  ...facts.date<Row>('県文書日付', (row) => row.docDate),
  facts.text('担当部署', (row) => row.dept, 24),
  facts.text('担当者', (row) => row.contactName, 14),
  facts.code('電話', (row) => row.tel, 16),
  facts.code('メール', (row) => row.email, 28),
  facts.number('版', (row) => row.version, 6),
  facts.number('補正回数', (row) => row.corrections),
  facts.text('補正回数の単位', () => '回'),
  ...facts.coded<Row>('状態', (row) => row.status),
  facts.text('備考', (row) => row.remarks, 40),
]

/** 「(延長:石川県 令和8年2月27日(金)17時)」; more than two are counted. All of them, with their reasons, stand below the table. */
const extensionsOf = ({ extensions }: ReceiptBook): string => {
  if (extensions.length === 0) return ''
  const named = extensions.slice(0, 2).map(({ body, at }) => `${body} ${deadlineWords(at)}`)
  const others = extensions.length - named.length
  return `(延長:${named.join('、')}${others > 0 ? `、ほか${others}団体` : ''})`
}

const reasonNotes = ({ extensions }: ReceiptBook): string[] =>
  extensions.map(
    ({ body, at, reason }) =>
      `応募期限の延長:${body}は${deadlineWords(at)}まで。${reason === '' ? '' : `理由:${reason.replaceAll(/\s+/g, ' ')}`}`,
  )

/** R1 応募受付簿 */
export const receiptBook = <Laid>(book: ReceiptBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const { deadline, counts, rows } = book
  const late = rows.filter((row) => row.late).length
  const sheets = listSheets(header, {
    name: '様式',
    title: `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 応募受付簿`,
    subtitle: `応募期限:${deadline ? deadlineWords(deadline) : '(未設定)'}${extensionsOf(book)}　${countsLine(counts)}(応募のうち期限後${late})`,
    unit: '',
    widths: formColumns.map((column) => column.width),
    lines: [
      ...withNotes(
        table(formColumns, rows, { repeat: true, empty: '応募はありません' }),
        [
          '受信日時は日本標準時の電子メール受信時刻(秒まで)。期限と同時刻の受信は期限内とする。',
          ...reasonNotes(book),
          '版は差替えを含む応募書の提出回次、補正回数は補正依頼の回数。',
        ],
        formColumns.length,
      ),
    ],
  })
  return lay('応募受付簿', header, [...sheets, dataSheet('データ', header, rows, dataColumns)])
}
