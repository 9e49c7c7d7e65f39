import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form'
import { useFirstFault } from './first-fault.ts'
import type { BoundField } from './form.tsx'

/** A field that says what it is for; spread it: `<TextArea limit={1000} {...reason} />`. */
export interface ReasonField<T> extends BoundField<T> {
  label: string
  required: boolean
}

/**
 * The reason of a deed that goes on record with it: while it is empty the form is not saved, the field says so and has the
 * focus. `label` names it, in its refusal too; where none is `needed` it is a field like any other.
 */
export function useReason<V extends FieldValues, N extends FieldPath<V>, T>(
  control: Control<V, unknown, T>,
  name: N,
  { label = '理由', needed = true }: { label?: string; needed?: boolean } = {},
): ReasonField<FieldPathValue<V, N>> {
  const { field, fieldState } = useController<V, N, T>({
    control,
    name,
    rules: {
      validate: (value: unknown) =>
        !needed || (typeof value === 'string' && value.trim() !== '') || `${label}を入力してください。`,
    },
  })
  return { ...field, ref: useFirstFault(field.ref), error: fieldState.error?.message, label, required: needed }
}
