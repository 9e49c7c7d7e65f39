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

/** Of what the log beside the file (`-wal`) holds. */
export function pagesOfLog(file: string): LogPages {
  // SQLite has no lock on the log itself, so that its handle may be closed.
  const handle = opened(`${file}-wal`)
  if (handle === null) return nothing
  try {
    return pagesIn(handle, fstatSync(handle).size)
  } finally {
    closeSync(handle)
  }
}

const nothing: LogPages = { pages: [], left: Number.POSITIVE_INFINITY }

/** The pages themselves are left where they are: to read them costs more than all the rest. */
function pagesIn(handle: number, end: number): LogPages {
  const head = Buffer.alloc(header)
  if (readSync(handle, head, 0, header, 0) < header) return nothing
  const frame = frameHeader + head.readUInt32BE(8)
  const salts = head.subarray(16, 24)
  const each = Buffer.alloc(frameHeader)
  const pages = new Set<number>()
  let left = Number.POSITIVE_INFINITY
  for (let at = header; at + frame <= end; at += frame) {
    readSync(handle, each, 0, frameHeader, at)
    // Behind the last frame of this log lie those of the one before it.
    if (!each.subarray(8, 16).equals(salts)) break
    pages.add(each.readUInt32BE(0))
    // The last frame of a commit says how many pages the file has after it.
    left = Math.min(left, each.readUInt32BE(4) || left)
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
