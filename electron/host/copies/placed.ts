import { closeSync, openSync, readSync } from 'node:fs'

/** The bytes of a file that nobody has open, piece by piece. Never of the office itself: closing it would give its locks away. */
export function* bytesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(1024 * 1024)
      const read = readSync(handle, piece, 0, piece.length, null)
      if (read === 0) return
      yield piece.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}
