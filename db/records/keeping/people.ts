import { searchKey } from '../../../shared/domain/search-key.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { formRows, type NamedRow, namedRows, namedRowsOfTalent } from '../../tables/keeping/people.ts'

export interface KnownPerson {
  readonly name: string
  readonly as: string[]
  readonly words: string[]
}

const nobody = /^(?:|未定|調整中|■+)$/u
const solid = (name: string) => searchKey(name).replaceAll(' ', '')

/** Everybody the records name in a field of their own: one of one name is shown once, with all that they are. */
export function peopleOf({ db, sight }: Seeing): KnownPerson[] {
  const ofTalent = sight.office.talent ? namedRowsOfTalent(db) : []
  const named = [...contactsOf(db), ...namedRows(db), ...ofTalent].filter(({ name }) => !nobody.test(name.trim()))
  return [...Map.groupBy(named, ({ name }) => solid(name)).values()]
    .map((rows) => ({
      name: rows[0]?.name ?? '',
      as: [...new Set(rows.map(({ role }) => role))],
      words: wordsOf(rows),
    }))
    .toSorted((a, b) => (solid(a.name) < solid(b.name) ? -1 : 1))
}

const contactsOf = (db: ReadDb): NamedRow[] =>
  formRows(db).flatMap(({ id, form }) => {
    const { contact, subContact } = storedForm.read(form, id)
    const named = (role: string, { name, kana, email, tel }: typeof contact): NamedRow => ({
      role,
      name: name ?? '',
      kana: kana ?? '',
      mail: email ?? '',
      tel: tel ?? '',
    })
    return [named('応募の担当者', contact), named('応募の副担当者', subContact)]
  })

function wordsOf(rows: readonly NamedRow[]): string[] {
  const all = rows.flatMap(({ name, kana, mail, tel }) => [name, kana, mail, tel]).map((word) => word.trim())
  const known = new Map(all.filter((word) => [...word].length > 1).map((word) => [solid(word), word]))
  return [...known.values()].slice(0, 10)
}
