import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const header = 32
const frameHeader = 24

/** Which pages of the office file the log beside it (`-wal`) may bring: all that a checkpoint can write. */
export function pagesOfLog(file: string): number[] {
  const bytes = read(`${file}-wal`)
  if (bytes.length < header) return []
  const frame = frameHeader + bytes.readUInt32BE(8)
  const salts = bytes.subarray(16, 24)
  const pages = new Set<number>()
  for (let at = header; at + frame <= bytes.length; at += frame) {
    // Behind the last frame of this log lie those of the one before it.
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) break
    pages.add(bytes.readUInt32BE(at))
  }
  return [...pages].sort((one, other) => one - other)
}

/** SQLite has no lock on the log itself, so that its handle may be closed. */
function read(log: string): Buffer {
  let handle: number
  try {
    handle = openSync(log, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(handle).size)
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(handle)
  }
}
