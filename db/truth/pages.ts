import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Beside, headFileOf, pagesAt, readAt, sizeOf } from './head.ts'
import type { LogPages } from './log-pages.ts'
import type { Raw } from './raw.ts'

/**
 * A sum of each page of the office file, kept beside it: SQLite has none of its own, and a flipped bit in a text is a text.
 * Pages change on the disk only when the log is taken in (`PRAGMA wal_checkpoint`), which is the program's own deed
 * (`keep.ts`): before it the pages that it brings are forgotten, durably, and after it they are read and counted. So
 * whatever ends the program in between leaves pages without a sum, and never a wrong sum.
 */
export interface PageSums {
  /** Before those pages may change, or go. */
  forget(log: LogPages): void
  /** After they have changed. */
  adopt(log: LogPages): void
  /** Counts up to so many pages that have no sum yet; false when all have one. */
  adoptSome(most: number): boolean
  /** Forgets all: this is another file than the sums are of. */
  renew(): void
}

/** The sum, and its own check: a damaged sum is none, and not a damaged page. */
const entry = 8
/** Here the counter of the file is kept that the sums are of (the head of page 1). */
const counterAt = 1024

const checkOf = (page: number, sum: number): number => (~sum ^ Math.imul(page, 0x9e3779b1)) >>> 0
const sumOfPage = (bytes: Buffer): number => crc32(bytes)

export const pageSizeOf = (raw: Raw): number => {
  const size = raw.read(16, 2)
  return size.length < 2 ? 4096 : size.readUInt16BE(0) || 4096
}

/** Pages that follow each other, at most so many of them, so that they are read in one go. */
function* runs(pages: readonly number[], most = 256): Generator<{ first: number; count: number }> {
  let first = 0
  let count = 0
  for (const page of pages) {
    if (count > 0 && page === first + count && count < most) count += 1
    else {
      if (count > 0) yield { first, count }
      first = page
      count = 1
    }
  }
  if (count > 0) yield { first, count }
}

export function pageSums(beside: Beside, raw: Raw): PageSums {
  const size = pageSizeOf(raw)
  let known = 0
  const write = (first: number, entries: Buffer) =>
    writeSync(beside.handle, entries, 0, entries.length, pagesAt + (first - 1) * entry)
  function count(first: number, most: number): number {
    const bytes = raw.look((first - 1) * size, most * size)
    const whole = Math.floor(bytes.length / size)
    const entries = Buffer.alloc(whole * entry)
    for (let each = 0; each < whole; each++) {
      const sum = sumOfPage(bytes.subarray(each * size, (each + 1) * size))
      entries.writeUInt32LE(sum, each * entry)
      entries.writeUInt32LE(checkOf(first + each, sum), each * entry + 4)
    }
    if (whole > 0) write(first, entries)
    if (whole > 0 && first === 1) writeSync(beside.handle, counterOf(bytes), 0, 8, counterAt)
    return whole
  }
  return {
    forget({ pages, left }) {
      if (pages.length === 0) return
      for (const { first, count: many } of runs(pages)) write(first, Buffer.alloc(many * entry))
      const gone = sumsIn(beside.handle) - left
      if (gone > 0) write(left + 1, Buffer.alloc(gone * entry))
      beside.flush()
    },
    adopt({ pages }) {
      for (const { first, count: many } of runs(pages)) count(first, many)
    },
    adoptSome(most) {
      const all = Math.floor(raw.size() / size)
      while (known < all) {
        const entries = readAt(beside.handle, pagesAt + known * entry, most * entry)
        const pages = Array.from({ length: Math.min(most, all - known) }, (_, each) => known + 1 + each)
        const unknown = pages.filter((page) => sumIn(entries, page, known) === null)
        known += pages.length
        for (const { first, count: many } of runs(unknown)) count(first, many)
        if (unknown.length > 0) break
      }
      return known < all
    },
    renew() {
      const all = sumsIn(beside.handle)
      if (all > 0) write(1, Buffer.alloc(all * entry))
      beside.flush()
      known = 0
    },
  }
}

/** For so many pages there is a place. */
const sumsIn = (handle: number): number => Math.floor(Math.max(0, sizeOf(handle) - pagesAt) / entry)

function sumIn(entries: Buffer, page: number, before: number): number | null {
  const at = (page - before - 1) * entry
  if (at + entry > entries.length) return null
  const sum = entries.readUInt32LE(at)
  return entries.readUInt32LE(at + 4) === checkOf(page, sum) ? sum : null
}

/** What SQLite writes at both places of page 1 whenever it changes the file as a whole. */
function counterOf(page1: Buffer): Buffer {
  return Buffer.concat([page1.subarray(24, 28), page1.subarray(92, 96)])
}

export interface LookedAt {
  /** Pages whose sum is known. */
  readonly known: number
  readonly count: number
  /** Pages that are not as the program wrote them, the first of them. */
  readonly changed: number[]
}

const mostNamed = 100
/** Pages that are read in one go. */
const atOnce = 256

/**
 * Compares the pages with their sums; pages that the file no longer has are changed, too. While the office is at work a
 * page may change between the two readings: it is read anew until both are of one moment.
 */
export function lookAtPages(handle: number, raw: Raw, most = Number.POSITIVE_INFINITY): LookedAt {
  const size = pageSizeOf(raw)
  const all = Math.ceil(raw.size() / size)
  const kept = sumsIn(handle)
  const changed: number[] = []
  let known = 0
  for (let before = 0; before < Math.min(Math.max(all, kept), most); before += atOnce) {
    const entries = readAt(handle, pagesAt + before * entry, atOnce * entry)
    const bytes = raw.look(before * size, atOnce * size)
    for (let page = before + 1; page <= Math.min(before + atOnce, most, Math.max(all, kept)); page++) {
      const sum = sumIn(entries, page, before)
      if (sum === null) continue
      known += 1
      const from = (page - before - 1) * size
      if (sumOfPage(bytes.subarray(from, from + size)) !== sum && !isSame(handle, raw, page, size)) changed.push(page)
    }
    if (changed.length > mostNamed) break
  }
  return { known, count: all, changed: changed.slice(0, mostNamed) }
}

/** For whoever only has the file. */
export function pagesOfFile(raw: Raw): LookedAt {
  const handle = handleOf(headFileOf(raw.file))
  if (handle === null) return { known: 0, count: Math.ceil(raw.size() / pageSizeOf(raw)), changed: [] }
  try {
    return lookAtPages(handle, raw)
  } finally {
    closeSync(handle)
  }
}

function handleOf(name: string): number | null {
  try {
    return openSync(name, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isSame(handle: number, raw: Raw, page: number, size: number): boolean {
  for (let tries = 0; tries < 3; tries++) {
    const sum = sumIn(readAt(handle, pagesAt + (page - 1) * entry, entry), page, page - 1)
    if (sum === null || sumOfPage(raw.read((page - 1) * size, size)) === sum) return true
  }
  return false
}

/** A file that was put in the place of the one that the sums are of, by its counter; a damaged counter is not two alike. */
export function isAnother(handle: number, raw: Raw): boolean {
  const kept = readAt(handle, counterAt, 8)
  const now = counterOf(raw.read(0, 100))
  return kept.length === 8 && kept.some((byte) => byte !== 0) && !kept.equals(now) && twice(now)
}

const twice = (counter: Buffer): boolean =>
  counter.length === 8 && counter.subarray(0, 4).equals(counter.subarray(4, 8))
