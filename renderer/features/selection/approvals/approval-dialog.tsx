import type { Fields } from '../../../../shared/domain/record-fields.ts'
import { DeedDialog, type DeedDialogProps } from '../../../record/commands/deed-dialog.tsx'
import type { ApprovalRecord } from './records.ts'
import { usePlaced } from './use-placed.ts'

/** A deed on a 起案, whose answer stands in the list at once. */
export function ApprovalDialog<const Of extends Fields, I>(props: DeedDialogProps<Of, I, ApprovalRecord>) {
  const placed = usePlaced()
  const { options } = props
  return (
    <DeedDialog
      {...props}
      options={{
        ...options,
        onDone: (output, input) => {
          placed(output)
          options.onDone?.(output, input)
        },
      }}
    />
  )
}
