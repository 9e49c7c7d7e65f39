import { type KeyboardEvent, useState } from 'react'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { isEnter } from '../../../ui/composition.ts'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'

interface KeptProps<T> {
  label: string
  value: T
  onKeep: (value: T) => void
  width?: number
  readOnly?: boolean
}

/** A text kept when it is left, or by Enter; Esc brings back what stood there. */
export function KeptText(props: KeptProps<string> & { limit: number; required?: boolean }) {
  const { value, onKeep, required = false, ...field } = props
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    const wanted = typed?.trim() ?? value
    if (required && wanted === '') return
    setTyped(null)
    if (wanted !== value) onKeep(wanted)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isEnter(event) && !event.ctrlKey) keep()
    if (event.key !== 'Escape' || typed === null) return
    event.stopPropagation()
    setTyped(null)
  }
  return (
    <TextField
      {...field}
      required={required}
      error={required && typed?.trim() === '' ? `${props.label}を入力してください。` : undefined}
      value={typed ?? value}
      onChange={setTyped}
      onKeyDown={press}
      onBlur={keep}
    />
  )
}

/** Minutes and the like, kept when they are left. */
export function KeptNumber(props: KeptProps<number | null> & { unit: string; min: number; max: number }) {
  const { value, onKeep, min, max, ...field } = props
  const [typed, setTyped] = useState<{ value: number | Unread | null } | null>(null)
  const wanted = typed === null ? value : typed.value
  const isWrong = typeof wanted === 'number' && (wanted < min || wanted > max)
  const keep = () => {
    if (isUnread(wanted) || isWrong) return
    setTyped(null)
    if (wanted !== value) onKeep(wanted)
  }
  return (
    <NumberField
      {...field}
      value={wanted}
      error={isWrong ? `${min}から${max}までの数にしてください。` : undefined}
      onChange={(next) => setTyped({ value: next })}
      onBlur={keep}
    />
  )
}
