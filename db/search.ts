import { indexTokens, matches, queryTokens, searchKey } from '../shared/domain/search-key.ts'
import { type ReadDb, sql, type WriteDb } from './connection.ts'

export interface SearchEntry {
  kind: string
  recordId: string
  fy: number | null
  jis2: string | null
  title: string
  detail: string
  route: string
  /** Everything the record can be found by. */
  text: string
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
  const key = searchKey(entry.text)
  const known = sql<[string, string], { id: number; key: string }>(
    db,
    'SELECT id, key FROM search_entry WHERE kind = ? AND record_id = ?',
  ).get(entry.kind, entry.recordId)
  const row = { ...entry, key }
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
  sql<[string, number]>(db, 'UPDATE search_index SET grams = ? WHERE rowid = ?').run(tokens(key), known.id)
}

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

/** Bigrams find the candidates, the key itself decides: nothing is missed and nothing wrong is shown. */
export function find(
  db: ReadDb,
  text: string,
  limit: number,
  fy: number | null,
  mayShow: (row: SearchRow) => boolean = () => true,
): SearchRow[] {
  const wanted = searchKey(text)
  if (wanted === '') return []
  const hits: SearchRow[] = []
  for (const { key, ...row } of candidates(db, wanted, fy)) {
    if (!matches(key, wanted) || !mayShow(row)) continue
    hits.push(row)
    if (hits.length === limit) break
  }
  return hits
}

type Candidate = SearchRow & { key: string }
const columns = 'e.kind, e.record_id, e.jis2, e.title, e.detail, e.route, e.key'

function candidates(db: ReadDb, wanted: string, fy: number | null): IterableIterator<Candidate> {
  const grams = queryTokens(wanted)
  // Nothing but signs: no gram to ask for, so the keys are read one by one.
  if (grams.length === 0)
    return sql<{ fy: number | null }, Candidate>(
      db,
      `SELECT ${columns} FROM search_entry e WHERE @fy IS NULL OR e.fy IS NULL OR e.fy = @fy`,
    ).iterate({ fy })
  return sql<{ grams: string; fy: number | null }, Candidate>(
    db,
    `SELECT ${columns}
       FROM search_index i JOIN search_entry e ON e.id = i.rowid
      WHERE search_index MATCH @grams AND (@fy IS NULL OR e.fy IS NULL OR e.fy = @fy)`,
  ).iterate({ grams: grams.map((gram) => `"${token(gram)}"`).join(' AND '), fy })
}
