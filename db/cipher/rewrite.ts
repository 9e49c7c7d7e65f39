import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeDeeds } from '../audit.ts'
import { type ConnectionOptions, openWriter, rekey } from '../connection.ts'
import { assertSound } from '../copies/look.ts'
import { flush, removeUnfinished, vacuumInto } from '../copies/write.ts'
import type { Deed } from '../tables/office/found-deeds.ts'
import { namesIn, processLives, renameOver, syncFolder } from '../upkeep/beside.ts'
import type { DataKey } from './key.ts'

export interface Anew {
  /** Of the office, which nobody writes to meanwhile; its log is taken in. */
  readonly at: ConnectionOptions
  /** Under which name beside it. */
  readonly part: string
  readonly to: DataKey | null
  /** Is in the new file alone. */
  readonly deed: Deed
  readonly sum: string
}

/**
 * The whole office under another key, or under none, in a file beside it: written, examined with the new key, and on the disk when
 * this returns. Killed before, it is swept with the next opening; the office is what it was.
 */
export function writtenAnew({ at, part, to, deed, sum }: Anew): void {
  removeWithLog(part)
  try {
    vacuumInto(at, part)
    const fresh = { ...at, file: part }
    rekey(fresh, to)
    const db = openWriter({ ...fresh, key: to })
    try {
      db.transaction(() => writeDeeds(db, [deed], sum)).immediate()
      // Whoever examines it leaves no log beside it.
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
    flush(part)
    assertSound({ ...fresh, key: to })
  } catch (error) {
    removeWithLog(part)
    throw error
  }
}

export const removeWithLog = (part: string) => {
  removeUnfinished(part)
  for (const name of [`${part}-wal`, `${part}-shm`]) rmSync(name, { force: true })
}

/** What the old file is called once the new one has its name. */
const outOf = (file: string) => `${file}.${process.pid}.out.part`

/**
 * Gives the new file the office's name in one step. The old one keeps a second name until its bytes are overwritten: a name that
 * is only taken away leaves them on the disk. Answers that second name; null on a drive that knows none.
 */
export function putInPlace(part: string, file: string): string | null {
  const old = outOf(file)
  const named = secondName(file, old)
  try {
    renameOver(part, file)
  } catch (error) {
    // The office is what it was, under its own name.
    rmSync(old, { force: true })
    removeWithLog(part)
    throw error
  }
  syncFolder(dirname(file))
  if (!named) return null
  leaving.add(old)
  return old
}

/** Old files whose bytes are to go while the office is open again: the opening that comes next leaves them, any later one does not. */
const leaving = new Set<string>()

/** A drive that knows no second name (FAT) only loses the first. */
function secondName(file: string, old: string): boolean {
  rmSync(old, { force: true })
  try {
    linkSync(file, old)
    return true
  } catch {
    return false
  }
}

export function overwrite(old: string): void {
  const handle = openSync(old, 'r+')
  try {
    const { size } = fstatSync(handle)
    const noughts = Buffer.alloc(1024 * 1024)
    for (let at = 0; at < size; at += noughts.length)
      writeSync(handle, noughts, 0, Math.min(noughts.length, size - at), at)
    fsyncSync(handle)
    ftruncateSync(handle, 0)
  } finally {
    closeSync(handle)
  }
  rmSync(old, { force: true })
}

/** What a killed rewriting has left: its bytes go, unless they are still the office's own under a second name. */
export function sweepRewriting(file: string): void {
  const folder = dirname(file)
  for (const name of namesIn(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const [, pid] = /^\.(\d+)(?:\.out)?\.part$/.exec(name.slice(basename(file).length)) ?? []
    if (pid === undefined || (Number(pid) !== process.pid && processLives(Number(pid)))) continue
    const left = join(folder, name)
    if (leaving.delete(left)) continue
    try {
      if (isSame(left, file)) rmSync(left, { force: true })
      else overwrite(left)
      removeWithLog(left)
    } catch {
      // Held by a virus scanner: the next opening sweeps it.
    }
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
