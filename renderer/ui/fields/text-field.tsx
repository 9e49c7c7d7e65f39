import { type Ref, useRef } from 'react'
import { classNames } from '../class-names.ts'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

export interface TextFieldProps extends FieldProps, Valued<string> {
  ref?: Ref<HTMLInputElement> | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  /** Most characters, counted as a person counts them; shown as it comes near, not enforced: the schema refuses. */
  limit?: number
  autoComplete?: string
  onKeyDown?: React.KeyboardEventHandler<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { ref, value, onChange, type = 'text', limit, autoComplete = 'off', onKeyDown, ...field } = props
  return (
    <Field {...field} aside={isNear(value, limit) ? <CharacterCount text={value} limit={limit} /> : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          ref={ref}
          className={styles['control']}
          type={type}
          name={field.name}
          value={value}
          placeholder={field.placeholder}
          disabled={field.disabled}
          readOnly={field.readOnly}
          autoComplete={autoComplete}
          // The one place a dialog or panel begins.
          // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
          autoFocus={field.autoFocus}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={field.onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}

/** One line is seen whole: its count matters only where its limit does. */
const isNear = (text: string, limit: number | undefined): boolean =>
  limit !== undefined && countCharacters(text) > limit * 0.8

export interface TextAreaProps extends FieldProps, Valued<string> {
  ref?: Ref<HTMLTextAreaElement> | undefined
  /** Lines shown when empty. It grows with its text up to `maxRows`. */
  rows?: number
  maxRows?: number
  limit?: number
  onKeyDown?: React.KeyboardEventHandler<HTMLTextAreaElement>
}

const lineHeight = 24

export function TextArea(props: TextAreaProps) {
  const { ref, value, onChange, rows = 3, maxRows = 20, limit, onKeyDown, ...field } = props
  return (
    <Field {...field} aside={<CharacterCount text={value} limit={limit} />}>
      {(wiring) => (
        <textarea
          {...wiring}
          ref={ref}
          className={styles['control']}
          style={{ minHeight: rows * lineHeight + 14, maxHeight: maxRows * lineHeight + 14 }}
          rows={rows}
          name={field.name}
          value={value}
          placeholder={field.placeholder}
          disabled={field.disabled}
          readOnly={field.readOnly}
          // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
          autoFocus={field.autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onBlur={field.onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}

/** Code points, so that 𠮷 and 髙 are one character each. */
export const countCharacters = (text: string): number => [...text].length

function CharacterCount({ text, limit }: { text: string; limit?: number | undefined }) {
  const count = countCharacters(text)
  const over = limit !== undefined && count > limit
  return (
    <span className={classNames(over && styles['over'])}>
      {over
        ? `${(count - limit).toLocaleString('ja-JP')}字超過`
        : `${count.toLocaleString('ja-JP')}${limit === undefined ? '' : ` / ${limit.toLocaleString('ja-JP')}`}字`}
    </span>
  )
}

/** A search box for a list: filters as one types, Esc empties it. */
export function FilterField({
  label,
  value,
  onChange,
  placeholder = '絞り込み',
  width = 220,
}: Valued<string> & { label: string; placeholder?: string; width?: number }) {
  const box = useRef<HTMLInputElement>(null)
  return (
    <TextField
      ref={box}
      label={label}
      hideLabel
      type="search"
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      width={width}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onChange('')
        }
      }}
    />
  )
}
