import { type Ref, useState } from 'react'
import { classNames } from '../class-names.ts'
import { toHalfWidth } from '../composition.ts'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

export interface NumberFieldProps extends FieldProps, Valued<number | null> {
  ref?: Ref<HTMLInputElement> | undefined
  unit?: string
  /** Digits after the point that are allowed. */
  decimals?: number
}

/** Reads 「１，２３４」, 「1,234」, 「▲5」, 「-5」; null is "cannot be read", undefined is "nothing there". */
export function readNumber(text: string, decimals = 0): number | null | undefined {
  const plain = toHalfWidth(text.normalize('NFC'))
    .replace(/[,\s、]/g, '')
    .replace(/^[▲△]/, '-')
  if (plain === '') return undefined
  const shape = decimals === 0 ? /^[-+]?\d{1,15}$/ : new RegExp(`^[-+]?\\d{1,15}(\\.\\d{1,${decimals}})?$`)
  return shape.test(plain) ? Number(plain) : null
}

const written = (value: number | null, decimals: number): string =>
  value === null ? '' : value.toLocaleString('ja-JP', { maximumFractionDigits: decimals })

/** An amount: full-width digits are taken, thousands are shown when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { ref, value, onChange, unit, decimals = 0, ...field } = props
  const [typed, setTyped] = useState<string | null>(null)
  const unreadable = typed !== null && readNumber(typed, decimals) === null
  const shown = typed ?? written(value, decimals)

  const type = (text: string) => {
    setTyped(text)
    const number = readNumber(text, decimals)
    if (number !== null) onChange(number ?? null)
  }
  const leave = () => {
    if (!unreadable) setTyped(null)
    field.onBlur?.()
  }
  const complaint = `数字で入力してください${decimals === 0 ? '(小数は使えません)' : `(小数第${decimals}位まで)`}。`

  return (
    <Field {...field} error={field.error ?? (unreadable ? complaint : null)}>
      {(wiring) => (
        <div className={classNames(unit !== undefined && styles['withUnit'])}>
          <input
            {...wiring}
            ref={ref}
            className={classNames(styles['control'], styles['amount'])}
            inputMode={decimals === 0 ? 'numeric' : 'decimal'}
            name={field.name}
            value={shown}
            placeholder={field.placeholder}
            disabled={field.disabled}
            readOnly={field.readOnly}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
            autoFocus={field.autoFocus}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
          {unit !== undefined && <span className="sub">{unit}</span>}
        </div>
      )}
    </Field>
  )
}
