import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { goesAlong } from '../../../db/copies/names.ts'

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

/** A copy, and what lies beside it by its name. */
export function removeCopy(path: string): void {
  for (const end of ['', ...goesAlong]) rmSync(`${path}${end}`, { force: true })
}
