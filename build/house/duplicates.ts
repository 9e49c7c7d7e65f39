import type { Source } from './sources.ts'

const fewest = 6

/** Blank lines, comments and lone punctuation are the same everywhere and say nothing. */
const telling = (line: string): boolean => /\w/.test(line) && !/^(\/\/|\/?\*)/.test(line)

/** Imports name what a file uses; a list of names that two files need alike is no copy. */
const imports = /^import\b[^'"]*['"][^'"\n]+['"]$/gm
const withoutImports = (source: string): string => source.replace(imports, (words) => words.replace(/[^\n]/g, ''))

interface Line {
  readonly text: string
  readonly at: number
}

const linesOf = (source: string): Line[] =>
  withoutImports(source)
    .split('\n')
    .map((text, index) => ({ text: text.trim().replace(/\s+/g, ' '), at: index + 1 }))
    .filter(({ text }) => telling(text))

/** The runs of six telling lines of a file, each with the line it begins at. */
const runsOf = (lines: readonly Line[]): (readonly [run: string, at: number])[] =>
  lines.slice(0, Math.max(0, lines.length - fewest + 1)).map(
    ({ at }, index) =>
      [
        lines
          .slice(index, index + fewest)
          .map(({ text }) => text)
          .join('\n'),
        at,
      ] as const,
  )

/**
 * Pairs of files that say the same six telling lines or more, each pair once, with a place in both. A file beside itself
 * counts as well.
 */
export function identicalPairs(files: readonly Source[]): string[] {
  const seen = new Map<string, { file: string; at: number }>()
  const pairs = new Map<string, string>()
  for (const { file, read } of files)
    for (const [run, at] of runsOf(linesOf(read()))) {
      const first = seen.get(run)
      if (first === undefined) seen.set(run, { file, at })
      else if (first.file !== file || at - first.at >= fewest)
        if (!pairs.has(`${first.file} ${file}`))
          pairs.set(`${first.file} ${file}`, `${first.file}:${first.at} ~ ${file}:${at}`)
    }
  return [...pairs.values()]
}
