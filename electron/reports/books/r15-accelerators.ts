import type { AcceleratorBook } from '../../../shared/contract/reports/accelerator-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { headsOf } from '../../../shared/domain/talent/accelerators/count.ts'
import { talentRoleLabel, talentRoles } from '../../../shared/domain/talent/accelerators/fields.ts'
import { axisFor, type ChartPlan } from '../kit/chart-plan.ts'
import { type DataColumn, dataSheet, facts, leadingColumns } from '../kit/data-sheet.ts'
import { type Cell, centre, integer, strong } from '../kit/form-cells.ts'
import { type SheetColumn, space, table, withNotes } from '../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

type Row = AcceleratorBook['rows'][number]
type Count = AcceleratorBook['total']
type Day = AcceleratorBook['days'][number]

const noReport = '…'
/** In points, of a prefecture and of a note (books.md). */
const bodyHeight = 14

const figure =
  (of: (count: Count) => number) =>
  ({ count }: Row): Cell =>
    count === null ? centre(noReport) : integer(of(count))

/** ΣW 106, printed at 80 %: the 47, the nation and the notes on one page of A4 upright, the text at 8 points. */
const formColumns: readonly SheetColumn<Row>[] = [
  { header: 'コード', width: 9, cell: ({ lgCode }) => centre(lgCode) },
  { header: '都道府県', width: 12, names: true, cell: ({ prefecture }) => strong(prefecture) },
  { header: '常勤', width: 7, cell: figure(({ fulltime }) => fulltime) },
  { header: '非常勤', width: 7, cell: figure(({ parttime }) => parttime) },
  { header: '計', width: 8, cell: figure(headsOf) },
  { header: 'うち\n算定対象', width: 10, cell: figure(({ counted }) => counted) },
  ...talentRoles.map((role) => ({
    header: talentRoleLabel[role],
    group: '役割別(延べ)',
    width: 6,
    cell: figure((count) => count[role]),
  })),
  { header: '支援\n市町村数', width: 11, cell: figure(({ municipalities }) => municipalities) },
  { header: '前回', width: 9, cell: ({ before, lgCode }) => earlier(before, lgCode) },
  { header: '増減', width: 9, cell: ({ change }) => (change === null ? centre('－') : integer(change)) },
]

/** No report is 「…」, a nation without a day before has nothing to compare. */
const earlier = (before: number | null, lgCode: string): Cell =>
  before === null ? centre(lgCode === '' ? '－' : noReport) : integer(before)

const nationOf = ({ total, days }: AcceleratorBook): Row => {
  const before = days.at(-2)?.heads ?? null
  return {
    ...{ lgCode: '', prefecture: '全国計', count: total, before },
    change: before === null ? null : headsOf(total) - before,
  }
}

const long = (day: string): string => formatWareki(day, 'long')

function notesOf({ rule, total, persons, before, fixed, baseDay, rows, target }: AcceleratorBook): string[] {
  const heads = headsOf(total)
  const missing = rows.filter(({ count }) => count === null).map(({ prefecture }) => prefecture)
  const shared =
    heads === persons
      ? `全国の人数は${persons}人`
      : `全国計は延べ人数。兼務の者を1人と数えた全国の人数は${persons}人(${heads}人－${heads - persons}人)`
  return [
    `${shared}。目標${target}人${persons < target ? `まであと${target - persons}人` : 'に達した'}。`,
    `算定対象は、${rule}の者(この年度の決まりによる)。金額は計算しない。`,
    '一人が複数の役割を持つことがあるため、役割別の合計は計と一致しない。支援市町村数は都道府県ごとの団体数。',
    missing.length > 0
      ? `「…」は報告のないもの(${missing.join('、')})。0は、いないとの報告があったもの。増減は、どちらかの報告がないときは「－」。`
      : baseDay
        ? '47都道府県のすべてから報告があった。0は、いないとの報告があったもの。増減は、前回の報告がないときは「－」。'
        : '基準日ではない日のため、記録から数えた。増減は、前回の報告がないときは「－」。',
    [
      before === null ? '前回に当たる基準日の確定はない。' : `前回は${long(before.asOf)}(全国${before.persons}人)。`,
      fixed === null
        ? 'この日の数は確定していない。'
        : `今回は${long(fixed.on)}に確定(第${fixed.round}回)。${fixed.reason === '' ? '' : `確定し直した理由:${fixed.reason}`}`,
    ].join(''),
  ]
}

const missing = (): string => '報告なし'

const dataColumns: readonly DataColumn<Row>[] = [
  facts.code('団体コード', ({ lgCode }) => lgCode, 11),
  facts.text('都道府県', ({ prefecture }) => prefecture, 11),
  ...[
    ['常勤', (count: Count) => count.fulltime],
    ['非常勤', (count: Count) => count.parttime],
    ['計', headsOf],
    ['算定対象', (count: Count) => count.counted],
    ...talentRoles.map((role) => [`役割${talentRoleLabel[role]}`, (count: Count) => count[role]] as const),
  ].flatMap(([header, of]) => measure(String(header), '人', of as (count: Count) => number)),
  ...measure('支援市町村数', '団体', ({ municipalities }) => municipalities),
  ...facts.measure<Row>(
    '前回の計',
    () => '人',
    ({ before }) => before,
    missing,
  ),
  ...facts.measure<Row>(
    '増減',
    () => '人',
    ({ change }) => change,
    () => '今回または前回の報告なし',
  ),
]

function measure(header: string, unit: string, of: (count: Count) => number): DataColumn<Row>[] {
  return facts.measure<Row>(
    header,
    () => unit,
    ({ count }) => (count === null ? null : of(count)),
    missing,
  )
}

const ofDay = (header: string, unit: string, of: (day: Day) => number): DataColumn<Day>[] =>
  facts.measure<Day>(header, () => unit, of, missing)

const dayColumns: readonly DataColumn<Day>[] = [
  ...facts.date<Day>('対象の日', ({ asOf }) => asOf),
  facts.text('対象の日(略)', ({ asOf }) => formatWareki(asOf, 'short'), 12),
  ...ofDay('全国(実人数)', '人', ({ persons }) => persons),
  ...ofDay('全国(延べ)', '人', ({ heads }) => heads),
  ...ofDay('目標', '人', ({ target }) => target),
  ...ofDay('報告のあった都道府県', '団体', ({ reported }) => reported),
]

const perPrefecture = 'データ'
const perDay = 'データ(全国)'

function at(sheet: string, columns: readonly { header: string }[], header: string, rows: number) {
  const column = leadingColumns + columns.findIndex((each) => each.header === header)
  return { sheet, column, from: 2, to: rows + 1 }
}

function charts({ rows, days, target }: AcceleratorBook): ChartPlan[] {
  const ofBody = (header: string) => at(perPrefecture, dataColumns, header, rows.length)
  const inDays = (header: string) => at(perDay, dayColumns, header, days.length)
  const heads = rows.map(({ count }) => (count === null ? null : headsOf(count)))
  return [
    {
      title: '都道府県別の人数(計)',
      description: `都道府県別のアクセラレータの人数の棒。${rows
        .map(({ prefecture }, i) => `${prefecture} ${heads[i] ?? '報告なし'}`)
        .join('、')}`,
      place: { column: 0, row: titleRows, toColumn: 12, toRow: titleRows + 12 },
      categories: { at: ofBody('都道府県'), labels: rows.map(({ prefecture }) => prefecture) },
      series: [{ kind: 'bar', look: 'dark', name: '計', at: ofBody('計'), values: heads }],
      axis: axisFor('人', heads, { whole: true }),
    },
    {
      title: '全国の人数(実人数)と目標',
      description: `基準日ごとの全国の人数の線と、目標 ${target}人の線。${days
        .map(({ asOf, persons }) => `${long(asOf)} ${persons}人`)
        .join('、')}`,
      place: { column: 0, row: titleRows + 12, toColumn: 12, toRow: titleRows + 23 },
      categories: { at: inDays('対象の日(略)'), labels: days.map(({ asOf }) => formatWareki(asOf, 'short')) },
      series: [
        {
          ...{ kind: 'line', look: 'actual', name: '全国(実人数)', at: inDays('全国(実人数)') },
          values: days.map(({ persons }) => persons),
        },
        { kind: 'line', look: 'target', name: '目標', at: inDays('目標'), values: days.map((day) => day.target) },
      ],
      axis: axisFor(
        '人',
        days.flatMap((day) => [day.persons, day.target]),
        { whole: true },
      ),
    },
  ]
}

const chartSheet = (book: AcceleratorBook, header: ReportHeader, title: string): SheetPlan =>
  formSheet(header, {
    ...{ name: 'グラフ', title, subtitle: '', unit: '人' },
    widths: Array.from({ length: 12 }, () => 11),
    lines: Array.from({ length: 23 }, () => space(chartRowHeight)),
    charts: charts(book),
  })

/** R15 アクセラレータ任命状況: numbers by prefecture on one day, with the nation against its target. */
export const acceleratorsBook = <Laid>(book: AcceleratorBook, printed: ReportHeader, lay: Lay<Laid>): Laid => {
  const header = { ...printed, asOf: book.asOf }
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体DXアクセラレータ任命状況`
  const rows = book.rows.length === 0 ? [] : [...book.rows, nationOf(book)]
  const form = formSheet(header, {
    ...{ name: '様式', title, subtitle: book.fixed === null ? '未確定' : '基準日の確定値', unit: '人、団体' },
    widths: formColumns.map(({ width }) => width),
    lines: withNotes(
      table(formColumns, rows, { repeat: true, empty: '都道府県がありません', rowHeight: bodyHeight }),
      notesOf(book),
      formColumns.length,
      bodyHeight,
    ),
    upright: true,
  })
  return lay('アクセラレータ任命状況', header, [
    form,
    ...(book.rows.length > 0 ? [chartSheet(book, header, `${title} グラフ`)] : []),
    dataSheet(perPrefecture, header, book.rows, dataColumns),
    dataSheet(perDay, header, book.days, dayColumns),
  ])
}
