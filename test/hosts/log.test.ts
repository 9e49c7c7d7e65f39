import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../../electron/host/log.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

describe('the log of defects', () => {
  it('finds a defect again by the number that the person was told', () => {
    const log = createLog(temporaryFolder(cleanup), () => new Date('2026-11-22T05:00:00Z'))
    const reference = log.defect(new TypeError('x is not a function'), 'tally.page')
    expect(reference).toMatch(/^261122-[0-9a-f]{4}$/)
    const entry = readFileSync(log.file, 'utf8')
      .split('\n')
      .find((line) => line.includes(reference))
    expect(JSON.parse(entry ?? '')).toMatchObject({
      reference,
      at: '2026-11-22T05:00:00.000Z',
      about: 'tally.page',
      kind: 'TypeError',
      message: 'x is not a function',
    })
  })

  it('holds nothing of the office’s records and nothing of the person’s folders', () => {
    const log = createLog(temporaryFolder(cleanup))
    const defect = new Error(`見本 太郎 <sample@example.lg.jp> in ${homedir()}/書類/台帳.banso\n採点 5点`)
    log.defect(defect, 'applications.get')
    log.defect('例示 花子', 'main')
    const frames = `    at 例示 花子 (${homedir()}/書類/main.cjs:1:2)`
    log.defect(Object.assign(new Error('x'), { name: '見本 太郎 sample@example.lg.jp', stack: frames }), 'page')
    const text = readFileSync(log.file, 'utf8')
    for (const private_ of ['書類', '見本', '太郎', 'sample@example', '採点', '例示', homedir()])
      expect(text).not.toContain(private_)
  })

  it('never grows without end', () => {
    const home = temporaryFolder(cleanup)
    const log = createLog(home)
    const long = Object.assign(new Error('x'.repeat(400)), {
      stack: Array.from({ length: 12 }, (_, n) => `    at ${'f'.repeat(2000)} (${n})`).join('\n'),
    })
    for (let n = 0; n < 400; n++) log.defect(long, 'test')
    const files = readdirSync(join(home, 'log'))
    expect(files.length).toBeGreaterThan(3)
    expect(files.length).toBeLessThanOrEqual(6)
    for (const file of files) expect(statSync(join(home, 'log', file)).size).toBeLessThan(1_100_000)
  })

  it('answers with a number even where nothing can be written', () => {
    const file = join(temporaryFolder(cleanup), 'a-file')
    writeFileSync(file, '')
    const log = createLog(join(file, 'settings'))
    expect(log.defect(new Error('x'), 'test')).toMatch(/^\d{6}-[0-9a-f]{4}$/)
    expect(existsSync(log.file)).toBe(false)
  })
})
