import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef } from 'react'
import { type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { RemoteCommand } from '../../api/client.ts'
import { operationAt } from '../../api/contract-facts.ts'
import { type Draft, useDraft } from '../../api/drafts.ts'
import { type RevisedCommand, useRevised } from '../../api/revised.ts'
import { useFieldErrors } from '../../ui/fields/form.tsx'
import { worded } from './worded.ts'

export interface RecordFormOptions<I, O> {
  command: RemoteCommand<I, O>
  /** Names the record on this PC, for the draft. */
  draftKey: string
  /** The record as the command's input: what is shown, and the revision that was seen. */
  record: I
  /** The same of an answer; undefined when the record is no longer there. */
  read: (output: O) => I | undefined
  newest: () => Promise<O | undefined>
  done: string
  /** What to say instead of the schema's own words where a number is missing or out of its range. */
  words?: Readonly<Record<string, string>>
}

export interface RecordForm<I extends FieldValues, O> {
  readonly form: UseFormReturn<I>
  readonly edit: RevisedCommand<I, O, I & { revision: number }>
  readonly draft: Draft
  readonly save: (event?: React.BaseSyntheticEvent) => Promise<void>
  /** Shows the record again as it is stored and forgets what was typed. */
  readonly giveUp: () => void
  readonly show: (record: I) => void
}

/**
 * One record in one form: judged by the command's own schema, kept as a draft until it is saved, saved with the
 * revision at which the typing began, and put back by 「元に戻す」.
 */
export function useRecordForm<I extends FieldValues & { revision: number }, O>(
  options: RecordFormOptions<I, O>,
): RecordForm<I, O> {
  const { command, draftKey, record, read, newest, done, words = {} } = options
  const form = useForm<I>({
    // react-hook-form wants every part of it optional; a whole record is that too.
    defaultValues: record as never,
    resolver: worded(zodResolver(shapeOf(command)) as Resolver<I>, words),
  })
  const draft = useDraft(draftKey, record.revision, form)
  const show = (next: I) => {
    draft.forget()
    form.reset(next)
  }
  const { isDirty } = form.formState
  const shown = useRef(record.revision)
  // What somebody else saved is shown at once, unless something is being typed: then the revision that was seen stays,
  // so that saving it asks which of the two shall remain.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another state of the record counts
  useEffect(() => {
    if (shown.current === record.revision) return
    shown.current = record.revision
    if (!isDirty) form.reset(record)
  }, [record.revision])

  const edit = useRevised(
    command,
    async () => {
      const output = await newest()
      return output === undefined ? undefined : read(output)
    },
    {
      done,
      undo: (_, output) => {
        const after = read(output)
        return after === undefined ? null : () => command({ ...record, revision: after.revision })
      },
      onDone: (output) => {
        const after = read(output)
        if (after !== undefined) show(after)
      },
    },
  )
  useFieldErrors(form, edit.error)

  return {
    form,
    edit,
    draft,
    save: form.handleSubmit(async (values) => void (await edit.run(values as unknown as I))),
    giveUp: () => {
      edit.clear()
      show(record)
    },
    show,
  }
}

/** The contract's own shape of the command's input; the client's types are derived from it. */
function shapeOf<I, O>({ path }: RemoteCommand<I, O>): z.ZodType<I, I> {
  const operation = operationAt(path)
  if (operation === undefined) throw new Error(`the contract has no ${path}`)
  return operation.input as z.ZodType<I, I>
}
