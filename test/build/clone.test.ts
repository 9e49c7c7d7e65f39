import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { newFolder } from '../support/office/office.ts'

const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
const isClone = existsSync(join(root, '.git')) && git('--version').status === 0

describe('a clone with Git for Windows as it is delivered (core.autocrlf=true)', () => {
  it.skipIf(!isClone)('is the same, letter by letter, as on any other PC', { timeout: 120_000 }, () => {
    const there = newFolder()
    const { status, stderr } = git('-c', 'core.autocrlf=true', 'checkout-index', '--all', `--prefix=${there}/`)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const shapes = git('ls-files', '-z', '--eol').stdout.split('\0').filter(Boolean)
    const kept = shapes.flatMap((line) => (/^i\/(lf|crlf)\s/.test(line) ? [line.split('\t').at(-1) ?? ''] : []))
    expect(kept.length).toBeGreaterThan(500)
    const stored = (file: string) => git('show', `:${file}`).stdout
    const sample = [...kept.filter((_, at) => at % 60 === 0), ...kept.filter((file) => file.endsWith('.eml'))]
    for (const file of sample) expect(readFileSync(join(there, file), 'utf8'), file).toBe(stored(file))
    const changed = kept.filter((file) => !file.endsWith('.eml') && readFileSync(join(there, file)).includes('\r\n'))
    expect(changed).toEqual([])
  })
})
