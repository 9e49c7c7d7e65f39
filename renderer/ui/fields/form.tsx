import { type ReactNode, useEffect } from 'react'
import {
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type RefCallBack,
  type UseFormReset,
  type UseFormSetError,
  useController,
} from 'react-hook-form'
import { isConverting, isDeedKey } from '../composition.ts'
import { landsHere } from '../focus/landing.ts'
import { type NextOrder, nextIs } from '../next.ts'
import { asked, useFirstFault, wentTo } from './first-fault.ts'

/** Everything a field of this kit needs from a form; spread it: `<TextField label="件名" {...field} />`. */
export interface BoundField<T> {
  value: T
  onChange: (value: T) => void
  onBlur: () => void
  name: string
  ref: RefCallBack
  error: string | undefined
}

/** Ties one field of a react-hook-form form to a field of this kit. */
export function useFormField<V extends FieldValues, N extends FieldPath<V>, T>(
  control: Control<V, unknown, T>,
  name: N,
): BoundField<FieldPathValue<V, N>> {
  const { field, fieldState } = useController<V, N, T>({ control, name })
  return { ...field, ref: useFirstFault(field.ref), error: saidOf(fieldState.error) }
}

/** Of a field that holds several values what is wrong with the first that is. */
const saidOf = (error: unknown): string | undefined => {
  if (Array.isArray(error)) return error.map(saidOf).find((said) => said !== undefined)
  const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined
  return typeof said === 'string' ? said : undefined
}

/** The same as an element, for fields in lists and under conditions. */
export const Bound = <V extends FieldValues, N extends FieldPath<V>, T>({
  control,
  name,
  children,
}: {
  control: Control<V, unknown, T>
  name: N
  children: (field: BoundField<FieldPathValue<V, N>>) => ReactNode
}) => children(useFormField(control, name))

export interface OfficeFormProps {
  /** `form.handleSubmit(save)` */
  onSubmit: (event?: React.BaseSyntheticEvent) => unknown
  label?: string
  /** For a button that stands outside of it. */
  id?: string
  className?: string
  /** What there is to decide once the deed before has gone (next.ts). */
  next?: NextOrder
  /** What leads to it by name (landing.ts). */
  landing?: string
  children: ReactNode
}

/**
 * Enter in a line of a long form (one with a text of several lines) goes on to the next field, as Excel does, so that no
 * half-written record is stored; a form of single lines is saved by it.
 */
function goOn(form: HTMLFormElement, from: HTMLInputElement): void {
  const fields = [...form.elements].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && !each.matches(':disabled') && each.tabIndex >= 0,
  )
  fields[fields.indexOf(from) + 1]?.focus()
}

const isLong = (form: HTMLFormElement): boolean => form.querySelector('textarea') !== null

/** A form in which Ctrl+Enter saves and the Enter that ends a kana conversion does nothing. */
export const OfficeForm = ({ onSubmit, id, label, className = 'stack', next, landing, children }: OfficeFormProps) => (
  <form
    id={id}
    {...(next === undefined ? {} : nextIs(next))}
    {...(landing === undefined ? {} : landsHere(landing))}
    className={className}
    aria-label={label}
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      event.stopPropagation()
      asked(event.currentTarget)
      void onSubmit(event)
    }}
    onFocus={({ currentTarget }) => wentTo(currentTarget)}
    onKeyDown={(event) => {
      if (event.key !== 'Enter') return
      if (isConverting(event)) event.preventDefault()
      else if (isDeedKey(event)) {
        event.preventDefault()
        // A key that is held down saves once.
        if (!event.repeat) event.currentTarget.requestSubmit()
      } else if (event.target instanceof HTMLInputElement && !event.defaultPrevented && isLong(event.currentTarget)) {
        event.preventDefault()
        goOn(event.currentTarget, event.target)
      }
    }}
  >
    {children}
  </form>
)

/**
 * Lets go of what was typed, for `values` or what is stored. A form that follows its record (`keepDirtyValues`) keeps it at
 * every reset that does not say otherwise.
 */
export const letGo = <V extends FieldValues>({ reset }: { reset: UseFormReset<V> }, values?: V): void =>
  reset(values, { keepDirtyValues: false })

/** Puts a refusal's messages beside their fields; the first one gets the focus. */
export function showFieldErrors<V extends FieldValues>(
  form: { setError: UseFormSetError<V> },
  fields: Readonly<Record<string, string>>,
): void {
  Object.entries(fields).forEach(([path, message], index) => {
    // Paths of the operation's input are the form's own: both come from the same schema.
    form.setError(path as FieldPath<V>, { message }, { shouldFocus: index === 0 })
  })
}

/** The same as soon as a refusal arrives: `useFieldErrors(form, save.error)`. */
export function useFieldErrors<V extends FieldValues>(
  { setError }: { setError: UseFormSetError<V> },
  refusal: { readonly problem: { readonly fields: Readonly<Record<string, string>> } } | null,
): void {
  useEffect(() => {
    if (refusal !== null) showFieldErrors({ setError }, refusal.problem.fields)
  }, [refusal, setError])
}
