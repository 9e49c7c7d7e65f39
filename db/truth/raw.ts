import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Doubt } from '../../shared/domain/office/doubt.ts'
import type { DataKey } from '../cipher/key.ts'
import type { ConnectionOptions, ReadDb } from '../connection.ts'

/** The bytes of the office file as the disk has them, beside SQLite. */
export interface Raw {
  readonly file: string
  /** The compiled addon, where it is not the one beside the library. */
  readonly nativeBinding: string | undefined
  /** Of an encrypted office: the bytes are then not those that SQLite shows. */
  readonly key: DataKey | null
  /** What is there; less than was asked for at the end of the file. */
  read(at: number, length: number): Buffer
  /** The same, until the next look: taking a megabyte of memory anew costs more than to read it. */
  look(at: number, length: number): Buffer
  /** Bytes. */
  size(): number
  close(): void
}

const kept = new WeakMap<object, Raw>()

/**
 * To be closed after every connection of this process: closing any handle of a file gives the process's locks on it away
 * (POSIX), and with them the certainty that nobody else has it open.
 */
export function openRaw({ file, nativeBinding, key = null }: ConnectionOptions): Raw {
  const handle = openSync(file, 'r')
  let open = true
  let room = Buffer.alloc(0)
  return {
    file,
    nativeBinding,
    key,
    read(at, length) {
      const bytes = Buffer.allocUnsafe(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, at))
    },
    look(at, length) {
      if (room.length < length) room = Buffer.allocUnsafeSlow(length)
      return room.subarray(0, readSync(handle, room, 0, length, at))
    },
    size: () => fstatSync(handle).size,
    close() {
      if (open) closeSync(handle)
      open = false
    },
  }
}

/** Says which bytes belong to a connection, so that who only has the connection can look at them. */
export function belongTo<Db extends ReadDb>(db: Db, raw: Raw): Db {
  kept.set(db, raw)
  return db
}

export function rawOf(db: ReadDb): Raw {
  const raw = kept.get(db)
  if (!raw) throw new Error('this connection was not opened with its file')
  return raw
}

/** What is known of a file to whoever holds it (`keep.ts`). */
interface KnownOfFile {
  doubts(): readonly Doubt[]
  /** The latest moment of a deed; null where nothing was done. */
  latest(): string | null
}

const known = new WeakMap<Raw, KnownOfFile>()
export const tellKnown = (raw: Raw, of: KnownOfFile): void => void known.set(raw, of)

/** None for the process of a job: it only reads. */
export const doubtsOfFile = (db: ReadDb): readonly Doubt[] => known.get(rawOf(db))?.doubts() ?? []
export const latestOfFile = (db: ReadDb): string | null => known.get(rawOf(db))?.latest() ?? null
