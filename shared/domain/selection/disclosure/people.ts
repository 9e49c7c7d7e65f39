import { contactsIn } from '../../applications/names/contacts.ts'
import { type KnownPeople, maskOf, peopleNamed, together } from '../../applications/names/mask.ts'
import { type Found, joined } from '../../found-words.ts'
import { type KnownPerson, personPatterns } from '../../names-in-text.ts'
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
  const mask = maskOf(
    together([
      ...applicants,
      peopleNamed(named.map(({ name }) => name)),
      { names: [], readings: [], contacts: contacts.map((each) => each.trim()).filter((each) => each.length > 4) },
    ]),
  )
  const sources = named.map(personPatterns).flatMap(({ whole, called }) => [...whole, ...called])
  const called = sources.length === 0 ? null : new RegExp([...new Set(sources)].join('|'), 'gu')
  const known = new Map<string, readonly Found[]>()
  const found = (text: string): readonly Found[] => {
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
