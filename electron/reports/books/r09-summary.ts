import type { ReportHeader, SummaryBook } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../kit/annex.ts'
import { axisFor, type ChartPlan, type ChartSeries } from '../kit/chart-plan.ts'
import { type DataColumn, dataSheet, facts, leadingColumns, perCent } from '../kit/data-sheet.ts'
import { type Cell, centre, integer, levelCell, orDash, shortDate, small, strong, text } from '../kit/form-cells.ts'
import { type SheetColumn, space, table, withNotes } from '../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

type Row = SummaryBook['rows'][number]

const issues = ({ issuesOpen, issuesSerious }: Row): string => `${issuesOpen}\n(重大 ${issuesSerious})`

/** What nobody has confirmed yet is a proposal, on paper as well. */
const levelOf = ({ status }: Row, level: Row['overall']): Cell =>
  levelCell(level, { proposed: status.code !== 'confirmed' })

const formColumns: readonly SheetColumn<Row>[] = [
  { header: '都道府県', width: 9.5, names: true, cell: (row) => strong(row.prefecture) },
  { header: 'テーマ', width: 15, cell: (row) => text([row.themeLetter, row.themeName].filter(Boolean).join(' ')) },
  { header: '担当', width: 10, cell: (row) => small(row.staff.join('\n')) },
  { header: '報告の\n状態', width: 8.5, cell: (row) => centre(row.status.label) },
  { header: '全体', group: '評価', width: 10, cell: (row) => levelOf(row, row.overall) },
  { header: '人材\n確保', group: '評価', width: 10, cell: (row) => levelOf(row, row.talent) },
  { header: '重点\nテーマ', group: '評価', width: 10, cell: (row) => levelOf(row, row.themeLevel) },
  { header: '今月の実績', width: 34, cell: (row) => text(row.done) },
  { header: '翌月の予定', width: 33, cell: (row) => text(row.next) },
  { header: '課題\n(件)', width: 7.5, cell: (row) => centre(issues(row)) },
  { header: 'オン\nライン', group: '会議(回)', width: 6, cell: (row) => integer(row.sessionsOnline) },
  { header: '現地', group: '会議(回)', width: 6, cell: (row) => integer(row.sessionsOnsite) },
  { header: 'その\n他', group: '会議(回)', width: 6, cell: (row) => integer(row.sessionsOther) },
  { header: '直近の\n実施日', width: 8.5, cell: (row) => orDash(shortDate)(row.lastSessionOn) },
  { header: '次回\n予定', width: 8.5, cell: (row) => orDash(shortDate)(row.nextSessionOn) },
  {
    header: '報告\n提出日',
    width: 8.5,
    cell: (row) => (row.reportSubmittedOn === null ? centre('未提出') : shortDate(row.reportSubmittedOn)),
  },
]

const noMeasure = (): string => '測定できるKPIなし'
const elapsedHeader = '支援期間の経過率'

const dataColumns = (elapsed: number | null): readonly DataColumn<Row>[] => [
  ...facts.body<Row>(),
  ...facts.coded<Row>('報告の状態', (row) => row.status),
  ...facts.coded<Row>('全体評価', (row) => row.overall),
  ...facts.coded<Row>('人材確保評価', (row) => row.talent),
  ...facts.coded<Row>('テーマ評価', (row) => row.themeLevel),
  ...facts.measure<Row>(
    '人材確保KPI進捗率',
    () => '%',
    (row) => perCent(row.kpiProgress.talent),
    noMeasure,
  ),
  ...facts.measure<Row>(
    'テーマKPI進捗率',
    () => '%',
    (row) => perCent(row.kpiProgress.theme),
    noMeasure,
  ),
  ...facts.measure<Row>(
    elapsedHeader,
    () => '%',
    () => perCent(elapsed),
    () => '支援期間未設定',
  ),
  facts.text('今月の実績', (row) => row.done, 40),
  facts.text('翌月の予定', (row) => row.next, 40),
  facts.number('課題件数', (row) => row.issuesOpen),
  facts.number('重大課題件数', (row) => row.issuesSerious),
  facts.text('課題件数の単位', () => '件'),
  facts.number('会議回数(オンライン)', (row) => row.sessionsOnline),
  facts.number('会議回数(現地)', (row) => row.sessionsOnsite),
  facts.number('会議回数(その他)', (row) => row.sessionsOther),
  facts.text('会議回数の単位', () => '回'),
  ...facts.date<Row>('直近実施日', (row) => row.lastSessionOn),
  ...facts.date<Row>('次回予定日', (row) => row.nextSessionOn),
  ...facts.date<Row>('報告提出日', (row) => row.reportSubmittedOn),
]

interface Staff {
  readonly row: Row
  readonly number: number
  readonly name: string
}

const staffColumns: readonly DataColumn<Staff>[] = [
  facts.code('団体コード', ({ row }) => row.lgCode, 11),
  facts.text('都道府県', ({ row }) => row.prefecture, 11),
  facts.number('担当番号', ({ number }) => number),
  facts.text('担当', ({ name }) => name, 24),
]

const staffOf = (rows: readonly Row[]): Staff[] =>
  rows.flatMap((row) => row.staff.map((name, i) => ({ row, number: i + 1, name })))

const charts = ({ rows, elapsedShare }: SummaryBook): ChartPlan[] => {
  const columns = dataColumns(elapsedShare)
  const at = (header: string) => ({
    sheet: 'データ',
    column: leadingColumns + columns.findIndex((column) => column.header === header),
    from: 2,
    to: rows.length + 1,
  })
  const series = (
    kind: ChartSeries['kind'],
    look: ChartSeries['look'],
    name: string,
    of: (row: Row) => number | null,
  ): ChartSeries => ({ kind, look, name, at: at(name), values: rows.map(of) })
  const categories = { at: at('都道府県'), labels: rows.map((row) => row.prefecture) }
  const said = (share: number | null): string => (share === null ? '－' : `${Math.round(share * 100)}%`)
  return [
    {
      title: 'KPI進捗率と支援期間の経過率',
      description: `都道府県別のKPI進捗率(人材確保、テーマ)の棒と、支援期間の経過率 ${said(elapsedShare)} の線。${rows
        .map((row) => `${row.prefecture} 人材確保${said(row.kpiProgress.talent)} テーマ${said(row.kpiProgress.theme)}`)
        .join('、')}`,
      place: { column: 0, row: titleRows, toColumn: 12, toRow: titleRows + 12 },
      categories,
      series: [
        series('bar', 'dark', '人材確保KPI進捗率', (row) => perCent(row.kpiProgress.talent)),
        series('bar', 'light', 'テーマKPI進捗率', (row) => perCent(row.kpiProgress.theme)),
        series('line', 'target', elapsedHeader, () => perCent(elapsedShare)),
      ],
      axis: axisFor(
        '%',
        [...rows.flatMap(({ kpiProgress }) => [kpiProgress.talent, kpiProgress.theme]), elapsedShare].map(perCent),
        { end: 100 },
      ),
    },
    {
      title: '会議の実施回数',
      description: `都道府県別の会議回数。${rows
        .map(
          (row) =>
            `${row.prefecture} オンライン${row.sessionsOnline}回 現地${row.sessionsOnsite}回 その他${row.sessionsOther}回`,
        )
        .join('、')}`,
      place: { column: 0, row: titleRows + 12, toColumn: 6, toRow: titleRows + 23 },
      categories,
      series: [
        series('bar', 'dark', '会議回数(オンライン)', (row) => row.sessionsOnline),
        series('bar', 'light', '会議回数(現地)', (row) => row.sessionsOnsite),
        series('bar', 'pale', '会議回数(その他)', (row) => row.sessionsOther),
      ],
      axis: axisFor(
        '回',
        rows.flatMap((row) => [row.sessionsOnline, row.sessionsOnsite, row.sessionsOther]),
        { whole: true },
      ),
    },
    {
      title: '未完了の課題',
      description: `都道府県別の未完了の課題件数。${rows
        .map((row) => `${row.prefecture} ${row.issuesOpen}件(重大${row.issuesSerious}件)`)
        .join('、')}`,
      place: { column: 6, row: titleRows + 12, toColumn: 12, toRow: titleRows + 23 },
      categories,
      series: [
        series('bar', 'light', '課題件数', (row) => row.issuesOpen),
        series('bar', 'dark', '重大課題件数', (row) => row.issuesSerious),
      ],
      axis: axisFor(
        '件',
        rows.map((row) => row.issuesOpen),
        { whole: true },
      ),
    },
  ]
}

const chartSheet = (book: SummaryBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title,
    subtitle: `対象期間:${book.period.label}`,
    unit: '%、回、件',
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: 23 }, () => space(chartRowHeight)),
    charts: charts(book),
  })

/** R9 進捗総括表 */
export const summaryBook = <Laid>(book: SummaryBook, printed: ReportHeader, lay: Lay<Laid>): Laid => {
  const { period, rows, elapsedShare, asOf, reportsAsOf } = book
  // 「…現在」 is the day of the figures; the day of the export stands in the footer.
  const header = { ...printed, asOf }
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 進捗総括表`
  const sheets = listSheets(header, {
    name: '様式',
    title,
    subtitle: `対象期間:${period.label}(${formatWareki(period.from, 'long')}～${formatWareki(period.to, 'long')})`,
    unit: '件、回',
    widths: formColumns.map((column) => column.width),
    lines: withNotes(
      table(formColumns, rows, { repeat: true, empty: '支援団体はありません' }),
      [
        '評価は、順調・概ね順調・やや遅れ・遅れ・未着手・完了の区分による。KPIの進捗率と期間の経過率から判定し、担当が確認したもの。「(案)」は報告が確認済となっていない評価で、記録から自動で判定したものを含む。',
        `報告の状態及び報告提出日は、${formatWareki(reportsAsOf, 'long')}までのもの。その他の欄は「現在」とした日による。`,
        '課題は完了していない件数、括弧内はうち重大。会議は年度当初からの累計で、併用は現地、メール・電話及び方法の記載のないものはその他に数える。',
      ],
      formColumns.length,
    ),
  })
  return lay('進捗総括表', header, [
    ...sheets,
    ...(rows.length > 0 ? [chartSheet(book, header, `${title} グラフ`)] : []),
    dataSheet('データ', header, rows, dataColumns(elapsedShare)),
    dataSheet('データ(担当)', header, staffOf(rows), staffColumns),
  ])
}
