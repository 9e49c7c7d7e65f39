import { useState } from 'react'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { isEnter } from '../composition.ts'

interface TypedText<T> {
  value: T | Unread | null
  onChange: (value: T | Unread | null) => void
  /** What the text says; an `Unread` of that very text where it says nothing whole. */
  read: (text: string) => T | Unread | null
  /** How a value stands when the field is left. */
  write: (value: T) => string
  /** The text stays as it was typed when the field is left: there is something to be said of it. */
  stays?: (text: string) => boolean
  onBlur?: (() => void) | undefined
}

/**
 * The text of a field whose value is something else: a day, a time, a number. What is typed stands there as it is typed
 * until the field is left, and says its value at each key; text that is not whole and valid is the value itself, so that it
 * can neither be stored nor get lost, in a draft or when another value comes from outside.
 */
export function useTypedText<T>({ value, onChange, read, write, stays, onBlur }: TypedText<T>) {
  const [typed, setTyped] = useState<{ text: string; value: T | Unread | null } | null>(null)
  const [left, setLeft] = useState(true)
  const current = typed !== null && sameTyped(typed.value, value) ? typed.text : null
  const text = current ?? (value === null ? '' : isUnread(value) ? value.unread : write(value))
  const put = (next: string) => {
    const said = read(next)
    setTyped({ text: next, value: said })
    setLeft(false)
    onChange(said)
  }
  return {
    text,
    /** As if it had been typed. */
    put,
    /** It may be complained of: the field was left, or asked to be saved. */
    left: left || current === null,
    wires: {
      value: text,
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => put(event.target.value),
      onKeyDown: (event: React.KeyboardEvent) => {
        if (isEnter(event)) setLeft(true)
      },
      onBlur: () => {
        setLeft(true)
        if (stays?.(text) !== true) setTyped(null)
        onBlur?.()
      },
    },
    /** Another value was chosen: its own writing stands there. */
    forget: () => setTyped(null),
  }
}

const sameTyped = (a: unknown, b: unknown): boolean =>
  isUnread(a) && isUnread(b) ? a.unread === b.unread : Object.is(a, b)
