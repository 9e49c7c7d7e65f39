import type { OverviewBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { type SummaryPart, summaryPartLabel } from '../../../shared/domain/applications/summary.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { type Track, tracks } from '../../../shared/domain/support/track.ts'
import { listSheets } from '../kit/annex.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type Cell, centre, figuresFit, integer, small, text } from '../kit/form-cells.ts'
import { type Line, placed, type SheetColumn, space, table, withNotes } from '../kit/form-lines.ts'
import type { Lay } from '../kit/lay.ts'
import { bodySheet } from './r03-body.ts'
import { overviewChartSheet, overviewDataSheets } from './r03-overview-data.ts'

type Row = OverviewBook['rows'][number]
type Figure = Row['pool']['total']
type Kpi = Row['kpis'][number]

/** A count of three digits is written small rather than shrunk: these columns are narrow. */
const figureCell = ({ value, missing }: Figure, width: number): Cell => {
  if (value === null) return small(missing?.label ?? '')
  return figuresFit([value], [width]) ? integer(value) : small(value.toLocaleString('ja-JP'))
}

/** 計 is ours; where the form adds up otherwise, its own figure stands below. */
const totalCell = ({ pool: { total, printed } }: Row): Cell =>
  total.value === null || printed.value === null || printed.value === total.value
    ? figureCell(total, 5)
    : centre(`${total.value}\n(記載${printed.value})`)

const summaryCell = ({ summaries }: Row, part: SummaryPart): Cell => {
  const { text: words, missing } = summaries[part]
  return text(
    missing === null
      ? words
      : missing.code === 'unwritten' || missing.code === 'outdated'
        ? `(${missing.label})`
        : missing.label,
  )
}

const amount = (value: number | null): string => (value === null ? '未記入' : value.toLocaleString('ja-JP'))

/** 「人材プールの人数 6→9人(R9.3)」 */
const kpiWords = ({ name, unit, baseline, target, targetDate }: Kpi): string => {
  const day = targetDate === null ? '' : `(${formatWareki(targetDate, 'short').replace(/\.\d+$/u, '')})`
  return `${name} ${amount(baseline)}→${amount(target)}${unit}${day}`
}

const firstOf = ({ kpis }: Row, track: Track): string[] =>
  kpis
    .filter((kpi) => kpi.track === track)
    .slice(0, 1)
    .map(kpiWords)

const kpiCell = (row: Row): Cell =>
  text(row.kpisMissing === null ? tracks.flatMap((track) => firstOf(row, track)).join('\n') : row.kpisMissing.label)

/** What the body says of itself, and below it what the office's own records say. */
const pastWords = ({ past, pastMissing, supported }: Row): string[] => [
  ...(pastMissing === null
    ? past.map(({ year, programme }) => [year, programme].filter((part) => part !== '').join(' '))
    : [pastMissing.label]),
  ...(supported ?? []).map(
    ({ year, themeLetter, state }) =>
      `【台帳】${year} 本事業${themeLetter === null ? '' : ` テーマ${themeLetter}`}(支援 ${state.label})`,
  ),
]

const counted = (group: string, header: string, width: number, of: (row: Row) => Figure): SheetColumn<Row> => ({
  header,
  group,
  width,
  cell: (row) => figureCell(of(row), width),
})

const summarised = (part: SummaryPart, width: number): SheetColumn<Row> => ({
  header: summaryPartLabel[part],
  width,
  whole: true,
  cell: (row) => summaryCell(row, part),
})

const towns = '市区町村(団体)'
const people = '人材プール(人)'
const accelerators = 'アクセラ\nレータ(人)'

const formColumns: readonly SheetColumn<Row>[] = [
  { header: '受付\n番号', width: 6, cell: (row) => small(row.receiptNo) },
  { header: '都道府県', width: 9, names: true, cell: (row) => centre(row.prefecture) },
  { header: 'テーマ', width: 13, cell: (row) => text([row.themeLetter, row.themeName].filter(Boolean).join(' ')) },
  counted(towns, '総数', 6, (row) => row.municipalities.total),
  counted(towns, '支援\n中', 6, (row) => row.municipalities.supported),
  counted(towns, '支援\n希望', 6, (row) => row.municipalities.wishing),
  counted(people, '常勤', 5, (row) => row.pool.fulltime),
  counted(people, '非常\n勤', 5, (row) => row.pool.parttime),
  counted(people, '委託\n等', 5, (row) => row.pool.contract),
  { header: '計', group: people, width: 5, cell: totalCell },
  counted(accelerators, '任命\n済', 5, (row) => row.accelerators.appointed),
  counted(accelerators, '予定', 5, (row) => row.accelerators.planned),
  summarised('talent', 28),
  summarised('theme', 28),
  summarised('goal', 30),
  { header: 'KPI(代表)', width: 24, cell: kpiCell },
  summarised('structure', 28),
  { header: '過去の国の支援', width: 14, cell: (row) => text(pastWords(row).join('\n')) },
]

const isUnwritten = ({ summaries }: Row, code: string): boolean =>
  Object.values(summaries).some(({ missing }) => missing?.code === code)

const noteLines = ({ rows }: OverviewBook): string[] => [
  '課題、取組・到達目標及び体制の特徴は、応募書を要約し、担当者が確認したもの(各120字以内)。全文は応募書による。',
  ...(rows.some((row) => isUnwritten(row, 'unwritten')) ? ['「(要約未作成)」は、要約が確認されていないもの。'] : []),
  ...(rows.some((row) => isUnwritten(row, 'outdated'))
    ? ['「(要再確認)」は、要約を確認した後に応募書の記載が変わったもの。']
    : []),
  '「未記入」は応募書に記載のないもの(0は記載された0)、「読取不可」は記載を読み取れず原本を見るもの。人材プールの計は記載のある欄の合計で、応募書の計と異なるときは「(記載)」に応募書の計を示す。',
  'KPI(代表)は、人材確保と重点テーマのそれぞれ最初のもの(基準値→目標値)。過去の国の支援は、団体の申告による。',
  ...(rows.some(({ supported }) => supported !== null && supported.length > 0)
    ? ['「【台帳】」は、この台帳の記録による本事業の支援。']
    : []),
]

/** 応募47、…、審査対象45; a copy says nothing of those that are kept from its reader. */
const subtitle = ({ counts, rows, beforeScoring, copyFor }: OverviewBook): string => {
  const listed = `掲載${rows.length}${beforeScoring > 0 ? `(採点前${beforeScoring}を含む)` : ''}`
  return copyFor === null
    ? `${countsLine(counts)}　${listed}　受付番号順`
    : `${copyFor}用(利害関係のある団体を除く)　${listed}　受付番号順`
}

/** 全国の状況 stand above the table; a figure without a day says so. */
const contextBlock = ({ context }: OverviewBook): Line[] =>
  context.length === 0
    ? []
    : [
        {
          cells: [
            placed(
              text(
                `全国の状況　${context.map(({ words, asOf }) => (asOf === null ? `${words}(時点の記載なし)` : words)).join('　／　')}`,
              ),
              0,
              formColumns.length,
            ),
          ],
        },
        space(6),
      ]

/** R3 応募概要一覧(審議資料) */
export const overviewBook = <Laid>(book: OverviewBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 応募概要一覧`
  const sheets = listSheets(header, {
    name: '様式',
    title,
    subtitle: subtitle(book),
    unit: '団体、人',
    widths: formColumns.map((column) => column.width),
    lines: [
      ...contextBlock(book),
      ...withNotes(
        table(formColumns, book.rows, { repeat: true, empty: '要件適合とした応募はありません' }),
        noteLines(book),
        formColumns.length,
      ),
    ],
  })
  return lay('応募概要一覧', header, [
    ...sheets,
    ...(book.rows.length > 0 ? [bodySheet(book, header, { title, pastOf: pastWords })] : []),
    ...(book.rows.length > 0 ? [overviewChartSheet(book, header, title)] : []),
    ...overviewDataSheets(book, header),
  ])
}
