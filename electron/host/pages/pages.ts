import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mimeOf } from '../mime-types.ts'
import { pageHeaders } from '../security-headers.ts'
import { calmPage } from './calm-page.ts'
import type { Page } from './page.ts'

/** dist/renderer, seen from the sources and from the bundle, where every program lies flat in dist/. */
export const rendererFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/renderer' : './renderer', import.meta.url))

/** dist/room, the page of 投影: nothing of the officer's program lies there. */
export const roomFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/room' : './room', import.meta.url))

export interface Pages {
  answer(path: string): Promise<Page>
  /** Paths of the scripts and styles that the first page names in its head. */
  firstFiles(): string[]
}

/** Answers only for files found under the folder at the start: no request, however written, names a path on disk. */
export function createPages(folder: string, policy?: string): Pages {
  const files = new Map(filesUnder(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
  async function answer(path: string): Promise<Page> {
    const asked = path === '/' ? '/index.html' : path
    const file = files.get(asked)
    if (file === undefined) {
      if (asked === '/index.html')
        return calmPage(503, '画面がまだ用意されていません', 'npm start で始めると、画面が組み立てられます。')
      return calmPage(404, 'このページはありません', 'アドレスを確かめるか、最初の画面に戻ってください。')
    }
    return {
      status: 200,
      headers: {
        ...pageHeaders,
        ...(policy === undefined ? {} : { 'content-security-policy': policy }),
        'content-type': mimeOf(file),
        // Assets carry a hash of their content in their name; the page that names them does not.
        'cache-control': asked.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
      body: new Uint8Array(await readFile(file)),
    }
  }
  return {
    answer,
    firstFiles() {
      const page = files.get('/index.html')
      const named = page === undefined ? [] : readFileSync(page, 'utf8').matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)
      return [...named].map(([, path = '']) => path)
    },
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
