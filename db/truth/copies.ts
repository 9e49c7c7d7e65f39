import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { entryAt, lastEntry } from '../audit.ts'
import { lookAtFirst } from '../cipher/key.ts'
import { openReadOnly, type ReadDb } from '../connection.ts'
import type { Raw } from './raw.ts'

/** The backups that lie beside the file (`copyName` of `backup.ts`), and those whose last entry is not in its chain. */
export function copiesAgainst(db: ReadDb, { file, ...rest }: Raw): { count: number; strange: string[] } {
  const copies = copiesBeside(file).filter(isAtRest)
  const strange = copies.filter((copy) => !isPartOf(db, { ...rest, file: copy }))
  return { count: copies.length, strange: strange.map((copy) => basename(copy)) }
}

/** Backups from before the office was encrypted: they still lie there for everybody to read. */
export const plainCopiesBeside = (file: string): string[] =>
  copiesBeside(file).filter((copy) => lookAtFirst(copy).is === 'plain')

/** A copy from before the office was encrypted has no key; one with another key says nothing about this file. */
function isPartOf(db: ReadDb, { file, nativeBinding, key }: Pick<Raw, 'file' | 'nativeBinding' | 'key'>): boolean {
  try {
    const other = openReadOnly({ file, nativeBinding, key: lookAtFirst(file).is === 'encrypted' ? key : null })
    try {
      const head = lastEntry(other)
      return head === undefined || entryAt(db, head.seq)?.hash === head.hash
    } finally {
      other.close()
    }
  } catch {
    // One that cannot be read says nothing about this file.
    return true
  }
}

function copiesBeside(file: string): string[] {
  const [extension, folder] = [extname(file), dirname(file)]
  const start = `${basename(file, extension)}_`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(extension))
    .filter((name) => /^\d{8}-\d{6}$/.test(name.slice(start.length, -extension.length)))
    .map((name) => join(folder, name))
}

/** A copy that was opened since has become an office of its own, and to look at it would leave files beside it. */
function isAtRest(copy: string): boolean {
  const head = Buffer.alloc(20)
  const handle = openSync(copy, 'r')
  try {
    readSync(handle, head, 0, 20, 0)
  } finally {
    closeSync(handle)
  }
  return head[18] === 1
}
