import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Which of these words stand in the bytes of a file of a folder, as UTF-8 or UTF-16; each with the file it stands in. */
export const leftIn = (folder: string, words: readonly string[]): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name))
      const stands = (word: string) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
      return words.filter(stands).map((word) => `${word} in ${name}`)
    })
