/**
 * 差込項目: a place in a letter's template that is filled from the records, written 「{文書番号}」 in the Word file
 * (letters.md §0). What stands in each letter is told beside its rules; this is the shape alone.
 */
export interface Placeholder {
  /** As it stands between the braces. */
  readonly name: string
  /** What an officer who edits the template reads of it. */
  readonly about: string
  /**
   * Left blank: `stop` halts the letter, `line` takes the whole paragraph away, `nothing` prints nothing in its place.
   * Only what goes away with its line may be taken out of a template.
   */
  readonly blank: 'stop' | 'line' | 'nothing'
  /** A part 「{#今後の予定}…{/今後の予定}」 that is printed or not, and holds others. */
  readonly part?: true
  /** くり返し 「{#予定}…{/予定}」: what stands in each round. */
  readonly each?: readonly Placeholder[]
}

/** Without it the letter is not made. */
export const stop = (name: string, about: string): Placeholder => ({ name, about, blank: 'stop' })
/** Blank, it takes its line away. */
export const line = (name: string, about: string): Placeholder => ({ name, about, blank: 'line' })
/** Blank, nothing stands in its place. */
export const field = (name: string, about: string): Placeholder => ({ name, about, blank: 'nothing' })
/** Paragraphs that are printed or not. */
export const part = (name: string, about: string, blank: 'stop' | 'line' = 'line'): Placeholder => ({
  ...{ name, about, blank },
  part: true,
})
/** So many times what stands within. */
export const rounds = (
  name: string,
  about: string,
  each: readonly Placeholder[],
  blank: 'stop' | 'line' = 'line',
): Placeholder => ({ name, about, blank, each })

/** What a letter is filled with: text (line breaks kept), null for a line that goes away, true or false for a part, rounds. */
export type LetterValue = string | null | boolean | readonly LetterValues[]
export interface LetterValues {
  readonly [placeholder: string]: LetterValue
}

/** 「{№}」: the next number of 記, so that the items behind one that went away are numbered without a gap. */
export const nextNumber = '№'

/** In the head of every letter; the writer of letters fills these two itself. */
export const headPlaceholders = [
  { name: '格付', about: '格付表示と取扱制限(練習用では【見本】が付く)', blank: 'stop' },
  { name: '見本', about: '練習用の【見本】(2頁目から)', blank: 'line' },
] as const satisfies readonly Placeholder[]
