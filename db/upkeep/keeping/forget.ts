import { createHash } from 'node:crypto'
import type { PersonWords } from '../../../shared/domain/keeping/erasing.ts'
import { sql, type WriteDb } from '../../connection.ts'
import { unindex } from '../../search.ts'
import { type FileRow, replaceFile } from '../../tables/keeping/keeping.ts'

/** As a search finds it. */
export interface Entry {
  id: number
  kind: string
  recordId: string
  title: string
  detail: string
  key: string
}

const entries = (db: WriteDb) =>
  sql<[], Entry>(db, 'SELECT id, kind, record_id AS recordId, title, detail, key FROM search_entry').all()

/** `<id>:cover` is of the record before the colon. */
export const recordOf = ({ recordId }: Pick<Entry, 'recordId'>): string => recordId.split(':')[0] ?? ''

/** Records that are gone are found no more. */
export function unindexAll(db: WriteDb, gone: ReadonlySet<string>): void {
  for (const entry of entries(db)) if (gone.has(recordOf(entry))) unindex(db, entry.kind, entry.recordId)
  settle(db)
}

/** Whose words are those of the person, in the shape in which they are searched or as they are shown. */
export const entriesWith = (db: WriteDb, words: PersonWords): Entry[] =>
  entries(db).filter((entry) => [entry.key, entry.title, entry.detail].some(words.holds))

/** The index keeps what was deleted from it until its parts are made one. */
export const settle = (db: WriteDb): void =>
  void sql<[]>(db, `INSERT INTO search_index (search_index) VALUES ('optimize')`).run()

/** A file of which only that it was, and what it was by its hash, is left. */
export function forgetFile(
  db: WriteDb,
  { id, size, sha256 }: Pick<FileRow, 'id' | 'size' | 'sha256'>,
  day: string,
): void {
  const bytes = Buffer.from(
    `この書類は、個人の情報の消去のため消しました(${day})。\n元の大きさ ${size}バイト\n元のSHA-256 ${sha256}\n`,
  )
  replaceFile(db, {
    id,
    name: '消去した書類.txt',
    bytes,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}
