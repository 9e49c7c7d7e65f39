import type { reportTracks } from '../../../shared/contract/reports/parts.ts'
import type { ProgressBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { reportTrackLabel } from '../../../shared/domain/support/words.ts'
import {
  codeColumn,
  codedColumns,
  type DataColumn,
  dataSheet,
  dateColumns,
  instantColumns,
  leadingColumns,
  measureColumns,
  numberColumn,
  perCent,
  textColumn,
} from '../kit/data-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

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
  codedColumns<R>('トラック', (row) => ({ code: row.track, label: reportTrackLabel[row.track] }))

const body = <R>({ lgCode, prefecture }: ProgressBook): DataColumn<R>[] => [
  codeColumn('団体コード', () => lgCode, 11),
  textColumn('都道府県', () => prefecture, 11),
]

const monthlyColumns = (book: ProgressBook): DataColumn<Monthly>[] => [
  ...body<Monthly>(book),
  numberColumn('指標番号', (row) => row.number),
  ...codedColumns<Monthly>('トラック', (row) => ({ code: row.kpi.track, label: reportTrackLabel[row.kpi.track] })),
  textColumn('指標', (row) => row.kpi.name, 36),
  ...codedColumns<Monthly>('種別', (row) => row.kpi.kind),
  codeColumn('年月', (row) => row.month, 10),
  textColumn('月', (row) => row.label, 7),
  ...measureColumns<Monthly>(
    '実績値',
    (row) => row.kpi.unit,
    (row) => row.value,
    () => '未報告',
  ),
  ...measureColumns<Monthly>(
    '基準値',
    (row) => row.kpi.unit,
    (row) => row.kpi.baseline,
    () => '未設定',
  ),
  ...dateColumns<Monthly>('基準値の時点', (row) => row.kpi.baselineDate),
  ...measureColumns<Monthly>(
    '目標値',
    (row) => row.kpi.unit,
    (row) => row.kpi.target,
    () => '未設定',
  ),
  ...dateColumns<Monthly>('目標値の時点', (row) => row.kpi.targetDate),
  ...codedColumns<Monthly>('望ましい方向', (row) =>
    row.kpi.direction === 'up' ? { code: 'up', label: '増加' } : { code: 'down', label: '減少' },
  ),
]

/** Column of a heading in the monthly sheet, for the charts. */
export const monthlyColumn = (book: ProgressBook, heading: string): number =>
  leadingColumns + monthlyColumns(book).findIndex((column) => column.header === heading)

const kpiColumns = (book: ProgressBook): DataColumn<Kpi>[] => [
  ...body<Kpi>(book),
  ...track<Kpi>(),
  textColumn('指標', (row) => row.name, 36),
  ...codedColumns<Kpi>('種別', (row) => row.kind),
  ...measureColumns<Kpi>(
    '基準値',
    (row) => row.unit,
    (row) => row.baseline,
    () => '未設定',
  ),
  ...dateColumns<Kpi>('基準値の時点', (row) => row.baselineDate),
  ...measureColumns<Kpi>(
    '目標値',
    (row) => row.unit,
    (row) => row.target,
    () => '未設定',
  ),
  ...dateColumns<Kpi>('目標値の時点', (row) => row.targetDate),
  ...measureColumns<Kpi>(
    '最新値',
    (row) => row.unit,
    (row) => row.latest,
    () => '未報告',
  ),
  ...dateColumns<Kpi>('最新値の時点', (row) => row.latestDate),
  ...measureColumns<Kpi>(
    '進捗率',
    () => '%',
    (row) => perCent(row.progress),
    () => '判定不可',
  ),
  ...codedColumns<Kpi>('判定', (row) => row.level),
  textColumn('備考', (row) => row.note, 30),
]

const overviewColumns = (): DataColumn<ProgressBook>[] => [
  codeColumn('団体コード', (row) => row.lgCode, 11),
  textColumn('都道府県', (row) => row.prefecture, 11),
  codeColumn('テーマ記号', (row) => row.themeLetter, 11),
  textColumn('テーマ名', (row) => row.themeName, 30),
  textColumn('対象期間', (row) => row.period.label),
  ...dateColumns<ProgressBook>('期間の始め', (row) => row.period.from),
  ...dateColumns<ProgressBook>('期間の終わり', (row) => row.period.to),
  ...codedColumns<ProgressBook>('状態', (row) => row.status),
  ...dateColumns<ProgressBook>('提出日', (row) => row.submittedOn),
  ...codedColumns<ProgressBook>('全体評価', (row) => row.overall.decided),
  ...codedColumns<ProgressBook>('人材確保評価', (row) => row.talent.decided),
  ...codedColumns<ProgressBook>('テーマ評価', (row) => row.theme.decided),
  textColumn('全体評価の理由', (row) => row.overall.reason, 40),
  textColumn('人材確保評価の理由', (row) => row.talent.reason, 40),
  textColumn('テーマ評価の理由', (row) => row.theme.reason, 40),
  textColumn('当期の実績', (row) => row.summaryDone, 40),
  textColumn('翌期の予定', (row) => row.nextPlans, 40),
  textColumn('リスク', (row) => row.risk, 40),
  textColumn('総務省への要望', (row) => row.requestToMic, 40),
  textColumn('確認者', (row) => row.confirmedBy),
  ...instantColumns<ProgressBook>('確認日時', (row) => row.confirmedAt),
]

type Milestone = ProgressBook['milestones'][number]
const milestoneColumns = (book: ProgressBook): DataColumn<Milestone>[] => [
  ...body<Milestone>(book),
  ...track<Milestone>(),
  textColumn('マイルストーン', (row) => row.title, 36),
  textColumn('担当', (row) => row.owner),
  ...dateColumns<Milestone>('予定日', (row) => row.planned),
  ...dateColumns<Milestone>('実績日', (row) => row.actual),
  ...measureColumns<Milestone>(
    '遅延日数',
    () => '日',
    (row) => row.daysLate,
    () => '期日前で未完了',
  ),
  ...codedColumns<Milestone>('状態', (row) => row.status),
]

type Issue = ProgressBook['issues'][number]
const issueColumns = (book: ProgressBook): DataColumn<Issue>[] => [
  ...body<Issue>(book),
  ...track<Issue>(),
  textColumn('区分', (row) => row.category),
  ...dateColumns<Issue>('起票日', (row) => row.raisedOn),
  ...codedColumns<Issue>('重要度', (row) => row.severity),
  textColumn('内容', (row) => row.body, 50),
  textColumn('対応方針', (row) => row.response, 50),
  textColumn('担当', (row) => row.owner),
  ...dateColumns<Issue>('期限', (row) => row.due),
  ...codedColumns<Issue>('状態', (row) => row.status),
  ...dateColumns<Issue>('完了日', (row) => row.closedOn),
]

type Advice = ProgressBook['advice'][number]
const adviceColumns = (book: ProgressBook): DataColumn<Advice>[] => [
  ...body<Advice>(book),
  ...track<Advice>(),
  ...dateColumns<Advice>('助言日', (row) => row.givenOn),
  textColumn('助言者', (row) => row.givenBy),
  textColumn('助言', (row) => row.body, 50),
  ...codedColumns<Advice>('対応', (row) => row.adopted),
  textColumn('対応の結果', (row) => row.result, 50),
]

type Session = ProgressBook['sessions'][number]
const sessionColumns = (book: ProgressBook): DataColumn<Session>[] => [
  ...body<Session>(book),
  numberColumn('回次', (row) => row.seq),
  ...dateColumns<Session>('実施日', (row) => row.heldOn),
  ...codedColumns<Session>('種別', (row) => row.kind),
  textColumn('方法', (row) => row.mode),
  textColumn('場所', (row) => row.place),
  ...measureColumns<Session>(
    '参加者数',
    () => '人',
    (row) => row.participants,
    () => '未記入',
  ),
  textColumn('議題', (row) => row.agenda, 40),
  textColumn('要旨', (row) => row.summary, 50),
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
