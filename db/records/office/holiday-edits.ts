import type { HolidayEdit } from '../../../shared/domain/calendar/working-days.ts'
import type { ReadDb } from '../../connection.ts'
import { holidayRows } from '../../tables/office/office.ts'

/** What the office changed in the list of holidays, as the rules of the calendar take it. */
export const holidayEditsOf = (db: ReadDb): (HolidayEdit & { readonly revision: number })[] =>
  holidayRows(db).map((row) => ({ ...row, open: row.open === 1 }))
