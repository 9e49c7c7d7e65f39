import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKanjiNumber } from '../../../shared/domain/calendar/kanji-number.ts'
import {
  eraOf,
  formatJstInstant,
  formatWareki,
  formatWarekiMonth,
  parseDateTime,
  parseJapaneseDate,
} from '../../../shared/domain/calendar/wareki.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const anyDate = fc
  .integer({ min: Date.UTC(1873, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

describe('A date is written in 和暦', () => {
  it.each([
    ['2026-02-20', '令和8年2月20日', '令和8年2月20日(金)', 'R8.2.20', '令和8年2月'],
    ['2019-05-01', '令和元年5月1日', '令和元年5月1日(水)', 'R1.5.1', '令和元年5月'],
    ['2019-04-30', '平成31年4月30日', '平成31年4月30日(火)', 'H31.4.30', '平成31年4月'],
    ['1989-01-08', '平成元年1月8日', '平成元年1月8日(日)', 'H1.1.8', '平成元年1月'],
    ['1989-01-07', '昭和64年1月7日', '昭和64年1月7日(土)', 'S64.1.7', '昭和64年1月'],
    ['1926-12-25', '昭和元年12月25日', '昭和元年12月25日(土)', 'S1.12.25', '昭和元年12月'],
    ['1926-12-24', '大正15年12月24日', '大正15年12月24日(金)', 'T15.12.24', '大正15年12月'],
    ['1912-07-30', '大正元年7月30日', '大正元年7月30日(火)', 'T1.7.30', '大正元年7月'],
    ['1912-07-29', '明治45年7月29日', '明治45年7月29日(月)', 'M45.7.29', '明治45年7月'],
    ['1850-01-02', '西暦1850年1月2日', '西暦1850年1月2日(水)', '1850.1.2', '西暦1850年1月'],
  ])('%s', (date, long, weekday, short, month) => {
    expect(formatWareki(date, 'long')).toBe(long)
    expect(formatWareki(date, 'weekday')).toBe(weekday)
    expect(formatWareki(date, 'short')).toBe(short)
    expect(formatWareki(date, 'month')).toBe(month)
  })

  it('writes an instant as it was in Japan', () => {
    expect(formatJstInstant('2026-02-20T08:00:01Z', true)).toBe('令和8年2月20日(金)17:00:01')
    expect(formatJstInstant('2026-02-20T15:00:00Z', false)).toBe('令和8年2月21日(土)00:00')
    expect(formatWarekiMonth('2027-03')).toBe('令和9年3月')
  })

  it('refuses a date that does not exist instead of writing another', () => {
    expect(() => formatWareki('2026-02-29', 'long')).toThrow(Refusal)
  })

  it('agrees with the platform on eras since 1873', () => {
    const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' })
    fc.assert(
      fc.property(anyDate, (date) => {
        const parts = intl.formatToParts(new Date(`${date}T00:00:00Z`))
        const year = parts.find((part) => part.type === 'year')?.value
        expect(eraOf(date)?.name).toBe(parts.find((part) => part.type === 'era')?.value)
        expect(eraOf(date)?.year).toBe(year === '元' ? 1 : Number(year))
      }),
    )
  })
})

describe('A date is read as people write it', () => {
  it.each([
    '令和8年2月20日',
    '令和８年２月２０日',
    '令和 8 年 2 月 20 日',
    '令和八年二月二十日',
    '令和〇八年〇二月二〇日',
    '令和8年2月20日(金)',
    '令和８年２月２０日（金）',
    '令和8年2月20日 金曜日',
    '㋿8年2月20日',
    'R8.2.20',
    'r8.2.20',
    'Ｒ８．２．２０',
    'R8/2/20',
    'R8-2-20',
    'R8年2月20日',
    '令8.2.20',
    'R08.02.20',
    '20260220',
    '２０２６０２２０',
    '2026/2/20',
    '2026/02/20',
    '2026-02-20',
    '2026.2.20',
    '2026－2－20',
    '2026年2月20日',
    '二〇二六年二月二十日',
    '西暦2026年2月20日',
    '  2026-02-20　',
  ])('「%s」', (text) => {
    expect(parseJapaneseDate(text)).toEqual({ date: '2026-02-20', warning: null })
  })

  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S64.1.7', '1989-01-07'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成三十一年四月三十日', '2019-04-30'],
    ['大正十五年十二月二十四日', '1926-12-24'],
    ['明治四十五年七月廿九日', '1912-07-29'],
    ['令和弐拾年壱月参日', '2038-01-03'],
    ['2024-02-29', '2024-02-29'],
  ])('「%s」 is %s', (text, date) => {
    expect(parseJapaneseDate(text)).toEqual({ date, warning: null })
  })

  it.each([
    '令和8年7月20日(月・祝)',
    '令和８年７月２０日（月･祝）',
    'R8.7.20(月祝)',
    '2026/7/20(祝)',
    '2026年7月20日（月・振替休日）',
    '令和8年7月20日 月曜日・祝日',
  ])('「%s」 says that its day is one of rest, and is that day', (text) => {
    expect(parseJapaneseDate(text)).toEqual({ date: '2026-07-20', warning: null })
  })

  it.each([
    '令和8年7月20日(月・祝',
    '令和8年7月20日月・祝)',
    '令和8年7月20日(月・会議)',
    '令和8年7月20日(・祝)',
    '令和8年7月20日頃',
    'R8.7.2 0',
    '2026/7/2 0',
    'R8.7.20~22',
  ])('「%s」 is more than a date, and none', (text) => {
    expect(() => parseJapaneseDate(text)).toThrow('読み取れません')
  })

  it('a wrong weekday before 祝 is warned of', () => {
    expect(parseJapaneseDate('令和8年7月20日(火・祝)').warning).toContain('月曜日')
  })

  it.each([
    ['平成31年5月1日', '2019-05-01', '令和元年5月1日'],
    ['平成32年4月1日', '2020-04-01', '令和2年4月1日'],
    ['昭和64年1月8日', '1989-01-08', '平成元年1月8日'],
    ['令和8年2月20日(木)', '2026-02-20', '金曜日'],
  ])('「%s」 is read as %s, with a warning that says %s', (text, date, hint) => {
    const parsed = parseJapaneseDate(text)
    expect(parsed.date).toBe(date)
    expect(parsed.warning).toContain(hint)
  })

  it.each([
    ['令和8年2月29日', '28日まで'],
    ['令和8年4月31日', '30日まで'],
    ['令和8年13月1日', '13月'],
    ['令和8年0月1日', '0月'],
    ['令和8年2月0日', '暦にありません'],
    ['平成元年1月7日', '昭和64年1月7日'],
    ['令和元年4月30日', '平成31年4月30日'],
    ['昭和元年12月24日', '大正15年12月24日'],
    ['令和0年5月1日', '元年'],
    ['20260230', '28日まで'],
    ['0208-02-20', '範囲'],
    ['8年2月20日', '読み取れません'],
    ['26/2/20', '読み取れません'],
    ['2月20日', '読み取れません'],
    ['R8.2', '読み取れません'],
    ['R8.2/20', '読み取れません'],
    ['2026-02-20頃', '読み取れません'],
    ['令和8年2月20日(晴)', '読み取れません'],
    ['令和二三十年1月1日', '読み取れません'],
    ['未定', '読み取れません'],
    ['   ', '空です'],
  ])('refuses 「%s」 and says why (%s)', (text, reason) => {
    expect(() => parseJapaneseDate(text)).toThrow(Refusal)
    expect(() => parseJapaneseDate(text)).toThrow(reason)
  })

  it('reads back every way it writes a date itself', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const style of ['long', 'weekday', 'short'] as const)
          expect(parseJapaneseDate(formatWareki(date, style))).toEqual({ date, warning: null })
        expect(parseJapaneseDate(date.replaceAll('-', '')).date).toBe(date)
      }),
    )
  })

  it('either reads a text as an existing date or refuses it, whatever the text', () => {
    const pieces = fc.constantFrom(
      '令和',
      '平成',
      'R',
      'h',
      '元',
      '八',
      '二十',
      '8',
      '31',
      '年',
      '月',
      '日',
      '.',
      '/',
      '-',
      '(金)',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), fc.string(), (parts, noise) => {
        for (const text of [parts.join(''), noise]) {
          try {
            expect(parseJapaneseDate(text).date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('A date with a time is read as Japanese time', () => {
  it.each([
    ['令和8年2月20日 17:00', '2026-02-20T17:00:00+09:00'],
    ['2026-02-20 17:00:01', '2026-02-20T17:00:01+09:00'],
    ['2026-02-20T17:00', '2026-02-20T17:00:00+09:00'],
    ['2026-02-20T08:00:01Z', '2026-02-20T17:00:01+09:00'],
    ['令和８年２月２０日（金）１７時', '2026-02-20T17:00:00+09:00'],
    ['令和8年2月20日(金)17:00:00', '2026-02-20T17:00:00+09:00'],
    ['令和8年2月20日17時30分15秒', '2026-02-20T17:30:15+09:00'],
    ['令和八年二月二十日 十七時三十分', '2026-02-20T17:30:00+09:00'],
    ['R8.2.20 午後5時', '2026-02-20T17:00:00+09:00'],
    ['R8.2.20 午後5時半', '2026-02-20T17:30:00+09:00'],
    ['R8.2.20 午前0時5分', '2026-02-20T00:05:00+09:00'],
    ['R8/2/20 午後12時10分', '2026-02-20T12:10:00+09:00'],
    ['2026/2/20 9:05', '2026-02-20T09:05:00+09:00'],
    ['2026/2/20 正午', '2026-02-20T12:00:00+09:00'],
    ['2026年2月28日 24時', '2026-03-01T00:00:00+09:00'],
  ])('「%s」', (text, instant) => {
    expect(parseDateTime(text)).toEqual({ instant, warning: null })
  })

  it.each([
    '令和8年2月20日',
    '17:00',
    'R8.2.20 25:00',
    'R8.2.20 17:60',
    'R8.2.20 24:01',
    '令和8年2月29日 17:00',
    'R8.2.20 午後13時',
    '',
  ])('refuses 「%s」', (text) => {
    expect(() => parseDateTime(text)).toThrow(Refusal)
  })

  it('passes on the warning of the date', () => {
    expect(parseDateTime('平成31年5月1日 10:00').warning).toContain('令和元年5月1日')
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 86_399 }), (date, second) => {
        const instant = `${date}T${new Date(second * 1000).toISOString().slice(11, 19)}+09:00`
        expect(parseDateTime(formatJstInstant(instant, true)).instant).toBe(instant)
      }),
    )
  })
})

describe('Kanji numbers', () => {
  it.each([
    ['〇', 0],
    ['八', 8],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三百六十五', 365],
    ['二千二十六', 2026],
    ['二〇二六', 2026],
    ['千', 1000],
    ['廿', 20],
  ])('%s is %d', (text, value) => {
    expect(readKanjiNumber(text)).toBe(value)
  })

  it.each(['', '二三十', '十十', '百千', '一千', '八年', '8'])('「%s」 is none', (text) => {
    expect(readKanjiNumber(text)).toBeNull()
  })
})
