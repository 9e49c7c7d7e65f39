import { useState } from 'react'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { readTime } from '../../../ui/fields/date-time-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'

interface EndTimeFieldProps {
  /** The moment a session begins; its end is on the same day. */
  startAt: string | null
  value: string | null
  onChange: (value: string | null) => void
  onBlur: () => void
  error: string | undefined
}

const clockOf = (instant: string): string => toJst(instant).slice(11, 16)

/** When a session ended: a time of its own day. */
export function EndTimeField({ startAt, value, onChange, onBlur, error }: EndTimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readTime(typed)
  const wrong = typed !== null && typed.trim() !== '' && read === null
  const type = (text: string) => {
    setTyped(text)
    const time = readTime(text)
    if (text.trim() === '') onChange(null)
    else if (time !== null && startAt !== null) onChange(endOn(startAt, time))
  }
  return (
    <TextField
      label="終了の時刻"
      width={120}
      placeholder="16:00"
      disabled={startAt === null}
      value={typed ?? (value === null ? '' : clockOf(value))}
      onChange={type}
      onBlur={() => {
        if (!wrong) setTyped(null)
        onBlur()
      }}
      error={error ?? (wrong ? '時刻は「16:00」のように入力してください。' : undefined)}
    />
  )
}

const endOn = (startAt: string, time: string): string => `${jstDate(startAt)}T${time}+09:00`

/** The same time on the day the session was moved to. */
export const endMoved = (endAt: string | null, startAt: string | null): string | null =>
  endAt === null || startAt === null ? endAt : endOn(startAt, toJst(endAt).slice(11, 19))
