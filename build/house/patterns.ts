import { sources } from './sources.ts'
import { lineAt, nodesOf, parsed } from './syntax.ts'

/** A regular expression of the product, and where it stands. */
export interface Pattern {
  readonly at: string
  readonly source: string
  readonly flags: string
}

const patternsOf = (file: string, text: string): Pattern[] =>
  nodesOf(parsed(file, text)).flatMap(({ type, start, regex }) => {
    if (type !== 'Literal' || typeof regex !== 'object' || regex === null) return []
    const { pattern, flags } = regex as { pattern: string; flags: string }
    return [{ at: `${file}:${lineAt(text, start)}`, source: pattern, flags }]
  })

/** Every regular expression that is written in the product; not what is put together while it runs. */
export const allPatterns = (): Pattern[] =>
  sources(['shared', 'db', 'electron', 'renderer'], ['.ts', '.tsx', '.cjs']).flatMap(({ file, read }) =>
    patternsOf(file, read()),
  )
