import { useRef } from 'react'
import { type Fields, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../shared/domain/record-fields.ts'
import type { RemoteCommand } from '../api/client.ts'
import { type RevisedCommand, useRevised } from '../api/revised.ts'
import { changedWords } from './changed-words.ts'
import { type RecordForm, useRecordForm } from './use-record-form.ts'

type Stored<Of extends Fields> = ValuesOf<Of> & { readonly revision: number }

interface RecordEditOptions<Of extends Fields, I, O> {
  fields: Of
  /** Names the record on this PC, for the draft. */
  key: string
  record: Stored<NoInfer<Of>>
  command: RemoteCommand<I, O>
  /** The command's input: which record it is, beside its fields. */
  inputOf: (values: ValuesOf<NoInfer<Of>>, revision: number) => I
  /** The record in an answer; undefined when it is no longer there. */
  read: (output: O) => Stored<NoInfer<Of>> | undefined
  newest: () => Promise<O | undefined>
  done: string | ((output: O) => string)
}

export interface RecordEdit<Of extends Fields, I, O> {
  readonly of: RecordForm<Of>
  readonly deed: RevisedCommand<I, O, Stored<Of>>
  readonly onSave: (values: ValuesOf<Of>, typed: TypedOf<Of>) => Promise<unknown>
}

/**
 * A stored record edited by one command of its own, put back by 「元に戻す」. What it gives is what `RecordForm` takes:
 * `<RecordForm {...edit} label="…">`.
 */
export function useRecordEdit<const Of extends Fields, I extends { revision: number }, O>(
  options: RecordEditOptions<Of, I, O>,
): RecordEdit<Of, I, O> {
  const { fields, key, record, command, inputOf, read, newest, done } = options
  const of = useRecordForm(fields, key, record.revision, typedOf(fields, record))
  const sent = useRef<TypedOf<Of> | null>(null)
  const deed = useRevised<I, O, Stored<Of>>(
    command,
    async () => {
      const output = await newest()
      return output === undefined ? undefined : read(output)
    },
    {
      done,
      was: (_, output) => {
        const after = read(output)
        return after === undefined ? '' : changedWords(fields, fieldsOf(fields, record), fieldsOf(fields, after))
      },
      undo: (_, output) => {
        const after = read(output)
        return after === undefined ? null : () => command(inputOf(fieldsOf(fields, record), after.revision))
      },
      onDone: (output) => {
        const after = read(output)
        if (after !== undefined) of.stored(after, after.revision, sent.current ?? of.form.getValues())
      },
    },
  )
  return {
    of,
    deed,
    onSave: (values, typed) => {
      sent.current = typed
      return deed.run(inputOf(values, of.revision()))
    },
  }
}
