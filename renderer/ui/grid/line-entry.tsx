import { type Ref, useId } from 'react'
import styles from './line-grid.module.css'

interface LineEntryProps {
  ref: Ref<HTMLTextAreaElement & HTMLInputElement>
  /** 「2行目 指標」. */
  name: string
  /** What stands in the cell while nothing is typed. */
  shown: string
  /** The text that is being typed; null while the cell is only stood on. */
  text: string | null
  faulty: boolean
  words: readonly string[] | undefined
  onType: (text: string) => void
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void
  onCopy: (event: React.ClipboardEvent) => void
  onCut: (event: React.ClipboardEvent) => void
  onPaste: (event: React.ClipboardEvent) => void
  onBlur: () => void
}

/**
 * The field in the cell one stands on. It is there, empty and unseen, before anything is typed, because kana conversion only
 * reaches a field; the first sign makes it the cell's new text.
 */
export function LineEntry({ ref, name, shown, text, faulty, words, onType, ...wires }: LineEntryProps) {
  const list = useId()
  const wiring = {
    ...wires,
    ref,
    className: styles[text === null ? 'entry' : 'typing'],
    'aria-label': text === null ? `${name} ${shown === '' ? '空欄' : shown}` : name,
    'aria-invalid': faulty || undefined,
    autoComplete: 'off',
    spellCheck: false,
    value: text ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onType(event.target.value),
    onCompositionStart: () => text === null && onType(''),
  }
  if (words === undefined) return <textarea {...wiring} rows={1} />
  return (
    <>
      <input {...wiring} {...(text === null ? {} : { list })} />
      <datalist id={list}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  )
}
