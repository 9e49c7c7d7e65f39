import { existsSync, rmSync } from 'node:fs'
import { Refusal } from '../shared/domain/refusal.ts'
import { inUse, isBusy, lockOffice, openReadOnly, openWriter, type ReadDb, type WriteDb } from './connection.ts'
import { assertOurs, isUnmarked } from './migrate.ts'

export interface Held {
  /** The one connection that writes. */
  readonly db: WriteDb
  /** Opened when the file has been made ready. */
  reader(): ReadDb
  /** Windows neither moves nor deletes a file that is open. */
  close(): void
}

/** Holds an office file for this program alone, or refuses it and leaves it, and the folder around it, as they were. */
export function holdOffice(file: string, nativeBinding: string | undefined): Held {
  const at = { file, nativeBinding }
  const lock = lockOffice(at)
  const strange = besides(file).filter((name) => !existsSync(name))
  const opened: { close(): void }[] = []
  const kept = <Connection extends { close(): void }>(connection: Connection) => {
    opened.unshift(connection)
    return connection
  }
  const close = () => {
    for (const connection of opened) connection.close()
    lock.release()
  }
  try {
    assertOffice(at)
    const db = kept(openWriter(at))
    assertAlone(db)
    return { db, reader: () => kept(openReadOnly(at)), close }
  } catch (error) {
    close()
    for (const name of strange) rmSync(name, { force: true })
    throw error
  }
}

/** What SQLite lays beside a file that it has open. */
const besides = (file: string) => [`${file}-wal`, `${file}-shm`]

/** Before anything of ours is done to the file: to write is already to change the head of somebody else's. */
function assertOffice(at: { file: string; nativeBinding: string | undefined }): void {
  const looking = openReadOnly(at)
  try {
    assertOurs(looking)
    if (isUnmarked(looking)) throw new Refusal('invalid', 'この台帳ファイルは作りかけです。新しく作り直してください。')
  } finally {
    looking.close()
  }
}

/** How long another program's look at the file, or the last moment of one that has just been killed, is waited for. */
const patienceMs = 1000

/**
 * One file may bear two names (a hard link, a symbolic link), and the lock beside it knows only one. Every connection
 * holds a shared lock on the file itself, by which the operating system knows it under any name: who can have that lock
 * exclusively for a moment is alone. It is asked for while our own is held already, so that of two programs that come
 * in the same moment at most one stays.
 */
function assertAlone(db: WriteDb): void {
  const pass = () => {
    db.exec('BEGIN IMMEDIATE')
    db.exec('COMMIT')
  }
  try {
    db.pragma(`busy_timeout = ${patienceMs}`)
    // First as always: a log that was begun exclusively cannot be shared any more.
    pass()
    db.pragma('locking_mode = EXCLUSIVE')
    pass()
    db.pragma('locking_mode = NORMAL')
    // The lock is given back at the end of the next transaction: our own readers need it shared.
    pass()
    db.pragma('busy_timeout = 0')
  } catch (error) {
    throw isBusy(error) ? new Refusal('busy', inUse) : error
  }
}
