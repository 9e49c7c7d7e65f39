import type { PostingBook } from '../../../../shared/contract/reports/posting-rows.ts'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { unsentReasonLabel, unsentReasons } from '../../../../shared/domain/talent/notices/notice.ts'
import { type DataColumn, dataSheet, facts } from '../../kit/data-sheet.ts'
import { type Cell, centre, integer, shortDate, text } from '../../kit/form-cells.ts'
import { heading, type SheetColumn, space, table, withNotes } from '../../kit/form-lines.ts'
import { formSheet } from '../../kit/form-sheet.ts'
import type { Lay } from '../../kit/lay.ts'

type Posting = PostingBook['postings'][number]
type Notice = PostingBook['notices'][number]

const hidden = '…'
const people = (value: number | null): Cell => (value === null ? centre(hidden) : integer(value))

const steps = [
  ['照会', ({ asked }: Posting) => asked],
  ['承諾', ({ accepted }: Posting) => accepted],
  ['紹介', ({ introduced }: Posting) => introduced],
  ['内定', ({ hired }: Posting) => hired],
  ['不調・辞退', ({ failed }: Posting) => failed],
] as const

const postingColumns: readonly SheetColumn<Posting>[] = [
  { header: '番号', width: 6, cell: ({ no }) => integer(no) },
  { header: '団体', width: 14, names: true, cell: ({ body }) => text(body) },
  { header: '職', width: 30, cell: ({ title }) => text(title) },
  { header: '任用', width: 10, cell: ({ employment }) => centre(employment.label) },
  { header: '人数', width: 6, cell: ({ seats }) => integer(seats) },
  { header: '掲載', width: 10, cell: ({ openedOn }) => shortDate(openedOn) },
  { header: '締切', width: 10, cell: ({ closesOn }) => (closesOn === null ? centre('随時') : shortDate(closesOn)) },
  { header: '延長', width: 6, cell: ({ extended }) => integer(extended) },
  { header: '状態', width: 8, cell: ({ state }) => centre(state.label) },
  { header: '候補', width: 6, cell: ({ candidates }) => people(candidates) },
  ...steps.map(([header, of]) => ({
    header,
    group: '照会のすすみ',
    width: 6.6,
    cell: (row: Posting) => people(of(row)),
  })),
]

/**
 * The notices stand on the grid of the postings: each of their columns takes so many of its columns that its words fit,
 * and the span of a notice has the width of a 職.
 */
const noticeColumns = [
  { header: '回', across: 1, cell: ({ no }: Notice) => centre(`第${no}回`) },
  { header: '送った日', across: 1, cell: ({ sentOn }: Notice) => shortDate(sentOn) },
  {
    header: '対象の期間',
    across: 1,
    cell: ({ since, until }: Notice) =>
      centre(`${formatWareki(since, 'short')}から${formatWareki(until, 'short')}まで`),
  },
  { header: '募集(件)', across: 1, cell: ({ postings }: Notice) => integer(postings) },
  { header: '送った人', across: 2, cell: ({ sent }: Notice) => people(sent) },
  ...unsentReasons.map((reason, at) => ({
    header: unsentReasonLabel[reason],
    group: '送らなかった人',
    across: at === 0 ? 1 : 2,
    cell: (row: Notice) => people(row[reason]),
  })),
  { header: 'つながった照会(件)', across: 2, cell: ({ ledTo }: Notice) => people(ledTo) },
]

const measure = <R>(header: string, unit: string, of: (row: R) => number | null): DataColumn<R>[] =>
  facts.measure<R>(
    header,
    () => unit,
    of,
    () => '少ない人数のため伏せた',
  )

const postingFacts: readonly DataColumn<Posting>[] = [
  facts.number('番号', ({ no }) => no),
  facts.code('団体コード', ({ lgCode }) => lgCode, 11),
  facts.text('団体', ({ body }) => body, 16),
  facts.text('職', ({ title }) => title, 40),
  ...facts.coded<Posting>('任用', ({ employment }) => employment),
  facts.number('募集人数', ({ seats }) => seats),
  facts.text('募集人数の単位', ({ seats }) => (seats === null ? null : '人'), 8),
  facts.text('勤務地', ({ place }) => place, 24),
  ...facts.date<Posting>('掲載日', ({ openedOn }) => openedOn),
  ...facts.date<Posting>('締切', ({ closesOn }) => closesOn),
  facts.number('延長', ({ extended }) => extended),
  facts.text('延長の単位', () => '回', 8),
  ...facts.coded<Posting>('状態', ({ state }) => state),
  ...measure<Posting>('候補', '人', ({ candidates }) => candidates),
  ...steps.flatMap(([header, of]) => measure<Posting>(header, '人', of)),
]

const noticeFacts: readonly DataColumn<Notice>[] = [
  facts.text('お知らせ', ({ no }) => `第${no}回`, 10),
  ...facts.date<Notice>('期間の始まり', ({ since }) => since),
  ...facts.date<Notice>('期間の終わり', ({ until }) => until),
  ...facts.date<Notice>('送った日', ({ sentOn }) => sentOn),
  facts.number('載せた募集', ({ postings }) => postings),
  facts.text('載せた募集の単位', () => '件', 8),
  ...measure<Notice>('送った人', '人', ({ sent }) => sent),
  ...unsentReasons.flatMap((reason) => measure<Notice>(unsentReasonLabel[reason], '人', (row) => row[reason])),
  ...measure<Notice>('つながった照会', '件', ({ ledTo }) => ledTo),
]

/** R21 採用情報・お知らせ一覧 */
export const postingsBook = <Laid>(book: PostingBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const across = postingColumns.length
  return lay('採用情報・お知らせ一覧', header, [
    formSheet(header, {
      ...{
        name: '様式',
        title: `${fiscalYearLabel(header.fiscalYear)} 採用情報・お知らせ一覧`,
        subtitle: '',
        unit: '人',
      },
      widths: postingColumns.map(({ width }) => width),
      lines: withNotes(
        [
          ...table(postingColumns, book.postings, { repeat: true, empty: '採用情報はまだありません' }),
          space(8),
          ...heading('定期のお知らせ', across),
          ...table(noticeColumns, book.notices, { empty: '送ったお知らせはまだありません' }),
        ],
        [
          '候補は、登録中の協力可能人材のうち、募集のテーマを挙げた人の数。照会のすすみは、取り消した照会を除く。',
          '「…」は、少ない人数のため伏せたもの。氏名と連絡先は載せていない。',
        ],
        across,
      ),
    }),
    dataSheet('データ', header, book.postings, postingFacts),
    dataSheet('データ(お知らせ)', header, book.notices, noticeFacts),
  ])
}
