import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../../shared/domain/refusal.ts'
import { copySlots } from '../cipher/slots.ts'
import { type ConnectionOptions, openReadOnly, storageRefusal } from '../connection.ts'
import { namesIn, syncFolder } from '../upkeep/beside.ts'
import { assertSound } from './look.ts'
import { copiesFolder, copyName, readCopyName, unfinished, unfinishedCopy } from './names.ts'

/**
 * Takes the name of a copy that is still to be written. Whatever ends the process before the copy counts, it lies under
 * another name, so that no file looks like a copy that is none.
 */
export function claimCopy(to: string): string {
  const part = unfinishedCopy(to)
  if (existsSync(to)) throw taken(to)
  try {
    mkdirSync(dirname(to), { recursive: true })
    closeSync(openSync(part, 'wx'))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (existsSync(part)) throw taken(to)
    if (/^(EEXIST|ENOTDIR|EACCES|EPERM|EROFS)$/.test(code)) throw noPlace(dirname(to), code)
    throw error
  }
  return part
}

const noPlace = (folder: string, code: string) =>
  new Refusal(
    'busy',
    `バックアップを置くフォルダーを使えません: ${folder}(${code})。同じ名前のファイルがないか、書き込めるかを確かめてください。`,
  )

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
    assertSound({ ...at, file: part })
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

/** A copy before the file is brought up to date, examined; where none is to be had the file stays as it is. */
export function copyBeforeUpdate(at: ConnectionOptions, now: string): void {
  const to = join(copiesFolder(at.file), copyName(at.file, now, 'update'))
  // Of the same second: the update was begun and refused, and this is the file as it was.
  if (existsSync(to)) return
  // Killed in the middle of it, and started again within the second: the file is held, so that half of a copy is nobody's.
  sweepCopies(at.file)
  try {
    const part = claimCopy(to)
    writeCopy({ ...at, part })
    copySlots(at.file, to)
    renameSync(part, to)
    syncFolder(dirname(to))
  } catch (error) {
    const why = error instanceof Refusal ? error : storageRefusal(error)
    if (why === null) throw error
    throw new Refusal(
      'busy',
      `この台帳は前の版の形です。更新の前のバックアップを作れないため、更新せず、開きませんでした。台帳はそのままです。${why.message}`,
    )
  }
}

/** What a killed program left of copies of that file; what is held now waits for the next time. */
export function sweepCopies(file: string): void {
  for (const folder of [dirname(file), copiesFolder(file)])
    for (const name of namesIn(folder).map((each) => each.replace(/-journal$/, '')))
      if (isUnfinishedCopy(name, file))
        try {
          removeUnfinished(join(folder, name))
        } catch {
          // By a virus scanner, or a folder that may not be written to.
        }
}

const isUnfinishedCopy = (name: string, file: string): boolean =>
  name.endsWith(unfinished) && readCopyName(file, name.slice(0, -unfinished.length)) !== null

export function removeUnfinished(part: string): void {
  for (const name of [part, `${part}-journal`]) rmSync(name, { force: true })
}

/** Whatever was written lies on the disk when this returns. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
