import { dayNumber } from '../../../shared/domain/calendar/jst.ts'

/** Excel's serial day number of an ISO date, the value of a real date cell: midnight without a time zone. */
export const serialDay = (date: string): number => dayNumber(date) + 25_569
