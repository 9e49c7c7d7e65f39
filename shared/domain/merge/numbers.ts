import type { Choices, MergeChange, MergeClash, Row } from './three-way.ts'

/** What no two rows of a table may have alike. */
export interface Unique {
  readonly columns: readonly string[]
  /** The last of the columns is a number that was given in turn: one of the two gets the next free one, and nothing is lost. */
  readonly numbered?: true
  /** A row that may never go again: of two the one that is ours stays. */
  readonly isKept?: (row: Row) => boolean
  /** A row in which that column is filled does not count. */
  readonly unless?: string
}

export interface Settled {
  readonly changes: readonly MergeChange[]
  readonly clashes: readonly MergeClash[]
}

const keyIn = (row: Row, { columns }: Unique): string => JSON.stringify(columns.map((column) => row[column]))
const counts = (row: Row, { unless }: Unique): boolean => unless === undefined || (row[unless] ?? null) === null

/**
 * Both sides gave one number to two records (第3回), or wrote two records of which there may be one. Of a number it is asked who
 * keeps it, and the other gets the next free one; of the rest, which of the two stays. `rows` are all rows of the table as they
 * are ours, by key; `changes` what is to be done with them.
 */
export function settleUnique(
  table: string,
  unique: Unique,
  { rows, changes }: { rows: ReadonlyMap<string, Row>; changes: readonly MergeChange[] },
  choices: Choices,
): Settled {
  const after = new Map<string, Row | null>(rows)
  for (const change of changes) if (change.table === table) after.set(change.key, change.after)
  const others = changes.filter((change) => change.table !== table)
  const clashes: MergeClash[] = []
  const came = (key: string) => !rows.has(key)
  const holders = new Map<string, string>()
  for (const [key, row] of [...after].sort(([one], [other]) => Number(came(one)) - Number(came(other)))) {
    if (row === null || !counts(row, unique)) continue
    const value = keyIn(row, unique)
    const holder = holders.get(value)
    if (holder === undefined) {
      holders.set(value, key)
      continue
    }
    const held = after.get(holder) ?? null
    const name = `${table}/${holder}/${key}`
    const fixed = held !== null && (unique.isKept?.(held) ?? false)
    clashes.push({
      fixed,
      name,
      table,
      key: holder,
      column: unique.numbered ? (unique.columns.at(-1) ?? null) : null,
      ours: held,
      theirs: row,
    })
    const loser = choices.get(name) === 'theirs' && !fixed ? holder : key
    if (loser === holder) holders.set(value, key)
    const lost = after.get(loser) ?? row
    after.set(loser, unique.numbered ? renumbered(lost, unique, after) : null)
  }
  return { changes: [...others, ...changesIn(table, rows, after)], clashes }
}

/** The next number behind all that are there. */
function renumbered(row: Row, unique: Unique, after: ReadonlyMap<string, Row | null>): Row {
  const column = unique.columns.at(-1) ?? ''
  const alike = unique.columns.slice(0, -1)
  const taken = [...after.values()].filter(
    (each): each is Row => each !== null && alike.every((name) => each[name] === row[name]),
  )
  return { ...row, [column]: Math.max(0, ...taken.map((each) => Number(each[column]))) + 1 }
}

const changesIn = (
  table: string,
  rows: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row | null>,
): MergeChange[] =>
  [...after].flatMap(([key, row]) => {
    const before = rows.get(key) ?? null
    return before === row ? [] : [{ table, key, before, after: row }]
  })
