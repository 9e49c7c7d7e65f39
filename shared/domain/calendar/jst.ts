import { Refusal } from '../refusal.ts'

const instantForm = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i
const jstOffsetMs = 9 * 3_600_000
const dayMs = 86_400_000

/**
 * Days since 1970-01-01 of a calendar date (year, month 1–12, day). Plain arithmetic on the proleptic Gregorian
 * calendar, so that neither the PC's time zone nor two-digit years can shift it.
 */
function dayOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** How many days the month (1–12) of the year has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOfCivil(year, month + 1, 1) - dayOfCivil(year, month, 1)

/** True for an existing date written `YYYY-MM-DD`; 2026-02-29 and `2026-2-3` are not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

/** Writes year, month (1–12) and day as `YYYY-MM-DD` without checking that the date exists. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days since 1970-01-01 of an ISO date. Throws a Refusal (`invalid`) for anything that is not an existing date. */
export function dayNumber(date: string): number {
  if (!isIsoDate(date))
    throw new Refusal('invalid', `「${date}」は日付として読めません。2026-02-20 の形で指定してください。`)
  return dayOfCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** The ISO date of a day number: the inverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

function millisecondsOf(instant: string): number {
  const date = instantForm.exec(instant)?.[1]
  return date !== undefined && isIsoDate(date) ? Date.parse(instant.replace(' ', 'T')) : Number.NaN
}

/** True for an existing moment written `YYYY-MM-DDTHH:MM…` with its offset; 2026-02-30T10:00Z and 99:99 are not. */
export const isInstant = (text: string): boolean => !Number.isNaN(millisecondsOf(text))

/**
 * The whole seconds since 1970 of an ISO instant. Fractions are cut off: 17:00:00.999 is second 17:00:00.
 * Throws a Refusal (`invalid`) when the text is no instant, or carries no offset and would depend on the PC's zone.
 */
export function epochSecond(instant: string): number {
  const milliseconds = millisecondsOf(instant.trim())
  if (Number.isNaN(milliseconds))
    throw new Refusal(
      'invalid',
      `「${instant}」は日時として読めません。2026-02-20T17:00:00+09:00 の形で指定してください。`,
    )
  return Math.floor(milliseconds / 1000)
}

/**
 * Any ISO instant as Japan Standard Time to the second: `2026-02-20T08:00:00Z` → `2026-02-20T17:00:00+09:00`.
 * Independent of the PC's time zone. Throws as `epochSecond` does.
 */
export const toJst = (instant: string): string =>
  `${new Date(epochSecond(instant) * 1000 + jstOffsetMs).toISOString().slice(0, 19)}+09:00`

/** The Japanese calendar date (`YYYY-MM-DD`) on which an ISO instant falls. Throws as `epochSecond` does. */
export const jstDate = (instant: string): string =>
  dateOfDay(Math.floor((epochSecond(instant) * 1000 + jstOffsetMs) / dayMs))

/** The ISO date `n` calendar days after `date` (before, when negative). */
export const addDays = (date: string, n: number): string => dateOfDay(dayNumber(date) + n)

/** Calendar days from `a` to `b`: 1 from today to tomorrow, negative when `b` is earlier. */
export const daysBetween = (a: string, b: string): number => dayNumber(b) - dayNumber(a)

/** 0 (日) to 6 (土). 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Weekday of an ISO date: 0 (日) to 6 (土). */
export const weekdayOf = (date: string): number => weekdayOfDay(dayNumber(date))

/** The date `n` calendar months later on the same day, or on the month's last day where that day does not exist. */
export function addMonths(date: string, n: number): string {
  dayNumber(date)
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return isoDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)))
}
