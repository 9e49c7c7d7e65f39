import { markOfText } from '../text-mark.ts'
import type { Secret, Secrets } from './nameless.ts'
import { type DropReason, openOf, type Paragraph, type Said, wordsOf } from './paragraph.ts'

/** An officer's words in the place of a paragraph. */
export interface MinutesEdit {
  readonly key: string
  /** Null: as the record says it. */
  readonly words: string | null
  /** For the public version; null: made from `words`, names replaced. Empty: left out. */
  readonly publicWords: string | null
  /** The mark of the paragraph as it was drawn when the officer wrote. */
  readonly source: number
}

/** `drawn`: as the record says it; `edited`: an officer's words; `outdated` 要見直し: the record has changed since they were written. */
export const paragraphStates = ['drawn', 'edited', 'outdated'] as const
export type ParagraphState = (typeof paragraphStates)[number]

export const paragraphStateLabel = {
  drawn: '記録のまま',
  edited: '手直し',
  outdated: '要見直し',
} as const satisfies Record<ParagraphState, string>

/** A paragraph as both versions print it. */
export interface ShownParagraph extends Omit<Paragraph, 'said' | 'dropped'> {
  readonly said: readonly Said[]
  readonly words: string
  /** What the public version says; null where it leaves the paragraph out. */
  readonly publicWords: string | null
  readonly dropped: DropReason | null
  /** What an officer's own public words still hold, or what may be a name. */
  readonly secrets: readonly Secret[]
  readonly state: ParagraphState
  /** As the record alone says it. */
  readonly drawn: string
  readonly source: number
}

/** By which it is told whether a paragraph still says what an officer has read. */
export const markOfParagraph = ({ kind, said, dropped }: Paragraph): number =>
  markOfText(JSON.stringify([kind, said.map(({ words, open }) => [words, open]), dropped]))

/** A paragraph with what an officer has made of it: names replaced for the public, and left out where it may not be said. */
export function shownParagraph(paragraph: Paragraph, edit: MinutesEdit | undefined, secrets: Secrets): ShownParagraph {
  const source = markOfParagraph(paragraph)
  const drawn = wordsOf(paragraph.said)
  const isEdited = edit !== undefined && (edit.words !== null || edit.publicWords !== null)
  const own = edit?.words ?? null
  // Only what the record says alike in both versions can hold a name that nobody has replaced yet.
  const said =
    own === null
      ? paragraph.said.flatMap((each) =>
          each.words === each.open && !each.isMissing ? secrets.nameless(each.words) : [each],
        )
      : secrets.nameless(own)
  const state: ParagraphState = !isEdited ? 'drawn' : edit.source === source ? 'edited' : 'outdated'
  const base = { ...paragraph, said, words: own ?? drawn, state, drawn, source }
  const chosen = edit?.publicWords ?? null
  if (chosen === '') return { ...base, publicWords: null, dropped: 'officer', secrets: [] }
  if (chosen !== null) return { ...base, publicWords: chosen, dropped: null, secrets: secrets.in(chosen) }
  const open = openOf(said)
  const found = secrets.in(open)
  const dropped = paragraph.dropped ?? dropOf(found)
  return dropped === null
    ? { ...base, publicWords: open, dropped, secrets: found }
    : { ...base, publicWords: null, dropped, secrets: [] }
}

/** What makes a paragraph unfit for the public by itself: of a body or of points also where it is only likely. */
function dropOf(found: readonly Secret[]): DropReason | null {
  const [first] = found.filter(({ kind, isSure }) => isSure || kind !== 'name')
  return first?.kind ?? null
}

/** An officer's words whose source is gone from the record. */
export const lostEdits = (paragraphs: readonly Paragraph[], edits: readonly MinutesEdit[]): MinutesEdit[] => {
  const keys = new Set(paragraphs.map(({ key }) => key))
  return edits.filter(({ key, words, publicWords }) => !keys.has(key) && (words !== null || publicWords !== null))
}
