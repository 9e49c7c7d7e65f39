import { statSync } from 'node:fs'
import type { DataKey } from '../../../db/cipher/key.ts'
import type { ConnectionOptions } from '../../../db/connection.ts'
import { type CopyHead, lookAt } from '../../../db/copies/look.ts'
import { copiesHere, copiesIn, type NamedCopy } from '../../../db/copies/names.ts'
import type { KeptCopy } from '../../../shared/domain/office/copies.ts'
import { folderInSecond } from './second-place.ts'

export interface ListedCopy extends NamedCopy {
  readonly place: 'here' | 'second'
  readonly size: number
  /** Null of one that is not ours, damaged, of a newer program, or opened since. */
  readonly head: CopyHead | null
}

export type Looks = (copy: NamedCopy) => Pick<ListedCopy, 'size' | 'head'> | null

/** Looks into each copy once, as long as it stays as it was. */
export function createLooks({
  nativeBinding,
  keyOf,
}: Pick<ConnectionOptions, 'nativeBinding'> & { keyOf: (file: string) => DataKey | null }): Looks {
  const known = new Map<string, { stamp: string; head: CopyHead | null }>()
  return ({ path }) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found?.isFile()) return null
    const stamp = `${found.size} ${found.mtimeMs} ${found.ino}`
    const before = known.get(path)
    const head = before?.stamp === stamp ? before.head : lookAt({ file: path, nativeBinding, key: keyOf(path) })
    known.set(path, { stamp, head })
    return { size: found.size, head }
  }
}

const looked = (copies: readonly NamedCopy[], place: ListedCopy['place'], look: Looks): ListedCopy[] =>
  copies.flatMap((copy) => {
    const seen = look(copy)
    return seen === null ? [] : [{ ...copy, place, ...seen }]
  })

/** Every copy of that office on this PC and in its second place, the newest first. */
export function listCopies(file: string, second: string | undefined, look: Looks): ListedCopy[] {
  const there = second === undefined ? [] : copiesIn(file, folderInSecond(second, file))
  return [...looked(copiesHere(file), 'here', look), ...looked(there, 'second', look)].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  )
}

/** What lies in one folder, as the rule of rotation asks for it. Of another office under the same name nothing is ours. */
export function keptIn(file: string, folder: string, first: string, look: Looks): (KeptCopy & { path: string })[] {
  return copiesIn(file, folder).flatMap(({ name, path, at, why }) => {
    const head = look({ name, path, at, why })?.head ?? null
    return [{ name, path, at, why, examined: head?.first === first, seq: head?.seq ?? null }]
  })
}
