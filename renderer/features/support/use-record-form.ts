import { useEffect, useRef } from 'react'
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import { type Draft, useDraft } from '../../api/drafts.ts'

export interface RecordForm<V extends FieldValues> {
  readonly form: UseFormReturn<V>
  readonly draft: Draft
  /** The record is stored already: without a change there is nothing to save. */
  readonly existing: boolean
  /** The revision these values were typed on; somebody's later change makes it stale, and both are then shown. */
  readonly revision: () => number
  /** The values as they are stored now: the form is clean again. */
  stored: (values: V, revision: number, submitted: V) => void
  /** Throws away what was typed. */
  discard: () => void
}

/**
 * A form on one record, with its draft. While nothing is typed it follows the record; what was typed stays as it was
 * typed, whatever others do meanwhile. `key` names the record, `values` and `revision` are its stored state; a new record has
 * revision 0.
 */
export function useRecordForm<V extends FieldValues>(key: string, revision: number, values: V): RecordForm<V> {
  // The form holds every value of V from the start.
  const form = useForm<V>({ defaultValues: values as DefaultValues<V> })
  const draft = useDraft(key, revision, form)
  const typedOn = useRef(revision)
  const { isDirty } = form.formState
  useEffect(() => {
    if (typedOn.current === revision || isDirty) return
    typedOn.current = revision
    form.reset(values)
  })
  return {
    form,
    draft,
    existing: revision > 0,
    // A draft of an older state must not pass for one of this state.
    revision: () => (draft.older ? Math.max(1, revision - 1) : typedOn.current),
    stored: (fresh, now, submitted) => {
      typedOn.current = now
      draft.forget()
      const more = JSON.stringify(form.getValues()) !== JSON.stringify(submitted)
      form.reset(fresh, { keepValues: more })
    },
    discard: () => {
      typedOn.current = revision
      draft.forget()
      form.reset(values)
    },
  }
}
