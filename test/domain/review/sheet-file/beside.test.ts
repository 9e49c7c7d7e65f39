import { describe, expect, it } from 'vitest'
import {
  type Beside,
  type CellKind,
  cellKinds,
  compared,
  comparedComment,
  comparedScore,
  isTakeable,
  longestComment,
} from '../../../../shared/domain/review/sheet-file/compare.ts'
import { isOnScale, type TypedHow } from '../../../../shared/domain/review/sheet-file/typed.ts'

const [before, after] = ['2026-03-02T10:00:00+09:00', '2026-03-03T10:00:00+09:00'] as const

/** An open sheet that went out empty and that nobody has written on since. */
const untouched: Beside<number | null> = {
  current: { value: null, since: null },
  reference: null,
  savedAt: null,
  state: 'open',
}
const with3: Beside<number | null> = { ...untouched, current: { value: 3, since: before }, reference: 3 }
/** It went out empty, and the office has 3 since. */
const since3: Beside<number | null> = { ...with3, reference: null }

describe('a value that came back', () => {
  it.each<[string, number | null, Beside<number | null>, CellKind]>([
    ['where nothing stood', 4, untouched, 'new'],
    ['in the place of another', 4, with3, 'changed'],
    ['that stands there already', 3, with3, 'same'],
    ['that stands there already, on a sheet handed in', 3, { ...with3, state: 'submitted' }, 'same'],
    ['no value in either', null, untouched, 'empty'],
    ['wiped out', null, with3, 'blank'],
    ['for a sheet handed in', 4, { ...with3, state: 'submitted' }, 'closed'],
    ['for a sheet that is 確定', 4, { ...with3, state: 'locked' }, 'closed'],
    ['for a sheet that is 欠席', 4, { ...with3, state: 'absent' }, 'closed'],
    ['untouched while the office moved on', null, { ...since3, savedAt: after }, 'stale'],
    ['changed in both, and saved later', 4, { ...since3, savedAt: after }, 'changed'],
    [
      'changed in both, and saved before',
      4,
      { ...with3, current: { value: 3, since: after }, reference: 1, savedAt: before },
      'stale',
    ],
    ['changed in both, and saved at that very moment', 4, { ...since3, savedAt: before }, 'stale'],
    ['changed in both, and saved nobody knows when', 4, since3, 'stale'],
    [
      'changed in both, the office nobody knows when',
      4,
      { ...since3, current: { value: 3, since: null }, savedAt: after },
      'stale',
    ],
    [
      'wiped out in the office since',
      4,
      { ...untouched, current: { value: null, since: before }, reference: 3, savedAt: after },
      'new',
    ],
  ])('%s', (_, typed, beside, kind) => {
    expect(compared(typed, null, beside)).toBe(kind)
  })

  it('goes in only where it is new or changed', () => {
    expect(cellKinds.filter(isTakeable)).toEqual(['new', 'changed'])
  })
})

describe('a score that came back', () => {
  const typed = (value: number | null, how: TypedHow = 'number') => ({ value, how, wrote: String(value) })

  it('is one of the scale, ends included, or named as outside it', () => {
    const kinds = [-1, 0, 1, 5, 6, 3.5].map((value) => comparedScore(typed(value), 5, untouched))
    expect(kinds).toEqual(['outOfRange', 'new', 'new', 'new', 'outOfRange', 'outOfRange'])
    expect([0, 10, 11, 0.5, Number.NaN].filter((value) => isOnScale(value, 10))).toEqual([0, 10])
  })

  it('that cannot be read is named so, never blank, whatever stands in the office', () => {
    for (const beside of [untouched, with3, { ...with3, state: 'locked' as const }])
      expect(comparedScore(typed(null, 'unreadable'), 5, beside)).toBe('unreadable')
  })

  it('that is none is compared like any other', () => {
    expect(comparedScore(typed(null, 'blank'), 5, untouched)).toBe('empty')
    expect(comparedScore(typed(null, 'blank'), 5, with3)).toBe('blank')
    expect(comparedScore(typed(4, 'formula'), 5, with3)).toBe('changed')
  })
})

describe('a 総合所見 that came back', () => {
  const none: Beside<string> = { current: { value: '', since: null }, reference: '', savedAt: null, state: 'open' }

  it('is compared like a score, and an empty one is none', () => {
    expect(comparedComment('具体的です。', none)).toBe('new')
    expect(comparedComment('', none)).toBe('empty')
    const known = { ...none, current: { value: '前の所見', since: before }, reference: '前の所見' }
    expect(comparedComment('前の所見', known)).toBe('same')
    expect(comparedComment('', known)).toBe('blank')
    expect(comparedComment('新しい所見', known)).toBe('changed')
  })

  it('is too long only beyond the limit, in letters as people count them', () => {
    // 𠮷 is two units of UTF-16 and one letter.
    const letters = (n: number) => '𠮷'.repeat(n)
    expect(comparedComment(letters(longestComment), none)).toBe('new')
    expect(comparedComment(letters(longestComment + 1), none)).toBe('outOfRange')
  })
})
