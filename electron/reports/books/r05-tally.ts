import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { TallyBook } from '../../../shared/contract/reports/tally-rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { roundingLabel } from '../../../shared/domain/review/rules/rounding.ts'
import { pointsAtMost } from '../../../shared/domain/review/scoring.ts'
import { meansCloseAsShown } from '../../../shared/domain/review/tally/means.ts'
import { annexLines, type Entry, type FormWithAnnex, listWithAnnex } from '../kit/annex.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type Cell, centre, figures, integer, orDash, pointsBy, small, strong, text } from '../kit/form-cells.ts'
import { type FormColumn, fields, heading, type Line, type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import { widestOnA3 } from '../kit/page.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'
import { absenceLabel, display, meanOf, sheetOf, tallyChartSheet, tallyDataSheets } from './r05-tally-data.ts'

type Application = TallyBook['applications'][number]
type Reviewer = TallyBook['reviewers'][number]
type Criterion = TallyBook['criteria'][number]
type Figure = (value: number | null) => Cell

const scoreCell = (points: Figure, application: Application, reviewer: Reviewer): Cell => {
  const { total, missing } = sheetOf(application, reviewer)
  return missing ? small(`―\n(${absenceLabel[missing]})`) : points(total)
}

/** As the screen heads it, with the number by which the 別紙 gives the whole name. */
const shortHead = ({ no, name, shortName }: Criterion): string =>
  `${no}\n${shortName === '' ? (name.split(/[・、(（の]/u)[0]?.slice(0, 6) ?? '') : shortName}`

const gateWord = (passed: boolean | null): string => (passed === null ? '－' : passed ? '○' : '×')

const identity: readonly SheetColumn<Application>[] = [
  { header: '順位', width: 5.5, cell: (row) => (row.rank === null ? centre('－') : strong(String(row.rank))) },
  { header: '受付\n番号', width: 7.5, cell: (row) => centre(row.receiptNo) },
  { header: '都道府県', width: 9, names: true, cell: (row) => centre(row.prefecture) },
  { header: 'テーマ', width: 6.5, cell: (row) => centre(row.themeLetter) },
]

const reviewerColumns = (book: TallyBook): SheetColumn<Application>[] =>
  book.reviewers.map((reviewer) => ({
    header: `${display(book, reviewer)}${reviewer.chair ? '\n(座長)' : ''}`,
    group: `委員別得点(${book.maxTotal}点満点)`,
    width: 8.5,
    cell: (row) => scoreCell(pointsBy(book.rounding), row, reviewer),
  }))

const summary = (
  points: Figure,
  header: string,
  of: (row: Application) => number | null,
): SheetColumn<Application> => ({
  header,
  width: 7,
  group: '集計',
  cell: (row) => orDash(points)(of(row)),
})

const criterionMeans = (points: Figure, criteria: readonly Criterion[]): SheetColumn<Application>[] =>
  criteria.map((criterion) => ({
    header: shortHead(criterion),
    group: '項目別平均(点)',
    width: 7,
    cell: (row) => orDash(points)(meanOf(row, criterion)?.mean ?? null),
  }))

/** What the ranks compare, where that is none of the figures beside it under its own name. */
const decidingColumn = (points: Figure, { decides }: TallyBook): SheetColumn<Application> => ({
  header: `順位の値\n(${decides.label})`,
  width: 9.5,
  cell: (row) => orDash(points)(row.value),
})

const formColumns = (
  points: Figure,
  book: TallyBook,
  means: readonly SheetColumn<Application>[],
): SheetColumn<Application>[] => [
  ...identity,
  decidingColumn(points, book),
  ...reviewerColumns(book),
  { header: '採点\n委員数', width: 6.5, group: '集計', cell: (row) => integer(row.n) },
  summary(points, '平均', (row) => row.mean),
  summary(points, '中央値', (row) => row.median),
  summary(points, '最高', (row) => row.max),
  summary(points, '最低', (row) => row.min),
  summary(points, '範囲', (row) => row.spread),
  summary(points, '標準\n偏差', (row) => row.deviation),
  ...means,
  ...(book.criteria.some(({ gate }) => gate)
    ? [{ header: '要件\n○×', width: 5, cell: (row: Application) => centre(gateWord(row.gatesPassed)) }]
    : []),
  { header: '順位の決め手', width: 12, cell: (row) => small(row.decidedBy) },
  { header: '備考', width: 24, cell: (row) => text([...row.flags, row.remarks].filter(Boolean).join('\n')) },
]

/** Weights have halves: all of a column with the same number of decimals, so that they add up on paper. */
const criterionColumns = (criteria: readonly Criterion[]): FormColumn<Criterion>[] => {
  const weight = figures(criteria.map((criterion) => criterion.weight))
  const full = figures(criteria.map(pointsAtMost))
  return [
    { header: '項目', across: 1, cell: (row) => centre(row.no) },
    { header: '評価項目', across: 5, cell: (row) => text(row.name) },
    { header: '尺度', across: 2, cell: (row) => centre(row.gate ? '○×' : `0～${row.maxRaw}`) },
    { header: '重み', across: 2, cell: (row) => (row.gate ? centre('－') : weight(row.weight)) },
    { header: '配点', across: 2, cell: (row) => (row.gate ? centre('必須') : full(pointsAtMost(row))) },
  ]
}

/** What the figures under 項目別平均 are: their sum is the mean, but for what rounding takes or gives. */
const meansNote = ({ applications, rounding }: TallyBook): string => {
  const rows = applications.map(({ n, mean, criterionMeans: criteria }) => ({ n, mean, criteria }))
  const what = '項目別平均は、採点した委員の素点の平均に重みを乗じた点。'
  if (meansCloseAsShown(rows, rounding)) return what
  return `${what}${roundingLabel[rounding.mode]}のため、表示した項目別平均の合計が平均と一致しないことがある。`
}

const noteLines = (book: TallyBook): string[] => {
  const { notes: rules, applications, decides, rulings, cautions } = book
  return [
    `評価方法:${rules.method}「順位の値」は${decides.label}(単位:${decides.unit})。`,
    `同点の取扱い:${rules.ties}`,
    `端数処理:${rules.rounding}`,
    '「―(利害関係)」は利害関係により採点から除外した委員。平均等は採点した委員のみで計算し、未提出・欠席も分母に含めない。',
    ...(applications.some((row) => row.sum === null && row.n > 0)
      ? ['採点した委員の数(n)が応募により異なるため、合計点は比較に用いない(平均で比較する)。']
      : []),
    meansNote(book),
    '標準偏差は不偏分散(採点委員数より1少ない数で割ったもの)の平方根。',
    ...rules.others,
    `評価項目の名称と配点${rulings.length > 0 ? '、同点の決め方' : ''}${cautions.length > 0 ? '、集計上の注意' : ''}は別紙のとおり。`,
  ]
}

/** 別紙: what is too long for the table, or is a table of its own. */
const annexSheet = (book: TallyBook, header: ReportHeader, title: string, entries: readonly Entry[]): SheetPlan => {
  const widths = Array.from({ length: 12 }, () => 10.5)
  const across = widths.length
  const long = (body: string, lead: string, leadAcross: number): Line =>
    fields([[lead, leadAcross, text(body), across - leadAcross]])
  return formSheet(header, {
    name: '別紙',
    title: `${title} 別紙`,
    subtitle: '',
    unit: '点',
    widths,
    lines: [
      ...heading('1　評価項目と配点', across),
      ...table(criterionColumns(book.criteria), book.criteria, { together: true, empty: '評価項目は未設定です' }),
      ...(book.rulings.length > 0 ? heading('2　同点の決め方', across) : []),
      ...book.rulings.map(({ no, about, by, made, votes, reason }) =>
        long(
          [`${by}(${made})`, votes, `理由:${reason}`].filter((part) => part !== '').join('\n'),
          `別紙${no}\n${about}`,
          2,
        ),
      ),
      ...(book.cautions.length > 0 ? heading(`${book.rulings.length > 0 ? 3 : 2}　集計上の注意`, across) : []),
      ...book.cautions.map((caution, i) => long(caution, String(i + 1), 1)),
      ...(entries.length > 0 ? heading('様式に書き切れない記載', across) : []),
      ...annexLines(entries, widths),
    ],
  })
}

/** The table with what does not fit it, in two blocks where one would print too small even on A3. */
const tableSheets = (book: TallyBook, header: ReportHeader, title: string): FormWithAnnex[] => {
  const points = pointsBy(book.rounding)
  const means = criterionMeans(
    points,
    book.criteria.filter((criterion) => !criterion.gate),
  )
  const whole = formColumns(points, book, means)
  const isTooWide = whole.reduce((sum, { width }) => sum + width, 0) > widestOnA3
  const blocks = isTooWide ? [formColumns(points, book, []), [...identity, ...means]] : [whole]
  return blocks.map((columns, i) =>
    listWithAnnex(
      header,
      {
        name: i === 0 ? '様式' : '様式(項目別)',
        title: i === 0 ? title : `${title} 項目別平均`,
        subtitle: `${countsLine(book.counts)}　委員${book.reviewers.length}人`,
        unit: '点',
        widths: columns.map((column) => column.width),
        lines: withNotes(
          table(columns, book.applications, { repeat: true, empty: '審査の対象はありません' }),
          i === 0 ? noteLines(book) : [meansNote(book)],
          columns.length,
        ),
      },
      book.rulings.length + 1,
    ),
  )
}

/** R5 審査集計表 */
export const tallyBook = <Laid>(book: TallyBook, printed: ReportHeader, lay: Lay<Laid>): Laid => {
  const title = `${fiscalYearLabel(printed.fiscalYear)} 自治体デジタル人材確保支援事業 審査集計表`
  const careful = book.reviewerNames === 'named' ? '取扱注意(委員名入り)' : ''
  const header = { ...printed, handling: [printed.handling, careful].filter((part) => part !== '').join('・') }
  const tables = tableSheets(book, header, title)
  const entries = tables.flatMap((table) => table.entries)
  return lay('審査集計表', header, [
    ...tables.map(({ form }) => form),
    annexSheet(book, header, title, entries),
    ...(book.applications.length > 0 ? [tallyChartSheet(book, header, title)] : []),
    ...tallyDataSheets(book, header),
  ])
}
