import { type JudgedPart, linesOf, piecesOf } from './redacting.ts'

/** Words that an officer withheld of one part, and where they may still be read. */
export interface Reappearance {
  readonly document: string
  readonly title: string
  readonly label: string
  /** The part of which they were withheld. */
  readonly of: string
}

interface Judged {
  readonly key: string
  readonly title: string
  readonly parts: readonly JudgedPart[]
}

/** Shorter words stand anywhere, and say nothing of what they were withheld for. */
const telling = 6

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

/** What was withheld otherwise than proposed: that the same words are open elsewhere, no proposal knows. */
const isOwnChoice = ({ state, way, proposal, words }: JudgedPart): boolean =>
  state === 'settled' && way !== 'open' && (way !== proposal.way || linesOf(words).length > 0)

/**
 * Where a text that was withheld of one part by choice stands open in another: an application's words are in its form, its
 * versions, its papers and what was drawn from them. In the order of the documents; a part is named once.
 */
export function reappearing(documents: readonly Judged[]): Reappearance[] {
  const withheld = new Map<string, string>()
  for (const { title, parts } of documents)
    for (const part of parts.filter(isOwnChoice))
      for (const { from, to } of part.hidden) {
        const words = folded(part.text.slice(from, to))
        if (words.length >= telling) withheld.set(words, `${title} ${part.label}`)
      }
  if (withheld.size === 0) return []
  return documents.flatMap(({ key, title, parts }) =>
    parts.flatMap((part) => {
      const open = piecesOf(part).map(({ text }) => folded(text))
      const found = [...withheld].find(([words]) => open.some((text) => text.includes(words)))
      return found === undefined ? [] : [{ document: key, title, label: part.label, of: found[1] }]
    }),
  )
}
