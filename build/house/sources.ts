import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../root.ts'

const skipped = new Set(['node_modules', 'dist', 'release', '.cache', '.git', 'test-results', 'playwright-report'])

export interface Source {
  /** From the top, with `/`. */
  file: string
  read: () => string
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}

/** Every file of ours below the given folders whose name ends in one of the endings. */
export function sources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders
    .flatMap((folder) => [...walk(join(root, folder))])
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ file: relative(root, path).split(sep).join('/'), read: () => readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}
