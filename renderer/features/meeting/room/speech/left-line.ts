import type { Speech } from '../records.ts'
import type { Line } from './speech-keeper.ts'

/** A line that was under the hand when the program was ended, beside what the office has of it. */
export interface LeftLine extends Line {
  /** What is stored of it; null while nothing is. */
  readonly stored: string | null
  /** What is stored meanwhile may be one's own, sent and not answered: the line goes over it. */
  readonly lost: boolean
}

/**
 * Which of the two is newer: what lay on this PC, or what the office has acknowledged. What lies on the PC is written down
 * late, and a program that was killed leaves one of some seconds before: it never takes back words that were stored. Kept
 * after the last saving, it is newer; going on where the stored one ends, too; of what is only different both are shown.
 * Null: the line was deleted.
 */
export function leftLine(line: Line, speeches: readonly Speech[]): LeftLine | null {
  const found = speeches.find(({ id }) => id === line.speechId)
  if (found === undefined) return { ...line, stored: null, lost: true }
  if (found.removed) return null
  const { words, revision } = found
  if (line.revision === revision || line.words.startsWith(words))
    return { ...line, revision, stored: words, lost: true }
  if (words.startsWith(line.words)) return { ...line, words, revision, stored: words, lost: false }
  return { ...line, stored: null, lost: false }
}
