import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { type PersonWords, personWords } from '../../../shared/domain/keeping/erasing.ts'
import { searchKey } from '../../../shared/domain/search-key.ts'
import type { WriteDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { goesWhole, type OfPerson, ofPerson, type Place } from '../../records/keeping/person.ts'
import { type EntryKind, textsFound } from '../../records/office/found.ts'
import { reindexed } from '../../search.ts'
import { deleteStored, type Entry, setSearchEntry, settleSearch } from '../../tables/keeping/erasing.ts'
import { fileRows } from '../../tables/keeping/keeping.ts'
import { deleteRow, setColumns } from '../../tables/keeping/walk.ts'
import { entriesWith, forgetFile, recordOf } from './forget.ts'
import { unlocked } from './unlocked.ts'

export interface Erased {
  readonly places: readonly Place[]
  readonly originals: number
  readonly copies: number
  /** Entries of the record of deeds whose details are to go. */
  readonly deeds: readonly number[]
}

/** Takes the person out of everywhere it may be taken out of; `consent`: the 廃棄 of what has expired was agreed to. */
export function erasePerson(
  { db, sight, today }: Pick<Context, 'db' | 'sight' | 'today'>,
  { words: given, consent }: { words: readonly string[]; consent: boolean },
): Erased {
  const held = ofPerson({ db, sight }, given, today)
  const may = ({ verdict }: { verdict: Place['verdict'] }) =>
    verdict.may === 'yes' || (consent && verdict.may === 'consent')
  const places = held.places.filter(may)
  unlocked(db, () => {
    for (const place of places) takeOut(db, place)
  })
  const originals = held.originals.filter(may)
  const files = new Map(fileRows(db).map((file) => [file.id, file]))
  for (const { fileId } of originals) {
    const file = files.get(fileId)
    if (file) forgetFile(db, file, formatWareki(today, 'long'))
  }
  for (const id of held.copies) deleteStored(db, id)
  outOfSearch({ db, sight }, personWords(given), held, new Set(places))
  return {
    places,
    originals: originals.length,
    copies: held.copies.length,
    deeds: places.flatMap(({ table, key }) =>
      table === 'audit' && typeof key['seq'] === 'number' ? [key['seq']] : [],
    ),
  }
}

/** The details of deeds are taken out by a deed of their own, that the chain may prove it. */
function takeOut(db: WriteDb, { table, key, columns, isRevised }: Place): void {
  if (table === 'audit') return
  if (goesWhole(table)) deleteRow(db, table, key)
  else setColumns(db, table, key, columns, isRevised)
}

/** An entry is of the words its record still has: of one that keeps the name, without the address that went. */
function outOfSearch(
  { db, sight }: Pick<Context, 'db' | 'sight'>,
  words: PersonWords,
  held: OfPerson,
  gone: ReadonlySet<Place>,
): void {
  const kept = new Set(held.places.filter((place) => !gone.has(place)).map(({ id }) => id))
  const touched = new Set([...gone].map(({ id }) => id))
  for (const entry of entriesWith(db, words)) {
    const record = recordOf(entry)
    if (kept.has(record) && !touched.has(record)) continue
    const without = kept.has(record) ? (text: string) => text : words.erased
    const key = kept.has(record) ? keyOfRecord({ db, sight }, entry) : words.erased(entry.key)
    setSearchEntry(db, { id: entry.id, title: without(entry.title), detail: without(entry.detail), key })
    reindexed(db, { id: entry.id, key })
  }
  settleSearch(db)
}

const keyOfRecord = (
  ctx: Pick<Context, 'db' | 'sight'>,
  { kind, recordId }: Pick<Entry, 'kind' | 'recordId'>,
): string =>
  // Only kinds of records are in the index.
  searchKey(
    textsFound[kind as EntryKind](ctx, recordId)
      .map(({ text }) => text)
      .join(' '),
  )
