import type { ReactNode } from 'react'
import type { Fields, TypedOf, ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { RemoteCommand } from '../../api/client.ts'
import { useDraft } from '../../api/drafts.ts'
import { type CommandOptions, useCommand } from '../../api/hooks.ts'
import { showFieldErrors, useFieldErrors } from '../../ui/fields/form.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { type FieldsForm, useFieldsForm } from '../use-fields-form.ts'

export interface DeedDialogProps<Of extends Fields, I, O> {
  fields: Of
  initial: TypedOf<NoInfer<Of>>
  /** Names the deed on this PC, for what is typed and not sent; null where words of a person must not lie there. */
  draftKey: string | null
  revision: number
  title: string
  deedLabel: string
  /** It cannot be undone. */
  danger?: boolean
  command: RemoteCommand<I, O>
  inputOf: (values: ValuesOf<NoInfer<Of>>) => NoInfer<I>
  options: CommandOptions<NoInfer<I>, NoInfer<O>>
  /** What is asked for here beyond the fields' own definition: messages by field. */
  lacking?: (values: ValuesOf<NoInfer<Of>>) => Readonly<Record<string, string>>
  onClose: () => void
  children: (of: { readonly fields: Of; readonly form: FieldsForm<Of> }) => ReactNode
}

/** One deed with a few fields of its own. It closes when it is done; refused, it says so beside the field. */
export function DeedDialog<const Of extends Fields, I, O>(props: DeedDialogProps<Of, I, O>) {
  const { fields, title, deedLabel, danger = false, options, lacking, onClose, inputOf } = props
  const form = useFieldsForm(fields, props.initial)
  const draft = useDraft(props.draftKey, props.revision, form)
  const deed = useCommand(props.command, {
    ...options,
    onDone: (output, input) => {
      draft.forget()
      onClose()
      options.onDone?.(output, input)
    },
  })
  useFieldErrors(form, deed.error)
  const save = form.handleSubmit(async (values) => {
    const wanting = lacking?.(values) ?? {}
    showFieldErrors(form, wanting)
    if (Object.keys(wanting).length === 0) await deed.run(inputOf(values))
  })
  return (
    <FormDialog
      onClose={onClose}
      title={title}
      label={title}
      onSubmit={save}
      deedLabel={deedLabel}
      busy={deed.busy}
      danger={danger}
    >
      {props.children({ fields, form })}
      <ErrorNote error={deed.error} />
    </FormDialog>
  )
}
