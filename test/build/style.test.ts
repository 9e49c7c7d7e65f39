import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFences, writtenFences } from '../../build/house/import-fences.ts'
import { root } from '../../build/root.ts'
import { tools } from '../../build/step.ts'

const any = ['a', 'n', 'y'].join('')

/** One bad file per rule the house relies on: the rule, where the file stands, what it says. */
const bad: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['noFloatingPromises', 'db/floating.ts', `const save = async () => 1\nexport const go = () => {\n  save()\n}\n`],
  [
    'noMisusedPromises',
    'db/misused.ts',
    `const late = async () => true\nexport const go = () => {\n  if (late()) return 1\n  return 2\n}\n`,
  ],
  ['noExplicitAny', 'db/anything.ts', `export const a = (b: ${any}) => b\n`],
  ['useImportType', 'db/import-type.ts', `import { A } from './a.ts'\nexport const b = (a: A) => a\n`],
  ['noDefaultExport', 'db/default.ts', `export default 1\n`],
  ['noBarrelFile', 'shared/domain/barrel.ts', `export * from './a.ts'\n`],
  ['noEnum', 'db/enum.ts', `export enum A {\n  B = 1,\n}\n`],
  ['noParameterProperties', 'db/parameter.ts', `export class A {\n  constructor(readonly b: number) {}\n}\n`],
  ['noNonNullAssertion', 'db/non-null.ts', `export const a = (b: string | null) => b!.length\n`],
  ['noConsole', 'db/console.ts', `console.log(1)\n`],
  ['useFilenamingConvention', 'db/CamelCase.ts', `export const a = 1\n`],
  ['useNodejsImportProtocol', 'db/protocol.ts', `import { join } from 'path'\nexport const a = join('a', 'b')\n`],
  ['useConst', 'db/let.ts', `let a = 1\nexport const b = a\n`],
  ['noUnusedVariables', 'db/unused.ts', `const a = 1\nexport const b = 2\n`],
  ['noFocusedTests', 'test/db/only.test.ts', `import { it } from 'vitest'\nit.only('a', () => {})\n`],
  ['noSkippedTests', 'test/db/skip.test.ts', `import { it } from 'vitest'\nit.skip('a', () => {})\n`],
  [
    'noRestrictedImports',
    'renderer/features/reviews/sql.ts',
    `import { a } from '../../../db/office.ts'\nexport const b = a\n`,
  ],
  ['noRestrictedImports', 'electron/loopback/window.ts', `import { app } from 'electron'\nexport const b = app\n`],
  [
    'noRestrictedImports',
    'shared/domain/file.ts',
    `import { join } from 'node:path'\nexport const b = join('a', 'b')\n`,
  ],
  ['noRestrictedImports', 'shared/domain/wire.ts', `import { a } from '../contract/reply.ts'\nexport const b = a\n`],
]

const good: readonly (readonly [file: string, source: string])[] = [
  ['db/good.ts', `export const save = async () => 1\nexport const go = () => save()\n`],
  ['db/connection.ts', `import Database from 'better-sqlite3'\nexport const open = () => new Database(':memory:')\n`],
  ['renderer/features/reviews/kit.ts', `import { a } from '../../ui/a.ts'\nexport const b = a\n`],
  ['build/some.config.ts', `export default 1\n`],
  [
    'test/db/open.test.ts',
    `import Database from 'better-sqlite3'\nexport const open = () => new Database(':memory:')\n`,
  ],
  ['test/db/found.test.ts', `export const found = ['a'][0]!.length\n`],
]

interface Report {
  diagnostics: { category: string; location: { path: string } }[]
}

describe('Biome, as configured here, complains about', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-style-'))
  let found: string[] = []

  beforeAll(() => {
    for (const [file, source] of [...bad.map(([, ...rest]) => rest), ...good]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), source)
    }
    for (const file of ['biome.json', 'house/import-fences.json'])
      cpSync(join(root, 'build', file), join(folder, 'build', file))
    const args = [
      join(root, tools.biome),
      'lint',
      '--config-path=build',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ]
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    const report: Report = JSON.parse(stdout)
    found = report.diagnostics.map(
      ({ category, location }) => `${category.split('/').at(-1)} ${location.path.replaceAll('\\', '/')}`,
    )
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(bad)('%s: %s', (rule, file) => {
    expect(found.filter((one) => one.endsWith(` ${file}`))).toContain(`${rule} ${file}`)
  })

  it('nothing in files that keep to the house form', () => {
    expect(found.filter((one) => good.some(([file]) => one.endsWith(` ${file}`)))).toEqual([])
  })
})

it("Biome's import fences are those of the table (node build/house/import-fences.ts writes them)", () => {
  expect(writtenFences()).toEqual(importFences())
})
