import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import type { BoundField } from '../../ui/fields/form.tsx'
import { TimeField } from '../../ui/fields/time-field.tsx'

/** 「14:00」 as a field of times has it; what is none stays as it was typed, and the office says why. */
export const typedTime = (text: string): string | Unread | null =>
  text === '' ? null : /^\d\d:\d\d$/.test(text) ? `${text}:00` : { unread: text }
export const clockOf = (time: string | Unread | null): string =>
  time === null ? '' : isUnread(time) ? time.unread : time.slice(0, 5)

/** 開始 or 終了, typed as an office writes a time; a field of a form that holds it as 「14:00」. */
export const ClockField = ({ value, onChange, ...field }: BoundField<string> & { label: string }) => (
  <TimeField {...field} required width={96} value={typedTime(value)} onChange={(next) => onChange(clockOf(next))} />
)
