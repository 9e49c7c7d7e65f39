import { useEffect, useRef } from 'react'
import {
  changesOf,
  type Fields,
  fieldsOf,
  type TypedOf,
  typedOf,
  type ValuesOf,
} from '../../shared/domain/record-fields.ts'
import { type Draft, useDraft } from '../api/drafts.ts'
import { type FieldsForm, useFieldsForm } from './use-fields-form.ts'

export interface RecordForm<Of extends Fields> {
  readonly fields: Of
  readonly form: FieldsForm<Of>
  readonly draft: Draft
  /** The record is stored already: without a change there is nothing to save. */
  readonly existing: boolean
  /** The revision these values were typed on; somebody's later change makes it stale, and both are then shown. */
  readonly revision: () => number
  /** The values as they are stored now: the form is clean again, but for what was typed after `submitted`. */
  stored: (record: ValuesOf<Of>, revision: number, submitted: TypedOf<Of>) => void
  /** The record after another deed of this very screen: what is typed stays and is now typed on this state of it. */
  renewed: (record: ValuesOf<Of>, revision: number) => void
  /** Throws away what was typed. */
  discard: () => void
}

/**
 * A form on one record, with its draft. While nothing is typed it follows the record; what was typed stays as it was typed, whatever others do meanwhile. `key` names the record,
 * `record` (which may hold more) and `revision` are its stored state; a new record has revision 0.
 */
export function useRecordForm<const Of extends Fields>(
  fields: Of,
  key: string,
  revision: number,
  record: TypedOf<Of>,
): RecordForm<Of> {
  const form = useFieldsForm(fields, record)
  const draft = useDraft(key, revision, form)
  const typedOn = useRef(revision)
  const { isDirty } = form.formState
  useEffect(() => {
    if (typedOn.current === revision || isDirty) return
    typedOn.current = revision
    form.reset(fieldsOf(fields, record))
  })
  return {
    fields,
    form,
    draft,
    existing: revision > 0,
    // A draft of an older state must not pass for one of this state.
    revision: () => (draft.older ? draft.seen : typedOn.current),
    stored: (fresh, now, submitted) => {
      typedOn.current = now
      draft.forget()
      const more = JSON.stringify(form.getValues()) !== JSON.stringify(submitted)
      form.reset(typedOf(fields, fresh), { keepValues: more })
    },
    renewed: (fresh, now) => {
      typedOn.current = now
      const typed = changesOf(fieldsOf(fields, record), form.getValues()).after
      form.reset(typedOf(fields, fresh))
      form.reset(Object.assign(typedOf(fields, fresh), typed), { keepDefaultValues: true })
    },
    discard: () => {
      typedOn.current = revision
      draft.forget()
      form.reset(fieldsOf(fields, record))
    },
  }
}
