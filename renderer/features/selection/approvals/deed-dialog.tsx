import type { ReactNode } from 'react'
import type { Fields, TypedOf, ValuesOf } from '../../../../shared/domain/record-fields.ts'
import type { RemoteCommand } from '../../../api/client.ts'
import { useDraft } from '../../../api/drafts.ts'
import { type CommandOptions, useCommand } from '../../../api/hooks.ts'
import { type FieldsForm, useFieldsForm } from '../../../record/use-fields-form.ts'
import { showFieldErrors, useFieldErrors } from '../../../ui/fields/form.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ApprovalRecord } from './records.ts'
import { usePlaced } from './use-placed.ts'

interface DeedDialogProps<Of extends Fields, I> {
  fields: Of
  initial: TypedOf<NoInfer<Of>>
  /** Names the deed on this PC, for what is typed and not sent. */
  draftKey: string
  revision: number
  title: string
  deedLabel: string
  command: RemoteCommand<I, ApprovalRecord>
  inputOf: (values: ValuesOf<NoInfer<Of>>) => NoInfer<I>
  options: CommandOptions<NoInfer<I>, ApprovalRecord>
  /** What is asked for here beyond the fields' own definition: messages by field. */
  lacking?: (values: ValuesOf<NoInfer<Of>>) => Readonly<Record<string, string>>
  onClose: () => void
  children: (of: { readonly fields: Of; readonly form: FieldsForm<Of> }) => ReactNode
}

/** One deed with a few fields of its own. It closes when it is done; refused, it says so beside the field. */
export function DeedDialog<const Of extends Fields, I>(props: DeedDialogProps<Of, I>) {
  const { fields, title, deedLabel, options, lacking, onClose, inputOf } = props
  const form = useFieldsForm(fields, props.initial)
  const draft = useDraft(props.draftKey, props.revision, form)
  const placed = usePlaced()
  const deed = useCommand(props.command, {
    ...options,
    onDone: (output, input) => {
      placed(output)
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
    <FormDialog onClose={onClose} title={title} label={title} onSubmit={save} deedLabel={deedLabel} busy={deed.busy}>
      {props.children({ fields, form })}
      <ErrorNote error={deed.error} />
    </FormDialog>
  )
}
