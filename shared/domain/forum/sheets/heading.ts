import { Refusal } from '../../refusal.ts'

/** A table that came in: the text of each cell, line by line; `at` is the line in the file, from 1. */
export interface SheetLine {
  readonly at: number
  readonly cells: readonly string[]
}

/** A heading evened out: width, blanks, brackets and what stands in them do not matter. */
export const evened = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\s・*※::_]/gu, '')
    .toLowerCase()

/** How far down a heading is looked for: a title and some notes may stand above it. */
const farthest = 30

export interface Heading<Name extends string> {
  /** In which line it stands, as an index into the lines. */
  readonly index: number
  readonly columns: ReadonlyMap<Name, number>
  /** What no column of ours is called. */
  readonly unknown: readonly { readonly column: number; readonly words: string }[]
}

/** The line that has the most of the names; null where none has `least` of them. */
export function findHeading<Name extends string>(
  lines: readonly SheetLine[],
  names: Readonly<Record<Name, readonly string[]>>,
  least: number,
): Heading<Name> | null {
  let best: Heading<Name> | null = null
  lines.slice(0, farthest).forEach(({ cells }, index) => {
    const columns = new Map<Name, number>()
    const unknown: { column: number; words: string }[] = []
    cells.forEach((words, column) => {
      const key = evened(words)
      if (key === '') return
      const entries = Object.entries<readonly string[]>(names)
      const name = entries.find(([, known]) => known.some((each) => evened(each) === key))?.[0]
      // A key of `names` is one of ours.
      if (name !== undefined && !columns.has(name as Name)) columns.set(name as Name, column)
      else unknown.push({ column, words: words.trim() })
    })
    if (columns.size >= least && columns.size > (best?.columns.size ?? 0)) best = { index, columns, unknown }
  })
  return best
}

export const refuseFile = (fileName: string, words: string): Refusal =>
  new Refusal('invalid', `「${fileName}」${words}`)
