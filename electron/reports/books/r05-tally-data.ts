import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { absences, TallyBook } from '../../../shared/contract/reports/tally-rows.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { pointsAtMost } from '../../../shared/domain/review/scoring.ts'
import { axisFor, type ChartPlan } from '../kit/chart-plan.ts'
import { type DataColumn, dataSheet, facts, leadingColumns } from '../kit/data-sheet.ts'
import { space } from '../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** The データ sheets and the chart of R5 審査集計表. */

type Application = TallyBook['applications'][number]
type Reviewer = TallyBook['reviewers'][number]
type Criterion = TallyBook['criteria'][number]
type Absence = (typeof absences)[number]

export const absenceLabel = { conflict: '利害関係', absent: '欠席', unfinished: '未提出' } as const satisfies Record<
  Absence,
  string
>

/** The name only where the book is the named one; otherwise 委員A…, whatever else the rows carry. */
export const display = ({ reviewerNames }: TallyBook, { code, name }: Reviewer): string =>
  reviewerNames === 'named' ? (name ?? code) : code

export const sheetOf = (
  application: Application,
  { id }: Reviewer,
): { total: number | null; missing: Absence | null } => {
  const own = application.totals.find((total) => total.reviewerId === id)
  if (!own) return { total: null, missing: 'unfinished' }
  return { total: own.total, missing: own.total === null ? (own.missing ?? 'unfinished') : null }
}

export const meanOf = (application: Application, { id }: Criterion) =>
  application.criterionMeans.find((mean) => mean.criterionId === id) ?? null

const summaryColumns = ({ decides }: TallyBook): readonly DataColumn<Application>[] => [
  ...facts.measure<Application>(
    '順位',
    () => '位',
    (row) => row.rank,
    () => '採点なし',
  ),
  facts.text('順位の方法', () => decides.label, 24),
  ...facts.measure<Application>(
    '順位の値',
    () => decides.unit,
    (row) => row.value,
    () => '採点なし',
  ),
  facts.code('受付番号', (row) => row.receiptNo),
  ...facts.body<Application>(),
  facts.number('採点委員数', (row) => row.n),
  facts.text('採点委員数の単位', () => '人'),
  facts.text('得点の単位', () => '点'),
  facts.number('合計', (row) => row.sum),
  facts.number('平均', (row) => row.mean),
  facts.number('中央値', (row) => row.median),
  facts.number('最高', (row) => row.max),
  facts.number('最低', (row) => row.min),
  facts.number('範囲', (row) => row.spread),
  facts.number('標準偏差', (row) => row.deviation),
  facts.text(
    '欠測理由',
    (row) => (row.mean === null ? '採点なし' : row.sum === null ? '合計は委員数が異なり比較不可' : null),
    28,
  ),
  ...facts.flag<Application>('要件', (row) => row.gatesPassed, ['○', '×']),
  facts.text('順位の決め手', (row) => row.decidedBy, 24),
  facts.text('備考', (row) => row.remarks, 40),
]

interface Score {
  readonly application: Application
  readonly reviewer: Reviewer
}

const scoreColumns = (book: TallyBook): DataColumn<Score>[] => [
  facts.code('受付番号', (row) => row.application.receiptNo),
  facts.code('団体コード', (row) => row.application.lgCode),
  facts.text('都道府県', (row) => row.application.prefecture, 11),
  facts.code('委員コード', (row) => row.reviewer.code),
  facts.text('委員', (row) => display(book, row.reviewer)),
  ...facts.flag<Score>('座長', (row) => row.reviewer.chair, ['座長', '委員']),
  facts.number('得点', (row) => sheetOf(row.application, row.reviewer).total),
  facts.text('得点の単位', () => '点'),
  ...facts.coded<Score>('欠測理由', (row) => {
    const { missing } = sheetOf(row.application, row.reviewer)
    return missing && { code: missing, label: absenceLabel[missing] }
  }),
]

interface CriterionScore {
  readonly application: Application
  readonly criterion: Criterion
}

const criterionScoreColumns: readonly DataColumn<CriterionScore>[] = [
  facts.code('受付番号', (row) => row.application.receiptNo),
  facts.code('団体コード', (row) => row.application.lgCode),
  facts.text('都道府県', (row) => row.application.prefecture, 11),
  facts.code('項目番号', (row) => row.criterion.no),
  facts.text('評価項目', (row) => row.criterion.name, 36),
  facts.number('重み', (row) => row.criterion.weight),
  facts.number('配点', (row) => pointsAtMost(row.criterion)),
  facts.text('配点の単位', () => '点'),
  facts.number('平均', (row) => meanOf(row.application, row.criterion)?.mean ?? null),
  facts.text('平均の単位', () => '点'),
  facts.number('採点委員数', (row) => meanOf(row.application, row.criterion)?.n ?? 0),
  facts.text('採点委員数の単位', () => '人'),
  facts.text('欠測理由', (row) => (meanOf(row.application, row.criterion)?.mean == null ? '採点なし' : null)),
]

interface Flag {
  readonly application: Application
  readonly flag: string
}

const flagSheetColumns: readonly DataColumn<Flag>[] = [
  facts.code('受付番号', (row) => row.application.receiptNo),
  facts.code('団体コード', (row) => row.application.lgCode),
  facts.text('都道府県', (row) => row.application.prefecture, 11),
  facts.text('注意', (row) => row.flag, 50),
]

/** Mean as a bar, highest and lowest as marks: the spread between reviewers at a glance. */
const spreadChart = (book: TallyBook): ChartPlan => {
  const { applications, maxTotal, rounding } = book
  const columns = summaryColumns(book)
  const column = (header: string): number =>
    leadingColumns + columns.findIndex((candidate) => candidate.header === header)
  const at = (header: string) => ({ sheet: 'データ', column: column(header), from: 2, to: applications.length + 1 })
  const values = (of: (row: Application) => number | null) => applications.map(of)
  return {
    title: '応募別の平均点と委員間の範囲',
    description: `順位順に各応募の平均点を棒で、最高点と最低点を印で示す。${applications
      .map((row) => `${row.prefecture} 平均${row.mean === null ? 'なし' : rounded(row.mean, rounding)}`)
      .join('、')}`,
    place: { column: 0, row: titleRows, toColumn: 12, toRow: titleRows + 23 },
    categories: { at: at('都道府県'), labels: applications.map((row) => row.prefecture) },
    series: [
      { kind: 'bar', look: 'light', name: '平均', at: at('平均'), values: values((row) => row.mean) },
      { kind: 'line', look: 'high', name: '最高', at: at('最高'), values: values((row) => row.max) },
      { kind: 'line', look: 'low', name: '最低', at: at('最低'), values: values((row) => row.min) },
    ],
    axis: axisFor(
      '点',
      applications.map((row) => row.max),
      { end: maxTotal },
    ),
    spread: true,
  }
}

export const tallyChartSheet = (book: TallyBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title: `${title} 得点の分布`,
    subtitle: `${book.maxTotal}点満点`,
    unit: '点',
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: 23 }, () => space(chartRowHeight)),
    charts: [spreadChart(book)],
  })

export const tallyDataSheets = (book: TallyBook, header: ReportHeader): SheetPlan[] => {
  const { applications, reviewers, criteria } = book
  const pairs = applications.flatMap((application) => reviewers.map((reviewer) => ({ application, reviewer })))
  const graded = criteria.filter((criterion) => !criterion.gate)
  const perCriterion = applications.flatMap((application) => graded.map((criterion) => ({ application, criterion })))
  const flags = applications.flatMap((application) => application.flags.map((flag) => ({ application, flag })))
  return [
    dataSheet('データ', header, applications, summaryColumns(book)),
    dataSheet('データ(委員別)', header, pairs, scoreColumns(book)),
    dataSheet('データ(項目別)', header, perCriterion, criterionScoreColumns),
    ...(flags.length > 0 ? [dataSheet('データ(注意)', header, flags, flagSheetColumns)] : []),
  ]
}
