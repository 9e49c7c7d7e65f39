import { excerptOf, finderOf } from '../../../shared/domain/found-words.ts'
import {
  type Holding,
  mayErase,
  type PersonWords,
  personWords,
  type Verdict,
} from '../../../shared/domain/keeping/erasing.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { overWords } from '../../stored/kind.ts'
import { fileRows } from '../../tables/keeping/keeping.ts'
import { columnsOf, type WalkedColumn, type WalkedRow, walk } from '../../tables/keeping/walk.ts'
import { isDeedShown } from '../office/audit-entry.ts'
import { filesOf, holdsFiles } from './files.ts'
import { type Code, type Kept, type KeptTable, keptList, keptTables, yearOf } from './kept.ts'
import { fileOfDeed } from './subjects.ts'

/** A row in which words of the person stand, with the columns and what these would be without them. */
export interface Place {
  readonly table: KeptTable
  readonly label: string
  readonly code: Code
  readonly fy: number | null
  /** 行政文書ファイル名; empty where it belongs to none. */
  readonly fileName: string
  readonly key: Readonly<Record<string, unknown>>
  readonly id: string
  readonly columns: Readonly<Record<string, string>>
  readonly isRevised: boolean
  /** The words around the first that was found, in one line. */
  readonly excerpt: string
  readonly route: string
  readonly verdict: Verdict
}

/** An original in which the person stands, as far as its record tells. */
export interface Original {
  readonly fileId: string
  readonly name: string
  readonly fileName: string
  readonly verdict: Verdict
}

export interface OfPerson {
  readonly places: readonly Place[]
  readonly originals: readonly Original[]
  /** 出力した帳票 and the like, which no record holds: what stands in them is not read, and they can be made again. */
  readonly copies: readonly string[]
}

/** Written by the office about itself, where an officer's name says who did something. */
const ofWhoDidIt = /(^|_)(by|who)$/

/** What leads to another record is no word of anybody. */
const ofKey = /(^|_)id$/

/** Everything an office holds of the person of those words: every column of every table is looked at. */
export function ofPerson({ db, sight }: Seeing, given: readonly string[], today: string): OfPerson {
  const words = personWords(given)
  const look = lookOf(db, given, words, today)
  const places: Place[] = []
  const discarded = new Set<string>()
  const years = new Map<string, number>()
  for (const [table, kept] of keptList) {
    // Bytes are no text, and an entry of the search follows the record it leads to.
    if (table === 'stored_chunk' || table === 'search_entry') continue
    if (kept.right === 'talent' && !sight.office.talent) continue
    const columns = columnsOf(db, table)
    for (const row of walk(db, table, yearOf(table))) {
      if (table === 'audit' && !isDeedShown(String(row['did']), sight)) continue
      const id = idOf(row)
      if (row.keptYear !== null) years.set(id, row.keptYear)
      if (table === 'application' && row['discarded_at'] !== null) discarded.add(id)
      const owner = String((table === 'audit' ? row['subject'] : row['application_id']) ?? id)
      const isCopy = table === 'job' || discarded.has(owner)
      places.push(...look.inRow({ table, kept, columns, row, isCopy, years }))
    }
  }
  return { places, ...look.originals(places) }
}

const idOf = (row: WalkedRow): string =>
  String(row['id'] ?? row['application_id'] ?? row['meeting_id'] ?? row['approval_id'] ?? row['seq'] ?? '')

interface Looked {
  readonly table: KeptTable
  readonly kept: Kept
  readonly columns: readonly WalkedColumn[]
  readonly row: WalkedRow
  readonly isCopy: boolean
  readonly years: ReadonlyMap<string, number>
}

function lookOf(db: ReadDb, given: readonly string[], words: PersonWords, today: string) {
  const files = new Map(filesOf(db, today).map((file) => [`${file.fy} ${file.code}`, file]))
  const find = finderOf(given.map((word) => word.replaceAll(/\s/gu, '')).join(' '))
  const fileAt = (code: Code, fy: number | null) => (fy === null ? undefined : files.get(`${fy} ${code}`))
  const verdictAt = (holding: Holding, code: Code, fy: number | null): Verdict => {
    const file = fileAt(code, fy)
    return mayErase({ holding, standing: file?.standing ?? null, until: file?.until ?? null })
  }

  function inRow({ table, kept, columns, row, isCopy, years }: Looked): Place[] {
    const found = columns.flatMap(({ name, type, pk }): [string, string, string][] => {
      const text = type === 'TEXT' && pk === 0 && !ofKey.test(name) ? row[name] : null
      if (typeof text !== 'string' || !words.holds(text)) return []
      const without = overWords(text, words.erased)
      return without === text ? [] : [[name, text, without]]
    })
    if (found.length === 0) return []
    const { code, fy } = fileOfRow(table, kept, row, years)
    const held = Map.groupBy(found, ([name]) => holdingOf({ table, kept, name, code, isCopy }))
    return [...held].map(([holding, of]) => ({
      table,
      label: kept.label,
      code,
      fy,
      fileName: fileAt(code, fy)?.name ?? '',
      key: Object.fromEntries(columns.filter(({ pk }) => pk > 0).map(({ name }) => [name, row[name]])),
      id: idOf(row),
      columns: Object.fromEntries(of.map(([name, , without]) => [name, without])),
      isRevised: 'revision' in row,
      excerpt: excerptOf(plain(of[0]?.[1] ?? ''), find) ?? '',
      route: routeOf(kept, row),
      verdict: verdictAt(holding, code, fy),
    }))
  }

  return {
    inRow,
    originals: (places: readonly Place[]) =>
      originalsOf(db, places, { words, verdictAt, fileName: (code, fy) => fileAt(code, fy)?.name ?? '' }),
  }
}

/** An entry of the record of deeds is of the file of what was done; a row of the search, of the record it leads to. */
function fileOfRow(table: KeptTable, kept: Kept, row: WalkedRow, years: ReadonlyMap<string, number>) {
  if (table === 'audit') return fileOfDeed({ did: String(row['did']), subject: String(row['subject']) }, years)
  return { code: kept.code, fy: row.keptYear }
}

function holdingOf({
  table,
  kept,
  name,
  code,
  isCopy,
}: {
  table: KeptTable
  kept: Kept
  name: string
  code: Code
  isCopy: boolean
}): Holding {
  if (isCopy) return 'copy'
  if (table === 'audit') return name === 'detail' && code !== 'office' ? 'record' : 'office'
  if (code === 'office' || ofWhoDidIt.test(name)) return code === 'office' ? 'office' : 'record'
  return kept.contact?.includes(name) ? 'contact' : 'record'
}

const routeOf = ({ route }: Kept, row: WalkedRow): string =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(row[name] ?? ''))

/** Of stored JSON only the words. */
function plain(text: string): string {
  const all: string[] = []
  overWords(text, (words) => {
    all.push(words)
    return words
  })
  return all.join(' ')
}

interface Judging {
  readonly words: PersonWords
  readonly verdictAt: (holding: Holding, code: Code, fy: number | null) => Verdict
  readonly fileName: (code: Code, fy: number | null) => string
}

/** An original holds the person where its own record, its name, or what was read from it does. */
function originalsOf(db: ReadDb, places: readonly Place[], { words, verdictAt, fileName }: Judging) {
  const found = new Map<string, Place>()
  for (const place of places) found.set(`${place.table} ${place.id}`, place)
  const paper = (applicationId: string) =>
    ['application', 'application_document', 'application_version']
      .map((table) => found.get(`${table} ${applicationId}`))
      .find((place) => place !== undefined)
  const names = new Map(fileRows(db).map((file) => [file.id, file.name]))
  const held = new Set<string>()
  const originals = new Map<string, Original>()
  for (const [table, kept] of keptList) {
    if (!holdsFiles.has(table)) continue
    for (const row of walk(db, table, yearOf(table))) {
      const fileId = row['file_id']
      if (typeof fileId !== 'string') continue
      held.add(fileId)
      const name = names.get(fileId) ?? ''
      const by =
        table === 'application_file'
          ? paper(String(row['application_id']))
          : (found.get(`${table} ${String(row['id'])}`) ?? found.get(`reviewer ${String(row['reviewer_id'])}`))
      if (by === undefined && !words.holds(name)) continue
      const verdict =
        by?.verdict.may === 'yes' && by.code === kept.code
          ? by.verdict
          : verdictAt(kept.code === 'office' ? 'office' : 'record', kept.code, row.keptYear)
      originals.set(fileId, { fileId, name, fileName: fileName(kept.code, row.keptYear), verdict })
    }
  }
  return { originals: [...originals.values()], copies: [...names.keys()].filter((id) => !held.has(id)) }
}

/** Whether a table is one in which a found row goes whole. */
export const goesWhole = (table: KeptTable): boolean => {
  const kept: Kept = keptTables[table]
  return kept.whole === true
}
