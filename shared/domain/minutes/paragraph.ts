/**
 * What a paragraph of 議事概要 is: 1–4 `head`, with lines of their own below it `line`; in 5 a numbered `point`, a `body` of the
 * deliberation, 「※」 `note`, 「○」 `speech`, `plain` words; in 6 an `outcome`.
 */
export const paragraphKinds = ['head', 'line', 'point', 'body', 'note', 'speech', 'plain', 'outcome'] as const
export type ParagraphKind = (typeof paragraphKinds)[number]

/** A piece of a sentence: as the internal version says it, and as the public one does. */
export interface Said {
  readonly words: string
  readonly open: string
  /** It stands for something that the record does not know yet. */
  readonly isMissing?: true
}

/** What keeps a paragraph out of the public version: it speaks of a body that was not selected, of points and places, or of a person. */
export const dropReasons = ['body', 'points', 'name', 'officer'] as const
export type DropReason = (typeof dropReasons)[number]

export const dropReasonLabel = {
  body: '選定されていない団体',
  points: '点・順位',
  name: '氏名',
  officer: '職員が落とした段落',
} as const satisfies Record<DropReason, string>

/** A paragraph as the record alone would write it, with what it was drawn from. */
export interface Paragraph {
  /** The same as long as its source is: 「entry:…」, 「speech:…」, 「date」. */
  readonly key: string
  readonly kind: ParagraphKind
  /** 「日時」 of a head; empty otherwise. */
  readonly label: string
  /** When it happened; null for what is no moment of the meeting. */
  readonly at: string | null
  readonly itemId: string | null
  readonly entryIds: readonly string[]
  readonly speechId: string | null
  readonly memberId: string | null
  /** What happened, in a few words, beside the sentence. */
  readonly happened: string
  readonly said: readonly Said[]
  /** It belongs to what the public version leaves out, whatever its words. */
  readonly dropped: DropReason | null
}

/** Words that both versions say alike. */
export const alike = (words: string): Said => ({ words, open: words })
export const instead = (words: string, open: string): Said => ({ words, open })
export const missing = (words: string): Said => ({ words, open: words, isMissing: true })

export const wordsOf = (said: readonly Said[]): string => said.map(({ words }) => words).join('')
export const openOf = (said: readonly Said[]): string => said.map(({ open }) => open).join('')
