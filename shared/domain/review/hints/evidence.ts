import { searchKey } from '../../search-key.ts'
import type { ConflictKind } from '../conflict.ts'

/** One reason to ask whether there is a 利害関係. */
export interface Evidence {
  /** What it rests on: the same facts give the same key, other facts another, so that what was considered is known again. */
  readonly key: string
  /** The likely kind; the officer chooses. */
  readonly kind: ConflictKind
  /** In words that the 委員 may read too: nothing of the application beyond that their own name stands there. */
  readonly words: string
  /** What stands there, for the secretariat alone; empty where the words say it all. */
  readonly quote: string
}

/** A 委員 of the year, as registered. */
export interface HintedReviewer {
  readonly name: string
  readonly org: string
  readonly title: string
  readonly email: string
}

const starts = [0x811c9dc5, 0x9dc5811c, 0x1b873593, 0xcc9e2d51] as const

/**
 * A key for what evidence rests on, whatever its spelling: width, blanks and variants of characters do not matter. Made of
 * it alone (a UUID of version 8 out of FNV-1a sums), so that what was considered is known again without its words being
 * kept. It is stored: the way it is made stays as it is.
 */
export function keyOf(...parts: readonly string[]): string {
  const text = parts.map((part) => searchKey(part).replaceAll(' ', '')).join('|')
  const sums = starts.map((start) => {
    let sum: number = start
    for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
    return (sum >>> 0).toString(16).padStart(8, '0')
  })
  const digits = sums.join('')
  const part = (from: number, to: number) => digits.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`
}
