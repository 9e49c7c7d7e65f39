import holidays from '@holiday-jp/holiday_jp/lib/holidays.js'
import { dateOfDay, dayNumber, daysBetween, weekdayOfDay } from './jst.ts'

/** An officer's edit of the calendar: `open: false` adds a day off, `open: true` makes the day a 開庁日. */
export interface HolidayEdit {
  readonly date: string
  readonly name: string
  readonly open: boolean
}

const yearEnd = '年末年始'

/** The package says 「休日」 for 国民の休日 and puts the reason before 振替休日. */
function officialName(name: string): string {
  if (name === '休日') return '国民の休日'
  const substitute = /^(.+) 振替休日$/.exec(name)
  return substitute === null ? name : `振替休日(${substitute[1]})`
}

/** By ISO date, 1970 to 2050. */
const publicHolidays: Readonly<Record<string, { readonly name: string }>> = holidays

function publicHoliday(date: string): string | null {
  const listed = publicHolidays[date]
  return listed === undefined ? null : officialName(listed.name)
}

/** 12/29–1/3: 行政機関の休日に関する法律. */
const isYearEnd = (date: string): boolean => date.slice(5) >= '12-29' || date.slice(5) <= '01-03'

/** The last edit of a day counts. */
const editOf = (date: string, edits: readonly HolidayEdit[]): HolidayEdit | undefined =>
  edits.length === 0 ? undefined : edits.findLast((each) => each.date === date)

/**
 * Why an ISO date is a day off: the name of the 祝日, 「年末年始」, or the name an officer gave; null otherwise.
 * Weekends have no name. Sources: 祝日法 by @holiday-jp/holiday_jp, 行政機関の休日 (domain.md §12.3).
 */
export function holidayName(date: string, edits: readonly HolidayEdit[] = []): string | null {
  const edit = editOf(date, edits)
  if (edit !== undefined) return edit.open ? null : edit.name
  return publicHoliday(date) ?? (isYearEnd(date) ? yearEnd : null)
}

/** 開庁日: neither weekend, nor 祝日, nor 12/29–1/3, nor a day an officer closed; or a day an officer opened. */
export function isWorkingDay(date: string, edits: readonly HolidayEdit[] = []): boolean {
  const edit = editOf(date, edits)
  if (edit !== undefined) return edit.open
  const weekday = weekdayOfDay(dayNumber(date))
  return weekday !== 0 && weekday !== 6 && publicHolidays[date] === undefined && !isYearEnd(date)
}

/**
 * What is odd about a day on which an office says to have done something, null for an ordinary one: it is to come, or
 * the office was closed. It is said, not refused: offices do work on closed days. `date` and `today` are ISO dates.
 */
export function oddityOfDeedDay(date: string, today: string, edits: readonly HolidayEdit[] = []): string | null {
  if (date > today) return '今日より後の日です。'
  if (isWorkingDay(date, edits)) return null
  return `閉庁日(${holidayName(date, edits) ?? '土日'})です。`
}

/** The first 開庁日 on or after (`1`) or on or before (`-1`) the date. */
export function nearestWorkingDay(date: string, direction: 1 | -1, edits: readonly HolidayEdit[] = []): string {
  let day = dayNumber(date)
  while (!isWorkingDay(dateOfDay(day), edits)) day += direction
  return dateOfDay(day)
}

/**
 * The `n`-th 開庁日 after the date, which itself is not counted: 2026-09-18 + 1 is 2026-09-24. A negative `n` counts
 * backwards; 0 gives the date itself, or the next 開庁日 when it is a day off.
 */
export function addWorkingDays(date: string, n: number, edits: readonly HolidayEdit[] = []): string {
  if (n === 0) return nearestWorkingDay(date, 1, edits)
  const step = n > 0 ? 1 : -1
  let day = dayNumber(date)
  for (let left = Math.abs(n); left > 0; ) {
    day += step
    if (isWorkingDay(dateOfDay(day), edits)) left -= 1
  }
  return dateOfDay(day)
}

/**
 * 開庁日 after `from` up to and including `to`, so that `countWorkingDays(d, addWorkingDays(d, n))` is `n`.
 * When `to` is earlier: minus the 開庁日 from `to` up to but without `from`.
 */
export function countWorkingDays(from: string, to: string, edits: readonly HolidayEdit[] = []): number {
  const start = dayNumber(from)
  const end = dayNumber(to)
  const [first, last, sign] = start <= end ? [start + 1, end, 1] : [end, start - 1, -1]
  let count = 0
  for (let day = first; day <= last; day += 1) if (isWorkingDay(dateOfDay(day), edits)) count += 1
  return count === 0 ? 0 : sign * count
}

/** 期限超過: calendar days past the due date. A thing due today is not overdue today (0), but tomorrow (1). */
export const daysOverdue = (due: string, today: string): number => Math.max(0, daysBetween(due, today))
