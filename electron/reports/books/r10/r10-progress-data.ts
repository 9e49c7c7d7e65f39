import type { reportTracks } from '../../../../shared/contract/reports/parts.ts'
import type { ProgressBook, ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { monthsOfFiscalYear } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { issueFields } from '../../../../shared/domain/support/fields/issue.ts'
import { kpiFields } from '../../../../shared/domain/support/fields/kpi.ts'
import { reportFields } from '../../../../shared/domain/support/fields/report.ts'
import { adviceFields, sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import { type DataColumn, dataSheet, facts, leadingColumns, perCent } from '../../kit/data-sheet.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'

/** The データ sheets of R10 進捗報告書, one per kind of fact. */

/** The months of a fiscal year, in its order. */
export const monthLabels = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `${month}月`)

type Kpi = ProgressBook['kpis'][number]

/** One KPI in one month. */
interface Monthly {
  readonly kpi: Kpi
  readonly number: number
  /** 2026-04 */
  readonly month: string
  readonly label: string
  readonly value: number | null
}

/** Twelve rows for each KPI, April to March, so that a chart can point at a block of cells. */
const monthly = (book: ProgressBook, { fiscalYear }: ReportHeader): Monthly[] =>
  book.kpis.flatMap((kpi, k) =>
    monthsOfFiscalYear(fiscalYear).map((month, i) => ({
      kpi,
      number: k + 1,
      month,
      label: monthLabels[i] ?? '',
      value: kpi.monthly[i] ?? null,
    })),
  )

export const rowsOfKpi = (index: number): { from: number; to: number } => ({
  from: index * 12 + 2,
  to: index * 12 + 13,
})

const track = <R extends { track: (typeof reportTracks)[number] }>(): DataColumn<R>[] =>
  facts.coded<R>('トラック', (row) => ({ code: row.track, label: reportTrackLabel[row.track] }))

const body = <R>({ lgCode, prefecture }: ProgressBook): DataColumn<R>[] => [
  facts.code('団体コード', () => lgCode, 11),
  facts.text('都道府県', () => prefecture, 11),
]

const monthlyColumns = (book: ProgressBook): DataColumn<Monthly>[] => [
  ...body<Monthly>(book),
  facts.number('指標番号', (row) => row.number),
  ...facts.coded<Monthly>('トラック', (row) => ({ code: row.kpi.track, label: reportTrackLabel[row.kpi.track] })),
  facts.text('指標', (row) => row.kpi.name, 36),
  ...facts.coded<Monthly>('種別', (row) => row.kpi.kind),
  facts.code('年月', (row) => row.month, 10),
  facts.text('月', (row) => row.label, 7),
  ...facts.measure<Monthly>(
    '実績値',
    (row) => row.kpi.unit,
    (row) => row.value,
    () => '未報告',
  ),
  ...facts.measure<Monthly>(
    '基準値',
    (row) => row.kpi.unit,
    (row) => row.kpi.baseline,
    () => '未設定',
  ),
  ...facts.date<Monthly>('基準値の時点', (row) => row.kpi.baselineDate),
  ...facts.measure<Monthly>(
    '目標値',
    (row) => row.kpi.unit,
    (row) => row.kpi.target,
    () => '未設定',
  ),
  ...facts.date<Monthly>('目標値の時点', (row) => row.kpi.targetDate),
  ...facts.coded<Monthly>('望ましい方向', (row) =>
    row.kpi.direction === 'up' ? { code: 'up', label: '増加' } : { code: 'down', label: '減少' },
  ),
]

/** Column of a heading in the monthly sheet, for the charts. */
export const monthlyColumn = (book: ProgressBook, heading: string): number =>
  leadingColumns + monthlyColumns(book).findIndex((column) => column.header === heading)

const kpiColumns = (book: ProgressBook): DataColumn<Kpi>[] => [
  ...body<Kpi>(book),
  ...track<Kpi>(),
  facts.text('指標', (row) => row.name, 36),
  ...facts.coded<Kpi>(kpiFields.kind.label, (row) => row.kind),
  ...facts.measure<Kpi>(
    kpiFields.baseline.label,
    (row) => row.unit,
    (row) => row.baseline,
    () => '未設定',
  ),
  ...facts.date<Kpi>(kpiFields.baselineDate.label, (row) => row.baselineDate),
  ...facts.measure<Kpi>(
    kpiFields.target.label,
    (row) => row.unit,
    (row) => row.target,
    () => '未設定',
  ),
  ...facts.date<Kpi>(kpiFields.targetDate.label, (row) => row.targetDate),
  ...facts.measure<Kpi>(
    '最新値',
    (row) => row.unit,
    (row) => row.latest,
    () => '未報告',
  ),
  ...facts.date<Kpi>('最新値の時点', (row) => row.latestDate),
  ...facts.measure<Kpi>(
    '進捗率',
    () => '%',
    (row) => perCent(row.progress),
    () => '判定不可',
  ),
  ...facts.coded<Kpi>('判定', (row) => row.level),
  facts.text('備考', (row) => row.note, 30),
]

const overviewColumns = (): DataColumn<ProgressBook>[] => [
  facts.code('団体コード', (row) => row.lgCode, 11),
  facts.text('都道府県', (row) => row.prefecture, 11),
  facts.code('テーマ記号', (row) => row.themeLetter, 11),
  facts.text('テーマ名', (row) => row.themeName, 30),
  facts.text('対象期間', (row) => row.period.label),
  ...facts.date<ProgressBook>('期間の始め', (row) => row.period.from),
  ...facts.date<ProgressBook>('期間の終わり', (row) => row.period.to),
  ...facts.coded<ProgressBook>('状態', (row) => row.status),
  ...facts.date<ProgressBook>('提出日', (row) => row.submittedOn),
  ...facts.coded<ProgressBook>('全体評価', (row) => row.overall.decided),
  ...facts.coded<ProgressBook>('人材確保評価', (row) => row.talent.decided),
  ...facts.coded<ProgressBook>('テーマ評価', (row) => row.theme.decided),
  facts.text('全体評価の理由', (row) => row.overall.reason, 40),
  facts.text('人材確保評価の理由', (row) => row.talent.reason, 40),
  facts.text('テーマ評価の理由', (row) => row.theme.reason, 40),
  facts.text('当期の実績', (row) => row.summaryDone, 40),
  facts.text('翌期の予定', (row) => row.nextPlans, 40),
  facts.text(reportFields.risk.label, (row) => row.risk, 40),
  facts.text(reportFields.request.label, (row) => row.requestToMic, 40),
  facts.text('確認者', (row) => row.confirmedBy),
  ...facts.instant<ProgressBook>('確認日時', (row) => row.confirmedAt),
]

type Milestone = ProgressBook['milestones'][number]
const milestoneColumns = (book: ProgressBook): DataColumn<Milestone>[] => [
  ...body<Milestone>(book),
  ...track<Milestone>(),
  facts.text('マイルストーン', (row) => row.title, 36),
  facts.text('担当', (row) => row.owner),
  ...facts.date<Milestone>('予定日', (row) => row.planned),
  ...facts.date<Milestone>('実績日', (row) => row.actual),
  ...facts.measure<Milestone>(
    '遅延日数',
    () => '日',
    (row) => row.daysLate,
    () => '期日前で未完了',
  ),
  ...facts.coded<Milestone>('状態', (row) => row.status),
]

type Issue = ProgressBook['issues'][number]
const issueColumns = (book: ProgressBook): DataColumn<Issue>[] => [
  ...body<Issue>(book),
  ...track<Issue>(),
  facts.text('区分', (row) => row.category),
  ...facts.date<Issue>(issueFields.raisedOn.label, (row) => row.raisedOn),
  ...facts.coded<Issue>(issueFields.severity.label, (row) => row.severity),
  facts.text(issueFields.body.label, (row) => row.body, 50),
  facts.text('対応方針', (row) => row.response, 50),
  facts.text(issueFields.owner.label, (row) => row.owner),
  ...facts.date<Issue>(issueFields.due.label, (row) => row.due),
  ...facts.coded<Issue>(issueFields.state.label, (row) => row.status),
  ...facts.date<Issue>(issueFields.closedOn.label, (row) => row.closedOn),
]

type Advice = ProgressBook['advice'][number]
const adviceColumns = (book: ProgressBook): DataColumn<Advice>[] => [
  ...body<Advice>(book),
  ...track<Advice>(),
  ...facts.date<Advice>('助言日', (row) => row.givenOn),
  facts.text(adviceFields.givenBy.label, (row) => row.givenBy),
  facts.text(adviceFields.body.label, (row) => row.body, 50),
  ...facts.coded<Advice>('対応', (row) => row.adopted),
  facts.text('対応の結果', (row) => row.result, 50),
]

type Session = ProgressBook['sessions'][number]
const sessionColumns = (book: ProgressBook): DataColumn<Session>[] => [
  ...body<Session>(book),
  facts.number('回次', (row) => row.seq),
  ...facts.date<Session>('実施日', (row) => row.heldOn),
  ...facts.coded<Session>('種別', (row) => row.kind),
  facts.text('方法', (row) => row.mode),
  facts.text(sessionFields.place.label, (row) => row.place),
  ...facts.measure<Session>(
    '参加者数',
    () => '人',
    (row) => row.participants,
    () => '未記入',
  ),
  facts.text(sessionFields.agenda.label, (row) => row.agenda, 40),
  facts.text(sessionFields.summary.label, (row) => row.summary, 50),
]

export const monthlySheet = 'データ'

export const progressDataSheets = (book: ProgressBook, header: ReportHeader): SheetPlan[] => [
  dataSheet(monthlySheet, header, monthly(book, header), monthlyColumns(book)),
  dataSheet('データ(概要)', header, [book], overviewColumns()),
  dataSheet('データ(KPI)', header, book.kpis, kpiColumns(book)),
  dataSheet('データ(マイルストーン)', header, book.milestones, milestoneColumns(book)),
  dataSheet('データ(課題)', header, book.issues, issueColumns(book)),
  dataSheet('データ(助言)', header, book.advice, adviceColumns(book)),
  dataSheet('データ(支援記録)', header, book.sessions, sessionColumns(book)),
]
