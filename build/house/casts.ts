import type { Source } from './sources.ts'
import { isNode, lineAt, nodesOf, parsed } from './syntax.ts'

/** One place where the compiler is told instead of asked. */
export interface Cast {
  line: number
  /** As it is written: 「as string[]」, 「!」. */
  words: string
}

const casting = ['TSAsExpression', 'TSTypeAssertion', 'TSNonNullExpression']

/**
 * Every type assertion of a file: `x as T`, `<T>x`, `x!`; `as unknown as T` is one. Not `as const`, which asks more of
 * the compiler, not `satisfies`, and not the `as` of an import.
 */
export function castsOf(file: string, source: string): Cast[] {
  const within = new Set<unknown>()
  return nodesOf(parsed(file, source)).flatMap((node) => {
    const { expression } = node
    if (!casting.includes(node.type) || !isNode(expression)) return []
    within.add(expression)
    const words = source.slice(node.type === 'TSTypeAssertion' ? node.start : expression.end, node.end).trim()
    return within.has(node) || /^as\s+const$/.test(words) ? [] : [{ line: lineAt(source, node.start), words }]
  })
}

/** Casts in a thousand lines, over all of the files together. */
export function castsPerThousand(files: readonly Source[]): number {
  const texts = files.map(({ file, read }) => ({ file, text: read() }))
  const casts = texts.reduce((sum, { file, text }) => sum + castsOf(file, text).length, 0)
  const lines = texts.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
  return (casts / lines) * 1000
}
