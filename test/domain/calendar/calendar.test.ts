import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fiscalYearEnd,
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearStart,
  fiscalYearSymbol,
  isInFiscalYear,
  monthsOfFiscalYear,
  quarterLabel,
  quarterOf,
} from '../../../shared/domain/calendar/fiscal-year.ts'
import { addDays, daysBetween, weekdayOf } from '../../../shared/domain/calendar/jst.ts'
import {
  addWorkingDays,
  countWorkingDays,
  daysOverdue,
  holidayName,
  isWorkingDay,
  nearestWorkingDay,
} from '../../../shared/domain/calendar/working-days.ts'

const day = (year: number, month: number) => Date.UTC(year, month, 1) / 86_400_000
const anyDate = fc
  .integer({ min: day(2000, 0), max: day(2040, 0) })
  .map((value) => new Date(value * 86_400_000).toISOString().slice(0, 10))

describe('会計年度', () => {
  it('turns on 1 April', () => {
    expect(fiscalYearLabel(fiscalYearOf('2026-03-31'))).toBe('令和7年度')
    expect(fiscalYearLabel(fiscalYearOf('2026-04-01'))).toBe('令和8年度')
    expect(fiscalYearStart(2026)).toBe('2026-04-01')
    expect(fiscalYearEnd(2026)).toBe('2027-03-31')
  })

  it('is named by the era its calendar year ends in', () => {
    expect(fiscalYearLabel(2019)).toBe('令和元年度')
    expect(fiscalYearLabel(2018)).toBe('平成30年度')
    expect(fiscalYearLabel(1989)).toBe('平成元年度')
    expect(fiscalYearSymbol(2026)).toBe('R8')
  })

  it('has twelve months from April to March and four quarters', () => {
    const months = monthsOfFiscalYear(2026)
    expect(months).toHaveLength(12)
    expect([months[0], months[8], months[9], months[11]]).toEqual(['2026-04', '2026-12', '2027-01', '2027-03'])
    expect(months.map((month) => quarterOf(`${month}-01`))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    expect(quarterLabel(1)).toBe('第1四半期(4–6月)')
  })

  it('holds every date exactly once', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const fy = fiscalYearOf(date)
        expect(isInFiscalYear(date, fy)).toBe(true)
        expect(fiscalYearStart(fy) <= date && date <= fiscalYearEnd(fy)).toBe(true)
        expect(monthsOfFiscalYear(fy)).toContain(date.slice(0, 7))
      }),
    )
  })
})

describe('開庁日', () => {
  it.each([
    ['2026-09-18', 1, '2026-09-24'],
    ['2026-05-01', 1, '2026-05-07'],
    ['2026-12-28', 1, '2027-01-04'],
    ['2026-02-20', 3, '2026-02-26'],
    ['2026-09-24', -1, '2026-09-18'],
    ['2026-09-20', 0, '2026-09-24'],
    ['2026-09-18', 0, '2026-09-18'],
    ['2026-09-19', 1, '2026-09-24'],
  ])('%s + %d is %s', (date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected)
  })

  it('names the day off', () => {
    expect(holidayName('2026-09-21')).toBe('敬老の日')
    expect(holidayName('2026-09-22')).toBe('国民の休日')
    expect(holidayName('2026-05-06')).toBe('振替休日(こどもの日)')
    expect(holidayName('2027-03-22')).toBe('振替休日(春分の日)')
    expect(holidayName('2026-12-29')).toBe('年末年始')
    expect(holidayName('2027-01-01')).toBe('元日')
    expect(holidayName('2026-02-20')).toBeNull()
  })

  it('never falls on 12/29–1/3, a weekend or a public holiday, in any year', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const off = date.slice(5) >= '12-29' || date.slice(5) <= '01-03'
        if (off || weekdayOf(date) === 0 || weekdayOf(date) === 6) expect(isWorkingDay(date)).toBe(false)
        if (holidayName(date) !== null) expect(isWorkingDay(date)).toBe(false)
      }),
    )
  })

  it('has the public holidays of 2026 and 2027 the Cabinet Office announced', () => {
    const daysOff = (year: number) =>
      Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index)).filter((date) => {
        const name = holidayName(date)
        return name !== null && name !== '年末年始'
      })
    expect(daysOff(2026).map((date) => date.slice(5))).toEqual(
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'.split(
        ' ',
      ),
    )
    expect(daysOff(2027).map((date) => date.slice(5))).toEqual(
      '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23'.split(
        ' ',
      ),
    )
  })

  it('follows the officer who closes a day or opens one, the last edit counting', () => {
    const closed = [{ date: '2026-09-24', name: '臨時休庁', open: false }]
    expect(holidayName('2026-09-24', closed)).toBe('臨時休庁')
    expect(addWorkingDays('2026-09-18', 1, closed)).toBe('2026-09-25')
    const reopened = [...closed, { date: '2026-09-24', name: '', open: true }]
    expect(isWorkingDay('2026-09-24', reopened)).toBe(true)
    expect(isWorkingDay('2026-12-29', [{ date: '2026-12-29', name: '臨時開庁', open: true }])).toBe(true)
    expect(isWorkingDay('2026-09-20', [{ date: '2026-09-20', name: '休日開庁', open: true }])).toBe(true)
  })

  it('counts what it adds, in both directions', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (date, n) => {
        const moved = addWorkingDays(date, n)
        expect(isWorkingDay(moved)).toBe(true)
        if (n !== 0) expect(countWorkingDays(date, moved)).toBe(n)
      }),
    )
  })

  it('counts a stretch as the sum of its parts', () => {
    const length = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(anyDate, length, length, (date, a, b) => {
        const middle = addDays(date, a)
        const end = addDays(middle, b)
        expect(countWorkingDays(date, middle) + countWorkingDays(middle, end)).toBe(countWorkingDays(date, end))
      }),
    )
  })

  it('finds the nearest one on either side', () => {
    expect(nearestWorkingDay('2026-09-21', 1)).toBe('2026-09-24')
    expect(nearestWorkingDay('2026-09-21', -1)).toBe('2026-09-18')
    expect(nearestWorkingDay('2026-09-18', 1)).toBe('2026-09-18')
  })
})

describe('期限', () => {
  it('due today is not overdue today, but tomorrow', () => {
    expect(daysOverdue('2026-02-20', '2026-02-20')).toBe(0)
    expect(daysOverdue('2026-02-20', '2026-02-21')).toBe(1)
    expect(daysOverdue('2026-02-20', '2026-02-01')).toBe(0)
    expect(daysOverdue('2026-02-20', '2026-03-06')).toBe(14)
  })

  it('is overdue by the days that have passed since, and never by fewer than none', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (due, today) => {
        expect(daysOverdue(due, today)).toBe(today > due ? daysBetween(due, today) : 0)
      }),
    )
  })
})
