import type { Ref } from 'react'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

export interface Option<T extends string = string> {
  value: T
  label: string
  disabled?: boolean | undefined
}

export interface SelectFieldProps<T extends string> extends FieldProps, Valued<T> {
  ref?: Ref<HTMLSelectElement> | undefined
  options: readonly Option<T>[]
  /** The line for "nothing chosen"; its value is the empty string. */
  emptyLabel?: string
}

/** The system's own list: it is what officers know, and it works in every contrast mode. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { ref, value, onChange, options, emptyLabel, ...field } = props
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          ref={ref}
          className={styles['control']}
          name={field.name}
          value={value}
          disabled={field.disabled || field.readOnly}
          // The list holds values of T and, if offered, the empty one that T then includes.
          onChange={(event) => onChange(event.target.value as T)}
          onBlur={field.onBlur}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
