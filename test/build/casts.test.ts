import { describe, expect, it } from 'vitest'
import { castsOf, castsPerThousand } from '../../build/house/casts.ts'
import { sources } from '../../build/house/sources.ts'

const words = (source: string) => castsOf('a.tsx', source).map((cast) => cast.words)

describe('a cast', () => {
  it.each([
    ['const a = b as string', ['as string']],
    ['const a = b as unknown as string', ['as string']],
    ['const a = (b as { c: string }).c', ['as { c: string }']],
    ['const a = b!.c', ['!']],
    ['const a = [b as C, d as E]', ['as C', 'as E']],
    ['const a = f(b as C) as D', ['as D', 'as C']],
  ])('%s', (source, found) => {
    expect(words(source)).toEqual(found)
  })

  it('<string>b', () => {
    expect(castsOf('a.ts', 'const a = <string>b').map((cast) => cast.words)).toEqual(['<string>b'])
  })

  it.each([
    `const a = ['b'] as const`,
    'const a = b satisfies C',
    `import { a as b } from './c.ts'`,
    'export { a as b }',
    'const a = b !== c && !d',
    '// as string',
  ])('is not %s', (source) => {
    expect(words(source)).toEqual([])
  })

  it('names its line', () => {
    expect(castsOf('a.ts', '\nconst a = b as C')).toEqual([{ line: 2, words: 'as C' }])
  })
})

it('the program casts at most 1.5 times in a thousand lines', () => {
  expect(castsPerThousand(sources(['shared', 'db', 'electron', 'renderer'], ['.ts', '.tsx']))).toBeLessThanOrEqual(1.5)
})
