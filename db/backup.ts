import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '../shared/domain/refusal.ts'
import { type ConnectionOptions, openReadOnly } from './connection.ts'
import { assertOurs } from './migrate.ts'
import { namesIn } from './upkeep/beside.ts'

/** What a copy is called until it counts. */
const unfinished = '.part'
export const unfinishedCopy = (to: string): string => `${to}${unfinished}`

/** The name of a copy taken at that moment in Japan (ISO 8601). */
export function copyName(file: string, at: string): string {
  const extension = extname(file)
  const stamp = at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${basename(file, extension)}_${stamp}${extension}`
}

/**
 * Takes the name of a copy that is still to be written. Whatever ends the process before the copy counts, it lies under
 * another name, so that no file looks like a copy that is none.
 */
export function claimCopy(to: string): string {
  const part = unfinishedCopy(to)
  if (existsSync(to)) throw taken(to)
  try {
    closeSync(openSync(part, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(to)
    throw error
  }
  return part
}

const taken = (to: string) =>
  new Refusal(
    'conflict',
    `同じ名前のファイルが既にあります: ${to}。少し待ってから、もう一度バックアップを作ってください。`,
  )

/**
 * A whole copy of an office at work: `VACUUM INTO` sees one moment of it, where copying the file does not.
 * That of an encrypted office has the same key. The copy is synchronised and examined before it counts; what does not pass is not left behind.
 */
export function writeCopy({ part, ...at }: ConnectionOptions & { part: string }): void {
  try {
    vacuumInto(at, part)
    flush(part)
    examine({ ...at, file: part })
  } catch (error) {
    removeUnfinished(part)
    throw error
  }
}

/** One moment of an office at work, whole, under the same key. */
export function vacuumInto(at: ConnectionOptions, part: string): void {
  const office = openReadOnly(at)
  try {
    // The copy counts as a write to this pragma, though the connection itself cannot change the office.
    office.pragma('query_only = OFF')
    office.prepare('VACUUM INTO ?').run(part)
  } finally {
    office.close()
  }
}

/** What a killed program left beside the office file while it was copying it; what is held now waits for the next time. */
export function sweepCopies(file: string): void {
  const folder = dirname(file)
  for (const name of namesIn(folder).map((each) => each.replace(/-journal$/, '')))
    if (isUnfinishedCopy(name, file))
      try {
        removeUnfinished(join(folder, name))
      } catch {
        // By a virus scanner, or a folder that may not be written to.
      }
}

function isUnfinishedCopy(name: string, file: string): boolean {
  const extension = extname(file)
  const [start, end] = [`${basename(file, extension)}_`, `${extension}${unfinished}`]
  return name.startsWith(start) && name.endsWith(end) && /^\d{8}-\d{6}$/.test(name.slice(start.length, -end.length))
}

export function removeUnfinished(part: string): void {
  for (const name of [part, `${part}-journal`]) rmSync(name, { force: true })
}

export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function examine(at: ConnectionOptions): void {
  const copy = openReadOnly(at)
  try {
    assertOurs(copy)
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy does not pass integrity_check: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
