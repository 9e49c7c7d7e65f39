import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLate, timeLeft } from '../../../shared/domain/calendar/deadline.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  jstDate,
  toJst,
  weekdayOf,
} from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const deadline = '2026-02-20T17:00:00+09:00'
const anyDate = fc
  .integer({ min: Date.UTC(1868, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const anySecond = fc.integer({ min: -3_000_000_000, max: 7_000_000_000 })

describe('An instant is shown in Japanese time', () => {
  it.each([
    ['2026-02-20T08:00:00Z', '2026-02-20T17:00:00+09:00'],
    ['2026-02-20T17:00:00+09:00', '2026-02-20T17:00:00+09:00'],
    ['2026-02-20T17:00:00+0900', '2026-02-20T17:00:00+09:00'],
    ['2026-02-19T22:00:00-10:00', '2026-02-20T17:00:00+09:00'],
    ['2026-02-20T08:00:00.999Z', '2026-02-20T17:00:00+09:00'],
    ['2025-12-31T15:00:00Z', '2026-01-01T00:00:00+09:00'],
    ['2026-02-20T17:00+09:00', '2026-02-20T17:00:00+09:00'],
    ['1969-12-31T23:59:59.5Z', '1970-01-01T08:59:59+09:00'],
  ])('%s is %s', (instant, jst) => {
    expect(toJst(instant)).toBe(jst)
    expect(jstDate(instant)).toBe(jst.slice(0, 10))
  })

  it.each([
    '2026-02-20T17:00:00',
    '2026-02-20',
    '2026-02-30T17:00:00Z',
    '2026-13-01T00:00:00Z',
    '17:00',
    '',
    'yesterday',
  ])('refuses 「%s」, which has no offset or does not exist', (text) => {
    expect(() => toJst(text)).toThrow(Refusal)
  })

  it('names the same second whatever offset it is written with', () => {
    fc.assert(
      fc.property(anySecond, fc.integer({ min: -14 * 60, max: 14 * 60 }), (second, offset) => {
        const sign = offset < 0 ? '-' : '+'
        const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0')
        const local = new Date((second + offset * 60) * 1000).toISOString().slice(0, 19)
        const written = `${local}${sign}${two(offset / 60)}:${two(offset % 60)}`
        expect(Date.parse(toJst(written))).toBe(second * 1000)
      }),
    )
  })
})

describe('The deadline is an instant', () => {
  it.each([
    ['2026-02-20T16:59:59+09:00', false],
    ['2026-02-20T17:00:00+09:00', false],
    ['2026-02-20T17:00:00.999+09:00', false],
    ['2026-02-20T17:00:01+09:00', true],
    ['2026-02-20T08:00:00Z', false],
    ['2026-02-20T08:00:01Z', true],
    ['2026-02-20T03:00:01-05:00', true],
  ])('received %s: late is %s', (receivedAt, late) => {
    expect(isLate(receivedAt, deadline)).toBe(late)
  })

  it.each([
    ['2026-02-17T13:00:00+09:00', 'あと3日4時間'],
    ['2026-02-19T17:00:00+09:00', 'あと1日'],
    ['2026-02-20T14:55:00+09:00', 'あと2時間5分'],
    ['2026-02-20T16:48:30+09:00', 'あと11分'],
    ['2026-02-20T16:59:15+09:00', 'あと45秒'],
    ['2026-02-20T17:00:00+09:00', '締切の時刻です'],
    ['2026-02-20T17:00:01+09:00', '締切を1秒過ぎています'],
    ['2026-02-22T17:00:00+09:00', '締切を2日過ぎています'],
  ])('at %s the clock says %s', (now, words) => {
    expect(timeLeft(now, deadline)).toBe(words)
  })
})

describe('Calendar dates', () => {
  it('knows which dates exist', () => {
    expect(['2024-02-29', '2026-12-31', '2000-02-29'].map(isIsoDate)).toEqual([true, true, true])
    expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-2-3', '2026-00-10', '20260220', ''].map(isIsoDate)).toEqual(
      Array.from({ length: 7 }, () => false),
    )
  })

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, n) => {
        const moved = new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000)
        expect(addDays(date, n)).toBe(moved.toISOString().slice(0, 10))
        expect(daysBetween(date, addDays(date, n))).toBe(n)
        expect(weekdayOf(addDays(date, n))).toBe(moved.getUTCDay())
      }),
    )
  })

  it('keeps the last day where a month lacks the day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-31', 2)).toBe('2026-03-31')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  it('refuses to count from a date that does not exist', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow('2026-02-29')
    expect(() => daysBetween('2026-02-28', '令和8年')).toThrow(Refusal)
  })
})
