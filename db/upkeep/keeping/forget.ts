import { createHash } from 'node:crypto'
import type { PersonWords } from '../../../shared/domain/keeping/erasing.ts'
import type { WriteDb } from '../../connection.ts'
import { unindex } from '../../search.ts'
import { type Entry, searchEntries, settleSearch } from '../../tables/keeping/erasing.ts'
import { type FileRow, replaceFile } from '../../tables/keeping/keeping.ts'

/** `<id>:cover` is of the record before the colon. */
export const recordOf = ({ recordId }: Pick<Entry, 'recordId'>): string => recordId.split(':')[0] ?? ''

/** Records that are gone are found no more. */
export function unindexAll(db: WriteDb, gone: ReadonlySet<string>): void {
  for (const entry of searchEntries(db)) if (gone.has(recordOf(entry))) unindex(db, entry.kind, entry.recordId)
  settleSearch(db)
}

/** Whose words are those of the person, in the shape in which they are searched or as they are shown. */
export const entriesWith = (db: WriteDb, words: PersonWords): Entry[] =>
  searchEntries(db).filter((entry) => [entry.key, entry.title, entry.detail].some(words.holds))

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
