import { createContext, type ReactNode, useContext } from 'react'
import { type Control, type FieldValues, useController } from 'react-hook-form'
import type { Field, Fields } from '../../shared/domain/record-fields.ts'
import { isUnread, type Unread } from '../../shared/domain/unread.ts'
import { CheckField, RadioGroup } from '../ui/fields/check-field.tsx'
import { DateField } from '../ui/fields/date-field.tsx'
import { DateTimeField } from '../ui/fields/date-time-field.tsx'
import { useFirstFault } from '../ui/fields/first-fault.ts'
import { NumberField } from '../ui/fields/number-field.tsx'
import { type Option, SelectField } from '../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../ui/fields/text-field.tsx'
import { choicesOf } from './choices.ts'

/** How a field stands on its screen; what it is, its definition says. */
interface Looks {
  /** Where the place says more than the definition: 「値(人)」. */
  label?: string
  hint?: ReactNode
  placeholder?: string
  width?: number
  autoFocus?: boolean
  /** Also where the form as a whole may be edited. */
  readOnly?: boolean
  type?: 'email'
  /** Asked for beyond what the definition says, as long as another field has a certain value. */
  required?: boolean
  rows?: number
  maxRows?: number
  unit?: string
  dates?: 'weekday' | 'long'
  /** All choices at once, one below or beside the other, instead of a list that opens. */
  choices?: 'list' | 'beside' | 'stacked'
  options?: readonly Option[]
  /** What else a choice means for the form. */
  onChosen?: (code: string) => void
}

export interface RecordFieldProps<Of extends Fields> extends Looks {
  of: { readonly fields: Of; readonly form: { readonly control: unknown } }
  name: keyof Of & string
}

/** The form shows a record to somebody who may not edit it. */
export const ReadOnly = createContext(false)

/** One field of a record in its form: its control, name, limit and whether it must be there come from the definition. */
export function RecordField<Of extends Fields>({ of, name, ...looks }: RecordFieldProps<Of>) {
  // The form is of these very fields (see `useRecordForm`); which one is asked for is known at run time only.
  const control = of.form.control as Control<FieldValues>
  const { field, fieldState } = useController({ control, name })
  const ref = useFirstFault(field.ref)
  const definition = of.fields[name]
  if (definition === undefined) throw new Error(`the record has no field ${name}`)
  return (
    <FieldControl definition={definition} bound={{ ...field, ref, error: fieldState.error?.message }} looks={looks} />
  )
}

interface Bound {
  value: unknown
  onChange: (value: unknown) => void
  onBlur: () => void
  name: string
  ref: (element: HTMLElement | null) => void
  error: string | undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const maybeText = (value: unknown): string | Unread | null =>
  isUnread(value) ? value : typeof value === 'string' && value !== '' ? value : null

function FieldControl({ definition, bound, looks }: { definition: Field; bound: Bound; looks: Looks }) {
  const { dates, choices = 'list', options, onChosen, rows, maxRows, unit, type = 'text', ...place } = looks
  const readOnly = useContext(ReadOnly) || place.readOnly
  const { value, ...wires } = bound
  const required = looks.required ?? ('required' in definition && definition.required === true)
  const shared = { label: definition.label, ...wires, ...place, readOnly, required }
  switch (definition.kind) {
    case 'line':
      return <TextField {...shared} type={type} limit={definition.limit} value={textOf(value)} />
    case 'prose':
      return (
        <TextArea
          {...shared}
          limit={definition.limit}
          value={textOf(value)}
          {...(rows === undefined ? {} : { rows })}
          {...(maxRows === undefined ? {} : { maxRows })}
        />
      )
    case 'code': {
      const choose = (code: string | null) => {
        if (code === null) return
        bound.onChange(code)
        onChosen?.(code)
      }
      const list = {
        ...shared,
        value: textOf(value),
        onChange: choose,
        options: options ?? choicesOf(definition.words),
      }
      return choices === 'list' ? <SelectField {...list} /> : <RadioGroup {...list} stacked={choices === 'stacked'} />
    }
    case 'date':
      return (
        <DateField
          {...shared}
          {...(dates === undefined ? {} : { format: dates })}
          ofDeed={definition.ofDeed === true}
          value={maybeText(value)}
        />
      )
    case 'moment':
      return <DateTimeField {...shared} value={maybeText(value)} />
    case 'number': {
      const measure = unit ?? definition.unit
      return (
        <NumberField
          {...shared}
          decimals={definition.decimals}
          {...(measure === undefined ? {} : { unit: measure })}
          value={typeof value === 'number' || isUnread(value) ? value : null}
        />
      )
    }
    case 'yes':
      return <CheckField {...shared} value={value === true} />
    case 'links':
    case 'rows':
      throw new Error(`${definition.label} is a list and needs a control of its own`)
  }
}
