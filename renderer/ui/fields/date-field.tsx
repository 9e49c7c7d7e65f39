import { Popover } from '@base-ui/react/popover'
import { lazy, type Ref, Suspense, useState } from 'react'
import { formatWareki, parseJapaneseDate } from '../../../shared/domain/calendar/wareki.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { Button } from '../button.tsx'
import layers from '../layers/layers.module.css'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

// The calendar and its library come when a calendar is first opened.
const Calendar = lazy(() => import('./calendar.tsx').then((module) => ({ default: module.Calendar })))

export interface DateFieldProps extends FieldProps, Valued<string | null> {
  ref?: Ref<HTMLInputElement> | undefined
  /** How the date stands when the field is left. */
  format?: 'weekday' | 'long'
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

/** A date, typed in any form an office writes (R8.2.20, 20260220, 令和８年２月２０日) or taken from a calendar. */
export function DateField(props: DateFieldProps) {
  const { ref, value, onChange, format = 'weekday', ...field } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(true)
  const [open, setOpen] = useState(false)
  const read = typed === null ? null : readDate(typed)
  const shown = typed ?? (value === null ? '' : formatWareki(value, format))
  const complaint = left ? (read?.complaint ?? null) : null

  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const next = readDate(text)
    if (next.complaint === null) onChange(next.date)
  }
  const leave = () => {
    setLeft(true)
    if (read !== null && read.complaint === null && read.warning === null) setTyped(null)
    field.onBlur?.()
  }
  const pick = (date: string) => {
    setTyped(null)
    onChange(date)
    setOpen(false)
  }

  return (
    <Field {...field} error={field.error ?? complaint} notice={read?.warning ?? null}>
      {(wiring) => (
        <div className={styles['withButton']}>
          <input
            {...wiring}
            ref={ref}
            className={styles['control']}
            name={field.name}
            value={shown}
            title={value === null ? undefined : value.replaceAll('-', '/')}
            placeholder={field.placeholder ?? 'R8.4.1'}
            disabled={field.disabled}
            readOnly={field.readOnly}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
            autoFocus={field.autoFocus}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={leave}
          />
          {!field.disabled && !field.readOnly && (
            <Popover.Root open={open} onOpenChange={(next) => setOpen(next)}>
              <Popover.Trigger render={<Button aria-label={`${field.label}を暦から選ぶ`} />}>暦</Popover.Trigger>
              <Popover.Portal>
                <Popover.Positioner className={layers['positioner'] ?? ''} sideOffset={4} align="end">
                  <Popover.Popup className={layers['popup'] ?? ''} aria-label={`${field.label}の暦`}>
                    <Suspense fallback={null}>
                      <Calendar value={value} onPick={pick} />
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
