import { sources } from './sources.ts'
import { isNode, lineAt, nodesOf, parsed } from './syntax.ts'

/** A regular expression of the product, and where it stands. */
export interface Pattern {
  readonly at: string
  readonly source: string
  readonly flags: string
}

export interface Patterns {
  readonly written: readonly Pattern[]
  /** Places at which a pattern is put together while the program runs, as `file:line`. */
  readonly made: readonly string[]
}

const isMaking = (node: { readonly type: string; readonly [key: string]: unknown }): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  isNode(node['callee']) &&
  node['callee']['name'] === 'RegExp'

export function patternsOf(file: string, text: string): Patterns {
  const nodes = nodesOf(parsed(file, text))
  const written = nodes.flatMap(({ type, start, regex }): Pattern[] => {
    if (type !== 'Literal' || typeof regex !== 'object' || regex === null) return []
    const { pattern, flags } = regex as { pattern: string; flags: string }
    return [{ at: `${file}:${lineAt(text, start)}`, source: pattern, flags }]
  })
  return { written, made: nodes.filter(isMaking).map(({ start }) => `${file}:${lineAt(text, start)}`) }
}

/** Every regular expression of the product. */
export function allPatterns(): Patterns {
  const found = sources(['shared', 'db', 'electron', 'renderer'], ['.ts', '.tsx', '.cjs']).map(({ file, read }) =>
    patternsOf(file, read()),
  )
  return { written: found.flatMap(({ written }) => written), made: found.flatMap(({ made }) => made) }
}
