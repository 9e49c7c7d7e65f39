import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'
import { root } from '../../build/root.ts'

const ours = sources(['shared', 'db', 'electron', 'renderer', 'build', 'test', '.ci'], [''])
const scripts = ours.filter(({ file }) => /\.(ts|tsx|cjs)$/.test(file))

/** A file longer than this holds two things. Whoever exceeds it says here why it is still one. */
const mostLines = 300
/** A folder with more files than this holds two things; style sheets and index files aside. */
const mostFiles = 20
const longForAReason: Readonly<Record<string, string>> = {
  'shared/domain/bodies/municipalities.ts': 'a list: the municipalities of Japan, one a line',
}

const commentsOf = (file: string, source: string) => parseSync(file, source).comments.map(({ value }) => value.trim())

/** Comments that switch a check off must say why, on the spot. */
function bareSwitches(file: string, source: string): string[] {
  return commentsOf(file, source).filter((comment) => {
    if (/@ts-(ignore|nocheck)/.test(comment)) return true
    const expected = /@ts-expect-error\b(.*)/.exec(comment)
    if (expected !== null) return (expected[1] ?? '').replace(/[\s:-]/g, '').length < 8
    const ignored = /biome-ignore\S*\s+\S+?(?::\s*(.*))?$/.exec(comment)
    if (ignored !== null) return (ignored[1] ?? '').length < 8 || (ignored[1] ?? '').includes('<explanation>')
    return /eslint-disable/.test(comment)
  })
}

const unfinished = (file: string, source: string) =>
  commentsOf(file, source).filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b/.test(comment))

const saysNothing = /(^|[/.-])(utils?|helpers?|common|misc|managers?|services?)([/.-]|$)/i

/** Where this checkout stands, and whose home it is: written down anywhere, it would hold on this machine only. */
const ofThisMachine = [dirname(root), homedir()].filter((path) => path.length > 1).map((path) => `${path}/`)

describe('a bare switch is seen', () => {
  const off = ['biome', 'ignore'].join('-')
  const quiet = ['@ts', 'expect-error'].join('-')
  it.each([
    [`// ${off} lint/suspicious/noExplicitAny: <explanation>`],
    [`// ${off} lint/suspicious/noExplicitAny:`],
    [`// ${off} lint/suspicious/noExplicitAny`],
    [`/* ${off}-all lint */`],
    [`// ${quiet}`],
    [`// ${['@ts', 'ignore'].join('-')} the types are wrong here`],
  ])('%s', (source) => {
    expect(bareSwitches('a.ts', source)).toHaveLength(1)
  })

  it.each([
    [`// ${off} lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids`],
    [`// ${quiet} the package has no types of its own`],
    [`export const a = '// ${quiet}'`],
  ])('a reason, or mere talk, is not: %s', (source) => {
    expect(bareSwitches('a.ts', source)).toEqual([])
  })
})

describe('this house', { timeout: 60_000 }, () => {
  it('keeps its top level as agreed', () => {
    const agreed = ['README.md', 'build', 'db', 'electron', 'package-lock.json', 'package.json', 'renderer', 'shared']
    const made = ['node_modules', 'dist', 'release', 'test-results', 'playwright-report']
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name))
    expect(found.filter((name) => ![...agreed, 'test', 'tsconfig.json'].includes(name))).toEqual([])
  })

  it('is being looked at', () => {
    expect(scripts.length).toBeGreaterThan(50)
  })

  it('has no file that holds two things', () => {
    const written = ours.filter(({ file }) => /\.(ts|tsx|cjs|css)$/.test(file) && !(file in longForAReason))
    const found = written.map(({ file, read }) => ({ file, lines: read().split('\n').length - 1 }))
    expect(found.filter(({ lines }) => lines > mostLines).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([])
  })

  it('has no folder that holds two things', () => {
    const counted = ours.filter(({ file }) => !/(\.css|\.md|\/index\.\w+)$/.test(file))
    const folders = Map.groupBy(counted, ({ file }) => dirname(file))
    const found = [...folders].map(([folder, files]) => ({ folder, files: files.length }))
    expect(found.filter(({ files }) => files > mostFiles).map(({ folder, files }) => `${folder}: ${files}`)).toEqual([])
  })

  it('names every file for what it holds', () => {
    expect(ours.map(({ file }) => file).filter((file) => saysNothing.test(file))).toEqual([])
    expect(saysNothing.test('renderer/ui/date-utils.ts')).toBe(true)
    expect(saysNothing.test('renderer/helpers/a.ts')).toBe(true)
    expect(saysNothing.test('db/commonwealth.ts')).toBe(false)
  })

  it('switches no check off without a reason on the spot', () => {
    expect(scripts.flatMap(({ file, read }) => bareSwitches(file, read()).map((one) => `${file}: ${one}`))).toEqual([])
  })

  it('leaves nothing half done in a comment', () => {
    expect(scripts.flatMap(({ file, read }) => unfinished(file, read()).map((one) => `${file}: ${one}`))).toEqual([])
  })

  it('knows no path of one machine', () => {
    const text = ours.filter(({ file }) => /\.(ts|tsx|cjs|css|html|json|md|svg|sql)$|^\.ci\//.test(file))
    const found = text.filter(({ read }) => ofThisMachine.some((path) => read().includes(path)))
    expect(found.map(({ file }) => file)).toEqual([])
  })
})
