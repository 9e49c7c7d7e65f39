import { once } from '../once.ts'
import { searchKey } from '../search-key.ts'
import { bareKey, organisationKey, personKey, withFullForms } from './identity.ts'

const kinds = [/\p{Script=Han}/u, /[\p{Script=Katakana}ー]/u, /[a-z0-9]/u] as const
/** Two characters of one kind side by side may belong to one word; kanji beside katakana do not. */
const isOneWord = (a: string, b: string): boolean => kinds.some((kind) => kind.test(a) && kind.test(b))

/** Kanji that end what is written before a name: 補佐官例示花子. */
const titles = /[官員長授士事監者役席師家表任与部課室係問佐]$/u
const honorifics =
  /^(?:氏|様|殿|先生|准?教授|特任|名誉|客員|講師|委員|顧問|参与|補佐|部長|課長|室長|所長|理事|代表|座長|博士)/u

interface Place {
  readonly before: string
  readonly after: string
  readonly from: number
  readonly to: number
}

/** Finds every place of a key in a folded text, blanks and middle dots in between not counting. */
function finderOf(key: string): (text: string) => Place[] {
  const escaped = [...key].map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))
  const pattern = new RegExp(escaped.join('[\\s・]*'), 'gu')
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      before: text.slice(0, index),
      after: text.slice(index + match.length),
      from: index,
      to: index + match.length,
    }))
}

/** A text that is looked through for many names. */
export interface ReadText {
  readonly shown: string
  readonly key: string
  /** With every legal form written out. */
  readonly full: () => ReadText
}

/** Reads a text once, however many names are looked for in it. */
export function readText(text: string): ReadText {
  return { shown: alike(text), key: searchKey(text), full: once(() => readText(withFullForms(text))) }
}

/** A few words on each side of what was found, to be read by an officer. */
const around = 20
function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - around), Math.min(text.length, to + around)]
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}

/** The text with every character at the place of its key: shapes of one width each keep their place. */
const alike = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

function quoted({ shown, key }: ReadText, { from, to }: Place): string {
  // Where folding has changed the length (ligatures, variants in two parts), the places do not fit: the beginning is shown.
  return shown.length === key.length ? excerpt(shown, from, to) : excerpt(shown, 0, 0)
}

/** Where a text names somebody, with some words around it; null where it does not. */
export type NameFinder = (text: ReadText) => string | null

const nowhere: NameFinder = () => null

/**
 * Finds a person. A name inside a longer one is another person's (林一郎 in 小林一郎, 林一 in 林一郎); a title before it and a
 * 氏 after it are not part of it.
 */
export function personFinder(name: string): NameFinder {
  const key = personKey(name)
  if ([...key].length < 2) return nowhere
  const places = finderOf(key)
  return (text) => {
    const place = places(text.key).find(
      ({ before, after }) =>
        (!isOneWord(before.slice(-1), key.slice(0, 1)) || titles.test(before)) &&
        (!isOneWord(key.slice(-1), after.slice(0, 1)) || honorifics.test(after)),
    )
    return place === undefined ? null : quoted(text, place)
  }
}

/** Says nothing of where somebody belongs, or names the ministries that run the programmes themselves. */
const unsaid =
  /^(?:個人|自営業?|フリーランス|無所属|無職|大学院?|会社(?:員|役員)|.*(?:教授|弁護士|会計士|コンサルタント)|.+[省庁])$/u

/** 「見本大学」 of 「見本大学大学院」 and of 「見本大学 工学部」; nothing where no faculty is named. */
function universityIn(name: string): string {
  const school = name.indexOf('大学大学院')
  const first = name.indexOf('大学')
  const hasFaculty = /^.{3,}(?:学部|研究科|研究所|センター|機構)/u.test(name.slice(first))
  const end = first !== -1 && hasFaculty ? first : school
  return end === -1 ? '' : name.slice(0, end + '大学'.length)
}

/** The names an organisation may be called by: as a whole, the part before a blank, and a university without its faculty. */
function namesOf(org: string): string[] {
  const plain = org.normalize('NFKC').trim()
  const names = [plain, plain.split(/\s/u)[0] ?? '', universityIn(plain)].map((name) => {
    const bare = bareKey(name)
    // A name of one or two characters says too little without its legal form.
    return [...bare].length >= 3 ? bare : organisationKey(name)
  })
  return [...new Set(names)].filter(
    (name) => [...name].length >= 3 && !unsaid.test(name) && !/(?:法人|会社)$/u.test(name),
  )
}

/**
 * Finds an organisation, whatever its legal form. 「NEC」 is not in 「CONNECT」, nor 「アイネ」 in 「アイネット」.
 */
export function organisationFinder(org: string): NameFinder {
  const names = namesOf(org).map((name) => ({ name, places: finderOf(name), full: /法人|会社/u.test(name) }))
  return (text) => {
    for (const { name, places, full } of names) {
      const read = full ? text.full() : text
      const place = places(read.key).find(
        ({ before, after }) =>
          !isWordOfLetters(before.slice(-1), name.slice(0, 1)) && !isWordOfLetters(name.slice(-1), after.slice(0, 1)),
      )
      if (place !== undefined) return quoted(read, place)
    }
    return null
  }
}

/** Names of organisations in kanji stand beside other kanji (委託先例示総研); letters and katakana do not. */
const isWordOfLetters = (a: string, b: string): boolean => kinds.slice(1).some((kind) => kind.test(a) && kind.test(b))
