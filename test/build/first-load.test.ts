import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import holidays from '@holiday-jp/holiday_jp/lib/holidays.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { bundle } from '../../build/tasks/bundle.ts'

/** As it was written: the bundle escapes what is not ASCII. */
const textOf = (file: string): string =>
  readFileSync(file, 'utf8').replace(/\\+u([\dA-Fa-f]{4})/g, (_sign, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** The text of a piece and of everything that must be there before it runs. What is imported later is not among it. */
function loadedWith(folder: string, first: string, needed: (piece: string) => Iterable<RegExpMatchArray>): string {
  const pieces = new Map<string, string>()
  const open = [first]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (pieces.has(name)) continue
    const piece = textOf(join(folder, name))
    pieces.set(name, piece)
    for (const [, other = ''] of needed(piece)) open.push(other)
  }
  return [...pieces.values()].join('\n')
}

describe('a start waits for no more than its first screen needs', () => {
  beforeAll(() => bundle(), 60_000)

  it('the page draws ホーム without the schemas of the contract', () => {
    const folder = join(root, 'dist/renderer/assets')
    const page = readFileSync(join(root, 'dist/renderer/index.html'), 'utf8')
    const scripts = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, path = '']) => basename(path))
    const needed = (piece: string) => piece.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)
    const loaded = scripts.map((script) => loadedWith(folder, script, needed)).join('\n')
    expect(loaded).toContain('今日やること')
    expect(loaded).not.toContain('ZodObject')
  })

  it('the desktop opens its window without SQLite, the schemas and the handlers', () => {
    const needed = (piece: string) => piece.matchAll(/^(?:(?:const|let) \w+ = )?require\("\.\/([^"]+\.cjs)"\)/gm)
    const loaded = loadedWith(join(root, 'dist'), 'main.cjs', needed)
    expect(loaded).toContain('BrowserWindow')
    expect(loaded).not.toMatch(/better-sqlite3|ZodObject|BEGIN/)
  })

  it('zod comes without the languages that nobody is spoken to in: as a whole it is 680 kB', () => {
    const dist = join(root, 'dist')
    const texts = readdirSync(dist)
      .filter((file) => file.endsWith('.cjs'))
      .map((file) => readFileSync(join(dist, file), 'utf8'))
    expect(texts.some((text) => text.includes('zod/v4/locales/en.js'))).toBe(true)
    expect(texts.some((text) => text.includes('zod/v4/locales/fr.js'))).toBe(false)
  })

  it('the days off are handed over as text, all of them, and not as a program', () => {
    const names = Object.entries<{ name: string }>(holidays).map(([date, { name }]) => `"${date}":{"name":"${name}"}`)
    const pieces = (folder: string) =>
      readdirSync(folder)
        .filter((file) => /\.c?js$/.test(file) && !file.startsWith('export-'))
        .map((file) => textOf(join(folder, file)).replaceAll('\\"', '"'))
    for (const folder of [join(root, 'dist'), join(root, 'dist/renderer/assets')]) {
      const [piece, ...others] = pieces(folder).filter((text) => text.includes('1970-01-15'))
      expect(others).toEqual([])
      expect(piece).toContain(names.join())
      expect(piece).not.toContain('Coming of Age Day')
    }
  })
})
