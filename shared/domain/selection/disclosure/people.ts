import { contactsIn } from '../../applications/names/contacts.ts'
import { type KnownPeople, maskOf, peopleNamed, together } from '../../applications/names/mask.ts'
import { namesIn } from '../../applications/names/person.ts'
import { type Found, gap, joined } from '../../found-words.ts'
import { type KnownPerson, personPatterns } from '../../names-in-text.ts'
import { searchKey } from '../../search-key.ts'
import type { NameFinder } from './redacting.ts'

/**
 * Finds everybody whom the records know by name in any text, in whatever width, kana or variant, whole or as they are called
 * (「見本委員」, 「見本課長」), and whatever reaches somebody. Officials of the ministry are not among them: their posts and names are
 * shown (5条1号ただし書ハ).
 */
export function peopleFinder(
  applicants: readonly KnownPeople[],
  others: readonly KnownPerson[],
  contacts: readonly string[],
): NameFinder {
  const named = others.filter(({ name }) => name.trim() !== '')
  const everybody = together([
    ...applicants,
    peopleNamed(named.map(({ name }) => name)),
    { names: [], readings: [], contacts: contacts.map((each) => each.trim()).filter((each) => each.length > 4) },
  ])
  const mask = maskOf(everybody)
  const mayName = mentionOf(everybody, named)
  const sources = named.map(personPatterns).flatMap(({ whole, called }) => [...whole, ...called])
  const called = sources.length === 0 ? null : new RegExp([...new Set(sources)].join('|'), 'gu')
  const known = new Map<string, readonly Found[]>()
  const found = (text: string): readonly Found[] => {
    if (!mayName(text)) return joined(contactsIn(text))
    const byName =
      called === null
        ? []
        : [...text.matchAll(called)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
    return joined([...mask.places(text), ...byName, ...contactsIn(text)])
  }
  return {
    places(text) {
      const before = known.get(text)
      if (before !== undefined) return before
      const places = found(text)
      known.set(text, places)
      return places
    },
  }
}

const blanks = new RegExp(gap, 'gu')
const foldedKey = (text: string): string => searchKey(text.replace(blanks, '')).replaceAll(' ', '')

/**
 * Whether any part of any name, reading or address stands in a text at all: nothing is found where none does, and most of some
 * thousand texts hold none. Without it a year's list waits for seconds.
 */
function mentionOf(
  { names, readings, contacts }: KnownPeople,
  others: readonly KnownPerson[],
): (text: string) => boolean {
  const parts = [...names, ...others.flatMap(({ name }) => namesIn(name))].flatMap(({ whole, families, given }) => [
    whole,
    ...families,
    ...(given === null ? [] : [given]),
  ])
  const read = others.flatMap(({ kana }) => [kana, ...kana.split(/[\s\u3000]+/u)])
  const solid = others.map(({ name }) => name)
  const keys = [...new Set([...parts, ...readings, ...read, ...solid, ...contacts].map(foldedKey))].filter(
    (key) => key !== '',
  )
  return (text) => {
    const folded = foldedKey(text)
    return keys.some((key) => folded.includes(key))
  }
}
