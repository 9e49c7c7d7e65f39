import { createContext } from 'react'
import type { HolidayEdit } from '../../shared/domain/calendar/working-days.ts'

/** What the office changed in the calendar of holidays. The app provides it once; days off come from the domain. */
export const HolidayContext = createContext<readonly HolidayEdit[]>([])
