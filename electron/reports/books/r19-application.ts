import type { FirmnessBook } from '../../../shared/contract/reports/firmness-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { criterionName } from '../../../shared/domain/review/firmness/given.ts'
import { signed } from '../../../shared/domain/review/firmness/sentences.ts'
import { type Rounding, rounded, roundingGap } from '../../../shared/domain/review/rules/rounding.ts'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import { type Cell, centre, strong, styled, text } from '../kit/form-cells.ts'
import { fields, type Line, placed, type SheetColumn, table } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** 様式(団体別) of R19: one page for each application, against the one above it and the one below. */

type Standing = FirmnessBook['standings'][number]
type Pair = FirmnessBook['pairs'][number]
type Way = FirmnessBook['ways'][number]

/** A neighbour; points count for the application of the page where they are positive. */
interface Against {
  readonly pair: Pair
  readonly other: Standing
  readonly sign: 1 | -1
}

/** So many squares are the longest bar: they fit its cell in every font. */
const longest = 5

interface Part {
  readonly label: string
  readonly weight: string
  readonly isSum: boolean
  /** Above and below; null where there is no neighbour. */
  readonly cells: readonly (Drawn | null)[]
  readonly breakEvens: readonly string[]
}

interface Drawn {
  readonly words: string
  readonly left: string
  readonly right: string
}

/** One printed line: what makes the difference, and beside it what was changed. */
interface Row {
  readonly part: Part | null
  readonly way: { readonly label: string; readonly rank: string; readonly note: string } | null
}

/** Filled squares to the right where this one has more, hollow ones to the left where the neighbour has. */
function drawnBy(rounding: Rounding, value: number, most: number): Drawn {
  const words = signed(value, (points) => rounded(points, rounding))
  const count = most === 0 ? 0 : Math.round((Math.abs(value) / most) * longest)
  const squares = value === 0 ? 0 : Math.max(1, count)
  return { words, left: value < 0 ? '□'.repeat(squares) : '', right: value > 0 ? '■'.repeat(squares) : '' }
}

const nothing = (words: string): Drawn => ({ words, left: '', right: '' })

function partsOf(book: FirmnessBook, sides: readonly (Against | null)[]): Part[] {
  const shown = (points: number) => rounded(points, book.rounding)
  const drawn = (value: number, most: number) => drawnBy(book.rounding, value, most)
  const known = sides.filter((side) => side !== null)
  const mostPoints = Math.max(
    0,
    ...known.flatMap(({ pair }) => [pair.difference, ...pair.criteria.map(({ points }) => points)].map(Math.abs)),
    ...known.map(({ pair }) => Math.abs(pair.strangers)),
  )
  const mostTotals = Math.max(
    0,
    ...known.flatMap(({ pair }) => pair.reviewers.map(({ points }) => Math.abs(points ?? 0))),
  )
  const each = (of: (side: Against) => Drawn) => sides.map((side) => (side === null ? null : of(side)))
  const part = (label: string, cells: readonly (Drawn | null)[], isSum = false): Part => ({
    label,
    weight: '',
    isSum,
    cells,
    breakEvens: ['', ''],
  })
  const gaps = sides.map((side) =>
    side === null
      ? 0
      : roundingGap(
          side.pair.criteria.map(({ points }) => points * side.sign),
          side.pair.difference * side.sign,
          shown,
        ),
  )
  return [
    ...book.criteria.map(
      (criterion, at): Part => ({
        ...part(
          criterionName(criterion),
          each(({ pair, sign }) => drawn((pair.criteria[at]?.points ?? 0) * sign, mostPoints)),
        ),
        weight: round2(criterion.weight).replace(/(?:\.0+|(?<!0)0+)$/u, ''),
        breakEvens: sides.map((side) => {
          if (side === null) return ''
          const found = side.pair.breakEvens?.[at]?.at ?? null
          return found === null ? '－' : round2(found)
        }),
      }),
    ),
    ...(gaps.some((gap) => gap !== 0)
      ? [
          part(
            '端数',
            gaps.map((gap, at) => (sides[at] === null ? null : nothing(signed(gap, shown)))),
          ),
        ]
      : []),
    part(
      '平均の差',
      each(({ pair, sign }) => drawn(pair.difference * sign, mostPoints)),
      true,
    ),
    ...book.reviewers.map(({ code }, at) =>
      part(
        code,
        each(({ pair, sign }) => {
          const own = pair.reviewers[at]
          if (own?.points === null || own === undefined) return nothing(own?.excluded ? '利害関係' : '採点なし')
          return drawn(own.points * sign, mostTotals)
        }),
      ),
    ),
    part(
      '両方を採点',
      each(({ pair, sign }) =>
        pair.common.mean === null ? nothing('なし') : drawn(pair.common.mean * sign, mostPoints),
      ),
      true,
    ),
    part(
      '採点者の違い',
      each(({ pair, sign }) => drawn(pair.strangers * sign, mostPoints)),
    ),
  ]
}

function wayRow(book: FirmnessBook, own: Standing, way: Way): NonNullable<Row['way']> {
  if (way.refused !== null) return { label: way.label, rank: '－', note: way.refused }
  const place = book.standings.indexOf(own)
  const now = way.ranks[place] ?? 0
  const isIn = (rank: number) => rank > 0 && rank <= book.cut
  const entering = book.standings.filter(({ rank }, at) => !isIn(rank) && isIn(way.ranks[at] ?? 0))
  const leaving = book.standings.filter(({ rank }, at) => isIn(rank) && !isIn(way.ranks[at] ?? 0))
  const names = (found: readonly Standing[]) => found.map(({ prefecture }) => prefecture).join('、')
  const note =
    isIn(own.rank) && !isIn(now)
      ? `外れる(${names(entering)}が入る)`
      : !isIn(own.rank) && isIn(now)
        ? `入る(${names(leaving)}が外れる)`
        : ''
  return { label: way.label, rank: now === 0 ? '－' : String(now), note }
}

const columnsOf = (sides: readonly (Against | null)[], rounding: Rounding): readonly SheetColumn<Row>[] => {
  const own = (row: Row, at: number): Drawn | null => row.part?.cells[at] ?? null
  const look = (row: Row, words: string): Cell => (row.part?.isSum ? strong(words) : centre(words))
  const side = (at: number): SheetColumn<Row>[] => {
    const other = sides[at]
    const head = at === 0 ? '上' : '下'
    const group =
      other === null || other === undefined
        ? `${head}　なし`
        : `${head}　${other.other.rank}位 ${other.other.prefecture} ${rounded(other.other.value, rounding)}`
    return [
      { header: '差', group, width: 8.5, cell: (row) => look(row, own(row, at)?.words ?? '') },
      { header: '相手が上', group, width: 12, cell: (row) => styled('atRight', own(row, at)?.left ?? '') },
      { header: 'この団体が上', group, width: 12, cell: (row) => text(own(row, at)?.right ?? '') },
      {
        header: '並ぶ重み',
        group,
        width: 9,
        cell: (row) => centre(row.part?.breakEvens[at] ?? ''),
      },
    ]
  }
  return [
    {
      header: '項目・委員',
      width: 13,
      cell: (row) => (row.part?.isSum ? strong(row.part.label) : text(row.part?.label ?? '')),
    },
    { header: '重み', width: 6, cell: (row) => centre(row.part?.weight ?? '') },
    ...side(0),
    ...side(1),
    { header: '変えたこと', group: '変えたときの順位', width: 23, cell: (row) => text(row.way?.label ?? '') },
    { header: '順位', group: '変えたときの順位', width: 5.5, cell: (row) => centre(row.way?.rank ?? '') },
    { header: '出入り', group: '変えたときの順位', width: 30, cell: (row) => text(row.way?.note ?? '') },
  ]
}

function pageOf(book: FirmnessBook, own: Standing, place: number): Line[] {
  const [upper, lower] = [book.pairs[place - 1], book.pairs[place]]
  const [above, below] = [book.standings[place - 1], book.standings[place + 1]]
  const sides: (Against | null)[] = [
    upper !== undefined && above !== undefined ? { pair: upper, other: above, sign: -1 } : null,
    lower !== undefined && below !== undefined ? { pair: lower, other: below, sign: 1 } : null,
  ]
  const columns = columnsOf(sides, book.rounding)
  const across = columns.length
  const parts = partsOf(book, sides)
  const ways = book.ways.map((way) => wayRow(book, own, way))
  const rows = Array.from(
    { length: Math.max(parts.length, ways.length) },
    (_, at): Row => ({
      part: parts[at] ?? null,
      way: ways[at] ?? null,
    }),
  )
  const counted = lower?.kept.ways ?? upper?.kept.ways ?? 0
  const words = [
    ...(lower
      ? [
          `一つ下との間は${book.verdicts.words[lower.verdict]}(${lower.kept.kept}/${lower.kept.ways}通り、重み${lower.kept.setsKept}/${lower.kept.sets})。`,
        ]
      : []),
    `変えた${counted}通りのうち${own.waysInside}通り、重み${book.sets.toLocaleString('ja-JP')}通りのうち${own.setsInside.toLocaleString('ja-JP')}通りで${book.cut}団体に入る。`,
  ]
  const said = (label: string, words: string): Line => fields([[label, 2, text(words), across - 2]])
  return [
    {
      cells: [
        placed(
          styled(
            'heading',
            `${own.rank}位　${own.prefecture}　${rounded(own.value, book.rounding)}${book.decides.unit}　採点委員${own.total.n}名${own.themeLetter === null ? '' : `　テーマ${own.themeLetter}`}`,
          ),
          0,
          across,
        ),
      ],
      least: 22,
      keep: true,
      newPage: place > 0,
      title: own.prefecture,
    },
    ...(lower ? [said('一つ下より上の理由', lower.why.ahead)] : []),
    ...(upper ? [said('一つ上に届かない理由', upper.why.behind)] : []),
    ...[
      { pair: lower, label: '欠けた採点(下との間)' },
      { pair: upper, label: '欠けた採点(上との間)' },
    ].flatMap(({ pair, label }) =>
      pair === undefined || pair.missingWords.length === 0 ? [] : [said(label, pair.missingWords.join(''))],
    ),
    said('確かさ', words.join('')),
    ...table(columns, rows, { whole: true }),
  ]
}

export const applicationSheet = (book: FirmnessBook, header: ReportHeader, title: string): SheetPlan => {
  const widths = columnsOf([null, null], book.rounding).map(({ width }) => width)
  return formSheet(header, {
    name: '様式(団体別)',
    title: `${title} 団体別`,
    subtitle: `■はこの団体、□は相手が上。差は${book.decides.label === '平均' ? '平均' : '採点の平均'}の差で、項目の計と、両方を採点した委員の平均に採点者の違いを加えたものに等しい。「並ぶ重み」は、ほかの重みを今のままにして二つが並ぶ重み`,
    unit: '点',
    widths,
    lines: book.standings.flatMap((own, place) => pageOf(book, own, place)),
  })
}
