import type { WordCell } from '../../word/blocks.ts'
import { withoutBullets } from '../../word/symbols.ts'
import { isBlank } from '../text.ts'
import type { Wording } from './wording.ts'

/** What stands below a heading of the year's own in its column. */
export interface ColumnAnswer {
  /** The rows and the cells in them, in order. */
  readonly cells: readonly { readonly row: number; readonly cell: number }[]
  /** Why it is to be looked at; null where nothing else may be meant. */
  readonly doubt: string | null
}

/** No answer to one heading goes on over more rows. */
const mostRows = 30

interface Asking {
  readonly wording: Wording
  readonly isHeading: (text: string) => boolean
}

const textOf = ({ text }: WordCell): string => withoutBullets(text)

/** The cell of a row that stands below another one: within its columns, or over them. */
const below = (cells: readonly WordCell[], { column, colSpan }: WordCell): number =>
  cells.findIndex((cell) => cell.column < column + colSpan && column < cell.column + cell.colSpan)

const isUnder = (cell: WordCell | undefined, heading: WordCell): boolean =>
  cell !== undefined && cell.column === heading.column && cell.colSpan === heading.colSpan

/** Rows below that go on without a heading of their own. */
function rowsBelow(rows: readonly (readonly WordCell[])[], from: number, { isHeading }: Asking): number[] {
  const found: number[] = []
  for (let row = from + 1; row < rows.length && found.length < mostRows; row += 1) {
    if (rows[row]?.some((cell) => !cell.carried && isHeading(textOf(cell))) !== false) break
    found.push(row)
  }
  return found
}

/**
 * The answers that stand in the row below their headings, by the heading's cell. Nothing stands in doubt where every cell of the
 * row is a heading, and the one row below it has a cell of its own for each of them.
 */
export function columnAnswers(
  rows: readonly (readonly WordCell[])[],
  at: number,
  asking: Asking,
): ReadonlyMap<number, ColumnAnswer> {
  const found = new Map<number, ColumnAnswer>()
  const row = rows[at] ?? []
  if (asking.wording.own.length === 0 || row.length < 2) return found
  const headings = row.map((cell) => !cell.carried && asking.isHeading(textOf(cell)))
  const own = row.flatMap((cell, index) => {
    const item = headings[index] ? asking.wording.ownItem(textOf(cell)) : null
    const hasRoom = index + 1 < row.length && headings[index + 1] === false
    return item === null || item.place === 'beside' || hasRoom ? [] : [index]
  })
  if (own.length === 0) return found
  const following = rowsBelow(rows, at, asking)
  const [first = -1, ...further] = following
  const next = rows[first] ?? []
  const isWhole =
    headings.every(Boolean) && next.length === row.length && row.every((cell, index) => isUnder(next[index], cell))
  for (const index of own) {
    const heading = row[index]
    if (heading === undefined || first < 0) continue
    const cells = following.flatMap((each) => {
      const cell = below(rows[each] ?? [], heading)
      return cell < 0 || rows[each]?.[cell]?.carried === true ? [] : [{ row: each, cell }]
    })
    const goesOn = further.some((each) => rows[each]?.some((cell) => !isBlank(textOf(cell))) === true)
    if (cells.length === 0) continue
    const doubt = goesOn
      ? '見出しの下の、何行もの欄を読みました。'
      : isWhole
        ? null
        : '見出しの下の欄を読みました。ほかの見出しの答えでないか確かめてください。'
    found.set(index, { cells: goesOn ? cells : cells.slice(0, 1), doubt })
  }
  return found
}

/**
 * Why what stands beside a heading may be no answer to it; null where it is. In a row of headings what is beside one may be a
 * heading that nobody knows, and then the answer is what stands below.
 */
export function besideDoubt(
  rows: readonly (readonly WordCell[])[],
  at: number,
  index: number,
  { wording, isHeading }: Asking,
): string | null {
  const row = rows[at] ?? []
  const heading = row[index]
  const next = rows[at + 1] ?? []
  if (heading === undefined) return null
  const hasNoRoom = row.some((cell, place) => {
    const beside = row[place + 1]
    return wording.ownItem(textOf(cell)) !== null && (beside === undefined || isHeading(textOf(beside)))
  })
  const under = next[below(next, heading)]
  const isOpen = next.every((cell) => !isHeading(textOf(cell)) && wording.section(textOf(cell)) === null)
  const saysMore = isOpen && under !== undefined && !under.carried && !isBlank(textOf(under))
  return hasNoRoom || saysMore ? '見出しの右の欄を読みました。答えが下の欄でないか確かめてください。' : null
}
