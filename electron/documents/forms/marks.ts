/**
 * `circle` is a tick where the others are blank, and an empty bullet where the others are filled (○ ○ ● ○). `unknown` is
 * a sign nobody has told us of, or one that says yes to some and no to others (✗): quoted, never dropped.
 */
export type Mark = 'ticked' | 'unticked' | 'circle' | 'unknown' | null

/** Said where no mark stands and the look of some lines is the only thing that may choose. */
export const strongNote = '印がなく、太字・下線・色などで区別されています'

const ticked = '☑☒✅✓✔🗸🗹■⬛◼◾●◉⦿◎★▣〆⚫🔘'
const unticked = '□☐◻▢⬜◽❏❐❑❒🔲'
const circles = '○〇◯⭕'
/** Signs that begin a line of a list and choose nothing. */
const bullets = '・･•‣▪▫◦–—\\-'
const brackets = '()（）［］\\[\\]【】〔〕「」『』〈〉<>＜＞'

const open = '[（(［\\[【〔]'
const close = '[)）］\\]】〕]'
const blank = '[\\s\\u3000]*'

const shapes: readonly (readonly [Mark, string])[] = [
  ['ticked', `${open}${blank}(?:[${ticked}${circles}レﾚxX])${blank}${close}`],
  ['unticked', `${open}${blank}(?:[${unticked}]${blank})?${close}`],
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
const trailing = shapes.map(([mark, body]) => [mark, new RegExp(`(?:(?<!\\s)\\s+)?${body}$`, 'u')] as const)

const strip = (text: string, patterns: typeof leading): Marked | null => {
  for (const [mark, pattern] of patterns) {
    if (pattern.test(text)) return { mark, rest: text.replace(pattern, '') }
  }
  return null
}

const odd = `[^\\p{L}\\p{N}\\s\\u3000${bullets}${brackets}、。，．,.:：;；/／]`
const leadingOdd = new RegExp(`^${blank}(?:${odd}|[vVｖＶ](?=[\\s\\u3000]))+${blank}`, 'u')
const trailingOdd = new RegExp(`(?<!${odd})${odd}+$`, 'u')
const leadingBullet = new RegExp(`^${blank}[${bullets}]+${blank}`, 'u')

/** Takes a sign off the front or the back of a line that is no mark we know. */
const oddOf = (text: string): Marked => {
  const bare = text.replace(leadingBullet, '')
  if (leadingOdd.test(bare)) return { mark: 'unknown', rest: bare.replace(leadingOdd, '') }
  const end = bare.trimEnd()
  if (trailingOdd.test(end)) return { mark: 'unknown', rest: end.replace(trailingOdd, '') }
  return { mark: null, rest: text }
}

/** A choice is a line; what is longer is prose, and no mark is looked for in it. */
const longestLine = 200

/** Takes a tick, box or circle off the front or the back of a line. */
export const markOf = (text: string): Marked =>
  text.length > longestLine
    ? { mark: null, rest: text }
    : (strip(text, leading) ?? strip(text.trimEnd(), trailing) ?? oddOf(text))

/** Among lines with filled marks a circle is an empty bullet; else it is the mark itself. */
export const isTicked = (mark: Mark, group: readonly Mark[]): boolean =>
  mark === 'ticked' || (mark === 'circle' && !group.includes('ticked'))
