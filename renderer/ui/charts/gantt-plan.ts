import { addDays, daysBetween } from '../../../shared/domain/calendar/jst.ts'
import {
  addWorkingDays,
  countWorkingDays,
  type HolidayEdit,
  isWorkingDay,
  nearestWorkingDay,
} from '../../../shared/domain/calendar/working-days.ts'

export interface Span {
  /** ISO dates, both included. */
  readonly start: string
  readonly end: string
}

export interface GanttTask extends Span {
  id: string
  name: string
  group: string
  /** 0 to 1. */
  progress: number
  baseline?: Span | null
  /** Ids of the tasks it waits for. */
  after?: readonly string[]
  /** One day, drawn as a diamond. */
  milestone?: boolean
  late?: boolean
}

/** A task's dates `days` 開庁日 later (earlier, when negative), as long as before in 開庁日. */
export function shiftedSpan(span: Span, days: number, edits: readonly HolidayEdit[]): Span {
  const length = Math.max(0, countWorkingDays(span.start, span.end, edits))
  const start = addWorkingDays(nearestWorkingDay(span.start, 1, edits), days, edits)
  return { start, end: addWorkingDays(start, length, edits) }
}

/** The end `days` 開庁日 later; never before the start. */
export function stretchedSpan(span: Span, days: number, edits: readonly HolidayEdit[]): Span {
  const end = addWorkingDays(span.end, days, edits)
  return { start: span.start, end: end < span.start ? nearestWorkingDay(span.start, 1, edits) : end }
}

/** Where the hand is, and where the bar lands instead because the office is closed on that day; null where it is the same. */
export function landedElsewhere(
  span: Span,
  calendarDays: number,
  edge: 'body' | 'end',
  edits: readonly HolidayEdit[],
): { readonly wished: string; readonly landed: string } | null {
  const dragged = draggedSpan(span, calendarDays, edge, edits)
  const wished = addDays(edge === 'end' ? span.end : span.start, calendarDays)
  const landed = edge === 'end' ? dragged.end : dragged.start
  return wished === landed || isWorkingDay(wished, edits) ? null : { wished, landed }
}

/** Where a bar lands that was drawn by so many calendar days: on a 開庁日, as long as before. */
export function draggedSpan(
  span: Span,
  calendarDays: number,
  edge: 'body' | 'end',
  edits: readonly HolidayEdit[],
): Span {
  if (edge === 'end') {
    const wished = addDays(span.end, calendarDays)
    const end = wished < span.start ? span.start : wished
    return { start: span.start, end: nearestWorkingDay(end, isWorkingDay(end, edits) ? 1 : -1, edits) }
  }
  const start = nearestWorkingDay(addDays(span.start, calendarDays), calendarDays < 0 ? -1 : 1, edits)
  const length = Math.max(0, countWorkingDays(span.start, span.end, edits))
  return { start, end: addWorkingDays(start, length, edits) }
}

/** Months of the 年度 with their share of the line, 0 to 1. */
export function monthBands(fy: number): { month: number; from: number; to: number }[] {
  const whole = daysBetween(`${fy}-04-01`, `${fy + 1}-04-01`)
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 3) % 12) + 1
    const first = `${index < 9 ? fy : fy + 1}-${String(month).padStart(2, '0')}-01`
    const nextMonth = (month % 12) + 1
    const next = `${index < 8 ? fy : fy + 1}-${String(nextMonth).padStart(2, '0')}-01`
    return {
      month,
      from: daysBetween(`${fy}-04-01`, first) / whole,
      to: daysBetween(`${fy}-04-01`, index === 11 ? `${fy + 1}-04-01` : next) / whole,
    }
  })
}

/** Day of a date on the line of the 年度, 0 on April 1st. */
export const dayOnLine = (fy: number, date: string): number => daysBetween(`${fy}-04-01`, date)
export const daysOfLine = (fy: number): number => daysBetween(`${fy}-04-01`, `${fy + 1}-04-01`)
