import { jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'

/** This minute by this PC's clock, as a form that records what has just happened begins with it. */
export const nowToTheMinute = (): string => `${toJst(new Date().toISOString()).slice(0, 16)}:00+09:00`

/** Today in Japan by this PC's clock. */
export const today = (): string => jstDate(new Date().toISOString())
