import { once } from './once.ts'
import { searchKey, variants } from './search-key.ts'

/** From one place of a text to another, in its own UTF-16 units. */
export interface Found {
  readonly from: number
  readonly to: number
}

/** In order, and what touches or overlaps as one. */
export function joined(found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (last !== undefined && each.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
    else out.push(each)
  }
  return out
}

/** The places of a text at which one finds what was searched for, in order and none within another. */
export type Finder = (text: string) => Found[]

/** Where characters stand that fold to another one, beside the variants of names: Latin, Greek, dashes, radicals, circled, kana, compatibility. */
const ranges: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0xaa, 0xde],
  [0x391, 0x3a9],
  [0x2010, 0x2015],
  [0x2160, 0x217f],
  [0x2212, 0x2212],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x301c, 0x301c],
  [0x3036, 0x303a],
  [0x3041, 0x309e],
  [0x32d0, 0x32fe],
  [0xf900, 0xfad9],
  [0xfe58, 0xfe63],
  [0xff01, 0xff9d],
  [0x2f800, 0x2fa1d],
]

const selectors = '\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}'
/** Signs that print nothing, as word processors and web pages leave them within a word. */
const unseen =
  '\\u{AD}\\u{34F}\\u{61C}\\u{115F}\\u{1160}\\u{180B}-\\u{180E}\\u{200B}-\\u{200F}\\u{202A}-\\u{202E}\\u{2060}-\\u{206F}\\u{3164}\\u{FEFF}\\u{FFA0}'
/** What may stand between two characters of a word: blanks do not count, nor do selectors of a printed shape. */
export const gap = `[\\s${selectors}${unseen}]*`
/** ゛ and ゜ of their own after a kana. */
const marks = { voiced: '\\u{3099}\\u{FF9E}', half: '\\u{309A}\\u{FF9F}' } as const

const escaped = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Every character that folds to another, by that other one. */
const shapes = once(() => {
  const known = new Map<string, string[]>()
  const add = (shape: string) => {
    const key = searchKey(shape)
    if (key === shape || [...key].length !== 1) return
    known.set(key, [...(known.get(key) ?? []), shape])
  }
  for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) add(String.fromCodePoint(code))
  // A dash folds to 「ー」, and so does the hyphen that everybody types.
  for (const shape of [...Object.keys(variants), '-', '－', '﹣']) add(shape)
  return new Map([...known].map(([key, all]) => [key, [...new Set(all)]]))
})

const classOf = (key: string): string => [key, ...(shapes().get(key) ?? [])].map(escaped).join('')

/** One folded character in every shape it may have in a text. */
function patternOf(character: string): string {
  const voiced = `${character}\u3099`.normalize('NFC')
  const half = `${character}\u309a`.normalize('NFC')
  const [base = '', mark] = [...character.normalize('NFD')]
  const plain = `[${classOf(character)}]`
  if (mark === '\u3099' || mark === '\u309a')
    return `(?:${plain}|[${classOf(base)}][${mark === '\u3099' ? marks.voiced : marks.half}])`
  // カ is not what ｶﾞ begins with.
  const takesMark = voiced.length === 1 || half.length === 1
  return takesMark ? `${plain}(?![${marks.voiced}${marks.half}])` : plain
}

/**
 * The source of a regular expression (flag `u`) for one word in whatever width, kana, case or variant it is written; `between`
 * is what may stand between two of its characters, blanks that do not count by default.
 */
export const wordPattern = (word: string, between = gap): string =>
  [...searchKey(word).replaceAll(' ', '')].map(patternOf).join(between)

/**
 * Finds in a text as it was written what the search found by its folded key (`searchKey`, `matches`): every
 * blank-separated word of the query in whatever width, kana, case or variant it stands there, blanks within it not
 * counting. Words that fold to several characters (㈱) are the one thing it does not see.
 */
export function finderOf(query: string): Finder {
  const words = searchKey(query).split(' ').filter(Boolean)
  if (words.length === 0) return () => []
  // The longest first, so that of two words the one that holds the other is marked whole.
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => wordPattern(word))
    .join('|')
  const pattern = new RegExp(any, 'gu')
  return (text) => [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
}

/** One finder for each word of a query: which of them a text holds. */
export const findersOf = (query: string): readonly Finder[] => searchKey(query).split(' ').filter(Boolean).map(finderOf)

const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/**
 * The part of a text around the first place found, in one line of about `length` characters, 「…」 where it was cut; null
 * where nothing is found. What was found is never cut.
 */
export function excerptOf(text: string, find: Finder, length = 64): string | null {
  const line = text.replace(/\s+/gu, ' ').trim()
  const [first] = find(line)
  if (first === undefined) return null
  const lead = Math.max(0, Math.min(16, length - (first.to - first.from)))
  const start = line.length <= length ? 0 : Math.max(0, Math.min(first.from - lead, line.length - length))
  const end = Math.max(first.to, start + length)
  const [from, to] = [isHalf(line, start) ? start - 1 : start, isHalf(line, end) ? end + 1 : end]
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}
