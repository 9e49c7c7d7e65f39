import type { FirmnessBook } from '../../../shared/contract/reports/firmness-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { signed } from '../../../shared/domain/review/firmness/sentences.ts'
import { verdictSentence } from '../../../shared/domain/review/firmness/verdict.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type Cell, centre, integer, orDash, pointsBy, strong, text } from '../kit/form-cells.ts'
import { type FormColumn, fields, heading, type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'
import { applicationSheet } from './r19-application.ts'
import { firmnessChartSheet, firmnessDataSheets } from './r19-firmness-data.ts'

type Standing = FirmnessBook['standings'][number]
type Change = NonNullable<NonNullable<FirmnessBook['setBreakEvens']>[number]['less']>

const pairBelow = (book: FirmnessBook, { applicationId }: Standing) =>
  book.pairs.find(({ ahead }) => ahead === applicationId)

/** 「確か」 with what it rests on; the words tell it, in black and white. */
const rungColumns = (book: FirmnessBook): SheetColumn<Standing>[] => {
  const own =
    (write: (pair: FirmnessBook['pairs'][number]) => Cell) =>
    (row: Standing): Cell => {
      const pair = pairBelow(book, row)
      return pair === undefined ? centre('－') : write(pair)
    }
  const group = '一つ下との間'
  return [
    { header: `差\n(${book.decides.unit})`, group, width: 7.5, cell: own(({ lead }) => pointsBy(book.rounding)(lead)) },
    {
      header: '確かさ',
      group,
      width: 9,
      cell: own(({ verdict, flips, common }) =>
        strong(`${book.verdicts.words[verdict]}${flips ? '\n(逆転)' : common.n === 0 ? '\n(共通の委員なし)' : ''}`),
      ),
    },
    { header: '同じ順\n(通り)', group, width: 8, cell: own(({ kept }) => centre(`${kept.kept}/${kept.ways}`)) },
    { header: '同じ順の\n重み', group, width: 8.5, cell: own(({ kept }) => integer(kept.setsKept)) },
  ]
}

const methodColumns = (book: FirmnessBook): SheetColumn<Standing>[] =>
  book.ways
    .filter(({ kind, refused }) => kind === 'method' && refused === null)
    .map(({ label, ranks }, _at, shown) => ({
      header: label,
      group: '方法を変えた順位',
      // One alone bears the heading of the group on one line.
      width: shown.length === 1 ? 18 : 11.5,
      cell: (row) => orDash(integer)(ranks[book.standings.indexOf(row)] || null),
    }))

const codeOf = ({ reviewers }: FirmnessBook, id: string): string =>
  reviewers.find((reviewer) => reviewer.id === id)?.code ?? ''

const wholeColumns = (book: FirmnessBook): SheetColumn<Standing>[] => [
  { header: '順位', width: 6, cell: (row) => strong(`${row.rank}${row.isTied ? '\n同点' : ''}`) },
  { header: '都道府県', width: 9, names: true, cell: (row) => centre(row.prefecture) },
  { header: 'テーマ', width: 6.5, cell: (row) => centre(row.themeLetter) },
  { header: '採点\n委員数', width: 6.5, cell: (row) => integer(row.total.n) },
  {
    header: `${book.decides.label}\n(${book.decides.unit})`,
    width: 9,
    cell: (row) => pointsBy(book.rounding)(row.value),
  },
  ...rungColumns(book),
  {
    header: `${book.cut}位以内\n(通り)`,
    group: `${book.cut}団体に入る`,
    width: 8.5,
    cell: (row) => integer(row.waysInside),
  },
  { header: '重み\n(通り)', group: `${book.cut}団体に入る`, width: 8, cell: (row) => integer(row.setsInside) },
  ...methodColumns(book),
  { header: 'ならした\n順位', width: 8, cell: (row) => integer(row.normalised.rank) },
  { header: '母標準\n偏差', width: 7, cell: (row) => orDash(pointsBy(book.rounding))(row.total.deviation) },
  {
    header: '離れた点',
    width: 28,
    cell: (row) =>
      text(
        row.far
          .map(({ reviewerId, total }) => `${codeOf(book, reviewerId)} ${rounded(total, book.rounding)}`)
          .join('\n'),
      ),
  },
]

/** Few and together, so that an ordinary year and its notes are one page. */
const wholeNotes = (book: FirmnessBook): string[] => {
  const refused = book.ways.flatMap(({ label, refused: why }) => (why === null ? [] : [`「${label}」は${why}。`]))
  const ways = book.pairs[0]?.kept.ways ?? 0
  return [
    `評価方法:${book.notes.method}${book.notes.ties}${book.notes.rounding}`,
    `「通り」は、集計方法・委員・項目を一つずつ変えた${ways}通り。「重み」は、配点の割合を等しい起こりやすさで引いた${book.sets.toLocaleString('ja-JP')}通り(種 ${book.seed})。${refused.join('')}`,
    `確かさ:${verdictSentence(book.verdicts)}`,
    '母標準偏差は、偏差の二乗の和を採点委員数で割ったものの平方根(審査集計表の標準偏差は1少ない数で割る)。「離れた点」は平均から母標準偏差の2倍以上離れた委員の計。「ならした順位」は委員ごとの採点の甘い・辛いをならした参考の順位。',
  ]
}

const wholeSheet = (book: FirmnessBook, header: ReportHeader, title: string): SheetPlan => {
  const columns = wholeColumns(book)
  return formSheet(header, {
    name: '様式',
    title,
    subtitle: `${countsLine(book.counts)}　委員${book.reviewers.length}人`,
    unit: '',
    widths: columns.map(({ width }) => width),
    lines: withNotes(
      table(columns, book.standings, { repeat: true, empty: '採点された応募はありません' }),
      wholeNotes(book),
      columns.length,
    ),
  })
}

const changed = (book: FirmnessBook, change: Change | null, beyond: string): Cell => {
  if (change === null) return centre('変わらない')
  const nameOf = (id: string) => book.standings.find(({ applicationId }) => applicationId === id)?.prefecture ?? ''
  return text(`${round2(change.at)}${beyond}　${nameOf(change.leaving)}→${nameOf(change.entering)}`)
}

type SetBreakEven = NonNullable<FirmnessBook['setBreakEvens']>[number]
type Severity = FirmnessBook['severities'][number]

/** How far each weight may go, and how the reviewers scored: a sheet of its own, beside no table that goes on. */
const weightsSheet = (book: FirmnessBook, header: ReportHeader, title: string): SheetPlan => {
  const widths = Array.from({ length: 12 }, () => 13.2)
  const weights: FormColumn<SetBreakEven>[] = [
    { header: '項目', across: 3, cell: (row) => text(row.label) },
    { header: '今の重み', across: 1, cell: (row) => centre(round2(row.weight)) },
    { header: '下げると', across: 4, cell: (row) => changed(book, row.less, '未満') },
    { header: '上げると', across: 4, cell: (row) => changed(book, row.more, '超') },
  ]
  const severities: FormColumn<Severity>[] = [
    { header: '委員', across: 2, cell: (row) => centre(codeOf(book, row.reviewerId)) },
    {
      header: 'ほかの委員の平均との差',
      across: 3,
      cell: (row) =>
        centre(row.apart === null ? '－' : `${signed(row.apart, (value) => rounded(value, book.rounding))}点`),
    },
    {
      header: '高い・低い・件数',
      across: 4,
      cell: (row) => centre(`高い${row.higher}・低い${row.lower}／${row.compared}件`),
    },
    {
      header: '傾向',
      across: 3,
      cell: (row) =>
        centre(row.throughout === null ? '－' : row.throughout === 'high' ? '一貫して高い' : '一貫して低い'),
    },
  ]
  const { agreement, notNormalised } = book
  const notes = [
    'ほかの重みは今のまま。表の値ちょうどでは並び、超えると入れ替わる。',
    '「一貫して」は、比べられる応募が3件以上あり、その9割以上で同じ側にあるもの。',
    ...(agreement.leftOut > 0 ? [`採点していない委員がいる${agreement.leftOut}件は、一致の計算に入れていない。`] : []),
    ...(notNormalised.length > 0
      ? [
          `${notNormalised.map((id) => codeOf(book, id)).join('、')}は、採点が1件だけか点に差がないため、ならさずそのまま用いた。`,
        ]
      : []),
  ]
  return formSheet(header, {
    name: '様式(重みと委員)',
    title: `${title} ${book.cut}団体が変わる重み・委員の採点`,
    subtitle: '',
    unit: '',
    widths,
    lines: withNotes(
      [
        ...heading(`1　${book.cut}団体が変わる重み`, widths.length),
        ...(book.setBreakEvens === null
          ? [fields([['計算しない理由', 3, text('平均か合計で順位を付ける年だけ計算できる。'), 9]])]
          : table(weights, book.setBreakEvens, { whole: true, empty: '評価項目は未設定です' })),
        ...heading('2　委員の採点', widths.length),
        fields([['委員の一致', 2, text(agreement.sentence), 10]]),
        ...table(severities, book.severities, { whole: true, empty: '委員はいません' }),
      ],
      notes,
      widths.length,
    ),
  })
}

/** R19 決め手 */
export const firmnessBook = <Laid>(book: FirmnessBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 決め手`
  return lay('決め手', header, [
    wholeSheet(book, header, title),
    weightsSheet(book, header, title),
    ...(book.standings.length > 0
      ? [applicationSheet(book, header, title), firmnessChartSheet(book, header, title)]
      : []),
    ...firmnessDataSheets(book, header),
  ])
}
