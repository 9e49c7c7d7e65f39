import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { freeName, writeWhole } from './write-whole.ts'

const prefix = 'banso-opened-'

/**
 * Where the program lays what another one shall only show: a folder of its own a run, among the temporary ones. A copy is
 * read-only, because what is written into it would be lost: it goes with the program, or, where the other one still
 * holds it, at the next run's first copy.
 */
export function openedCopies(temporary: string) {
  let folder: string | null = null
  const made = () => {
    if (folder !== null) return folder
    for (const name of readdirSync(temporary)) if (name.startsWith(prefix)) sweep(join(temporary, name))
    folder = mkdtempSync(join(temporary, prefix))
    return folder
  }
  return {
    /** Beside what is open already under that name. */
    async lay(name: string, chunks: Iterable<Uint8Array>): Promise<string> {
      const to = freeName(made(), name)
      await writeWhole(to, chunks)
      await chmod(to, 0o444)
      return to
    },
    sweep() {
      if (folder !== null) sweep(folder)
      folder = null
    },
  }
}

/** What somebody still holds stays for the next time; only temporary files of our own are meant. */
function sweep(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Held by another program, or another person's.
  }
}
