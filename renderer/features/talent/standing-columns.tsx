import type { Column } from '../../ui/table/column.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'

/** What a line of a file would do to the records. */
const standings = ['refused', 'changed', 'new', 'same'] as const
type Standing = (typeof standings)[number]
const standingLabel = {
  new: '加わる',
  changed: '変わる',
  same: '変わらない',
  refused: '取り込まない',
} as const satisfies Record<Standing, string>
const tone = { new: 'ok', changed: 'warn', same: 'neutral', refused: 'bad' } as const satisfies Record<Standing, Tone>

/** The first two columns of every list that was read: which line it is, and what it would do. */
export const standingColumns = <Row extends ReadLine>(): Column<Row>[] => [
  { key: 'at', header: '行', value: (row) => row.at, width: 56, align: 'right', always: true },
  {
    key: 'standing',
    header: '取込み',
    value: (row) => standingLabel[row.standing],
    sortBy: (row) => standings.indexOf(row.standing),
    cell: (row) => (
      <Tag tone={tone[row.standing]} shape>
        {standingLabel[row.standing]}
      </Tag>
    ),
    width: 124,
  },
]

export interface ReadLine {
  readonly at: number
  readonly standing: Standing
  /** Of a line that is refused. */
  readonly why: string
}

/** What needs a look stands first. */
export const inOrder = <Line extends ReadLine>(lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing) || a.at - b.at)

/** 「変わる 1・加わる 2」: how many lines would do what. */
export const sayStandings = (lines: readonly ReadLine[]): string =>
  standings
    .map((standing) => [standing, lines.filter((line) => line.standing === standing).length] as const)
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${standingLabel[standing]} ${count}`)
    .join('・')
