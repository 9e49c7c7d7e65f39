import { closeSync, existsSync, openSync, statSync, unlinkSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Refusal } from '../shared/domain/refusal.ts'
import { checkOf, type DataKey, lookAtFirst, spokenKey } from './cipher/key.ts'

declare const writable: unique symbol
export type ReadDb = Omit<Database.Database, 'transaction' | 'exec'>
export type WriteDb = Database.Database & { readonly [writable]?: true }

export interface ConnectionOptions {
  file: string
  /** The compiled addon, when the runtime is not the one whose build lies beside the library. */
  nativeBinding?: string | undefined
  /** Of an encrypted office. */
  key?: DataKey | null | undefined
}

/** ASCII "BNSO": tells our files from any other SQLite file (PRAGMA application_id). */
export const applicationId = 0x424e534f

/** Loads SQLite itself, which otherwise happens with the first file that is opened. */
export function loadEngine(nativeBinding: string | undefined): void {
  new Database(':memory:', nativeBinding ? { nativeBinding } : {}).close()
}

/**
 * The one connection that writes. Full synchronisation, because NORMAL loses acknowledged saves in a power cut;
 * no busy wait, because a lock (`lockOffice`) already makes sure that nobody else writes.
 */
export function openWriter(at: ConnectionOptions): WriteDb {
  const db = open(at, { timeout: 0 })
  return guarded(at, db, () => {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -32000')
  })
}

/** A second connection, also for the process of a job: it reads while the writer writes, and cannot write. */
export function openReadOnly(at: ConnectionOptions): ReadDb {
  if (!existsSync(at.file)) throw new Refusal('missing', `台帳ファイルが見つかりません: ${at.file}`)
  const db = open(at, { readonly: true, timeout: 2000 })
  return guarded(at, db, () => {
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    // A page that is not remembered is decrypted anew; a plain one lies in the system's own cache.
    if (at.key) db.pragma('cache_size = -32000')
    // The first look at the file itself: what it is not shows here.
    db.pragma('schema_version')
  })
}

function open({ file, nativeBinding, key }: ConnectionOptions, options: Database.Options): Database.Database {
  try {
    const db = new Database(file, { ...(nativeBinding ? { nativeBinding } : {}), ...options })
    if (key) withKey(db, key)
    return db
  } catch (error) {
    throw asRefusal(file, error)
  }
}

/** ChaCha20 with Poly1305: a page that was changed does not pass for another. Named, so that no default decides. */
function withKey(db: Database.Database, key: DataKey): void {
  db.pragma(`cipher = 'chacha20'`)
  // Not as SQL, which errors quote.
  db.key(spokenKey(key))
}

/**
 * Gives a file that nobody has open another key, or none, where it lies. What it had is overwritten page by page; a kill
 * leaves a file of neither key, so that it is only ever done to a copy (`cipher/rewrite.ts`).
 */
export function rekey(at: ConnectionOptions, to: DataKey | null): void {
  const db = open(at, { timeout: 0 })
  guarded(at, db, () => {
    // No byte of the old one in a journal or a temporary file.
    db.pragma('journal_mode = MEMORY')
    db.pragma('temp_store = MEMORY')
    if (!at.key) db.pragma(`cipher = 'chacha20'`)
    db.rekey(to === null ? Buffer.alloc(0) : spokenKey(to))
  })
  db.close()
}

/** The file is first touched by a pragma: what is not SQLite shows itself only then. */
function guarded({ file, key }: ConnectionOptions, db: Database.Database, prepare: () => void): Database.Database {
  try {
    prepare()
    return db
  } catch (error) {
    db.close()
    throw asRefusal(file, error, key)
  }
}

/** Bytes: SQLite refuses a path of 512, and puts `-journal` and the like behind the name itself. */
const longestPath = 500

function asRefusal(file: string, error: unknown, key?: DataKey | null): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code === 'SQLITE_NOTADB') return notReadable(file, key)
  if (error.code.startsWith('SQLITE_CORRUPT'))
    return new Refusal('invalid', `台帳ファイルが壊れています: ${file}。最新のバックアップを開いてください。`)
  if (error.code.startsWith('SQLITE_CANTOPEN') && Buffer.byteLength(file) > longestPath)
    return new Refusal(
      'invalid',
      `台帳ファイルの場所が長すぎて開けません: ${file}。フォルダー名とファイル名を合わせて${Math.floor(longestPath / 3)}字以内の場所に移してください。`,
    )
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(error.code))
    return new Refusal(
      'invalid',
      `台帳ファイルを開けません: ${file}。開いている間は、同じフォルダーに作業用のファイルを置きます。フォルダーがあるか、フォルダーとファイルに書き込めるかを確かめ、書き込めないときは、書き込めるフォルダーにコピーしてから開いてください。`,
    )
  if (error.code.startsWith('SQLITE_BUSY'))
    return new Refusal('busy', `台帳ファイルはほかのプログラムが使用中です: ${file}。閉じてからやり直してください。`)
  return error
}

/** The first page cannot be read: for want of the key, for another key, for damage, or because it is no office at all. */
function notReadable(file: string, key: DataKey | null | undefined): Refusal {
  const look = lookAtFirst(file)
  if (look.is === 'encrypted' && !key)
    return new Refusal('invalid', `この台帳は暗号化されています: ${file}。台帳のパスワードか復旧キーで開いてください。`)
  if (look.is === 'encrypted' && key && look.check !== checkOf(key))
    return new Refusal('invalid', `別のパスワードか別の復旧キーで暗号化された台帳です: ${file}。`)
  if (look.is === 'encrypted')
    return new Refusal(
      'invalid',
      `台帳ファイルが壊れています: ${file}。パスワードは合っていますが、最初のページが書いたとおりではありません。最新のバックアップを開いてください。`,
    )
  return new Refusal('invalid', `台帳ファイルではありません: ${file}。拡張子が .banso のファイルを選んでください。`)
}

const busy = (message: string) => new Refusal('busy', message)

/** What a full disk and the like say while saving: the person can act on these, so they are refusals. */
export function storageRefusal(error: unknown): Refusal | null {
  const code = errorCode(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return busy('保存先の空き容量が足りません。不要なファイルを片付けてから、もう一度保存してください。')
  if (!(error instanceof Database.SqliteError)) return null
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return busy('台帳ファイルをほかのプログラムが使っています。少し待ってから、もう一度保存してください。')
  if (code === 'SQLITE_IOERR_READ' || code === 'SQLITE_IOERR_SHORT_READ')
    return busy('台帳ファイルを読めません。保存先のドライブがつながっているかを確かめてください。')
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return busy(
      '台帳ファイルに書き込めません。保存先のドライブがつながっているか、書き込み禁止でないかを確かめてください。',
    )
  return null
}

/** Whether the drive itself failed under a file beside the office file: pulled out, locked by another program, no right any more. */
export const isOfDrive = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'errno' in error

export const isBusy = (error: unknown): boolean => errorCode(error).startsWith('SQLITE_BUSY')

/** Whether the bytes of the office file are not what SQLite wrote: an answer, but one that must not speak of safety. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const statements = new WeakMap<object, Map<string, Database.Statement>>()

/** The prepared statement of a text, compiled once a connection. */
export function sql<Params extends unknown[] | object, Row = unknown>(
  db: ReadDb,
  text: string,
): Database.Statement<Params extends unknown[] ? Params : [Params], Row> {
  let known = statements.get(db)
  if (!known) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(text)
  if (!statement) {
    statement = db.prepare(text)
    known.set(text, statement)
  }
  // The map forgets the row's type; it is stated beside the text, where the two can be compared.
  return statement as Database.Statement<Params extends unknown[] ? Params : [Params], Row>
}

const memories = new WeakMap<object, { version: unknown; values: Map<string, unknown> }>()

/**
 * What a connection that cannot write has read, for as long as it stays true: until another connection commits
 * (PRAGMA data_version). One screen asks for the same lines several times over, and every window asks for them again.
 * The connection that writes never remembers: its own commits do not move that number.
 */
export function remembered<Value>(db: ReadDb, what: string, read: () => Value): Value {
  if (!db.readonly) return read()
  const version = sql<[], { data_version: number }>(db, 'PRAGMA data_version').get()?.data_version
  const kept = memories.get(db)
  const { values } = kept !== undefined && kept.version === version ? kept : forgotten(db, version)
  if (!values.has(what)) values.set(what, read())
  // What lies under this key was read by the same function; the map forgets its type.
  return values.get(what) as Value
}

function forgotten(db: ReadDb, version: unknown): { version: unknown; values: Map<string, unknown> } {
  const memory = { version, values: new Map<string, unknown>() }
  memories.set(db, memory)
  return memory
}

export const inUse =
  'この台帳は、すでに別の画面またはプログラムで開かれています。そちらを閉じてから、もう一度開いてください。'

/**
 * Holds an office file for this process. The lock is the operating system's own, on a file beside it, so that
 * a killed process leaves nothing to clear away; whoever lets go takes that file along.
 */
export function lockOffice({ file, nativeBinding }: ConnectionOptions): { release: () => void } {
  const beside = `${file}-lock`
  let failed: unknown
  let seen = false
  for (let tries = 0; tries < 5; tries++) {
    const before = identity(beside) ?? made(beside)
    seen ||= before !== undefined
    let lock: Database.Database | undefined
    failed = undefined
    try {
      lock = new Database(beside, { ...(nativeBinding ? { nativeBinding } : {}), timeout: 0 })
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      failed = error
    }
    // Only what still lies under that name keeps others out: its last holder may have taken it along meanwhile.
    const stays = before !== undefined && identity(beside) === before
    if (lock !== undefined && failed === undefined && stays) return { release: letGoOf(lock, beside) }
    lock?.close()
    if (stays && !isBusy(failed)) throw asRefusal(file, failed)
    if (stays) break
  }
  // Where no such file can be made, SQLite knows why; where it comes and goes, others are at it.
  throw seen || failed === undefined ? new Refusal('busy', inUse) : asRefusal(file, failed)
}

/** Which file lies under that name: a number of the disk's, which it may use again, and when that file was made. */
function identity(file: string): string | undefined {
  try {
    const { dev, ino, birthtimeNs } = statSync(file, { bigint: true })
    return `${dev}:${ino}:${birthtimeNs}`
  } catch {
    // Not there, or on Windows about to go.
    return undefined
  }
}

/** Closed at once and only if it is new: closing a file of this process's own would give its locks away (POSIX). */
function made(file: string): string | undefined {
  try {
    closeSync(openSync(file, 'wx'))
  } catch {
    // Made by somebody else in this moment, or impossible here: SQLite says what, it is about to ask for the same file.
  }
  return identity(file)
}

/** Taken along while it is still held; Windows deletes nothing that is open, be it ours or already the next one's. */
const letGoOf = (lock: Database.Database, file: string) => () => {
  const early = taken(file)
  lock.close()
  if (!early) taken(file)
}

function taken(file: string): boolean {
  try {
    unlinkSync(file)
    return true
  } catch {
    // In somebody else's hands already, or a scanner's: the next to let go takes it.
    return false
  }
}
