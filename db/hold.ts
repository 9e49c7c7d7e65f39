import { existsSync, rmSync, statSync } from 'node:fs'
import { Refusal } from '../shared/domain/refusal.ts'
import {
  type ConnectionOptions,
  inUse,
  isBusy,
  lockOffice,
  openReadOnly,
  openWriter,
  type ReadDb,
  type WriteDb,
} from './connection.ts'
import { assertOurs, isMade } from './migrate.ts'
import { headFileOf } from './truth/head.ts'
import { type Kept, openKept } from './truth/keep.ts'
import { belongTo } from './truth/raw.ts'

export interface Held {
  /** The one connection that writes. */
  readonly db: WriteDb
  /** Opened when the file has been made ready. */
  reader(): ReadDb
  /** What stands beside the file and is true of it. */
  readonly kept: Kept
  /** Windows neither moves nor deletes a file that is open. What is given is done while nobody else can have the file. */
  close(atRest?: () => void): void
}

/** Holds an office file for this program alone, or refuses it and leaves it, and the folder around it, as they were. */
export function holdOffice(at: ConnectionOptions): Held {
  const { file } = at
  const lock = lockOffice(at)
  const strange = besides(file).filter((name) => !existsSync(name))
  const opened: { close(): void }[] = []
  const closing = <Connection extends { close(): void }>(connection: Connection) => {
    opened.unshift(connection)
    return connection
  }
  let kept: Kept | undefined
  let open = true
  const close = (atRest?: () => void) => {
    if (!open) return
    open = false
    kept?.letGo()
    for (const connection of opened) connection.close()
    kept?.close()
    try {
      atRest?.()
    } finally {
      lock.release()
    }
  }
  try {
    assertOffice(at)
    kept = openKept(at)
    const beside = kept
    const db = belongTo(closing(openWriter(at)), beside.raw)
    // The log is taken in by `truth/keep.ts` alone.
    db.pragma('wal_autocheckpoint = 0')
    assertAlone(db)
    return { db, reader: () => belongTo(closing(openReadOnly(at)), beside.raw), kept, close }
  } catch (error) {
    close()
    for (const name of strange) rmSync(name, { force: true })
    throw error
  }
}

/** What SQLite, and we, lay beside a file that is open. */
const besides = (file: string) => [`${file}-wal`, `${file}-shm`, headFileOf(file)]

/** Before anything of ours is done to the file: to write is already to change the head of somebody else's. */
function assertOffice(at: ConnectionOptions): void {
  const looking = openReadOnly(at)
  try {
    assertOurs(looking)
    if (!isMade(looking)) throw new Refusal('invalid', halfMade)
  } finally {
    looking.close()
  }
}

const halfMade =
  'この台帳ファイルは作りかけで、まだ何も入っていません。「新しい台帳を作る」で同じ場所に同じ名前を入力すると、作り直せます。'

/** Whether a file of ours was begun and never finished: nobody has put anything into it, and its name is free. */
export function isHalfMade(at: ConnectionOptions): boolean {
  if (statSync(at.file).size === 0) return true
  try {
    const looking = openReadOnly(at)
    try {
      assertOurs(looking)
      return !isMade(looking)
    } finally {
      looking.close()
    }
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
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
