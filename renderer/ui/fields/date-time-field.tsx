import { useState } from 'react'
import { toHalfWidth } from '../composition.ts'
import { DateField } from './date-field.tsx'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

export interface DateTimeFieldProps extends FieldProps, Valued<string | null> {
  /** Hour and minute (and second) used when only a date is given. */
  defaultTime?: string
}

const zone = '+09:00'

/** 「17:00」「1700」「１７時」「17時00分01秒」 as `17:00:00`; null when it is no time of day. */
export function readTime(text: string): string | null {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[時分]/g, ':')
    .replace(/秒/g, '')
    .replace(/:+$/, '')
  const parts = /^\d{3,4}$/.test(plain) ? [plain.slice(0, -2), plain.slice(-2)] : plain.split(':')
  if (parts.length > 3 || parts.some((part) => !/^\d{1,2}$/.test(part))) return null
  const [hour = 0, minute = 0, second = 0] = parts.map(Number)
  if (hour > 23 || minute > 59 || second > 59) return null
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}

const splitAtT = (value: string | null): { date: string | null; time: string } => {
  if (value === null) return { date: null, time: '' }
  const office = new Date(Date.parse(value) + 9 * 3_600_000).toISOString()
  return { date: office.slice(0, 10), time: office.slice(11, 19) }
}

const shortTime = (time: string): string => (time.endsWith(':00') ? time.slice(0, 5) : time)

/** A moment in Japan's time, to the second where it matters. The value is ISO with +09:00. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, defaultTime = '17:00', ...field } = props
  const stored = splitAtT(value)
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && typed.trim() !== '' && readTime(typed) === null

  const setDate = (date: string | null) =>
    onChange(
      date === null ? null : `${date}T${stored.time === '' ? (readTime(defaultTime) ?? '') : stored.time}${zone}`,
    )
  const setTime = (text: string) => {
    setTyped(text)
    const time = readTime(text)
    if (time !== null && stored.date !== null) onChange(`${stored.date}T${time}${zone}`)
  }
  return (
    <Field
      label={field.label}
      hideLabel={field.hideLabel}
      hint={field.hint}
      required={field.required}
      width={field.width}
      error={field.error ?? (wrong ? '時刻は「17:00」のように入力してください。' : null)}
      group="group"
    >
      {(wiring) => (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 92px', gap: 6 }}>
          <DateField
            label={`${field.label}の日付`}
            hideLabel
            value={stored.date}
            onChange={setDate}
            onBlur={field.onBlur}
            disabled={field.disabled}
            readOnly={field.readOnly}
          />
          <input
            className={styles['control']}
            aria-label={`${field.label}の時刻`}
            aria-invalid={wrong || wiring['aria-invalid']}
            value={typed ?? shortTime(stored.time)}
            placeholder={defaultTime}
            disabled={field.disabled === true || stored.date === null}
            readOnly={field.readOnly}
            onChange={(event) => setTime(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              if (!wrong) setTyped(null)
              field.onBlur?.()
            }}
          />
        </div>
      )}
    </Field>
  )
}
