import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'

/** A time of the meeting's day as the moment it is; undefined, which is now, while nothing is typed. */
export const momentOf = (heldOn: string, time: string | Unread | null): string | undefined =>
  time === null || isUnread(time) ? undefined : `${heldOn}T${time}+09:00`
