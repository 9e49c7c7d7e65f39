import { describe, expect, it } from 'vitest'
import { missedIn, missedKinds, percentOf, scoreOf } from '../../build/mutation/score.ts'

const at = (line: number, column: number, toLine: number, toColumn: number) => ({
  start: { line, column },
  end: { line: toLine, column: toColumn },
})
const mutant = (status: string, mutatorName = 'BooleanLiteral', location = at(1, 1, 1, 2)) => ({
  status,
  mutatorName,
  replacement: 'false',
  location,
})

describe('the mutation score', () => {
  it('counts as found what failed a test or never ended, as missed what passed or was not reached', () => {
    const all = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map((each) => mutant(each))
    expect(scoreOf(all)).toEqual({ tried: 4, found: 2, survived: 1, unreached: 1 })
    expect(percentOf(scoreOf(all))).toBe(50)
    expect(percentOf(scoreOf([]))).toBe(100)
  })

  it('names the kinds of the missed ones, the most first', () => {
    const missed = [mutant('Survived', 'Regex'), mutant('NoCoverage'), mutant('Survived'), mutant('Killed', 'Regex')]
    expect(missedKinds(missed)).toEqual([
      ['BooleanLiteral', 2],
      ['Regex', 1],
    ])
  })

  it('shows of each what stood there and what was put in its place, in the order of the file', () => {
    const source = 'const a = b\n  || c\nconst d = true\n'
    const mutants = [
      mutant('NoCoverage', 'BooleanLiteral', at(3, 11, 3, 15)),
      mutant('Survived', 'LogicalOperator', at(1, 11, 2, 7)),
      mutant('Killed'),
    ]
    expect(missedIn('a.ts', { source, mutants })).toEqual([
      'a.ts:1:11 LogicalOperator\n    b || c\n  → false',
      'a.ts:3:11 BooleanLiteral(テストが通らない)\n    true\n  → false',
    ])
  })
})
