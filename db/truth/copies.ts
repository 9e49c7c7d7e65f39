import { basename } from 'node:path'
import { entryAt, lastEntry } from '../audit.ts'
import { lookAtFirst } from '../cipher/key.ts'
import { openReadOnly, type ReadDb } from '../connection.ts'
import { isAtRest } from '../copies/at-rest.ts'
import { copiesHere } from '../copies/names.ts'
import type { Raw } from './raw.ts'

/** The backups of the file on this PC (`copies/names.ts`), and those whose last entry is not in its chain. */
export function copiesAgainst(db: ReadDb, { file, ...rest }: Raw): { count: number; strange: string[] } {
  const copies = copiesHere(file)
    .map(({ path }) => path)
    .filter(isAtRest)
  const strange = copies.filter((copy) => !isPartOf(db, { ...rest, file: copy }))
  return { count: copies.length, strange: strange.map((copy) => basename(copy)) }
}

/** Backups from before the office was encrypted: they still lie there for everybody to read. */
export const plainCopiesBeside = (file: string): string[] =>
  copiesHere(file)
    .map(({ path }) => path)
    .filter((copy) => lookAtFirst(copy).is === 'plain')

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
