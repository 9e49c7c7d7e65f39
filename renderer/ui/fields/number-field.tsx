import type { Ref } from 'react'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { classNames } from '../class-names.ts'
import { toHalfWidth } from '../composition.ts'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'
import { useTypedText } from './typed-text.ts'

export interface NumberFieldProps extends FieldProps, Valued<number | Unread | null> {
  ref?: Ref<HTMLInputElement> | undefined
  unit?: string
  /** Digits after the point that are allowed. */
  decimals?: number
}

/** As many digits as a number keeps exactly. */
const mostDigits = 15
/** Thousands are marked where they are, or not at all: 「3,5」 may be two numbers. */
const amount = /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<part>\d+))?$/

/** Reads 「１，２３４」, 「1,234」, 「▲5」, 「-5」; null is "cannot be read", undefined is "nothing there". */
export function readNumber(text: string, decimals = 0): number | null | undefined {
  const plain = toHalfWidth(text.normalize('NFC')).trim().replace(/^[▲△]/, '-')
  if (plain === '') return undefined
  const groups = amount.exec(plain)?.groups
  if (groups === undefined) return null
  const [whole = '', part = ''] = [groups['whole']?.replaceAll(',', ''), groups['part']]
  if (part.length > decimals || whole.length + part.length > mostDigits) return null
  // Not −0, which no file keeps.
  return Number(`${groups['sign'] === '-' ? '-' : ''}${whole}.${part}`) || 0
}

/** All digits that are stored, thousands marked. */
export const writeNumber = (value: number): string => value.toLocaleString('ja-JP', { maximumFractionDigits: 20 })

/** An amount: full-width digits are taken, thousands are shown when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { ref, value, onChange, unit, decimals = 0, ...field } = props
  const { left, wires } = useTypedText<number>({
    value,
    onChange,
    read: (text) => {
      const number = readNumber(text, decimals)
      return number === null ? { unread: text } : (number ?? null)
    },
    write: writeNumber,
    onBlur: field.onBlur,
  })
  const complaint =
    isUnread(value) && (left || field.error)
      ? `「${value.unread}」は数として読み取れません。数字だけで入力してください${decimals === 0 ? '(小数は使えません)' : `(小数第${decimals}位まで)`}。`
      : null

  return (
    <Field {...field} error={complaint ?? field.error}>
      {(wiring) => (
        <div className={classNames(unit !== undefined && styles['withUnit'])}>
          <input
            {...wiring}
            {...wires}
            ref={ref}
            className={classNames(styles['control'], styles['amount'])}
            inputMode={decimals === 0 ? 'numeric' : 'decimal'}
            name={field.name}
            placeholder={field.placeholder}
            disabled={field.disabled}
            readOnly={field.readOnly}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: asked for by the screen that opens it
            autoFocus={field.autoFocus}
          />
          {unit !== undefined && <span className="sub">{unit}</span>}
        </div>
      )}
    </Field>
  )
}
