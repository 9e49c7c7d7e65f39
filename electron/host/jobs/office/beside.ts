import { createHash } from 'node:crypto'
import { createReadStream, renameSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

// What a job writes beside the office file counts once it bears its name.

/** A virus scanner may hold a new file for a moment, and Windows then refuses it another name. */
export async function rename(from: string, to: string, attempts = 20): Promise<void> {
  try {
    renameSync(from, to)
  } catch (error) {
    if (attempts === 0) throw error
    await pause(100)
    await rename(from, to, attempts - 1)
  }
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}
