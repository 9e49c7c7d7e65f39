/** `circle` is a tick where the others are blank, and an empty bullet where the others are filled (○ ○ ● ○). */
export type Mark = 'ticked' | 'unticked' | 'circle' | null

const ticked = '☑☒✅✓✔🗸🗹■●◉⦿◎★▣'
const unticked = '□☐◻▢⬜'
const circles = '○〇◯'

const open = '[（(［\\[【〔]'
const close = '[)）］\\]】〕]'
const blank = '[\\s\\u3000]*'

const shapes: readonly (readonly [Mark, string])[] = [
  ['ticked', `${open}${blank}(?:[${ticked}${circles}レﾚxX])${blank}${close}`],
  ['unticked', `${open}${blank}[${unticked}]?${blank}${close}`],
  ['ticked', `[${unticked}]${blank}(?:[✓✔]|[レﾚ](?![\\p{sc=Katakana}ー]))`],
  ['ticked', `[${ticked}]`],
  ['unticked', `[${unticked}]`],
  ['circle', `[${circles}]`],
  ['ticked', '[レﾚ](?![\\p{sc=Katakana}ー])'],
]

export interface Marked {
  readonly mark: Mark
  /** The text without its mark. */
  readonly rest: string
}

const leading = shapes.map(([mark, body]) => [mark, new RegExp(`^${blank}${body}${blank}`, 'u')] as const)
const trailing = shapes.map(([mark, body]) => [mark, new RegExp(`${blank}${body}${blank}$`, 'u')] as const)

const strip = (text: string, patterns: typeof leading): Marked | null => {
  for (const [mark, pattern] of patterns) {
    if (pattern.test(text)) return { mark, rest: text.replace(pattern, '') }
  }
  return null
}

/** Takes a tick, box or circle off the front or the back of a line. */
export const markOf = (text: string): Marked =>
  strip(text, leading) ?? strip(text, trailing) ?? { mark: null, rest: text }

/** Among lines with filled marks a circle is an empty bullet; else it is the mark itself. */
export const isTicked = (mark: Mark, group: readonly Mark[]): boolean =>
  mark === 'ticked' || (mark === 'circle' && !group.includes('ticked'))
