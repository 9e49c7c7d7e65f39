import { type Ref, useState } from 'react'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { isEnter } from '../composition.ts'
import { DateField, readDate } from './date-field.tsx'
import { Field, type FieldProps, type Valued } from './field.tsx'
import { readTime, TimeField } from './time-field.tsx'

/** The value is ISO with +09:00. */
export interface DateTimeFieldProps extends FieldProps, Valued<string | Unread | null> {
  ref?: Ref<HTMLInputElement> | undefined
}

type Part = string | Unread | null
const nothing = ''
/** Between the two texts of a moment that cannot be read; no field of one line holds it. */
const between = '\n'

const textOf = (part: Part): string => (part === null ? nothing : isUnread(part) ? part.unread : part)

/** A moment of a day and a time; while either is missing or unreadable, what stands in both. */
export function momentOf(date: Part, time: Part): string | Unread | null {
  if (date === null && time === null) return null
  if (typeof date === 'string' && typeof time === 'string') return `${date}T${time}+09:00`
  return { unread: `${textOf(date)}${between}${textOf(time)}` }
}

/** Day and time of a value; what cannot be read stays as it stands. */
export function partsOf(value: string | Unread | null): { date: Part; time: Part } {
  if (value === null) return { date: null, time: null }
  if (!isUnread(value)) {
    const moment = toJst(value)
    return { date: moment.slice(0, 10), time: moment.slice(11, 19) }
  }
  const [date = '', time = ''] = value.unread.split(between)
  return {
    date: date === nothing ? null : (readDate(date).date ?? { unread: date }),
    time: time === nothing ? null : (readTime(time) ?? { unread: time }),
  }
}

/** A moment in Japan's time, to the second where it matters. Neither of its parts is ever supplied for the officer. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { ref, value, onChange, onBlur, ...field } = props
  const { date, time } = partsOf(value)
  const [left, setLeft] = useState(true)
  const asked = left || Boolean(field.error)
  const halves = {
    hideLabel: true,
    asked,
    onBlur,
    disabled: field.disabled,
    readOnly: field.readOnly,
  }
  // Each half says itself why it cannot be read; that one is missing is known once both could have been typed.
  const missing = date === null ? '日付も入力してください。' : time === null ? '時刻も入力してください。例 17:00' : null
  const wanting = isUnread(value) && asked ? missing : null
  return (
    <Field
      label={field.label}
      hideLabel={field.hideLabel}
      hint={field.hint}
      required={field.required}
      width={field.width}
      error={wanting ?? (isUnread(value) ? null : field.error)}
      group="group"
    >
      {() => (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens for the focus and the keys of its two fields
        <div
          style={{ display: 'grid', gridTemplateColumns: '1fr 92px', gap: 6 }}
          onFocus={() => setLeft(false)}
          onBlur={({ currentTarget, relatedTarget }) => setLeft(!currentTarget.contains(relatedTarget))}
          onKeyDown={(event) => isEnter(event) && setLeft(true)}
        >
          <DateField
            {...halves}
            ref={ref}
            label={`${field.label}の日付`}
            value={date}
            onChange={(next) => onChange(momentOf(next, time))}
          />
          <TimeField
            {...halves}
            label={`${field.label}の時刻`}
            value={time}
            onChange={(next) => onChange(momentOf(date, next))}
          />
        </div>
      )}
    </Field>
  )
}
