import type { OverviewBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { type SummaryPart, summaryPartLabel } from '../../../shared/domain/applications/summary.ts'
import { themeLetters, trackLabel } from '../../../shared/domain/support/track.ts'
import { axisFor, type ChartPlan, type ChartSeries } from '../kit/chart-plan.ts'
import { type DataColumn, dataSheet, facts, leadingColumns } from '../kit/data-sheet.ts'
import { notes, space } from '../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** The データ sheets and the charts of R3 応募概要一覧. */

type Row = OverviewBook['rows'][number]
type Figure = Row['pool']['total']

const figure = (header: string, unit: string, of: (row: Row) => Figure): DataColumn<Row>[] =>
  facts.measure<Row>(
    header,
    () => unit,
    (row) => of(row).value,
    (row) => of(row).missing?.label ?? '',
  )

const summary = (part: SummaryPart): DataColumn<Row>[] => [
  facts.text(`${summaryPartLabel[part]}の要約`, (row) => row.summaries[part].text, 50),
  facts.text(`${summaryPartLabel[part]}の欠測理由`, (row) => row.summaries[part].missing?.label ?? null, 18),
]

const columns: readonly DataColumn<Row>[] = [
  facts.code('受付番号', (row) => row.receiptNo),
  ...facts.body<Row>(),
  ...figure('市区町村総数', '団体', (row) => row.municipalities.total),
  ...figure('支援中の市区町村数', '団体', (row) => row.municipalities.supported),
  ...figure('支援希望の市区町村数', '団体', (row) => row.municipalities.wishing),
  ...figure('人材プール常勤', '人', (row) => row.pool.fulltime),
  ...figure('人材プール非常勤', '人', (row) => row.pool.parttime),
  ...figure('人材プール委託等', '人', (row) => row.pool.contract),
  ...figure('人材プール計', '人', (row) => row.pool.total),
  ...figure('人材プール計(記載)', '人', (row) => row.pool.printed),
  ...figure('アクセラレータ任命済', '人', (row) => row.accelerators.appointed),
  ...figure('アクセラレータ任命予定', '人', (row) => row.accelerators.planned),
  ...summary('talent'),
  ...summary('theme'),
  ...summary('goal'),
  ...summary('structure'),
]

interface Of<Fact> {
  readonly row: Row
  readonly number: number
  readonly fact: Fact
}

const each = <Fact>(rows: readonly Row[], of: (row: Row) => readonly Fact[]): Of<Fact>[] =>
  rows.flatMap((row) => of(row).map((fact, index) => ({ row, number: index + 1, fact })))

const leading = <Fact>(): DataColumn<Of<Fact>>[] => [
  facts.code('受付番号', ({ row }) => row.receiptNo),
  facts.code('団体コード', ({ row }) => row.lgCode, 11),
  facts.text('都道府県', ({ row }) => row.prefecture, 11),
  facts.number('番号', ({ number }) => number),
]

const targetColumns: readonly DataColumn<Of<Row['targets'][number]>>[] = [
  ...leading<Row['targets'][number]>(),
  facts.code('市区町村コード', ({ fact }) => fact.code, 14),
  facts.text('市区町村', ({ fact }) => fact.name, 24),
  facts.text('市区町村コードの欠測理由', ({ fact }) => (fact.code === null ? '名称不一致' : null), 18),
]

type Kpi = Row['kpis'][number]
const noValue = (): string => '未記入'

const kpiColumns: readonly DataColumn<Of<Kpi>>[] = [
  ...leading<Kpi>(),
  ...facts.coded<Of<Kpi>>('区分', ({ fact }) => ({ code: fact.track, label: trackLabel[fact.track] })),
  facts.text('指標', ({ fact }) => fact.name, 40),
  ...facts.measure<Of<Kpi>>(
    '基準値',
    ({ fact }) => fact.unit,
    ({ fact }) => fact.baseline,
    noValue,
  ),
  ...facts.date<Of<Kpi>>('基準時点', ({ fact }) => fact.baselineDate),
  ...facts.measure<Of<Kpi>>(
    '目標値',
    ({ fact }) => fact.unit,
    ({ fact }) => fact.target,
    noValue,
  ),
  ...facts.date<Of<Kpi>>('目標時点', ({ fact }) => fact.targetDate),
]

const organisationColumns: readonly DataColumn<Of<Row['organisation'][number]>>[] = [
  ...leading<Row['organisation'][number]>(),
  facts.text('部署・団体', ({ fact }) => fact.unit, 30),
  facts.text('役割', ({ fact }) => fact.role, 40),
]

interface Past {
  readonly source: { readonly code: 'claimed' | 'kept'; readonly label: string }
  readonly year: string
  readonly programme: string
}

const claimed = { code: 'claimed', label: '団体の申告' } as const
const kept = { code: 'kept', label: '台帳の記録' } as const

const pastOf = ({ past, supported }: Row): Past[] => [
  ...past.map((each) => ({ ...each, source: claimed })),
  ...(supported ?? []).map(({ year, themeLetter, themeName, state }) => ({
    source: kept,
    year,
    programme: `本事業 ${[themeLetter, themeName].filter(Boolean).join(' ')}(支援 ${state.label})`,
  })),
]

const pastColumns: readonly DataColumn<Of<Past>>[] = [
  ...leading<Past>(),
  ...facts.coded<Of<Past>>('出所', ({ fact }) => fact.source),
  facts.text('支援の年度', ({ fact }) => fact.year, 14),
  facts.text('事業名', ({ fact }) => fact.programme, 50),
]

const ownColumns: readonly DataColumn<Of<Row['own'][number]>>[] = [
  ...leading<Row['own'][number]>(),
  facts.text('この年度の項目', ({ fact }) => fact.name, 30),
  facts.text('記載', ({ fact }) => fact.text, 60),
  facts.text('記載の欠測理由', ({ fact }) => fact.missing?.label ?? null, 18),
]

interface Theme {
  readonly letter: string
  readonly name: string | null
  readonly count: number
}

/** Of every theme of the call, also of one that nobody has chosen. */
const themesOf = (rows: readonly Row[]): Theme[] =>
  themeLetters.map((letter) => {
    const own = rows.filter((row) => row.themeLetter === letter)
    return { letter, name: own[0]?.themeName ?? null, count: own.length }
  })

const themeColumns: readonly DataColumn<Theme>[] = [
  facts.code('テーマ記号', ({ letter }) => letter, 11),
  facts.text('テーマ名', ({ name }) => name, 40),
  facts.number('応募数', ({ count }) => count),
  facts.text('応募数の単位', () => '団体'),
]

const at = <R>(sheet: string, own: readonly DataColumn<R>[], header: string, rows: number) => ({
  sheet,
  column: leadingColumns + own.findIndex((column) => column.header === header),
  from: 2,
  to: rows + 1,
})

const charts = (rows: readonly Row[]): ChartPlan[] => {
  const themes = themesOf(rows)
  const ofPool = (header: string, look: ChartSeries['look'], of: (row: Row) => Figure): ChartSeries => ({
    kind: 'bar',
    look,
    name: header,
    at: at('データ', columns, header, rows.length),
    values: rows.map((row) => of(row).value),
  })
  return [
    {
      title: 'テーマ別の応募数',
      description: `テーマ別の応募数。${themes.map(({ letter, count }) => `${letter} ${count}団体`).join('、')}`,
      place: { column: 0, row: titleRows, toColumn: 4, toRow: titleRows + 21 },
      categories: {
        at: at('データ(テーマ別)', themeColumns, 'テーマ記号', themes.length),
        labels: themes.map(({ letter }) => letter),
      },
      series: [
        {
          kind: 'bar',
          look: 'dark',
          name: '応募数',
          at: at('データ(テーマ別)', themeColumns, '応募数', themes.length),
          values: themes.map(({ count }) => count),
        },
      ],
      axis: axisFor(
        '団体',
        themes.map(({ count }) => count),
        { whole: true },
      ),
    },
    {
      title: '都道府県別の人材プール',
      description: `受付番号順の人材プールの人数(常勤、非常勤、委託等の積上げ)。${rows
        .map((row) => `${row.prefecture} ${row.pool.total.value ?? '不明'}人`)
        .join('、')}`,
      place: { column: 4, row: titleRows, toColumn: 12, toRow: titleRows + 21 },
      categories: {
        at: at('データ', columns, '都道府県', rows.length),
        labels: rows.map((row) => row.prefecture),
      },
      series: [
        ofPool('人材プール常勤', 'dark', (row) => row.pool.fulltime),
        ofPool('人材プール非常勤', 'light', (row) => row.pool.parttime),
        ofPool('人材プール委託等', 'pale', (row) => row.pool.contract),
      ],
      axis: axisFor(
        '人',
        rows.map((row) => row.pool.total.value),
        { whole: true },
      ),
      stacked: true,
    },
  ]
}

/** Whose bar lacks a part, and why: it is no 0. */
const missingNote = (rows: readonly Row[]): string[] => {
  const lacking = rows.flatMap(({ prefecture, pool }) => {
    const why = [pool.fulltime, pool.parttime, pool.contract].find(({ value }) => value === null)?.missing?.label
    return why === undefined ? [] : [`${prefecture}(${why})`]
  })
  return lacking.length === 0 ? [] : [`人材プールに記載のない欄がある団体:${lacking.join('、')}`]
}

export const overviewChartSheet = ({ rows }: OverviewBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title: `${title} グラフ`,
    subtitle: '',
    unit: '団体、人',
    widths: Array.from({ length: 12 }, () => 11),
    lines: [...Array.from({ length: 21 }, () => space(chartRowHeight)), ...notes(missingNote(rows), 12)],
    charts: charts(rows),
  })

const contextColumns: readonly DataColumn<OverviewBook['context'][number]>[] = [
  facts.text('全国の状況', ({ words }) => words, 60),
  ...facts.date<OverviewBook['context'][number]>('時点', ({ asOf }) => asOf),
  facts.text('時点の欠測理由', ({ asOf }) => (asOf === null ? '時点の記載なし' : null), 18),
]

export const overviewDataSheets = ({ rows, context }: OverviewBook, header: ReportHeader): SheetPlan[] => [
  dataSheet('データ', header, rows, columns),
  dataSheet(
    'データ(対象市区町村)',
    header,
    each(rows, (row) => row.targets),
    targetColumns,
  ),
  dataSheet(
    'データ(KPI)',
    header,
    each(rows, (row) => row.kpis),
    kpiColumns,
  ),
  dataSheet(
    'データ(体制)',
    header,
    each(rows, (row) => row.organisation),
    organisationColumns,
  ),
  dataSheet('データ(過去の支援)', header, each(rows, pastOf), pastColumns),
  ...(rows.some(({ own }) => own.length > 0)
    ? [
        dataSheet(
          'データ(この年度の項目)',
          header,
          each(rows, (row) => row.own),
          ownColumns,
        ),
      ]
    : []),
  dataSheet('データ(テーマ別)', header, themesOf(rows), themeColumns),
  ...(context.length > 0 ? [dataSheet('データ(全国の状況)', header, context, contextColumns)] : []),
]
