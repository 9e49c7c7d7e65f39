import type { ProgressBook, ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { issueFields } from '../../../../shared/domain/support/fields/issue.ts'
import { reportFields } from '../../../../shared/domain/support/fields/report.ts'
import { adviceFields, sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import { reportSheets } from '../../kit/annex.ts'
import { axisFor, type ChartPlan, type ChartSeries } from '../../kit/chart-plan.ts'
import { type Cell, centre, integer, levelCell, orDash, shortDate, strong, text } from '../../kit/form-cells.ts'
import { type FormColumn, fields, heading, type Line, space, table, withNotes } from '../../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../../kit/form-sheet.ts'
import type { Lay } from '../../kit/lay.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'
import { kpiTables } from './r10-kpi-tables.ts'
import { monthLabels, monthlyColumn, monthlySheet, progressDataSheets, rowsOfKpi } from './r10-progress-data.ts'

/** The form's grid: every section below shares out these 36 columns. */
const grid = 36
const columnWidth = 3.8

const dateOrDash = orDash(shortDate)
/** Prose keeps its place at the left even when there is none. */
const prose = (value: string | null): Cell => text(value || '－')

const basics = (book: ProgressBook): Line[] => {
  const { period, confirmedBy, confirmedAt } = book
  const theme = [book.themeLetter, book.themeName].filter(Boolean).join(' ')
  return [
    fields([
      ['都道府県', 4, strong(book.prefecture), 8],
      ['団体コード', 4, centre(book.lgCode), 4],
      ['重点テーマ', 4, prose(theme), 12],
    ]),
    fields([
      [
        '対象期間',
        4,
        text(`${period.label}(${formatWareki(period.from, 'long')}～${formatWareki(period.to, 'long')})`),
        16,
      ],
      ['提出日', 3, centre(book.submittedOn ? formatWareki(book.submittedOn, 'long') : '未提出'), 6],
      ['状態', 3, centre(book.status.label), 4],
    ]),
    ...book.team.map(({ role, names }) => fields([[role, 8, prose(names), 28]])),
    fields([['到達目標(人材確保)', 8, prose(book.goalTalent), 28]]),
    fields([['到達目標(重点テーマ)', 8, prose(book.goalTheme), 28]]),
    fields([
      [
        '確認',
        8,
        text(confirmedBy ? `${confirmedBy}　${confirmedAt ? formatJstInstant(confirmedAt, false) : ''}` : '未確認'),
        28,
      ],
    ]),
  ]
}

const levelColumns: readonly FormColumn<readonly [string, ProgressBook['overall']]>[] = [
  { header: '区分', across: 5, cell: ([name]) => strong(name) },
  { header: '評価', across: 4, cell: ([, level]) => levelCell(level.decided) },
  { header: '数値による判定', across: 5, cell: ([, level]) => centre(level.suggested?.label ?? '判定不可') },
  { header: '理由', across: 22, cell: ([, level]) => prose(level.reason) },
]

/** 「3日前」 for early: ▲ on the same page means やや遅れ. */
const delayCell = (days: number | null): Cell =>
  days !== null && days < 0 ? centre(`${-days}日前`) : orDash(integer)(days)

const milestoneColumns: readonly FormColumn<ProgressBook['milestones'][number]>[] = [
  { header: '区分', across: 4, cell: (row) => centre(reportTrackLabel[row.track]) },
  { header: 'マイルストーン', across: 13, cell: (row) => text(row.title) },
  { header: '担当', across: 5, cell: (row) => centre(row.owner) },
  { header: '予定', across: 4, cell: (row) => shortDate(row.planned) },
  { header: '実績', across: 4, cell: (row) => dateOrDash(row.actual) },
  { header: '遅延\n(日)', across: 3, cell: (row) => delayCell(row.daysLate) },
  { header: '状態', across: 3, cell: (row) => centre(row.status.label) },
]

type Kpi = ProgressBook['kpis'][number]

const issueColumns: readonly FormColumn<ProgressBook['issues'][number]>[] = [
  { header: issueFields.track.label, across: 3, cell: (row) => centre(reportTrackLabel[row.track]) },
  { header: issueFields.category.label, across: 3, cell: (row) => centre(row.category) },
  { header: issueFields.severity.label, across: 2, cell: (row) => centre(row.severity.label) },
  { header: issueFields.raisedOn.label, across: 3, cell: (row) => shortDate(row.raisedOn) },
  { header: issueFields.body.label, across: 9, cell: (row) => text(row.body) },
  { header: '対応方針', across: 8, cell: (row) => prose(row.response) },
  { header: issueFields.owner.label, across: 3, cell: (row) => centre(row.owner) },
  { header: issueFields.due.label, across: 3, cell: (row) => dateOrDash(row.due) },
  { header: issueFields.state.label, across: 2, cell: (row) => centre(row.status.label) },
]

const adviceColumns: readonly FormColumn<ProgressBook['advice'][number]>[] = [
  { header: '助言日', across: 3, cell: (row) => shortDate(row.givenOn) },
  { header: adviceFields.givenBy.label, across: 4, names: true, cell: (row) => centre(row.givenBy) },
  { header: '区分', across: 3, cell: (row) => centre(reportTrackLabel[row.track]) },
  { header: adviceFields.body.label, across: 12, cell: (row) => text(row.body) },
  { header: '対応', across: 3, cell: (row) => centre(row.adopted?.label ?? '－') },
  { header: '対応の結果', across: 11, cell: (row) => prose(row.result) },
]

/** The place of an online meeting is often written as what it is. */
const modeAndPlace = ({ mode, place }: ProgressBook['sessions'][number]): string =>
  [...new Set([mode, place])].filter((word) => word !== '').join('\n')

const sessionColumns: readonly FormColumn<ProgressBook['sessions'][number]>[] = [
  { header: '回', across: 2, cell: (row) => integer(row.seq) },
  { header: '実施日', across: 3, cell: (row) => shortDate(row.heldOn) },
  { header: '種別', across: 4, cell: (row) => centre(row.kind.label) },
  { header: '方法・場所', across: 5, cell: (row) => centre(modeAndPlace(row)) },
  { header: '参加者\n(人)', across: 2, cell: (row) => orDash(integer)(row.participants) },
  { header: sessionFields.agenda.label, across: 8, cell: (row) => text(row.agenda) },
  { header: sessionFields.summary.label, across: 12, cell: (row) => text(row.summary) },
]

/** A section that is one free text in a frame. */
const section = (title: string, body: string): Line[] => [
  ...heading(title, grid),
  ...table([{ header: title, across: grid, cell: (line: string) => prose(line) }], [body]).slice(1),
]

const sections = (book: ProgressBook): Line[] => [
  ...heading('1　基本情報', grid),
  ...basics(book),
  ...heading('2　進捗の評価', grid),
  ...table(
    levelColumns,
    [
      ['全体', book.overall],
      ['人材確保', book.talent],
      ['重点テーマ', book.theme],
    ],
    { together: true, whole: true },
  ),
  ...section('3　当期の実績', book.summaryDone),
  ...heading('4　マイルストーン', grid),
  ...table(milestoneColumns, book.milestones),
  ...heading('5　KPI', grid),
  ...kpiTables(book.kpis, columnWidth),
  ...heading('6　課題・相談', grid),
  ...table(issueColumns, book.issues),
  ...heading('7　助言と対応', grid),
  ...table(adviceColumns, book.advice),
  ...heading('8　支援の実施', grid),
  ...table(sessionColumns, book.sessions),
  ...section('9　翌期の予定', book.nextPlans),
  ...section(`10　${reportFields.risk.label}`, book.risk),
  ...withNotes(
    section(`11　${reportFields.request.label}`, book.requestToMic),
    [
      '評価は、順調・概ね順調・やや遅れ・遅れ・未着手・完了の区分による。「数値による判定」はKPIの進捗率÷期間の経過率から求めたもの。',
      '遅延日数は予定日からの暦日数で、「3日前」は予定より3日早い完了。KPIの(↑)は増加、(↓)は減少が望ましい指標。',
    ],
    grid,
  ),
]

const chartRows = 11
const perPage = 4

/** One line chart per KPI: actual values by month, baseline and target as level lines. */
const kpiChart = (book: ProgressBook, kpi: Kpi, index: number): ChartPlan => {
  const at = (heading: string) => ({
    sheet: monthlySheet,
    column: monthlyColumn(book, heading),
    ...rowsOfKpi(index),
  })
  const line = (look: ChartSeries['look'], name: string, values: readonly (number | null)[]): ChartSeries[] =>
    values.some((value) => value !== null) ? [{ kind: 'line', look, name, at: at(name), values }] : []
  const row = titleRows + Math.floor(index / 2) * chartRows
  const column = (index % 2) * 6
  const said = kpi.monthly.flatMap((value, i) => (value === null ? [] : [`${monthLabels[i]} ${value}`]))
  return {
    title: `${kpi.name}(${reportTrackLabel[kpi.track]})`,
    description: `${kpi.name}の月別実績。基準値 ${kpi.baseline ?? 'なし'}、目標値 ${kpi.target ?? 'なし'}、単位 ${kpi.unit}。${said.join('、') || '実績の報告なし'}`,
    place: { column, row, toColumn: column + 6, toRow: row + chartRows },
    categories: { at: at('月'), labels: monthLabels },
    series: [
      ...line('actual', '実績値', kpi.monthly),
      ...line(
        'target',
        '目標値',
        monthLabels.map(() => kpi.target),
      ),
      ...line(
        'baseline',
        '基準値',
        monthLabels.map(() => kpi.baseline),
      ),
    ],
    axis: axisFor(kpi.unit, [...kpi.monthly, kpi.target, kpi.baseline], kpi.unit === '%' ? { end: 100 } : {}),
  }
}

const chartSheet = (book: ProgressBook, header: ReportHeader, title: string): SheetPlan => {
  const charts = book.kpis.map((kpi, i) => kpiChart(book, kpi, i)).filter((chart) => chart.series.length > 0)
  const rows = Math.ceil(book.kpis.length / 2) * chartRows
  const pageRows = (perPage / 2) * chartRows
  return formSheet(header, {
    name: 'グラフ',
    title,
    subtitle: `${book.prefecture}　対象期間:${book.period.label}`,
    unit: '',
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: rows }, (_, i) => ({ ...space(chartRowHeight), newPage: i > 0 && i % pageRows === 0 })),
    charts,
  })
}

/**
 * The day of the figures: the period's last, whenever it is printed, or the day they were drawn where that came before
 * it. The day of the export stands in the footer.
 */
const dayOf = ({ period, confirmedAt }: ProgressBook, { asOf }: ReportHeader): string => {
  const drawn = confirmedAt === null ? asOf : jstDate(confirmedAt)
  return drawn < period.to ? drawn : period.to
}

/** A meeting reads no more of one body. */
const mostPages = 5

/** R10 進捗報告書 */
export const progressBook = <Laid>(book: ProgressBook, printed: ReportHeader, lay: Lay<Laid>): Laid => {
  const header = { ...printed, asOf: dayOf(book, printed) }
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 進捗報告書(${book.prefecture})`
  const layout = {
    name: '様式',
    title,
    subtitle: `${book.prefecture}　対象期間:${book.period.label}`,
    unit: '',
    widths: Array.from({ length: grid }, () => columnWidth),
    lines: sections(book),
  }
  return lay('進捗報告書', header, [
    ...reportSheets(header, layout, mostPages),
    ...(book.kpis.length > 0 ? [chartSheet(book, header, `${title} KPIグラフ`)] : []),
    ...progressDataSheets(book, header),
  ])
}
