import { basename } from 'node:path'
import { entryAt, lastEntry } from '../audit.ts'
import { openReadOnly, type ReadDb } from '../connection.ts'
import { isAtRest } from '../copies/at-rest.ts'
import { copiesHere } from '../copies/names.ts'
import type { Raw } from './raw.ts'

/** The backups of the file on this PC (`copies/names.ts`), and those whose last entry is not in its chain. */
export function copiesAgainst(db: ReadDb, { file, nativeBinding }: Raw): { count: number; strange: string[] } {
  const copies = copiesHere(file)
    .map(({ path }) => path)
    .filter(isAtRest)
  const strange = copies.filter((copy) => !isPartOf(db, copy, nativeBinding))
  return { count: copies.length, strange: strange.map((copy) => basename(copy)) }
}

function isPartOf(db: ReadDb, copy: string, nativeBinding: string | undefined): boolean {
  try {
    const other = openReadOnly({ file: copy, nativeBinding })
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
