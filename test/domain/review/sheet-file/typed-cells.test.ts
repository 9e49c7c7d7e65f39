import { describe, expect, it } from 'vitest'
import {
  type FileCell,
  type TypedScore,
  typedComment,
  typedScore,
} from '../../../../shared/domain/review/sheet-file/typed.ts'

const text = (written: string): FileCell => ({ holds: 'text', text: written })
const formula = (value: number | string | null): FileCell => ({ holds: 'formula', value })

describe('a score as it was typed: 「５」, 「5点」, a formula and a blank are four different things', () => {
  it.each<[string, FileCell, TypedScore]>([
    ['an empty cell', { holds: 'nothing' }, { how: 'blank', value: null, wrote: '' }],
    [
      'blanks, of any width, and signs that nobody sees',
      text(' 　\u200b\ufeff\t '),
      { how: 'blank', value: null, wrote: '' },
    ],
    ['a number', { holds: 'number', number: 4 }, { how: 'number', value: 4, wrote: '4' }],
    ['a full-width digit', text('５'), { how: 'number', value: 5, wrote: '５' }],
    ['a digit and its unit', text(' 5 点 '), { how: 'number', value: 5, wrote: '5 点' }],
    ['a number that the scale will refuse', text('12.25'), { how: 'number', value: 12.25, wrote: '12.25' }],
    ['a minus of mathematics', text('−3'), { how: 'number', value: -3, wrote: '−3' }],
    ['a minus of the keyboard', text('-3'), { how: 'number', value: -3, wrote: '-3' }],
    ['a plus', text('+3'), { how: 'number', value: 3, wrote: '+3' }],
    ['a formula', formula(4), { how: 'formula', value: 4, wrote: '4' }],
    ['a formula that gives a text', formula('４点'), { how: 'formula', value: 4, wrote: '４点' }],
    ['a formula that was never reckoned', formula(null), { how: 'unreadable', value: null, wrote: '計算結果のない式' }],
    ['a formula that gives nothing', formula('  '), { how: 'unreadable', value: null, wrote: '計算結果のない式' }],
    ['a formula that gives words', formula('未定'), { how: 'unreadable', value: null, wrote: '未定' }],
    ['an error', { holds: 'other', text: '#REF!' }, { how: 'unreadable', value: null, wrote: '#REF!' }],
    ['two lines', text('3か\n  4'), { how: 'unreadable', value: null, wrote: '3か 4' }],
  ])('%s', (_, cell, expected) => {
    expect(typedScore(cell)).toEqual(expected)
  })

  it('shows of a long text its beginning, and says that there is more', () => {
    const shown = (letters: number) => typedScore(text('𠮷'.repeat(letters))).wrote
    expect(shown(40)).toBe('𠮷'.repeat(40))
    expect(shown(41)).toBe(`${'𠮷'.repeat(40)}…`)
  })
})

describe('a 総合所見 as it was typed', () => {
  it.each<[string, FileCell, string]>([
    ['an empty cell', { holds: 'nothing' }, ''],
    ['a number', { holds: 'number', number: 2026 }, '2026'],
    ['lines, however they were broken', text(' 一行目\r\n二行目\r三行目\n\n'), '一行目\n二行目\n三行目'],
    ['a formula', formula(' 合計10\r\n点 '), '合計10\n点'],
    ['a formula that gives a number', formula(10), '10'],
    ['a formula that was never reckoned', formula(null), ''],
    ['what no cell of a sheet holds', { holds: 'other', text: ' TRUE ' }, 'TRUE'],
    ['half a letter, which no file keeps', text('A\ud842'), 'A\ufffd'],
  ])('%s', (_, cell, expected) => {
    expect(typedComment(cell)).toBe(expected)
  })
})
