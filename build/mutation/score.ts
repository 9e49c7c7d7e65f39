/** One change that was tried on the program, as Stryker's JSON report has it (mutation-testing-report-schema). */
interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: Place; readonly end: Place }
}

/** Line and column from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

export interface Score {
  readonly tried: number
  /** A test failed, or went on without end. */
  readonly found: number
  /** All tests that reach it passed. */
  readonly survived: number
  /** No test reaches it. */
  readonly unreached: number
}

/** What of a report counts: what was left out with a reason, or is no program at all, is neither found nor missed. */
export function scoreOf(mutants: readonly Pick<Mutant, 'status'>[]): Score {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length
  const score = { found: count('Killed', 'Timeout'), survived: count('Survived'), unreached: count('NoCoverage') }
  return { tried: score.found + score.survived + score.unreached, ...score }
}

/** Found ones of a hundred; 100 where nothing could be tried. */
export const percentOf = ({ found, tried }: Pick<Score, 'found' | 'tried'>): number =>
  tried === 0 ? 100 : (found * 100) / tried

const isMissed = ({ status }: Pick<Mutant, 'status'>): boolean => status === 'Survived' || status === 'NoCoverage'

/** How many of each kind were missed, the most first. */
export function missedKinds(mutants: readonly Pick<Mutant, 'status' | 'mutatorName'>[]): [string, number][] {
  const kinds = Map.groupBy(mutants.filter(isMissed), ({ mutatorName }) => mutatorName)
  return [...kinds].map(([kind, all]): [string, number] => [kind, all.length]).sort((a, b) => b[1] - a[1])
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Each that was missed, where it stands and what it changes, in the order of the file. */
export function missedIn(file: string, { source, mutants }: MutationReport['files'][string]): string[] {
  const lines = source.split('\n')
  const written = ({ start, end }: Mutant['location']): string =>
    lines
      .slice(start.line - 1, end.line)
      .map((text, at, all) => (at === all.length - 1 ? text.slice(0, end.column - 1) : text))
      .map((text, at) => (at === 0 ? text.slice(start.column - 1) : text))
      .join('\n')
  return mutants
    .filter(isMissed)
    .toSorted(
      (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
    )
    .map(({ mutatorName, status, replacement = '', location }) => {
      const place = `${file}:${location.start.line}:${location.start.column}`
      const reach = status === 'NoCoverage' ? '(テストが通らない)' : ''
      return `${place} ${mutatorName}${reach}\n    ${oneLine(written(location))}\n  → ${oneLine(replacement)}`
    })
}
