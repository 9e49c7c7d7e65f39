import { Popover } from '@base-ui/react/popover'
import { lazy, type Ref, Suspense, useContext, useState } from 'react'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, parseJapaneseDate } from '../../../shared/domain/calendar/wareki.ts'
import { oddityOfDeedDay } from '../../../shared/domain/calendar/working-days.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { Button } from '../button.tsx'
import { HolidayContext } from '../holidays.ts'
import layers from '../layers/layers.module.css'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'
import { useTypedText } from './typed-text.ts'

// The calendar and its library come when a calendar is first opened.
const Calendar = lazy(() => import('./calendar.tsx').then((module) => ({ default: module.Calendar })))

export interface DateFieldProps extends FieldProps, Valued<string | Unread | null> {
  ref?: Ref<HTMLInputElement> | undefined
  /** How the date stands when the field is left. */
  format?: 'weekday' | 'long'
  /** What it is a part of is to be saved: it complains although it was not left. */
  asked?: boolean
  /** The day of the office's own deed: one to come, or one it was closed on, is said. */
  ofDeed?: boolean
}

type Read = { date: string | null; warning: string | null; complaint: string | null }

/** What a typed text says. An empty text is no date and no error. */
export function readDate(text: string): Read {
  if (text.trim() === '') return { date: null, warning: null, complaint: null }
  try {
    return { ...parseJapaneseDate(text), complaint: null }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return { date: null, warning: null, complaint: refusal.message }
  }
}

const dateOf = (text: string): string | Unread | null => {
  const { date, complaint } = readDate(text)
  return complaint === null ? date : { unread: text }
}

/** A date, typed in any form an office writes (R8.2.20, 20260220, 令和８年２月２０日) or taken from a calendar. */
export function DateField(props: DateFieldProps) {
  const { ref, value, onChange, format = 'weekday', asked = false, ofDeed = false, ...field } = props
  const [open, setOpen] = useState(false)
  const { text, left, wires, forget } = useTypedText<string>({
    value,
    onChange,
    read: dateOf,
    write: (date) => formatWareki(date, format),
    stays: (text) => readDate(text).warning !== null,
    onBlur: field.onBlur,
  })
  const edits = useContext(HolidayContext)
  const unread = isUnread(value)
  const oddity =
    ofDeed && !unread && value !== null ? oddityOfDeedDay(value, jstDate(new Date().toISOString()), edits) : null
  // The text's own fault says more than that a date was wanted; it waits until the text may be whole.
  const complaint = unread && (left || asked || field.error) ? readDate(value.unread).complaint : null
  const pick = (date: string) => {
    forget()
    onChange(date)
    setOpen(false)
  }

  return (
    <Field {...field} error={complaint ?? field.error} notice={unread ? null : (readDate(text).warning ?? oddity)}>
      {(wiring) => (
        <div className={styles['withButton']}>
          <input
            {...wiring}
            {...wires}
            ref={ref}
            className={styles['control']}
            name={field.name}
            title={unread || value === null ? undefined : value.replaceAll('-', '/')}
            placeholder={field.placeholder ?? 'R8.4.1'}
            disabled={field.disabled}
            readOnly={field.readOnly}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
            autoFocus={field.autoFocus}
            onFocus={(event) => event.target.select()}
          />
          {!field.disabled && !field.readOnly && (
            <Popover.Root open={open} onOpenChange={(next) => setOpen(next)}>
              <Popover.Trigger render={<Button aria-label={`${field.label}をカレンダーから選ぶ`} />}>
                選ぶ
              </Popover.Trigger>
              <Popover.Portal>
                <Popover.Positioner className={layers['positioner'] ?? ''} sideOffset={4} align="end">
                  <Popover.Popup className={layers['popup'] ?? ''} aria-label={`${field.label}のカレンダー`}>
                    <Suspense fallback={null}>
                      <Calendar value={unread ? null : value} onPick={pick} />
                    </Suspense>
                  </Popover.Popup>
                </Popover.Positioner>
              </Popover.Portal>
            </Popover.Root>
          )}
        </div>
      )}
    </Field>
  )
}
