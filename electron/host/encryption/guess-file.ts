import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GuessStore } from '../../../db/cipher/guesses.ts'
import { isOfTheSystem, renameOver } from '../../../db/upkeep/beside.ts'

/** Among the settings of this PC: closing the program does not make guessing free. */
export function guessFile(home: string): GuessStore {
  const file = join(home, 'guesses')
  // Where the disk does not take it, at least as long as the program runs.
  let text: string | undefined
  return {
    read() {
      text ??= written(file)
      return text
    },
    write(next) {
      text = next
      const beside = `${file}.${process.pid}.new`
      try {
        mkdirSync(home, { recursive: true })
        writeFileSync(beside, next, { mode: 0o600, flush: true })
        renameOver(beside, file)
      } catch (error) {
        if (!isOfTheSystem(error)) throw error
      }
    },
  }
}

function written(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
