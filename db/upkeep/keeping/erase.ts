import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { type PersonWords, personWords } from '../../../shared/domain/keeping/erasing.ts'
import { sql, type WriteDb } from '../../connection.ts'
import { goesWhole, type OfPerson, ofPerson, type Place } from '../../records/keeping/person.ts'
import { reindexed } from '../../search.ts'
import { fileRows } from '../../tables/keeping/keeping.ts'
import { deleteRow, setColumns } from '../../tables/keeping/walk.ts'
import { deleteStored } from './dispose.ts'
import { forgetFile, settle, unindexWords } from './forget.ts'
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
  db: WriteDb,
  { words: given, consent, today }: { words: readonly string[]; consent: boolean; today: string },
): Erased {
  const held = ofPerson(db, given, today)
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
  outOfSearch(db, personWords(given), held, new Set(places))
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

function outOfSearch(db: WriteDb, words: PersonWords, held: OfPerson, gone: ReadonlySet<Place>): void {
  const kept = new Set(held.places.filter((place) => !gone.has(place)).map(({ id }) => id))
  for (const { id, title, detail, key } of unindexWords(db, words, (recordId) => kept.has(recordId))) {
    const changed = { id, title: words.erased(title), detail: words.erased(detail), key: words.erased(key) }
    sql<typeof changed>(db, 'UPDATE search_entry SET title = @title, detail = @detail, key = @key WHERE id = @id').run(
      changed,
    )
    reindexed(db, changed)
  }
  settle(db)
}
