import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import styles from './field.module.css'

/** What every field takes, whatever its value is. */
export interface FieldProps {
  label: string
  /** The label is there for screen readers only (in tables and filters). */
  hideLabel?: boolean | undefined
  hint?: ReactNode
  /** Says what is wrong and what to do; stands under the field and is read with it. */
  error?: string | null | undefined
  required?: boolean | undefined
  /** Why it is, where it is not always: 「順位と異なるため必須」 stands in the place of 「必須」. */
  requiredWhy?: string | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
  /** Width of the field in pixels; without it the field fills its place. */
  width?: number | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
}

/** A field's value and what to do when it changes; what `useFormField` gives fits. */
export interface Valued<T> {
  value: T
  onChange: (value: T) => void
}

export interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

export interface FieldFrameProps
  extends Pick<FieldProps, 'label' | 'hideLabel' | 'hint' | 'error' | 'required' | 'requiredWhy' | 'width'> {
  /** Counts and the like at the right end of the label's line. */
  aside?: ReactNode
  /** A remark that is not an error (「元号と年が合いません」). */
  notice?: ReactNode
  /** For a set of controls, where the label names the group and not one of them. */
  group?: 'group' | 'radiogroup'
  children: (wiring: Wiring) => ReactNode
}

/** A hint has the room of a sentence, however narrow its field is. */
const hintWidth = 420

/** Label, mark, hint and error around one control, tied together for screen readers. */
export function Field(props: FieldFrameProps) {
  const { label, hideLabel, hint, error, required, requiredWhy, width, aside, notice, group, children } = props
  const id = useId()
  const failed = error !== undefined && error !== null && error !== ''
  const hinted = hint !== undefined && hint !== null
  const isReasoned = required === true && requiredWhy !== undefined
  const described = [
    isReasoned && `${id}-why`,
    hinted && `${id}-hint`,
    notice !== undefined && notice !== null && `${id}-notice`,
    failed && `${id}-error`,
  ].filter((part): part is string => typeof part === 'string')
  const wiring: Wiring = {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': failed || undefined,
    'aria-required': required || undefined,
  }
  const mark = isReasoned ? (
    <span className={styles['why']} id={`${id}-why`}>
      {requiredWhy}
    </span>
  ) : required ? (
    <span className={styles['must']} aria-hidden="true">
      必須
    </span>
  ) : null
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label is given only together with a role
    <div
      className={styles['field']}
      style={width === undefined ? undefined : { width: hinted ? Math.max(width, hintWidth) : width, maxWidth: '100%' }}
      role={group}
      aria-labelledby={group === undefined ? undefined : `${id}-label`}
      aria-describedby={group === undefined ? undefined : wiring['aria-describedby']}
    >
      <div className={classNames(styles['head'], hideLabel && 'visually-hidden')}>
        {group === undefined ? <label htmlFor={id}>{label}</label> : <span id={`${id}-label`}>{label}</span>}
        {mark}
        {aside !== undefined && <span className={styles['count']}>{aside}</span>}
      </div>
      {hinted && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {hinted && width !== undefined ? (
        <div style={{ width, maxWidth: '100%' }}>{children(wiring)}</div>
      ) : (
        children(wiring)
      )}
      {notice !== undefined && notice !== null && (
        <p className={styles['notice']} id={`${id}-notice`} role="status">
          ▲ {notice}
        </p>
      )}
      {failed && (
        <p className={styles['error']} id={`${id}-error`} role="alert">
          ■ {error}
        </p>
      )}
    </div>
  )
}
