import { addDays } from '../calendar/jst.ts'
import { type HolidayEdit, nearestWorkingDay } from '../calendar/working-days.ts'
import { periodOf } from './report-period.ts'

/** The day of the following month by which a month's report is due. */
const dueDay = 10

export interface MonthlyPeriod {
  readonly from: string
  readonly to: string
  readonly dueOn: string
}

/**
 * The period of a month's 進捗報告 (`2026-10`): the whole month, due on the 10th of the next one or, when that is a day
 * off, on the next 開庁日.
 */
export function monthlyPeriod(month: string, edits: readonly HolidayEdit[] = []): MonthlyPeriod {
  const { from, to } = periodOf({ startsOn: `${month}-01`, everyMonths: 1 }, 0)
  return { from, to, dueOn: nearestWorkingDay(addDays(to, dueDay), 1, edits) }
}

/** True when any day of the month lies within the support (both inclusive). */
export const isSupportedMonth = (
  period: Pick<MonthlyPeriod, 'from' | 'to'>,
  support: { readonly from: string; readonly to: string },
): boolean => period.to >= support.from && period.from <= support.to

/** The months that have begun by `today`, from the first to the last the support touches: `2026-04`, `2026-05` … */
export function monthsBegun(support: { readonly from: string; readonly to: string }, today: string): string[] {
  const last = support.to < today ? support.to : today
  const months: string[] = []
  for (
    let { from } = monthlyPeriod(support.from.slice(0, 7));
    from <= last;
    from = addDays(monthlyPeriod(from.slice(0, 7)).to, 1)
  )
    months.push(from.slice(0, 7))
  return months
}
