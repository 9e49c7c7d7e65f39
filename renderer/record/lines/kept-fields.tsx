import type { KeyboardEvent } from 'react'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { isEnter } from '../../ui/composition.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { useKept } from './use-kept.tsx'

interface KeptProps<T> {
  label: string
  value: T
  onKeep: (value: T) => void
  width?: number
}

/** A text kept when it is left, or by Enter; Esc brings back what stood there. */
export function KeptText(props: KeptProps<string> & { limit: number; required?: boolean }) {
  const { onKeep, required = false, ...field } = props
  const { label, value } = field
  const kept = useKept<string>({ label, value, say: (text) => text, onKeep })
  const wanted = (kept.typed?.now ?? value).trim()
  const isLacking = required && wanted === ''
  const keep = () => {
    if (kept.typed !== null && !isLacking) kept.keep(wanted)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isEnter(event) && !event.ctrlKey) keep()
    if (event.key !== 'Escape' || kept.typed === null) return
    event.stopPropagation()
    kept.forget()
  }
  return (
    <>
      <TextField
        {...field}
        required={required}
        error={isLacking ? `${label}を入力してください。` : undefined}
        value={kept.typed?.now ?? value}
        onChange={kept.type}
        onKeyDown={press}
        onBlur={keep}
      />
      {kept.choice}
    </>
  )
}

/** A number kept when it is left; null where there is none. */
export function KeptNumber(props: KeptProps<number | null> & { unit: string; min: number; max: number }) {
  const { onKeep, min, max, ...field } = props
  const { label, value, unit } = field
  const say = (now: number | null) => (now === null ? 'なし' : `${now}${unit}`)
  const kept = useKept<number | null, number | Unread | null>({ label, value, say, onKeep })
  const wanted = kept.typed === null ? value : kept.typed.now
  const isWrong = typeof wanted === 'number' && (wanted < min || wanted > max)
  return (
    <>
      <NumberField
        {...field}
        value={wanted}
        error={isWrong ? `${min}から${max}までの数にしてください。` : undefined}
        onChange={kept.type}
        onBlur={() => {
          if (kept.typed !== null && !isUnread(wanted) && !isWrong) kept.keep(wanted)
        }}
      />
      {kept.choice}
    </>
  )
}
