import { toJst } from '../../../../../shared/domain/calendar/jst.ts'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'

/** A time of that day as the moment it is; undefined, which is now, while nothing is typed. */
export const momentOf = (day: string, time: string | Unread | null): string | undefined =>
  time === null || isUnread(time) ? undefined : `${day}T${time}+09:00`

/** The day in Japan on which it really happened, whatever day the meeting was planned for. */
export const dayOf = (instant: string): string => toJst(instant).slice(0, 10)
