import { fiscalYearEnd, fiscalYearStart } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { addDays } from '../../../../shared/domain/calendar/jst.ts'
import { holidayName } from '../../../../shared/domain/calendar/working-days.ts'
import type { HolidayEdit } from '../records.ts'

/** A day of the year's calendar that is off, or that the office opened. */
export interface CalendarDay {
  readonly date: string
  /** What the law calls it; empty for a day that is off only here. */
  readonly name: string
  /** What this office changed about the day. */
  readonly edit: HolidayEdit | null
}

/** The year's days off by law and the office's own changes, in order. Edits of other years stand after them. */
export function calendarOf(fy: number, edits: readonly HolidayEdit[]): CalendarDay[] {
  const byDate = new Map(edits.map((edit) => [edit.date, edit]))
  const last = fiscalYearEnd(fy)
  const days: CalendarDay[] = []
  for (let date = fiscalYearStart(fy); date <= last; date = addDays(date, 1)) {
    const name = holidayName(date)
    const edit = byDate.get(date) ?? null
    if (name !== null || edit !== null) days.push({ date, name: name ?? '', edit })
    byDate.delete(date)
  }
  const others = [...byDate.values()].toSorted((a, b) => a.date.localeCompare(b.date))
  return [...days, ...others.map((edit) => ({ date: edit.date, name: holidayName(edit.date) ?? '', edit }))]
}

/** What the day is, in words. */
export function kindOf({ name, edit }: CalendarDay): string {
  if (edit === null) return name === '年末年始' ? '年末年始' : '祝日'
  return edit.open ? '開庁日にした' : 'この課室の休日'
}

/** The revision under which a day is known to have been changed; 0 where it was not. */
export const revisionOn = (edits: readonly HolidayEdit[], date: string): number =>
  edits.find((edit) => edit.date === date)?.revision ?? 0

/** What puts a day back to what it was before it was changed: its earlier change, or none. */
export function holidayBefore(
  edits: readonly HolidayEdit[],
  changed: Omit<HolidayEdit, 'revision'>,
  after: readonly HolidayEdit[],
) {
  const before = edits.find((edit) => edit.date === changed.date)
  const revision = revisionOn(after, changed.date)
  return before === undefined ? { ...changed, remove: true, revision } : { ...before, revision }
}
