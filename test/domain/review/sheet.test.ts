import { describe, expect, it } from 'vitest'
import { assertMayRemoveReviewer, nextReviewerCode } from '../../../shared/domain/review/reviewer.ts'
import { assertRulable } from '../../../shared/domain/review/rules/settlements.ts'
import {
  assertMayMarkAbsent,
  assertMayReopen,
  assertMayScore,
  assertMaySubmit,
  type SheetState,
} from '../../../shared/domain/review/sheet.ts'

describe('Who may score', () => {
  const sheet = { state: 'open', excluded: false, reviewerId: 'a' } as const
  const own = { reviewerId: 'a', isOfficer: false }
  const officer = { reviewerId: null, isOfficer: true }

  it('lets the reviewer and the officer score an open sheet', () => {
    expect(() => assertMayScore(sheet, own)).not.toThrow()
    expect(() => assertMayScore(sheet, officer)).not.toThrow()
  })

  it.each([
    ['another reviewer', sheet, { reviewerId: 'b', isOfficer: false }, 'forbidden'],
    ['nobody’s reviewer', sheet, { reviewerId: null, isOfficer: false }, 'forbidden'],
    ['a conflicted one', { ...sheet, excluded: true }, own, 'forbidden'],
    ['a conflicted one through the officer', { ...sheet, excluded: true }, officer, 'forbidden'],
    ['a sheet handed in', { ...sheet, state: 'submitted' as const }, own, 'conflict'],
    ['a locked sheet, even for the officer', { ...sheet, state: 'locked' as const }, officer, 'conflict'],
    ['a 欠', { ...sheet, state: 'absent' as const }, own, 'conflict'],
    [
      'another reviewer before it says what became of the sheet',
      { ...sheet, state: 'absent' as const },
      { reviewerId: 'b', isOfficer: false },
      'forbidden',
    ],
  ])('refuses %s', (_who, state, by, code) => {
    expect(() => assertMayScore(state, by)).toThrow(expect.objectContaining({ code }))
  })
})

describe('A sheet', () => {
  const states: readonly SheetState[] = ['open', 'submitted', 'locked', 'absent']
  const allowing = (act: (state: SheetState) => void) =>
    states.filter((state) => {
      try {
        act(state)
        return true
      } catch {
        return false
      }
    })

  it('is handed in once it is full; where none is open there is nothing to hand in', () => {
    expect(() => assertMaySubmit({ open: 3, ready: 1, unchecked: 1 })).not.toThrow()
    expect(() => assertMaySubmit({ open: 0, ready: 0, unchecked: 0 })).not.toThrow()
    expect(() => assertMaySubmit({ open: 3, ready: 0, unchecked: 0 })).toThrow('空欄のある採点票が3件')
    expect(() => assertMaySubmit({ open: 3, ready: 0, unchecked: 2 })).toThrow('照合を待つ点がある採点票が2件')
  })

  it('is handed back after it was handed in, and is 欠 only in the place of scores', () => {
    expect(allowing(assertMayReopen)).toEqual(['submitted', 'locked'])
    expect(allowing((state) => assertMayMarkAbsent(state, true))).toEqual(['open'])
    expect(allowing((state) => assertMayMarkAbsent(state, false))).toEqual(['absent'])
  })
})

describe('委員', () => {
  it('bear the first code that was never given, past 委員Z too', () => {
    expect(nextReviewerCode([])).toBe('委員A')
    expect(nextReviewerCode(['委員A', '委員C'])).toBe('委員B')
    const letters = Array.from({ length: 26 }, (_, index) => `委員${String.fromCharCode(65 + index)}`)
    expect(nextReviewerCode(letters)).toBe('委員AA')
    expect(nextReviewerCode([...letters, '委員AA'])).toBe('委員AB')
  })

  it('stay once they have scored or written', () => {
    expect(() => assertMayRemoveReviewer({ code: '委員A', words: 0 })).not.toThrow()
    expect(() => assertMayRemoveReviewer({ code: '委員A', words: 1 })).toThrow('委員Aの点または所見')
  })
})

describe('A ruling of the chair', () => {
  it('names applications of the year, each once', () => {
    expect(() => assertRulable(['x', 'y'], ['x', 'y', 'z'])).not.toThrow()
    expect(() => assertRulable(['x', 'x'], ['x', 'y'])).toThrow('一度ずつ')
    expect(() => assertRulable(['x', 'w'], ['x', 'y'])).toThrow('同じ年度')
  })
})
