import { namesIn } from './applications/names/person.ts'
import { gap, wordPattern } from './found-words.ts'

/** A person as registered: 「見本 一郎」, 「みほん いちろう」; the reading may be empty. */
export interface KnownPerson {
  readonly name: string
  readonly kana: string
}

const seats = '委員|座長|議長|主査|部会長|会長'
const office = `(?:${seats}|構成員)`
const titles = '教授|准教授|室長|課長|補佐|係長|主任'
/** Without 構成員, which stands where a name was. */
const title = `(?:${seats}|${titles})`
const address = '(?:氏|様|さま|さん|殿|先生|君|くん)'
const courtesy = `(?:${office}|${titles}|${address})`
const han = '\\p{Script=Han}々'
/** Words of every day that end like a name with its courtesy. */
const everyday = '(?!たくさん|みなさん|みなさま|おくさん|おくさま|おきゃくさ)'
/** Between the two parts of a name stands a blank, a dot, or nothing. */
const loose = `${gap}(?:[・･,，]${gap})?`

const lengthOf = (word: string): number => [...word].length
const partsOf = (text: string): string[] =>
  text
    .trim()
    .split(/[\s\u3000]+/u)
    .filter((part) => part !== '')

/** Sources of regular expressions (flag `u`) for one person, whatever the blanks, width, kana and variants of letters. */
export interface PersonPatterns {
  /** The name whole, in either order, and its reading, with what he is called by behind it: the longest first. */
  readonly whole: readonly string[]
  /** One part of the name or of its reading where a courtesy behind it or a title before it says that a person is meant. */
  readonly called: readonly string[]
  /** The family name where the office of a committee stands behind it: nobody else is meant. */
  readonly inOffice: readonly string[]
  /** What may be another word as well. */
  readonly bare: readonly string[]
}

export function personPatterns({ name, kana }: KnownPerson): PersonPatterns {
  const known = namesIn(name).filter(({ isDivided }) => isDivided)
  const families = known.flatMap((each) => each.families)
  const givens = known.flatMap(({ given }) => given ?? [])
  const readings = partsOf(kana)
  const [familyRead = '', givenRead = ''] = readings.length === 2 ? readings : []
  const long = families.filter((family) => lengthOf(family) > 1)
  const short = families.filter((family) => lengthOf(family) === 1)
  const read = [familyRead, givenRead].filter((word) => lengthOf(word) > 1)
  return {
    whole: wholeNames(name, kana).map((word) => `${wordPattern(word, loose)}(?:${gap}${courtesy})?`),
    called: [
      ...long.map((family) => `${wordPattern(family)}${gap}${courtesy}`),
      // 「農林課長」 is no 林課長.
      ...short.map((family) => `(?<![${han}])${wordPattern(family)}${gap}${courtesy}`),
      ...long.map((family) => `${title}${gap}${wordPattern(family)}(?![都道府県市区町村])`),
      // 「大学教授」 is no 学 whom one calls 教授.
      ...givens.map(
        (given) =>
          `${lengthOf(given) > 1 ? '' : `(?<![${han}])`}${wordPattern(given)}${gap}(?:${office}|${address}|教授)`,
      ),
      ...read.map((word) => `${everyday}${wordPattern(word)}${gap}${courtesy}`),
    ],
    inOffice: [
      ...long.map((family) => `${wordPattern(family)}${gap}${office}`),
      ...short.map((family) => `(?<![${han}])${wordPattern(family)}${gap}${office}`),
    ],
    bare: [
      ...long.map((family) => wordPattern(family)),
      ...short.flatMap((family) => [
        `${wordPattern(family)}${gap}${courtesy}`,
        `${title}${gap}${wordPattern(family)}(?![${han}])`,
      ]),
    ],
  }
}

const solid = (text: string): string => text.replace(/\s+/gu, '')

function wholeNames(name: string, kana: string): string[] {
  const parts = partsOf(name)
  const turned = parts.length === 2 ? [`${parts[1] ?? ''}${parts[0] ?? ''}`] : []
  const reading = solid(kana)
  return [solid(name), ...turned, ...(lengthOf(reading) >= 4 ? [reading] : [])]
    .filter((word) => lengthOf(word) > 1)
    .toSorted((a, b) => b.length - a.length)
}

/** The source of a regular expression (flag `u`) for 「京都府」 or 「京都」, which stand in 「東京都府中市」, too. */
export const bodyPattern = (name: string): string => `${name.startsWith('京都') ? '(?<!東)' : ''}${wordPattern(name)}`
