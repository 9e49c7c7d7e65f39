import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const source = pathToFileURL(join(root, 'electron/desktop/compiled-pieces.ts')).href
const first = 'office-Ab3_-x9Z.cjs'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

let folder: string
let compiled: string

/** A program of three pieces, started in a process of its own as on a PC; what it says when all of them have run. */
function start(): string {
  const program = `
    import { createRequire } from 'node:module'
    import { reuseCompiled } from ${JSON.stringify(source)}
    const keep = reuseCompiled(${JSON.stringify(compiled)})
    console.log(createRequire(${JSON.stringify(join(folder, 'main.cjs'))})('./${first}').words())
    keep()`
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).trim()
}

const kept = (name: string) => {
  const { ino, mtimeMs } = statSync(join(compiled, name))
  return { ino, mtimeMs }
}

beforeEach(() => {
  folder = temporaryFolder(cleanup)
  compiled = join(folder, 'compiled')
  writeFileSync(
    join(folder, first),
    "const other = require('./kin-Zz1aB2c3.cjs'); exports.words = () => other.greet(require('./plain.cjs').name)",
  )
  writeFileSync(join(folder, 'kin-Zz1aB2c3.cjs'), "exports.greet = (name) => name + ' ' + __filename.slice(-16)")
  writeFileSync(join(folder, 'plain.cjs'), "exports.name = '見本'")
})

describe('pieces of the program that were compiled before', () => {
  it('are taken by the next start as they lie there, and only those whose names tell their content', () => {
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
    expect(readdirSync(compiled).sort()).toEqual(['kin-Zz1aB2c3.cjs', first])
    const before = kept(first)
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
    expect(kept(first)).toEqual(before)
  })

  it.each([
    ['half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['changed in one byte', (whole: Buffer) => whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 1 : byte))],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('not compiled code at all, but long enough to hold a sum')],
  ])('are compiled anew where what lies there is %s', (_what, damage) => {
    start()
    const whole = readFileSync(join(compiled, first))
    writeFileSync(join(compiled, first), damage(whole))
    const before = kept(first)
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
    expect(kept(first)).not.toEqual(before)
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
  })

  it('go with the version they belong to, and what a killed write left goes too', () => {
    mkdirSync(compiled)
    writeFileSync(join(compiled, 'office-former00.cjs'), 'of a former version')
    writeFileSync(join(compiled, `${first}.4711.new`), 'cut short')
    start()
    expect(readdirSync(compiled).sort()).toEqual(['kin-Zz1aB2c3.cjs', first])
  })

  it('are done without where nothing can be written', () => {
    writeFileSync(compiled, 'a file where the folder should be')
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
  })

  it('leave nothing behind where one of them cannot take its place', () => {
    mkdirSync(join(compiled, first), { recursive: true })
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
    expect(start()).toBe('見本 kin-Zz1aB2c3.cjs')
    expect(readdirSync(compiled).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})
