import { createHash, randomUUID } from 'node:crypto'
import { officeContract } from '../shared/contract/index.ts'
import type { Contract } from '../shared/contract/operation.ts'
import { once } from '../shared/domain/once.ts'
import { Refusal } from '../shared/domain/refusal.ts'
import type { Caller } from './caller.ts'
import { isDamage, type ReadDb, sql, type WriteDb } from './connection.ts'
import { sightOf } from './sight/of-caller.ts'
import { holdersOf } from './tables/applications/parts.ts'
import { unheldFiles } from './tables/office/unheld.ts'
import { isPaperOfTalent } from './tables/talent/appointment.ts'

export interface StoredFile {
  fileId: string
  name: string
  mime: string
  size: number
  sha256: string
}

export interface FileUpload {
  readonly fileId: string
  write(chunk: Uint8Array): void
  finish(): StoredFile
  abort(): void
}

interface NewFile {
  name: string
  mime: string
  /** Bytes; more than that is refused and leaves nothing behind. */
  limit: number
}

export interface FileStore {
  /** What a person brings in: officers and approvers only. */
  begin(file: NewFile, caller: Caller): FileUpload
  /** What the program made for a caller whom it has admitted to the making: a 閲覧 may have a workbook written. */
  made(file: NewFile, caller: Caller): FileUpload
  describe(fileId: string, caller: Caller): StoredFile
  chunks(fileId: string): IterableIterator<Uint8Array>
  /** Takes a file out again, unless a record holds it, or a job hands it over. */
  discard(fileId: string): void
  /** Whole files that came before that moment and that no record holds; a job may hand them over. */
  unheld(before: string): readonly string[]
}

interface FileRow {
  id: string
  name: string
  mime: string
  size: number
  sha256: string | null
  whole: number
}

/** One commit a piece: large files never hold the answering thread for long. */
export const pieceSize = 512 * 1024

export interface Storing {
  /** After each commit: throws where what was committed may not be acknowledged. */
  committed(): void
  /** A whole file is there. */
  stored(): void
}

export function createFileStore(db: WriteDb, clock: () => string, storing: Storing): FileStore {
  return {
    begin(file, caller) {
      if (!sightOf(db, caller).may.bringFiles) throw new Refusal('forbidden', '書類を入れられるのは担当と承認者です。')
      return beginUpload(db, file, caller, clock(), storing)
    },
    made: (file, caller) => beginUpload(db, file, caller, clock(), storing),
    describe: (fileId, caller) => seenFile(db, fileId, caller),
    chunks: (fileId) => chunksOf(db, fileId),
    discard(fileId) {
      if (!discardFile(db, fileId)) return
      storing.committed()
      storing.stored()
    },
    unheld: (before) => unheldFiles(db, before),
  }
}

function beginUpload(
  db: WriteDb,
  { name, mime, limit }: NewFile,
  caller: Caller,
  now: string,
  { committed, stored }: Storing,
): FileUpload {
  const fileId = randomUUID()
  const hash = createHash('sha256')
  let size = 0
  let seq = 0
  let rest: Uint8Array = new Uint8Array(0)
  let sha256: string | undefined
  let begun = false

  /** Its first pieces begin it: most files are small, and one commit is all that they take. */
  const keep = (act: () => void) => {
    db.transaction(() => {
      if (!begun)
        sql<object>(
          db,
          `INSERT INTO stored_file (id, name, mime, created_by, created_at) VALUES (@fileId, @name, @mime, @by, @now)`,
        ).run({ fileId, name: name.slice(-200), mime, by: caller.name, now })
      act()
    }).immediate()
    begun = true
    committed()
  }

  const insert = (at: number, bytes: Uint8Array) =>
    sql<[string, number, Uint8Array]>(db, 'INSERT INTO stored_chunk (file_id, seq, bytes) VALUES (?, ?, ?)').run(
      fileId,
      at,
      bytes,
    )
  const abort = () => void sql<[string]>(db, 'DELETE FROM stored_file WHERE id = ? AND whole = 0').run(fileId)

  return {
    fileId,
    /** All of it or nothing: where the file is busy for a moment, the same piece may come again. */
    write(chunk) {
      if (size + chunk.byteLength > limit) {
        abort()
        throw new Refusal(
          'invalid',
          `ファイルが大きすぎます: ${name}(上限 ${Math.floor(limit / 1024 / 1024)}MB)。分けるか、小さくしてください。`,
        )
      }
      const bytes = rest.byteLength > 0 ? Buffer.concat([rest, chunk]) : chunk
      const pieces = Math.floor(bytes.byteLength / pieceSize)
      if (pieces > 0)
        keep(() => {
          for (let n = 0; n < pieces; n++) insert(seq + n, bytes.subarray(n * pieceSize, (n + 1) * pieceSize))
        })
      hash.update(chunk)
      size += chunk.byteLength
      seq += pieces
      rest = Uint8Array.from(bytes.subarray(pieces * pieceSize))
    },
    finish() {
      sha256 ??= hash.digest('hex')
      keep(() => {
        if (rest.byteLength > 0) insert(seq, rest)
        sql<object>(db, 'UPDATE stored_file SET size = @size, sha256 = @sha256, whole = 1 WHERE id = @fileId').run({
          fileId,
          size,
          sha256,
        })
      })
      stored()
      return { fileId, name: name.slice(-200), mime, size, sha256 }
    },
    abort,
  }
}

/** What a killed upload left behind. */
export const sweepUploads = (db: WriteDb) => void sql<[]>(db, 'DELETE FROM stored_file WHERE whole = 0').run()

/** What the office says of a stored file whose bytes are not those that were taken in. */
export const changedWords = (name: string): string =>
  `保存した書類「${name}」の中身が、入れた時から変わっています。台帳ファイルが傷んでいるか、外から書き換えられています。この台帳は残したまま、最新のバックアップから取り出してください。`

/** Whether those bytes still make the value they made when they came; a piece that cannot be read makes another. */
export function isUnchanged(db: ReadDb, { fileId, size, sha256 }: Omit<StoredFile, 'name' | 'mime'>): boolean {
  const hash = createHash('sha256')
  let read = 0
  try {
    for (const bytes of chunksOf(db, fileId)) {
      hash.update(bytes)
      read += bytes.byteLength
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
  return read === size && hash.digest('hex') === sha256
}

export const wholeFiles = (db: ReadDb): StoredFile[] =>
  sql<[], StoredFile>(
    db,
    'SELECT id AS fileId, name, mime, size, sha256 FROM stored_file WHERE whole = 1 ORDER BY created_at, id',
  ).all()

/**
 * Every table that holds a file says so by a foreign key, and so is asked without being named here. What a job hands
 * over stands in its answer alone, whatever that looks like.
 */
function discardFile(db: WriteDb, fileId: string): boolean {
  try {
    return (
      sql<{ fileId: string }>(
        db,
        `DELETE FROM stored_file
          WHERE id = @fileId AND NOT EXISTS (SELECT 1 FROM job WHERE started_at > '' AND instr(output, @fileId) > 0)`,
      ).run({ fileId }).changes > 0
    )
  } catch (error) {
    if (isHeld(error)) return false
    throw error
  }
}

const isHeld = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'

export function wholeFile(db: ReadDb, fileId: string): StoredFile {
  const row = sql<[string], FileRow>(db, 'SELECT * FROM stored_file WHERE id = ? AND whole = 1').get(fileId)
  if (!row?.sha256) throw new Refusal('missing', 'このファイルは台帳にありません。')
  return { fileId: row.id, name: row.name, mime: row.mime, size: row.size, sha256: row.sha256 }
}

/** A file for somebody who asks by its number: all staff but the papers of 人材, a reviewer those of the applications they may see. */
export function seenFile(db: ReadDb, fileId: string, caller: Caller): StoredFile {
  const file = wholeFile(db, fileId)
  const { applications, papers, office } = sightOf(db, caller)
  if (!office.talent && (isPaperOfTalent(db, fileId) || isMadeOfTalent(db, fileId)))
    throw new Refusal('forbidden', 'この書類は、「人材の個人情報」を見る権限のある人だけが開けます。')
  if (!applications.all && !papers.file(holdersOf(db, fileId)))
    throw new Refusal('forbidden', 'この書類を見る権限がありません。')
  return file
}

/** Made by a job that only those with the right may ask for: 修了証書, lists for a prefecture. */
const isMadeOfTalent = (db: ReadDb, fileId: string): boolean =>
  sql<[string], { name: string }>(db, 'SELECT name FROM job WHERE instr(output, ?) > 0')
    .all(fileId)
    .some(({ name }) => jobsOfRight().has(name))

const jobsOfRight = once(
  () =>
    new Set(
      Object.entries<Contract[string]>(officeContract).flatMap(([area, operations]) =>
        Object.entries(operations).flatMap(([name, { kind, right }]) =>
          kind === 'job' && right !== undefined ? [`${area}.${name}`] : [],
        ),
      ),
    ),
)

export function* chunksOf(db: ReadDb, fileId: string): Generator<Uint8Array> {
  for (let seq = 0; ; seq++) {
    const row = sql<[string, number], { bytes: Uint8Array }>(
      db,
      'SELECT bytes FROM stored_chunk WHERE file_id = ? AND seq = ?',
    ).get(fileId, seq)
    if (!row) return
    yield row.bytes
  }
}
