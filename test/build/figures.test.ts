import { describe, expect, it } from 'vitest'
import { identicalPairs } from '../../build/house/duplicates.ts'
import { figures } from '../../build/house/figures.ts'

const six = ['a(1)', 'b(2)', 'c(3)', 'd(4)', 'e(5)', 'f(6)']
const source = (file: string, lines: readonly string[]) => ({ file, read: () => lines.join('\n') })

describe('what stands twice', () => {
  it('is found with its places, whatever blanks, comments and imports lie between', () => {
    const other = [
      `import { a } from './a.ts'`,
      '',
      '// a word',
      ...six.flatMap((line) => [`  ${line}`, '', '/** and another */']),
    ]
    expect(identicalPairs([source('one.ts', six), source('two.ts', other)])).toEqual(['one.ts:1 ~ two.ts:4'])
  })

  it('is not what only begins alike, or has five lines', () => {
    expect(identicalPairs([source('one.ts', six), source('two.ts', [...six.slice(0, 5), 'g(7)'])])).toEqual([])
  })

  it('is found within one file', () => {
    expect(identicalPairs([source('one.ts', [...six, 'between()', ...six])])).toEqual(['one.ts:1 ~ one.ts:8'])
  })
})

describe('the house keeps to its figures', () => {
  it.each(figures().filter(({ most }) => most !== undefined))('$name: $value ≤ $most', ({ value, most, at }) => {
    expect(value, at).toBeLessThanOrEqual(most ?? 0)
  })
})
