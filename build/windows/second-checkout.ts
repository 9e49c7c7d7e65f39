import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../root.ts'
import { run } from '../step.ts'

/** What a checkout makes for itself; only its packages and caches are kept from one run to the next. */
const ownDoing = new Set(['node_modules', '.git', '.cache', 'dist', 'release', 'test-results', 'playwright-report'])
const kept = new Set(['node_modules', '.cache'])

const hashOf = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/**
 * The same sources with the packages of Windows. Outside this checkout, or what is missing there would be found here.
 * Undefined where the packages cannot be fetched.
 */
export async function secondCheckout(): Promise<string | undefined> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const there = join(cache, 'banso-daicho-windows', hashOf(root).slice(0, 12))
  mkdirSync(there, { recursive: true })
  for (const name of readdirSync(there))
    if (!kept.has(name)) rmSync(join(there, name), { recursive: true, force: true })
  cpSync(root, there, {
    recursive: true,
    filter: (from) => !ownDoing.has(relative(root, from).split('/')[0] ?? ''),
  })
  const stamp = join(there, 'node_modules/.banso-windows')
  const wanted = hashOf(
    ...['package.json', 'package-lock.json', 'build/node24/package.json'].map((name) =>
      readFileSync(join(there, name)),
    ),
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return there
  console.log('Windows 版の部品を取り寄せています…')
  const words = ['ci', '--os=win32', '--cpu=x64', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await run('npm', words, {}, there)) !== 0) return undefined
  writeFileSync(stamp, wanted)
  return there
}
