import { addDays, dayNumber } from '../../../shared/domain/calendar/jst.ts'

const serialOf1970 = 25_569

/** Excel's serial day number of an ISO date, the value of a real date cell: midnight without a time zone. */
export const serialDay = (date: string): number => dayNumber(date) + serialOf1970

/** And back. */
export const isoOfSerial = (serial: number): string => addDays('1970-01-01', serial - serialOf1970)
