import type { ReportHeader, SelectionBook } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../kit/annex.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type DataColumn, dataSheet, facts } from '../kit/data-sheet.ts'
import { type Cell, centre, integer, orDash, pointsBy, strong, text } from '../kit/form-cells.ts'
import { type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import type { Lay } from '../kit/lay.ts'

type Row = SelectionBook['rows'][number]

const themeName = ({ themeLetter, themeName: name }: Row): string => [themeLetter, name].filter(Boolean).join(' ')

/** 「補欠第2位」; a result that departs from the order of scores says so in the cell, not by colour. */
const resultCell = ({ result, proposed, reserveOrder, departsFromRank }: Row): Cell => {
  const order = reserveOrder === null ? '' : `第${reserveOrder}位`
  return strong(
    result ? `${result.label}${order}${proposed ? '(案)' : ''}${departsFromRank ? '\n(順位と異なる)' : ''}` : '未決定',
  )
}

const approval = ({ proposed, approvalReference, approvedOn }: Row): string =>
  [proposed && '決裁前', approvalReference, approvedOn && formatWareki(approvedOn, 'long')]
    .filter(Boolean)
    .join('\n') || '－'

const formColumns = ({ rounding }: SelectionBook): readonly SheetColumn<Row>[] => [
  { header: '№', width: 5, cell: (row) => integer(row.no) },
  { header: '都道府県', width: 11, names: true, cell: (row) => centre(row.prefecture) },
  { header: '重点テーマ', width: 20, cell: (row) => text(themeName(row)) },
  { header: '得点', width: 8, cell: (row) => orDash(pointsBy(rounding))(row.mean) },
  { header: '順位', width: 6, cell: (row) => orDash(integer)(row.rank) },
  { header: '結果', width: 15, cell: resultCell },
  { header: '選定理由', width: 44, cell: (row) => text(row.reason) },
  { header: '留意事項', width: 28, cell: (row) => text(row.condition) },
  { header: '決裁', width: 17, cell: (row) => centre(approval(row)) },
]

const dataColumns: readonly DataColumn<Row>[] = [
  facts.number('番号', (row) => row.no),
  facts.code('受付番号', (row) => row.receiptNo),
  ...facts.body<Row>(),
  ...facts.measure<Row>(
    '得点',
    () => '点',
    (row) => row.mean,
    () => '採点なし',
  ),
  ...facts.measure<Row>(
    '順位',
    () => '位',
    (row) => row.rank,
    () => '順位なし',
  ),
  ...facts.coded<Row>('結果', (row) => row.result),
  ...facts.flag<Row>('決裁前の案', (row) => row.proposed, ['該当', '非該当']),
  facts.number('補欠順位', (row) => row.reserveOrder),
  ...facts.flag<Row>('順位によらない決定', (row) => row.departsFromRank, ['該当', '非該当']),
  facts.text('選定理由', (row) => row.reason, 50),
  facts.text('留意事項', (row) => row.condition, 40),
  facts.code('決裁番号', (row) => row.approvalReference, 18),
  ...facts.date<Row>('決裁日', (row) => row.approvedOn),
]

/** 「選定 5団体　補欠 2団体」, in the order of the rows. */
const results = (rows: readonly Row[]): string[] =>
  [
    ...Map.groupBy(rows, (row) =>
      row.result === null ? '未決定' : `${row.result.label}${row.proposed ? '(案)' : ''}`,
    ),
  ].map(([label, same]) => `${label} ${same.length}団体`)

/** R6 選定結果一覧 */
export const selectionBook = <Laid>(book: SelectionBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const { rows, counts, rankedBy, rule } = book
  const columns = formColumns(book)
  const departures = rows.filter((row) => row.departsFromRank).map((row) => row.prefecture)
  const sheets = listSheets(header, {
    name: '様式',
    title: `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 ${rows.some(({ proposed }) => proposed) ? '選定案一覧' : '選定結果一覧'}`,
    subtitle: [countsLine(counts), ...results(rows)].join('　'),
    unit: '点',
    widths: columns.map((column) => column.width),
    lines: [
      ...withNotes(
        table(columns, rows, { repeat: true, empty: '応募はありません' }),
        [
          `得点は委員の採点の平均。順位は審査集計表のとおり「${rankedBy}」による。${rule}`,
          '採点は選定の参考であり、結果は総務省が決裁により決定する。',
          ...(rows.some(({ proposed }) => proposed) ? ['「(案)」は決裁の前のもの。決裁により決定する。'] : []),
          ...(departures.length > 0
            ? [`「順位と異なる」は得点の順位と異なる決定:${departures.join('、')}。理由は選定理由欄のとおり。`]
            : []),
        ],
        columns.length,
      ),
    ],
  })
  return lay('選定結果一覧', header, [...sheets, dataSheet('データ', header, rows, dataColumns)])
}
