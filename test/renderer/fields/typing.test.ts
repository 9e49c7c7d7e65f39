import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isConverting, isEnter, toHalfWidth } from '../../../renderer/ui/composition.ts'
import { readDate } from '../../../renderer/ui/fields/date-field.tsx'
import { readNumber } from '../../../renderer/ui/fields/number-field.tsx'
import { countCharacters } from '../../../renderer/ui/fields/text-field.tsx'
import { readTime } from '../../../renderer/ui/fields/time-field.tsx'

describe('the Enter that ends a kana conversion', () => {
  it.each([
    ['while converting', { key: 'Enter', isComposing: true }],
    ['as React passes it on', { key: 'Enter', nativeEvent: { isComposing: true } }],
    ['as Windows sends the last one', { key: 'Enter', isComposing: false, keyCode: 229 }],
  ])('means nothing %s', (_when, event) => {
    expect(isConverting(event)).toBe(true)
    expect(isEnter(event)).toBe(false)
  })

  it('is a go-ahead otherwise', () => {
    expect(isEnter({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(true)
    expect(isEnter({ key: 'a' })).toBe(false)
  })
})

describe('an amount', () => {
  it.each([
    ['１，２３４', 1234],
    ['1,234', 1234],
    ['-5', -5],
    ['▲５', -5],
    ['−5', -5],
    [' 12 ', 12],
    ['0', 0],
  ])('%s is %d', (typed, amount) => {
    expect(readNumber(typed)).toBe(amount)
  })

  it.each([
    '十',
    '1.5',
    '12人',
    '1e3',
    '--1',
    '1/2',
    '10~20',
    '3、5',
    '3,5',
    '3 5',
    '1,23',
    '①5',
    '0x10',
    '1234567890123456',
  ])('%s cannot be read as a whole number', (typed) => {
    expect(readNumber(typed)).toBeNull()
  })

  it('keeps as many decimals as the field allows', () => {
    expect(readNumber('３．２５', 2)).toBe(3.25)
    expect(readNumber('3.255', 2)).toBeNull()
  })

  it('is nothing when nothing is typed', () => {
    expect(readNumber('  ')).toBeUndefined()
  })

  it('reads back whatever the program itself writes, in either width', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (amount) => {
        const written = amount.toLocaleString('ja-JP')
        const wide = written.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        expect(readNumber(written)).toBe(amount)
        expect(readNumber(wide)).toBe(amount)
      }),
    )
  })
})

describe('a date as an officer types it', () => {
  it.each(['R8.2.20', '令和８年２月２０日', '20260220', '2026/2/20'])('%s', (typed) => {
    expect(readDate(typed)).toEqual({ date: '2026-02-20', warning: null, complaint: null })
  })

  it('of a day that does not exist is refused in words', () => {
    const read = readDate('令和8年2月29日')
    expect(read.date).toBeNull()
    expect(read.complaint).toMatch(/29/)
  })

  it('under the old era name is taken with a warning', () => {
    const read = readDate('平成31年5月1日')
    expect(read.date).toBe('2019-05-01')
    expect(read.warning).not.toBeNull()
  })

  it('is no date and no error when nothing is typed', () => {
    expect(readDate(' ')).toEqual({ date: null, warning: null, complaint: null })
  })
})

describe('a time of day', () => {
  it.each([
    ['17:00', '17:00:00'],
    ['1700', '17:00:00'],
    ['１７時', '17:00:00'],
    ['17時00分01秒', '17:00:01'],
    ['9:5', '09:05:00'],
    ['０９：３０', '09:30:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it.each(['25:00', '12:60', '正午', '1:2:3:4', '17', '17:', '10~20', '1 7:00', ''])('「%s」 is none', (typed) => {
    expect(readTime(typed)).toBeNull()
  })
})

describe('a text', () => {
  it('is counted as people count it', () => {
    expect(countCharacters('𠮷野家の髙橋')).toBe(6)
    expect(countCharacters('')).toBe(0)
  })

  it('in full width becomes half width, and kana stay', () => {
    expect(toHalfWidth('Ａ－１２３　カナ')).toBe('A-123 カナ')
  })
})
