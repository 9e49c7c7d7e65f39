import type { Ref } from 'react'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { toHalfWidth } from '../composition.ts'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'
import { useTypedText } from './typed-text.ts'

/** The value is `17:00:00`. */
export interface TimeFieldProps extends FieldProps, Valued<string | Unread | null> {
  ref?: Ref<HTMLInputElement> | undefined
  /** What it is a part of is to be saved: it complains although it was not left. */
  asked?: boolean
}

/** 「17:00」「1700」「１７時」「17時00分01秒」 as `17:00:00`; null when it is no time of day, or an hour alone (17). */
export function readTime(text: string): string | null {
  const plain = toHalfWidth(text).trim()
  const groups =
    /^(?<h>\d{1,2})(?<m>\d{2})$/.exec(plain)?.groups ??
    /^(?<h>\d{1,2})\s*:\s*(?<m>\d{1,2})(?:\s*:\s*(?<s>\d{1,2}))?$/.exec(plain)?.groups ??
    /^(?<h>\d{1,2})\s*時\s*(?:(?<m>\d{1,2})\s*(?:分\s*(?:(?<s>\d{1,2})\s*秒)?)?)?$/.exec(plain)?.groups
  if (groups === undefined) return null
  const [hour = 0, minute = 0, second = 0] = [groups['h'], groups['m'], groups['s']].map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return null
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}

/** To the minute, and to the second where there are seconds. */
const writeTime = (time: string): string => (time.endsWith(':00') ? time.slice(0, 5) : time)

const timeOf = (text: string): string | Unread | null =>
  text.trim() === '' ? null : (readTime(text) ?? { unread: text })

/** Why a text is no time of day. */
const timeComplaint = (text: string): string =>
  `時刻「${text}」は読み取れません。0:00から23:59までを「17:00」のように入力してください。`

/** A time of day, typed as an office writes it. */
export function TimeField(props: TimeFieldProps) {
  const { ref, value, onChange, asked = false, ...field } = props
  const { left, wires } = useTypedText<string>({
    value,
    onChange,
    read: timeOf,
    write: writeTime,
    onBlur: field.onBlur,
  })
  const unreadable = isUnread(value) && readTime(value.unread) === null
  const complaint = unreadable && (left || asked || field.error) ? timeComplaint(value.unread) : null
  return (
    <Field {...field} error={complaint ?? field.error}>
      {(wiring) => (
        <input
          {...wiring}
          {...wires}
          ref={ref}
          className={styles['control']}
          name={field.name}
          placeholder={field.placeholder ?? '17:00'}
          disabled={field.disabled}
          readOnly={field.readOnly}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
        />
      )}
    </Field>
  )
}
