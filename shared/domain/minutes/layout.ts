import type { ParagraphKind } from './paragraph.ts'
import type { ShownParagraph } from './shown.ts'

/** A line as it is printed: 「(1)」, 「ア」, 「○」 before its words. */
export interface PrintedLine {
  readonly key: string
  readonly kind: ParagraphKind | 'heading'
  /** Stands before the words; empty where nothing does. */
  readonly mark: string
  readonly words: string
}

export const minutesVersions = ['internal', 'public'] as const
export type MinutesVersion = (typeof minutesVersions)[number]
export const minutesVersionLabel = { internal: '内部用', public: '公表用' } as const satisfies Record<
  MinutesVersion,
  string
>

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'

/** What the version prints of a paragraph; null where it is left out. */
const wordsIn = (paragraph: ShownParagraph, version: MinutesVersion): string | null =>
  version === 'internal' ? paragraph.words : paragraph.publicWords

/** 「審議」 of which no body is printed, as the public is told of the selected alone: a heading over nothing is none. */
function isBare(paragraphs: readonly ShownParagraph[], at: number, version: MinutesVersion): boolean {
  if (paragraphs[at]?.kind !== 'point') return false
  const next = paragraphs.findIndex(({ kind }, index) => index > at && kind === 'point')
  const below = paragraphs.slice(at + 1, next === -1 ? undefined : next)
  const isLeftOut = (each: ShownParagraph) => each.kind === 'outcome' || wordsIn(each, version) === null
  return below.some(({ kind }) => kind === 'body') && below.every(isLeftOut)
}

/** The lines of one version, numbered 1 → (1) → ア without a gap (letters.md §0). */
export function printedMinutes(paragraphs: readonly ShownParagraph[], version: MinutesVersion): PrintedLine[] {
  const count: Counts = { head: 0, point: 0, body: 0, outcome: 0 }
  const heading = (words: string): PrintedLine => {
    count.head += 1
    return { key: `heading:${words}`, kind: 'heading', mark: String(count.head), words }
  }
  const printed = paragraphs.filter((_, at) => !isBare(paragraphs, at, version))
  const lines = (kinds: readonly ParagraphKind[]) =>
    printed
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((paragraph): PrintedLine[] => {
        const { key, kind, label } = paragraph
        const words = wordsIn(paragraph, version)
        if (words === null) return []
        return [{ key, kind, mark: markOf(kind, count), words: label === '' ? words : `${label}　${words}` }]
      })
  return [
    ...lines(['head', 'line']),
    heading('議事概要'),
    ...lines(['point', 'body', 'note', 'speech', 'plain']),
    heading('決定事項'),
    ...lines(['outcome']),
  ]
}

interface Counts {
  head: number
  point: number
  body: number
  outcome: number
}

function markOf(kind: ParagraphKind, count: Counts): string {
  switch (kind) {
    case 'head':
      count.head += 1
      return String(count.head)
    case 'point':
      count.point += 1
      count.body = 0
      return `(${count.point})`
    case 'body':
      count.body += 1
      return kana[count.body - 1] ?? `${count.body}`
    case 'outcome':
      count.outcome += 1
      return `(${count.outcome})`
    case 'note':
      return '※'
    case 'speech':
      return '○'
    case 'line':
    case 'plain':
      return ''
  }
}
