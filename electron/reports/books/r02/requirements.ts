import type { ReportHeader, RequirementsBook } from '../../../../shared/contract/reports/rows.ts'
import { checkResultSign } from '../../../../shared/domain/applications/checks.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../../kit/annex.ts'
import { countsLine } from '../../kit/counts-line.ts'
import { type Cell, centre, orDash, shortDate, small, smallStrong, strong, styled, text } from '../../kit/form-cells.ts'
import { type Line, placed, type SheetColumn, space, table, withNotes } from '../../kit/form-lines.ts'
import type { Lay } from '../../kit/lay.ts'
import { requirementsDataSheets } from './requirements-data.ts'
import { departureSheets, noteLines } from './requirements-notes.ts'

type Row = RequirementsBook['rows'][number]
type Check = Row['checks'][number]
type Item = RequirementsBook['items'][number]

/** All item columns together, and the least that one of them may have. */
const itemsWidth = 63
const leastItem = 3.6
/** 「(受理)」 stands in the column of the deadline. */
const deadlineItem = 5.9

const itemWidths = (items: readonly Item[]): number[] => {
  const even = itemsWidth / items.length
  const wider = items.filter(({ ofDeadline }) => ofDeadline).length
  if (wider === 0 || even >= deadlineItem) return items.map(() => Math.max(leastItem, even))
  const rest = (itemsWidth - wider * deadlineItem) / Math.max(1, items.length - wider)
  return items.map(({ ofDeadline }) => (ofDeadline ? deadlineItem : Math.max(leastItem, rest)))
}

/** Of a given up item nothing is waited for any more. */
const isAwaited = ({ doubleCheck, givenUp }: Check): boolean =>
  !givenUp && doubleCheck !== null && doubleCheck.code !== 'done'

const signOf = ({ result }: Check): string =>
  Object.entries(checkResultSign).find(([code]) => code === result.code)?.[1] ?? result.label

/**
 * ○ × △ －, 「○*」 against the rule, 「×(受理)」 of a late one that was accepted, and below it (再) of what is to be checked again and
 * (待) of what waits for a look of ダブルチェック.
 */
const checkCell = (check: Check | undefined): Cell => {
  if (check === undefined) return text(null)
  const words = [
    `${signOf(check)}${check.departs ? '*' : ''}`,
    ...(check.accepted ? ['(受理)'] : []),
    ...(check.again ? ['(再)'] : []),
    ...(isAwaited(check) ? ['(待)'] : []),
  ]
  const isBad = check.result.code === 'ng'
  if (words.length > 1) return (isBad ? smallStrong : small)(words.join('\n'))
  return (isBad ? strong : centre)(words.join(''))
}

const lateness = ({ late, lateDecision }: Row): Cell =>
  late ? small(`期限後\n(${lateDecision?.label ?? '未決定'})`) : centre('期限内')

const correction = ({ toCorrect }: Row): string => (toCorrect === null ? '－' : toCorrect ? '要' : '不要')

/** The first and the second look, as far as there were any. */
const looksAt = ({ checkedBy, checkedAt, confirmedBy, confirmedAt }: Check) => [
  ...(checkedAt === null ? [] : [{ by: checkedBy, at: checkedAt }]),
  ...(confirmedAt === null ? [] : [{ by: confirmedBy, at: confirmedAt }]),
]

/** Who has checked, the last one first. */
const checkersOf = ({ checks }: Row): string[] => [
  ...new Set(
    checks
      .flatMap(looksAt)
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
      .map(({ by }) => by),
  ),
]

const lastCheckedOn = ({ checks }: Row): string | null =>
  checks
    .flatMap(looksAt)
    .map(({ at }) => jstDate(at))
    .sort()
    .at(-1) ?? null

const remarksOf = ({ version, replacedAt, lateDecision, lateReason, checks }: Row): string => {
  const again = checks.filter((check) => check.again).map(({ mark }) => mark)
  const awaited = checks.filter(isAwaited).map(({ mark }) => mark)
  const received = replacedAt === null ? '' : `(${formatWareki(jstDate(replacedAt), 'short')}受信)`
  return [
    ...(version > 1 ? [`第${version}版${received}`] : []),
    ...(again.length > 0 ? [`要再確認:${again.join('、')}`] : []),
    ...(awaited.length > 0 ? [`ダブルチェック待ち:${awaited.join('、')}`] : []),
    ...(lateReason === '' ? [] : [`期限後・${lateDecision?.label ?? ''}:${lateReason}`]),
    ...checks.filter(({ note, departs }) => note !== '' && !departs).map(({ no, note }) => `項目${no}:${note}`),
  ].join('\n')
}

const columnsOf = (items: readonly Item[]): SheetColumn<Row>[] => {
  const widths = itemWidths(items)
  return [
    { header: '受付\n番号', width: 6.5, cell: (row) => small(row.receiptNo) },
    { header: '都道府県', width: 9, names: true, cell: (row) => centre(row.prefecture) },
    { header: 'テーマ', width: 6, cell: (row) => centre(row.themeLetter) },
    { header: '期限内', width: 7, cell: lateness },
    ...items.map(
      ({ no, mark }, i): SheetColumn<Row> => ({
        header: mark,
        group: '要件確認項目',
        width: widths[i] ?? leastItem,
        whole: true,
        cell: (row) => checkCell(row.checks.find((check) => check.no === no)),
      }),
    ),
    { header: '判定', width: 7.5, cell: (row) => centre(row.verdict.label) },
    { header: '補正\n要否', width: 7, cell: (row) => centre(correction(row)) },
    { header: '補正期限', width: 9, cell: (row) => orDash(shortDate)(row.correctionDue) },
    { header: '確認者', width: 9, cell: (row) => orDash(small)(checkersOf(row).join('\n')) },
    { header: '確認日', width: 9, cell: (row) => orDash(shortDate)(lastCheckedOn(row)) },
    { header: '備考', width: 22, cell: (row) => text(remarksOf(row)) },
  ]
}

/** The names stand above the table with its first lines on one page: of a longer one its beginning. */
const mostOfName = 80

/** As the year calls it now, and what of it is asked otherwise; whoever checked it under another name is told below. */
const itemWords = ({ mark, name, required, doubleCheck, givenUp }: Item): string => {
  const apart = [
    ...(required ? [] : ['任意']),
    ...(doubleCheck ? ['ダブルチェック'] : []),
    ...(givenUp === null ? [] : ['廃止']),
  ]
  return `${mark}　${name.length > mostOfName ? `${name.slice(0, mostOfName)}…` : name}${apart.length === 0 ? '' : `(${apart.join('・')})`}`
}

const namesAcross = 3

/** 「1　期限内に受信している」 …: the items by their numbers, in three columns read downwards. */
const nameLines = ({ items }: RequirementsBook, widths: readonly number[]): Line[] => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const starts = Array.from({ length: namesAcross }, (_, nth) => {
    const from = (total / namesAcross) * nth
    let passed = 0
    return widths.findIndex((width) => {
      const isHere = passed >= from - width / 2
      passed += width
      return isHere
    })
  })
  const deep = Math.ceil(items.length / namesAcross)
  const lines = Array.from({ length: deep }, (_, at): Line => {
    const cells = starts.flatMap((start, nth) => {
      const item = items[nth * deep + at]
      if (item === undefined) return []
      return [placed(styled('left', itemWords(item)), start, (starts[nth + 1] ?? widths.length) - start)]
    })
    return { cells, least: 17, keep: true }
  })
  return lines.length === 0 ? [] : [...lines, { ...space(6), keep: true }]
}

/** 「×の件数」: of every item as many as the column shows. */
const totalLine = ({ items, rows }: RequirementsBook): Line => {
  const failing = (no: number): number =>
    rows.filter(({ checks }) => checks.some((check) => check.no === no && check.result.code === 'ng')).length
  const counts = items.map(({ no, givenUp }) => (givenUp === null ? failing(no) : null))
  const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return {
    keep: true,
    cells: [
      placed(styled('header', '×の件数'), 0, 4),
      ...counts.map((count, i) => placed(strong(count === null ? '－' : String(count)), 4 + i)),
      placed(text(`計${all}件(×のある応募${failingRows(rows).length}件)`), 4 + items.length, 6),
    ],
  }
}

const failingRows = (rows: readonly Row[]): Row[] =>
  rows.filter(({ checks }) => checks.some(({ result, givenUp }) => !givenUp && result.code === 'ng'))

/** R2 要件確認表 */
export const requirementsBook = <Laid>(book: RequirementsBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 要件確認表`
  const columns = columnsOf(book.items)
  const widths = columns.map(({ width }) => width)
  const rows = table(columns, book.rows, { repeat: true, empty: '応募はありません' })
  const all = [
    ...rows.map((row, i) => (i === rows.length - 1 ? { ...row, keep: true } : row)),
    ...(book.rows.length > 0 ? [totalLine(book)] : []),
  ]
  const subtitle = `${countsLine(book.counts)}　掲載${book.rows.length}(受付番号順)`
  const sheets = listSheets(header, {
    name: '様式',
    title,
    subtitle,
    unit: '',
    widths,
    lines: [...nameLines(book, widths), ...withNotes(all, noteLines(book), columns.length)],
  })
  return lay('要件確認表', header, [
    ...sheets,
    ...departureSheets(book, header, { title, subtitle }),
    ...requirementsDataSheets(book, header),
  ])
}
