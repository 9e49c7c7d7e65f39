import { closeSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a file is called until it is whole: beside its name, with the mark of the process that writes it. */
export const besideOf = (to: string): string => `${to}.${process.pid}.part`

/** Whether that process is still at work, be it ours or another person's. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isUnburied(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux keeps the number of one that has ended until its parent has heard of it; after a kill that may be nobody who listens. */
function isUnburied(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // It has gone in this very moment.
    return true
  }
}

/** Takes away what killed programs have left beside files of that ending; what one that lives is writing stays. */
export function sweepBeside(to: string, ending: string): void {
  const folder = dirname(to)
  for (const name of namesIn(folder)) {
    const [, whole = '', pid = ''] = /^(.+)\.(\d+)\.part(?:-[a-z-]+)?$/.exec(name) ?? []
    if (!whole.endsWith(ending) || pid === '' || processLives(Number(pid))) continue
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      // Held by a virus scanner: the next one sweeps it.
    }
  }
}

/** Of a folder of which only a file itself may be opened, none. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The whole file gets its name in one step, and never that of a file which is there: then EEXIST is thrown. */
export function nameNew(beside: string, to: string): void {
  try {
    linkSync(beside, to)
    rmSync(beside, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // A drive that knows no second name (FAT): the name is taken first, then filled.
    closeSync(openSync(to, 'wx'))
    renameSync(beside, to)
  }
  syncFolder(dirname(to))
}

/** A new name outlives a power cut only when its folder is written as well; Windows does that by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch {
    // Not every network or user file system can.
  } finally {
    closeSync(handle)
  }
}

/** Virus scanners, backups and indexers hold a file of Windows for a moment whenever it has changed. */
const heldForAMoment = new Set(['EPERM', 'EACCES', 'EBUSY'])
const patience = [10, 20, 40, 80, 160]

/** Renames over a file that may be held for a moment; what is held for longer is told as it is. */
export function renameOver(from: string, to: string): void {
  for (const wait of patience) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (!isOfTheSystem(error) || !heldForAMoment.has(error.code ?? '')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
  renameSync(from, to)
}

export const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error
