import type { NamedText } from '../shared/domain/record-fields.ts'
import { indexTokens, queryTokens, searchKey } from '../shared/domain/search-key.ts'
import { type ReadDb, sql, type WriteDb } from './connection.ts'

export interface SearchEntry {
  kind: string
  recordId: string
  fy: number | null
  jis2: string | null
  title: string
  detail: string
  route: string
  /** Everything the record can be found by; a hit is shown with the part of them that was found. */
  texts: readonly NamedText[]
}

export interface SearchRow {
  kind: string
  record_id: string
  jis2: string | null
  title: string
  detail: string
  route: string
}

/** FTS5 would fold and split our bigrams once more; written as hexadecimal they stay what they are. */
const token = (gram: string) => `x${Buffer.from(gram, 'utf16le').toString('hex')}`
const tokens = (key: string) => indexTokens(key).map(token).join(' ')

/** Puts a record into the search, or brings its entry up to date; in the transaction of the command. */
export function index(db: WriteDb, entry: SearchEntry): void {
  const { texts, ...facts } = entry
  const key = searchKey(texts.map(({ text }) => text).join(' '))
  const known = sql<[string, string], { id: number; key: string }>(
    db,
    'SELECT id, key FROM search_entry WHERE kind = ? AND record_id = ?',
  ).get(entry.kind, entry.recordId)
  const row = { ...facts, key }
  if (!known) {
    const { id } = inserted(db, row)
    sql<[number, string]>(db, 'INSERT INTO search_index (rowid, grams) VALUES (?, ?)').run(id, tokens(key))
    return
  }
  sql<object>(
    db,
    `UPDATE search_entry SET fy = @fy, jis2 = @jis2, title = @title, detail = @detail, route = @route, key = @key
      WHERE id = @id`,
  ).run({ ...row, id: known.id })
  if (known.key === key) return
  reindexed(db, { id: known.id, key })
}

/** The grams of an entry once more, of the key it has now. */
export const reindexed = (db: WriteDb, { id, key }: { id: number; key: string }) =>
  sql<[string, number]>(db, 'UPDATE search_index SET grams = ? WHERE rowid = ?').run(tokens(key), id)

const inserted = (db: WriteDb, row: object) => {
  const result = sql<object>(
    db,
    `INSERT INTO search_entry (kind, record_id, fy, jis2, title, detail, route, key)
     VALUES (@kind, @recordId, @fy, @jis2, @title, @detail, @route, @key)`,
  ).run(row)
  return { id: Number(result.lastInsertRowid) }
}

export function unindex(db: WriteDb, kind: string, recordId: string): void {
  const gone = sql<[string, string], { id: number }>(
    db,
    'DELETE FROM search_entry WHERE kind = ? AND record_id = ? RETURNING id',
  ).get(kind, recordId)
  if (gone) sql<[number]>(db, 'DELETE FROM search_index WHERE rowid = ?').run(gone.id)
}

/** Merges so many pages of the pieces that the index consists of; answers whether there was anything to merge. */
export function mergePieces(db: WriteDb, pages: number): boolean {
  const before = rowsWritten(db)
  sql<[number]>(db, `INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)`).run(pages)
  // The command itself counts as one row (https://sqlite.org/fts5.html#the_merge_command).
  return rowsWritten(db) - before >= 2
}

/**
 * A connection remembers of which pieces the index consists. A search looks whether another connection has merged them since;
 * SQLite's own integrity check does not (fts5IntegrityMethod of 3.53), and calls pieces damaged that are merged away. Both in one
 * transaction, as every query is: in between, the program may merge for a process that examines the file.
 */
export const forgetPieces = (db: ReadDb) =>
  void sql<[]>(db, `SELECT rowid FROM search_index WHERE search_index MATCH 'x' LIMIT 1`).get()

const rowsWritten = (db: WriteDb): number => sql<[], { n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0

export interface Wish {
  readonly text: string
  readonly fy: number | null
  /** The kinds to look among, in the order in which they are answered. */
  readonly kinds: readonly string[]
  /** So many of a kind are answered. */
  readonly most: number
  readonly mayShow: (entry: Found) => boolean
}

/** Which record an entry is of. */
export type Found = Pick<SearchRow, 'kind' | 'record_id'>

export interface Finding {
  /** By kind; within one the newest first, and where a kind is short what bears the words in its title. */
  readonly rows: readonly SearchRow[]
  /** Kinds of which more is there than was answered, or may be. */
  readonly more: ReadonlySet<string>
}

/** Of these a year has some dozens: they are read one by one, so that no number of long texts stands before them. */
const shortKinds: readonly string[] = ['application', 'case', 'reviewer']
/** So many of kinds that are full are passed over in search of the others before the search ends: typing goes on. */
const patience = 60

/** Bigrams find the candidates, the key itself decides: nothing is missed and nothing wrong is shown. */
export function find(db: ReadDb, { text, fy, kinds, most, mayShow }: Wish): Finding {
  const wanted = searchKey(text)
  if (wanted === '') return { rows: [], more: new Set() }
  const holds = holding(wanted)
  const found = new Map<string, number[]>(kinds.map((kind) => [kind, []]))
  const more = new Set<string>()
  for (const kind of kinds.filter((each) => shortKinds.includes(each))) {
    const all = ofKind(db, kind, fy).filter((one) => holds(one.key) && mayShow(one))
    const titled = ({ title }: (typeof all)[number]) => holds(searchKey(title))
    const ranked = [...all.filter(titled), ...all.filter((one) => !titled(one))]
    found.set(
      kind,
      ranked.slice(0, most).map(({ id }) => id),
    )
    if (all.length > most) more.add(kind)
  }
  // Kinds of which the walk may still bring one; what the office has none of is not waited for.
  const open = new Set(kinds.filter((kind) => !shortKinds.includes(kind) && anyOf(db, kind)))
  const long = new Map([...open].map((kind) => [kind, found.get(kind) ?? []]))
  let passed = 0
  if (open.size > 0)
    for (const one of candidates(db, wanted, fy)) {
      const ids = long.get(one.kind)
      if (ids === undefined || !holds(one.key) || !mayShow(one)) continue
      if (ids.length < most) ids.push(one.id)
      else {
        more.add(one.kind)
        open.delete(one.kind)
        passed += 1
      }
      if (open.size === 0 || passed === patience) break
    }
  // What the walk has not come to may hold more of them.
  if (passed === patience) for (const kind of open) more.add(kind)
  return { rows: [...found.values()].flat().map((id) => entry(db, id)), more }
}

/** As `matches` says, for many keys; a key's blanks are single ones. */
function holding(wanted: string): (key: string) => boolean {
  const signs = (word: string) => [...word].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
  const words = wanted.split(' ').map((word) => new RegExp(signs(word).join(' ?'), 'u'))
  return (key) => words.every((word) => word.test(key))
}

type Candidate = Found & { id: number; key: string }

function entry(db: ReadDb, id: number): SearchRow {
  const row = sql<[number], SearchRow>(
    db,
    'SELECT kind, record_id, jis2, title, detail, route FROM search_entry WHERE id = ?',
  ).get(id)
  if (row === undefined) throw new Error(`search entry ${id} was there a moment ago`)
  return row
}

const anyOf = (db: ReadDb, kind: string): boolean =>
  sql<[string], { one: number }>(db, 'SELECT 1 AS one FROM search_entry WHERE kind = ? LIMIT 1').get(kind) !== undefined

const ofKind = (db: ReadDb, kind: string, fy: number | null) =>
  sql<{ kind: string; fy: number | null }, Candidate & { title: string }>(
    db,
    `SELECT e.id, e.kind, e.record_id, e.key, e.title FROM search_entry e
      WHERE e.kind = @kind AND (@fy IS NULL OR e.fy IS NULL OR e.fy = @fy)
      ORDER BY e.id DESC`,
  ).all({ kind, fy })

/** The newest first. */
function candidates(db: ReadDb, wanted: string, fy: number | null): IterableIterator<Candidate> {
  const grams = queryTokens(wanted)
  // Nothing but signs: no gram to ask for, so the keys are read one by one.
  if (grams.length === 0)
    return sql<{ fy: number | null }, Candidate>(
      db,
      `SELECT e.id, e.kind, e.record_id, e.key FROM search_entry e
        WHERE @fy IS NULL OR e.fy IS NULL OR e.fy = @fy ORDER BY e.id DESC`,
    ).iterate({ fy })
  return sql<{ grams: string; fy: number | null }, Candidate>(
    db,
    `SELECT e.id, e.kind, e.record_id, e.key
       FROM search_index i JOIN search_entry e ON e.id = i.rowid
      WHERE search_index MATCH @grams AND (@fy IS NULL OR e.fy IS NULL OR e.fy = @fy)
      ORDER BY i.rowid DESC`,
  ).iterate({ grams: grams.map((gram) => `"${token(gram)}"`).join(' AND '), fy })
}
