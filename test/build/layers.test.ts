import { beforeAll, describe, expect, it } from 'vitest'
import { type Arrow, circles, fileOf } from '../../build/house/circles.ts'
import { type Import, importsOf } from '../../build/house/imports.ts'
import { complaint, hasLayer, layered } from '../../build/house/layers.ts'
import { sources } from '../../build/house/sources.ts'

const complaints = (file: string, source: string) =>
  importsOf(file, source)
    .map((one) => complaint(file, one))
    .filter((one) => one !== undefined)

describe('the table forbids', () => {
  it.each([
    ['a screen reaching into SQL', 'renderer/features/reviews/a.ts', `import '../../../db/office.ts'`],
    [
      'a screen borrowing a type of a record',
      'renderer/app/a.ts',
      `import type { Row } from '../../db/tables/review/review.ts'`,
    ],
    ['one feature using another', 'renderer/features/reviews/a.ts', `import '../cases/b.ts'`],
    ['one feature using a type of another', 'renderer/features/reviews/a.ts', `import type { B } from '../cases/b.ts'`],
    ['a feature pulling at the frame', 'renderer/features/reviews/a.ts', `import '../../app/routes.tsx'`],
    ['a rule that knows the wire', 'shared/domain/a.ts', `import '../contract/reply.ts'`],
    ['a rule that parses', 'shared/domain/a.ts', `import { z } from 'zod'`],
    ['a rule that needs Node', 'shared/domain/a.ts', `import { readFileSync } from 'node:fs'`],
    ['Electron outside desktop/', 'electron/loopback/a.ts', `import 'electron'`],
    ['Electron in the shared host', 'electron/host/a.ts', `import { app } from 'electron'`],
    ['SQLite outside connection.ts', 'db/tables/a.ts', `import 'better-sqlite3'`],
    ['even a type of SQLite outside connection.ts', 'db/office.ts', `import type { Database } from 'better-sqlite3'`],
    ['a transport reaching past the door', 'electron/loopback/a.ts', `import '../../db/tables/review/review.ts'`],
    ['a report that reads the records itself', 'electron/reports/a.ts', `import '../../db/office.ts'`],
    ['the kit knowing a feature', 'renderer/ui/a.ts', `import '../features/reviews/b.ts'`],
    ['the kit knowing the wire', 'renderer/ui/a.ts', `import '../../shared/contract/reply.ts'`],
    [
      'the preload running the contract',
      'electron/preload.ts',
      `import { contract } from '../shared/contract/index.ts'`,
    ],
    ['one stage’s handler asking another’s', 'db/handlers/review/a.ts', `import '../support/b.ts'`],
    ['a record that writes', 'db/records/review/a.ts', `import { note } from '../../audit.ts'`],
    ['what several screens share reaching into one', 'renderer/record/a.ts', `import '../features/review/b.ts'`],
    [
      'a stored shape taken from a book',
      'db/stored/a.ts',
      `import type { B } from '../../shared/contract/reports/rows.ts'`,
    ],
    ['a table asking a handler', 'db/tables/a.ts', `import '../handlers/reviews.ts'`],
    ['a program that needs a build script', 'electron/host/a.ts', `import '../../build/root.ts'`],
    ['a build script that needs the program', 'build/a.ts', `import '../electron/main.ts'`],
    ['a package nobody chose', 'renderer/ui/a.tsx', `import _ from 'lodash/fp'`],
    ['a path that hides where it leads', 'renderer/ui/a.tsx', `import x from '/db/office.ts'`],
    ['a style from another feature', 'renderer/features/reviews/a.module.css', `@import '../cases/b.css';`],
    [
      'a class composed from another feature',
      'renderer/features/a/a.module.css',
      `.a { composes: b from '../b/b.module.css' }`,
    ],
  ])('%s', (_what, file, source) => {
    expect(complaints(file, source)).toHaveLength(1)
  })
})

describe('the table allows', () => {
  it.each([
    ['a screen using the kit', 'renderer/features/reviews/a.ts', `import '../../ui/button.tsx'`],
    ['a screen using its own feature', 'renderer/features/reviews/deep/a.ts', `import '../b.ts'`],
    ['a handler asking its own stage', 'db/handlers/review/a.ts', `import './b.ts'`],
    ['a handler asking a rule', 'db/handlers/a.ts', `import '../../shared/domain/review/scoring.ts'`],
    ['connection.ts opening SQLite', 'db/connection.ts', `import Database from 'better-sqlite3'`],
    [
      'the preload naming a type of the contract',
      'electron/preload.ts',
      `import type { Reply } from '../shared/contract/reply.ts'`,
    ],
    ['the preload naming it inline', 'electron/preload.ts', `import { type Reply } from '../shared/contract/reply.ts'`],
    ['a rule asking the list of holidays', 'shared/domain/a.ts', `import { isHoliday } from '@holiday-jp/holiday_jp'`],
    ['the desktop using Electron', 'electron/desktop/a.ts', `import { app } from 'electron'`],
    [
      'a test reaching everywhere',
      'test/db/a.test.ts',
      `import '../../db/tables/review/review.ts'; import 'better-sqlite3'`,
    ],
    [
      'an import that is only talked about',
      'renderer/ui/a.ts',
      `// import '../../db/office.ts'\nexport const a = "import '../../db/b.ts'"`,
    ],
  ])('%s', (_what, file, source) => {
    expect(complaints(file, source)).toEqual([])
  })
})

describe('no way of importing goes unseen', () => {
  it.each([
    ['static', `import { a } from '../../db/x.ts'`],
    ['for its effect', `import '../../db/x.ts'`],
    ['dynamic', `const a = await import('../../db/x.ts')`],
    ['dynamic with a template', 'const a = await import(`../../db/x.ts`)'],
    ['re-exported', `export { a } from '../../db/x.ts'`],
    ['re-exported whole', `export * from '../../db/x.ts'`],
    ['as a type', `import type { A } from '../../db/x.ts'`],
    ['as a type in place', `const a: import('../../db/x.ts').A = 1`],
    ['required', `const a = require('../../db/x.ts')`],
    ['as a pattern', `const a = import.meta.glob('../../db/x.ts')`],
    ['as a thread', `new Worker(new URL('../../db/x.ts', import.meta.url))`],
    ['deep inside a screen', `export const A = () => <p onClick={() => import('../../db/x.ts')}>don't // stop</p>`],
  ])('%s', (_how, source) => {
    expect(importsOf('renderer/ui/a.tsx', source).map(({ specifier }) => specifier)).toEqual(['../../db/x.ts'])
  })

  it('names the line', () => {
    expect(importsOf('db/a.ts', `// one\n\nimport './b.ts'`)).toEqual([
      { specifier: './b.ts', typeOnly: false, line: 3 },
    ])
  })
})

describe('a circle is found', () => {
  it.each<[string, Arrow[], string[][]]>([
    [
      'of two',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'a'],
      ],
      [['a', 'b']],
    ],
    [
      'through a third',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['a', 'd'],
      ],
      [['a', 'b', 'c']],
    ],
    ['of one file', [['a', 'a']], [['a']]],
    [
      'not where two ways lead to one file',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ],
      [],
    ],
    [
      'each by itself',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'c'],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_what, arrows, found) => {
    expect(circles(arrows)).toEqual(found)
  })
})

it('a file outside every folder of the table has no layer', () => {
  expect(hasLayer('renderer/helpers.ts')).toBe(false)
  expect(hasLayer('shared/text.ts')).toBe(false)
  expect(hasLayer('electron/main.ts')).toBe(true)
})

describe('this house', () => {
  const files = sources(layered, ['.ts', '.tsx', '.css', '.cjs'])
  let imports: (Import & { file: string })[] = []

  beforeAll(() => {
    imports = files.flatMap(({ file, read }) => importsOf(file, read()).map((one) => ({ ...one, file })))
  }, 60_000)

  it('is being looked at', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(200)
  })

  it('has no file outside its layers', () => {
    expect(files.map(({ file }) => file).filter((file) => !hasLayer(file))).toEqual([])
  })

  it('keeps to the table in every import', () => {
    const found = imports.flatMap((one) => {
      const wrong = complaint(one.file, one)
      return wrong === undefined ? [] : [`${one.file}:${one.line} ${wrong}`]
    })
    expect(found).toEqual([])
  })

  it('runs in no circle, of types either', () => {
    const arrows = imports.flatMap(({ file, specifier }): Arrow[] => {
      const to = fileOf(file, specifier)
      return to === undefined ? [] : [[file, to]]
    })
    expect(circles(arrows)).toEqual([])
  })
})
