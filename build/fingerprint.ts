import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

function files(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over the names and contents of everything below the given paths. */
export function fingerprint(root: string, paths: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of files(join(root, path))) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  for (const word of more) hash.update(word).update('\0')
  return hash.digest('hex')
}
