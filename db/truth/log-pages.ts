import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What a checkpoint can do to the office file. */
export interface LogPages {
  /** The pages it can write. */
  readonly pages: readonly number[]
  /** So many it leaves at the least: a file that was written anew (`VACUUM`) is shorter. */
  readonly left: number
}

const header = 32
const frameHeader = 24
/** Frames that are read in one go: a file that is written anew lies in the log as a whole. */
const atOnce = 256

/** Of what the log beside the file (`-wal`) holds. */
export function pagesOfLog(file: string): LogPages {
  // SQLite has no lock on the log itself, so that its handle may be closed.
  const handle = opened(`${file}-wal`)
  if (handle === null) return nothing
  try {
    return pagesIn((at, length) => {
      const bytes = room(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, at))
    }, fstatSync(handle).size)
  } finally {
    closeSync(handle)
  }
}

let kept = Buffer.alloc(0)

/** The same memory each time: taking a megabyte anew costs more than to read it. What lay in it is read by then. */
function room(length: number): Buffer {
  if (kept.length < length) kept = Buffer.allocUnsafeSlow(length)
  return kept
}

const nothing: LogPages = { pages: [], left: Number.POSITIVE_INFINITY }

function pagesIn(read: (at: number, length: number) => Buffer, end: number): LogPages {
  const head = read(0, header)
  if (head.length < header) return nothing
  const frame = frameHeader + head.readUInt32BE(8)
  const salts = Buffer.from(head.subarray(16, 24))
  const pages = new Set<number>()
  let left = Number.POSITIVE_INFINITY
  for (let at = header; at + frame <= end; at += atOnce * frame) {
    const bytes = read(at, atOnce * frame)
    for (let each = 0; each + frame <= bytes.length; each += frame) {
      // Behind the last frame of this log lie those of the one before it.
      if (!bytes.subarray(each + 8, each + 16).equals(salts)) return { pages: sorted(pages), left }
      pages.add(bytes.readUInt32BE(each))
      // The last frame of a commit says how many pages the file has after it.
      left = Math.min(left, bytes.readUInt32BE(each + 4) || left)
    }
  }
  return { pages: sorted(pages), left }
}

const sorted = (pages: ReadonlySet<number>) => [...pages].sort((one, other) => one - other)

function opened(log: string): number | null {
  try {
    return openSync(log, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
