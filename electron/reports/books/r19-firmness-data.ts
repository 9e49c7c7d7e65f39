import type { FirmnessBook } from '../../../shared/contract/reports/firmness-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { wayKindLabel } from '../../../shared/domain/review/firmness/ways.ts'
import { axisFor, type ChartPlan } from '../kit/chart-plan.ts'
import { type DataColumn, dataSheet, facts, leadingColumns } from '../kit/data-sheet.ts'
import { space } from '../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** The データ sheets and the chart of R19 決め手. */

type Standing = FirmnessBook['standings'][number]
type Pair = FirmnessBook['pairs'][number]
type Way = FirmnessBook['ways'][number]
type BreakEven = NonNullable<Pair['breakEvens']>[number]

/** A figure and what it is counted in. */
const counted = <R>(header: string, unit: string, value: (row: R) => number | null): DataColumn<R>[] => [
  facts.number(header, value),
  facts.text<R>(`${header}の単位`, () => unit),
]

const waysCounted = ({ ways }: FirmnessBook): number => ways.filter(({ refused }) => refused === null).length

const standingColumns = (book: FirmnessBook): DataColumn<Standing>[] => [
  ...counted<Standing>('順位', '位', (row) => row.rank),
  ...facts.flag<Standing>('同点', (row) => row.isTied, ['該当', '非該当']),
  facts.code('受付番号', (row) => row.receiptNo),
  ...facts.body<Standing>(),
  facts.text('順位の方法', () => book.decides.label, 24),
  facts.number('順位の値', (row) => row.value),
  facts.text('順位の値の単位', () => book.decides.unit),
  ...counted<Standing>('採点委員数', '人', (row) => row.total.n),
  facts.text('得点の単位', () => '点'),
  facts.number('平均', (row) => row.total.mean),
  facts.number('中央値', (row) => row.total.median),
  facts.number('最高', (row) => row.total.max),
  facts.number('最低', (row) => row.total.min),
  facts.number('範囲', (row) => row.total.range),
  facts.number('母標準偏差', (row) => row.total.deviation),
  ...counted<Standing>('圏内の変更', '通り', (row) => row.waysInside),
  ...counted<Standing>('変更の全数', '通り', () => waysCounted(book)),
  ...counted<Standing>('圏内の重み', '通り', (row) => row.setsInside),
  ...counted<Standing>('重みの全数', '通り', () => book.sets),
  ...counted<Standing>('ならした平均', '点', (row) => row.normalised.mean),
  ...counted<Standing>('ならした順位', '位', (row) => row.normalised.rank),
]

interface Between {
  readonly pair: Pair
  readonly ahead: Standing
  readonly behind: Standing
}

const betweenColumns: readonly DataColumn<Between>[] = [
  facts.code('上の団体コード', (row) => row.ahead.lgCode),
  facts.text('上の団体', (row) => row.ahead.prefecture, 12),
  facts.code('下の団体コード', (row) => row.behind.lgCode),
  facts.text('下の団体', (row) => row.behind.prefecture, 12),
]

const pairColumns = ({ verdicts: { words } }: FirmnessBook): readonly DataColumn<Between>[] => [
  ...betweenColumns,
  ...facts.coded<Between>('確かさ', ({ pair }) => ({ code: pair.verdict, label: words[pair.verdict] })),
  ...counted<Between>('平均の差', '点', ({ pair }) => pair.difference),
  ...facts.measure<Between>(
    '両方を採点した委員の差',
    () => '点',
    ({ pair }) => pair.common.mean,
    () => '両方を採点した委員なし',
  ),
  ...counted<Between>('両方を採点した委員数', '人', ({ pair }) => pair.common.n),
  ...counted<Between>('採点者の違い', '点', ({ pair }) => pair.strangers),
  ...counted<Between>('同じ順の変更', '通り', ({ pair }) => pair.kept.kept),
  ...counted<Between>('入れ替わる変更', '通り', ({ pair }) => pair.kept.turned),
  ...counted<Between>('変更の全数', '通り', ({ pair }) => pair.kept.ways),
  ...counted<Between>('同じ順の重み', '通り', ({ pair }) => pair.kept.setsKept),
  ...counted<Between>('重みの全数', '通り', ({ pair }) => pair.kept.sets),
  ...facts.flag<Between>('欠けた委員による逆転', ({ pair }) => pair.flips, ['該当', '非該当']),
  facts.text('上の理由', ({ pair }) => pair.why.ahead, 50),
  facts.text('下の理由', ({ pair }) => pair.why.behind, 50),
  facts.text('欠けた採点', ({ pair }) => pair.missingWords.join(''), 50),
]

type PartRow = Between & {
  readonly kind: '項目' | '委員'
  readonly name: string
  readonly points: number | null
  readonly missing: string | null
}

const partColumns: readonly DataColumn<PartRow>[] = [
  ...betweenColumns,
  facts.text('内訳の区分', (row) => row.kind, 12),
  facts.text('項目・委員', (row) => row.name, 24),
  ...facts.measure<PartRow>(
    '差',
    () => '点',
    (row) => row.points,
    (row) => row.missing ?? '',
  ),
]

interface WayRow {
  readonly way: Way
  readonly standing: Standing
  readonly rank: number | null
}

const wayColumns: readonly DataColumn<WayRow>[] = [
  facts.code('団体コード', (row) => row.standing.lgCode),
  facts.text('都道府県', (row) => row.standing.prefecture, 12),
  ...facts.coded<WayRow>('変更の区分', ({ way }) => ({ code: way.kind, label: wayKindLabel[way.kind] })),
  facts.text('変えたこと', ({ way }) => way.label, 24),
  ...facts.measure<WayRow>(
    '順位',
    () => '位',
    (row) => row.rank,
    ({ way }) => way.refused ?? '採点なし',
  ),
]

type WeightRow = Between & { readonly name: string; readonly own: BreakEven }

const weightColumns: readonly DataColumn<WeightRow>[] = [
  ...betweenColumns,
  facts.text('評価項目', (row) => row.name, 24),
  facts.number('重み', (row) => row.own.weight),
  ...facts.measure<WeightRow>(
    '並ぶ重み',
    () => '倍',
    (row) => row.own.at,
    () => '入れ替わらない',
  ),
]

function betweens({ pairs, standings }: FirmnessBook): Between[] {
  return pairs.flatMap((pair, place) => {
    const [ahead, behind] = [standings[place], standings[place + 1]]
    return ahead === undefined || behind === undefined ? [] : [{ pair, ahead, behind }]
  })
}

const partsOf = (book: FirmnessBook): PartRow[] =>
  betweens(book).flatMap((row) => [
    ...row.pair.criteria.map(({ points }, at) => ({
      ...row,
      kind: '項目' as const,
      name: book.criteria[at]?.name ?? '',
      points,
      missing: null,
    })),
    ...row.pair.reviewers.map(({ points, excluded }, at) => ({
      ...row,
      kind: '委員' as const,
      name: book.reviewers[at]?.code ?? '',
      points,
      missing: points === null ? (excluded ? '利害関係' : '採点なし') : null,
    })),
  ])

export const firmnessDataSheets = (book: FirmnessBook, header: ReportHeader): SheetPlan[] => {
  const { standings, ways, criteria } = book
  const byWay = ways.flatMap((way) =>
    standings.map((standing, place) => ({ way, standing, rank: way.ranks[place] || null })),
  )
  const weights = betweens(book).flatMap((row) =>
    (row.pair.breakEvens ?? []).map((own, at) => ({ ...row, own, name: criteria[at]?.name ?? '' })),
  )
  return [
    dataSheet('データ', header, standings, standingColumns(book)),
    dataSheet('データ(一つ下との間)', header, betweens(book), pairColumns(book)),
    dataSheet('データ(差の内訳)', header, partsOf(book), partColumns),
    dataSheet('データ(変えたときの順位)', header, byWay, wayColumns),
    dataSheet('データ(入れ替わる重み)', header, weights, weightColumns),
  ]
}

/** In how many of the weight sets each is within the line: who is safe, and who is at the edge. */
const setsChart = (book: FirmnessBook): ChartPlan => {
  const { standings, sets, cut } = book
  const columns = standingColumns(book)
  const at = (header: string) => ({
    sheet: 'データ',
    column: leadingColumns + columns.findIndex((column) => column.header === header),
    from: 2,
    to: standings.length + 1,
  })
  return {
    title: `重み${sets.toLocaleString('ja-JP')}通りのうち${cut}団体に入る数`,
    description: `順位順に、${cut}団体に入る重みの数を棒で示す。${standings
      .map(({ prefecture, setsInside }) => `${prefecture} ${setsInside}`)
      .join('、')}`,
    place: { column: 0, row: titleRows, toColumn: 12, toRow: titleRows + 23 },
    categories: { at: at('都道府県'), labels: standings.map(({ prefecture }) => prefecture) },
    series: [
      {
        kind: 'bar',
        look: 'dark',
        name: '圏内の重み',
        at: at('圏内の重み'),
        values: standings.map(({ setsInside }) => setsInside),
      },
    ],
    axis: axisFor(
      '通り',
      standings.map(({ setsInside }) => setsInside),
      { end: sets, whole: true },
    ),
  }
}

export const firmnessChartSheet = (book: FirmnessBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title: `${title} ${book.cut}団体に入る重み`,
    subtitle: `種 ${book.seed}`,
    unit: '通り',
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: 23 }, () => space(chartRowHeight)),
    charts: [setsChart(book)],
  })
