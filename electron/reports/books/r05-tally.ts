import type { absences, ReportHeader, TallyBook } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { ChartPlan } from '../kit/chart-plan.ts'
import {
  bodyColumns,
  codeColumn,
  codedColumns,
  type DataColumn,
  dataSheet,
  flagColumns,
  leadingColumns,
  numberColumn,
  textColumn,
} from '../kit/data-sheet.ts'
import { type Cell, centre, integer, orDash, points, small, strong, text } from '../kit/form-cells.ts'
import { type FormColumn, heading, notes, type SheetColumn, space, table } from '../kit/form-lines.ts'
import { formSheet, titleRows } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'
import { writeWorkbook } from '../kit/workbook.ts'

type Application = TallyBook['applications'][number]
type Reviewer = TallyBook['reviewers'][number]
type Criterion = TallyBook['criteria'][number]
type Absence = (typeof absences)[number]

const absenceLabel = { conflict: '利害関係', absent: '欠席', unfinished: '未提出' } as const satisfies Record<
  Absence,
  string
>

/** The name only where the book is the named one; otherwise 委員A…, whatever else the rows carry. */
const display = ({ reviewerNames }: TallyBook, { code, name }: Reviewer): string =>
  reviewerNames === 'named' ? (name ?? code) : code

const sheetOf = (application: Application, { id }: Reviewer): { total: number | null; missing: Absence | null } => {
  const own = application.totals.find((total) => total.reviewerId === id)
  if (!own) return { total: null, missing: 'unfinished' }
  return { total: own.total, missing: own.total === null ? (own.missing ?? 'unfinished') : null }
}

const scoreCell = (application: Application, reviewer: Reviewer): Cell => {
  const { total, missing } = sheetOf(application, reviewer)
  return missing ? small(`―\n(${absenceLabel[missing]})`) : points(total)
}

const meanOf = (application: Application, { id }: Criterion) =>
  application.criterionMeans.find((mean) => mean.criterionId === id) ?? null

const gateWord = (passed: boolean | null): string => (passed === null ? '－' : passed ? '○' : '×')

const formColumns = (book: TallyBook): SheetColumn<Application>[] => [
  { header: '順位', width: 5, cell: (row) => (row.rank === null ? centre('－') : strong(String(row.rank))) },
  { header: '受付番号', width: 7, cell: (row) => centre(row.receiptNo) },
  { header: '都道府県', width: 8.5, cell: (row) => centre(row.prefecture) },
  { header: 'テーマ', width: 6, cell: (row) => centre(row.themeLetter) },
  ...book.reviewers.map(
    (reviewer): SheetColumn<Application> => ({
      header: `${display(book, reviewer)}${reviewer.chair ? '\n(座長)' : ''}`,
      group: `委員別得点(${book.maxTotal}点満点)`,
      width: 8,
      cell: (row) => scoreCell(row, reviewer),
    }),
  ),
  { header: 'n', width: 3.5, group: '集計', cell: (row) => integer(row.n) },
  { header: '平均', width: 6.5, group: '集計', cell: (row) => orDash(points)(row.mean) },
  { header: '中央値', width: 6.5, group: '集計', cell: (row) => orDash(points)(row.median) },
  { header: '最高', width: 6.5, group: '集計', cell: (row) => orDash(points)(row.max) },
  { header: '最低', width: 6.5, group: '集計', cell: (row) => orDash(points)(row.min) },
  { header: '範囲', width: 6.5, group: '集計', cell: (row) => orDash(points)(row.spread) },
  { header: '標準\n偏差', width: 6, group: '集計', cell: (row) => orDash(points)(row.deviation) },
  ...book.criteria
    .filter((criterion) => !criterion.gate)
    .map(
      (criterion): SheetColumn<Application> => ({
        header: criterion.no,
        group: '項目別平均',
        width: 6,
        cell: (row) => orDash(points)(meanOf(row, criterion)?.mean ?? null),
      }),
    ),
  { header: '要件\n○×', width: 4.5, cell: (row) => centre(gateWord(row.gatesPassed)) },
  { header: '順位の決定', width: 11, cell: (row) => small(row.decidedBy) },
  { header: '備考', width: 20, cell: (row) => text([...row.flags, row.remarks].filter(Boolean).join('\n')) },
]

const criterionColumns: readonly FormColumn<Criterion>[] = [
  { header: '項目', cell: (row) => centre(row.no) },
  { header: '評価項目', across: 4, cell: (row) => text(row.name) },
  { header: '尺度', across: 2, cell: (row) => centre(row.gate ? '○×' : `0～${row.maxRaw}`) },
  { header: '重み', across: 2, cell: (row) => (row.gate ? centre('－') : integer(row.weight)) },
  { header: '配点', across: 2, cell: (row) => (row.gate ? centre('必須') : integer(row.maxRaw * row.weight)) },
]

const noteLines = ({ notes: rules, applications }: TallyBook): string[] => [
  `評価方法:${rules.method}`,
  `同点の取扱い:${rules.ties}`,
  `端数処理:${rules.rounding}`,
  '「―(利害関係)」は利害関係により採点から除外した委員。平均等は採点した委員(n人)のみで計算し、未提出・欠席も分母に含めない。',
  ...(applications.some((row) => row.sum === null && row.n > 0)
    ? ['採点した委員の数(n)が応募により異なるため、合計点は比較に用いない(平均で比較する)。']
    : []),
  ...rules.others,
]

const summaryColumns: readonly DataColumn<Application>[] = [
  numberColumn('順位', (row) => row.rank),
  codeColumn('受付番号', (row) => row.receiptNo),
  ...bodyColumns<Application>(),
  textColumn('単位', () => '点', 6),
  numberColumn('採点委員数', (row) => row.n),
  numberColumn('合計', (row) => row.sum),
  numberColumn('平均', (row) => row.mean),
  numberColumn('中央値', (row) => row.median),
  numberColumn('最高', (row) => row.max),
  numberColumn('最低', (row) => row.min),
  numberColumn('範囲', (row) => row.spread),
  numberColumn('標準偏差', (row) => row.deviation),
  textColumn(
    '欠測理由',
    (row) => (row.mean === null ? '採点なし' : row.sum === null ? '合計は委員数が異なり比較不可' : null),
    28,
  ),
  ...flagColumns<Application>('要件', (row) => row.gatesPassed, ['○', '×']),
  textColumn('順位の決定', (row) => row.decidedBy, 24),
  textColumn('注意', (row) => row.flags.join('。'), 40),
  textColumn('備考', (row) => row.remarks, 40),
]

interface Score {
  readonly application: Application
  readonly reviewer: Reviewer
}

const scoreColumns = (book: TallyBook): DataColumn<Score>[] => [
  codeColumn('受付番号', (row) => row.application.receiptNo),
  codeColumn('団体コード', (row) => row.application.lgCode),
  textColumn('都道府県', (row) => row.application.prefecture, 11),
  textColumn('委員', (row) => display(book, row.reviewer)),
  ...flagColumns<Score>('座長', (row) => row.reviewer.chair, ['座長', '委員']),
  numberColumn('得点', (row) => sheetOf(row.application, row.reviewer).total),
  textColumn('得点の単位', () => '点'),
  ...codedColumns<Score>('欠測理由', (row) => {
    const { missing } = sheetOf(row.application, row.reviewer)
    return missing && { code: missing, label: absenceLabel[missing] }
  }),
]

interface CriterionScore {
  readonly application: Application
  readonly criterion: Criterion
}

const criterionScoreColumns: readonly DataColumn<CriterionScore>[] = [
  codeColumn('受付番号', (row) => row.application.receiptNo),
  codeColumn('団体コード', (row) => row.application.lgCode),
  textColumn('都道府県', (row) => row.application.prefecture, 11),
  codeColumn('項目番号', (row) => row.criterion.no),
  textColumn('評価項目', (row) => row.criterion.name, 36),
  numberColumn('重み', (row) => row.criterion.weight),
  numberColumn('配点', (row) => row.criterion.maxRaw * row.criterion.weight),
  numberColumn('平均', (row) => meanOf(row.application, row.criterion)?.mean ?? null),
  textColumn('平均の単位', () => '点'),
  numberColumn('採点委員数', (row) => meanOf(row.application, row.criterion)?.n ?? 0),
  textColumn('欠測理由', (row) => (meanOf(row.application, row.criterion)?.mean == null ? '採点なし' : null)),
]

/** Mean as a bar, highest and lowest as marks: the spread between reviewers at a glance. */
const spreadChart = ({ applications }: TallyBook): ChartPlan => {
  const column = (header: string): number =>
    leadingColumns + summaryColumns.findIndex((candidate) => candidate.header === header)
  const at = (header: string) => ({ sheet: 'データ', column: column(header), from: 2, to: applications.length + 1 })
  const values = (of: (row: Application) => number | null) => applications.map(of)
  return {
    title: '応募別の平均点と委員間の幅',
    description: `順位順に各応募の平均点を棒で、最高点と最低点を印で示す。${applications
      .map((row) => `${row.prefecture} 平均${row.mean?.toFixed(2) ?? 'なし'}`)
      .join('、')}`,
    place: { column: 0, row: titleRows, toColumn: 12, toRow: titleRows + 23 },
    categories: { at: at('都道府県'), labels: applications.map((row) => row.prefecture) },
    series: [
      { kind: 'bar', look: 'light', name: '平均', at: at('平均'), values: values((row) => row.mean) },
      { kind: 'line', look: 'high', name: '最高', at: at('最高'), values: values((row) => row.max) },
      { kind: 'line', look: 'low', name: '最低', at: at('最低'), values: values((row) => row.min) },
    ],
    axis: { title: '点', format: '0' },
  }
}

const chartSheet = (book: TallyBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title: `${title} 得点の分布`,
    subtitle: `${book.maxTotal}点満点`,
    unit: '点',
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: 23 }, () => space(18)),
    charts: [spreadChart(book)],
  })

/** R5 審査集計表 */
export const writeTallyBook = (book: TallyBook, header: ReportHeader): Promise<Uint8Array> => {
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 審査集計表`
  const columns = formColumns(book)
  const form = formSheet(header, {
    name: '様式',
    title,
    subtitle: `応募 ${book.applications.length}件　委員 ${book.reviewers.length}人`,
    unit: '点',
    widths: columns.map((column) => column.width),
    lines: [
      ...table(columns, book.applications, { repeat: true, empty: '審査の対象はありません' }),
      ...notes(noteLines(book), columns.length),
      ...heading('評価項目と配点', columns.length),
      ...table(criterionColumns, book.criteria, { together: true, empty: '評価項目は未設定です' }),
    ],
  })
  const { applications, reviewers, criteria } = book
  const pairs = applications.flatMap((application) => reviewers.map((reviewer) => ({ application, reviewer })))
  const graded = criteria.filter((criterion) => !criterion.gate)
  const perCriterion = applications.flatMap((application) => graded.map((criterion) => ({ application, criterion })))
  return writeWorkbook('審査集計表', header, [
    form,
    ...(applications.length > 0 ? [chartSheet(book, header, title)] : []),
    dataSheet('データ', header, applications, summaryColumns),
    dataSheet('データ(委員別)', header, pairs, scoreColumns(book)),
    dataSheet('データ(項目別)', header, perCriterion, criterionScoreColumns),
  ])
}
