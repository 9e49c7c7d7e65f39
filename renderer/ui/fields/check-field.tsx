import type { ReactNode, Ref } from 'react'
import { classNames } from '../class-names.ts'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'
import type { Option } from './select-field.tsx'

export interface CheckFieldProps extends Valued<boolean> {
  ref?: Ref<HTMLInputElement> | undefined
  label: ReactNode
  error?: string | null | undefined
  hint?: ReactNode
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
}

/** One yes or no, its words right beside it. */
export function CheckField({
  ref,
  label,
  value,
  onChange,
  error,
  hint,
  disabled,
  readOnly,
  name,
  onBlur,
}: CheckFieldProps) {
  return (
    <div className={styles['field']}>
      <label className={styles['check']}>
        <input
          ref={ref}
          type="checkbox"
          name={name}
          checked={value}
          disabled={disabled || readOnly}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
          onBlur={onBlur}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {error && (
        <p className={styles['error']} role="alert">
          ■ {error}
        </p>
      )}
    </div>
  )
}

export interface RadioGroupProps<T extends string> extends FieldProps, Valued<T | null> {
  ref?: Ref<HTMLInputElement> | undefined
  options: readonly Option<T>[]
  stacked?: boolean
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { ref, value, onChange, options, stacked, ...field } = props
  return (
    <Field {...field} group="radiogroup">
      {(wiring) => (
        <div className={classNames(styles['checks'], stacked && styles['stacked'])}>
          {options.map((option, index) => (
            <label key={option.value} className={styles['check']}>
              <input
                ref={index === 0 ? ref : undefined}
                type="radio"
                name={`${wiring.id}-${field.name ?? ''}`}
                checked={value === option.value}
                disabled={field.disabled || field.readOnly || option.disabled}
                onChange={() => onChange(option.value)}
                onBlur={field.onBlur}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}

export interface CheckGroupProps<T extends string> extends FieldProps, Valued<readonly T[]> {
  ref?: Ref<HTMLInputElement> | undefined
  options: readonly Option<T>[]
  stacked?: boolean
}

/** Several of a list; the value keeps the list's order. */
export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const { ref, value, onChange, options, stacked, ...field } = props
  const toggle = (changed: T, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === changed ? on : value.includes(each))))
  return (
    <Field {...field} group="group">
      {() => (
        <div className={classNames(styles['checks'], stacked && styles['stacked'])}>
          {options.map((option, index) => (
            <label key={option.value} className={styles['check']}>
              <input
                ref={index === 0 ? ref : undefined}
                type="checkbox"
                checked={value.includes(option.value)}
                disabled={field.disabled || field.readOnly || option.disabled}
                onChange={(event) => toggle(option.value, event.target.checked)}
                onBlur={field.onBlur}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
