import type { Ref } from 'react'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { readTime, TimeField } from '../../../ui/fields/time-field.tsx'

type Moment = string | Unread | null

interface EndTimeFieldProps {
  /** The moment a session begins; its end is on the same day. */
  startAt: Moment
  value: Moment
  onChange: (value: Moment) => void
  onBlur: () => void
  error: string | undefined
  ref: Ref<HTMLInputElement>
}

/** When a session ended: a time of its own day. */
export const EndTimeField = ({ startAt, value, onChange, ...wires }: EndTimeFieldProps) => (
  <TimeField
    label="終了の時刻"
    width={120}
    placeholder="16:00"
    value={typeof value === 'string' ? toJst(value).slice(11, 19) : value}
    onChange={(time) => onChange(endOn(startAt, time))}
    {...wires}
    error={waitsForStart(value) ? '開始の日時を先に入力してください。' : wires.error}
  />
)

const waitsForStart = (value: Moment): boolean => isUnread(value) && readTime(value.unread) !== null

/** A time on the day of the session; what is no time, or has no day yet, as it stands. */
function endOn(startAt: Moment, time: Moment): Moment {
  if (time === null || isUnread(time)) return time
  return typeof startAt === 'string' ? `${jstDate(startAt)}T${time}+09:00` : { unread: time }
}

/** The same time on the day the session was moved to. */
export function endMoved(endAt: Moment, startAt: Moment): Moment {
  if (endAt === null || typeof startAt !== 'string') return endAt
  const time = isUnread(endAt) ? readTime(endAt.unread) : toJst(endAt).slice(11, 19)
  return time === null ? endAt : endOn(startAt, time)
}
