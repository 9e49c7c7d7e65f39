import { resolve } from 'node:path'

/**
 * `*.banso` among the words the program was started with: Windows hands over a double-clicked file so. A name without a
 * place is one in the folder where the person typed it, which a second start tells of itself.
 */
export function officeFileIn(words: readonly string[], folder = process.cwd()): string | undefined {
  const word = words.slice(1).find((each) => each.toLowerCase().endsWith('.banso'))
  return word === undefined ? undefined : resolve(folder, word)
}
