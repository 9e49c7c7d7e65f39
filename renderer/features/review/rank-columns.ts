import type { Column } from '../../ui/table/column.ts'

interface Ranked {
  readonly rank: number
  readonly jis2: string
  readonly prefecture: string
}

/** 順位 and 都道府県, which stay in sight; `rank` is null without a score, `isTied` while it shares its place. */
export const rankColumns = <Row extends Ranked>(
  rank: (row: Row) => number | null,
  isTied: (row: Row) => boolean,
): Column<Row>[] => [
  {
    key: 'rank',
    header: '順位',
    value: rank,
    cell: (row) => (rank(row) === null ? '–' : `${rank(row)}${isTied(row) ? ' 同点' : ''}`),
    width: 64,
    always: true,
    frozen: true,
  },
  {
    key: 'body',
    header: '都道府県',
    value: (row) => row.prefecture,
    sortBy: (row) => row.jis2,
    width: 82,
    always: true,
    frozen: true,
  },
]
