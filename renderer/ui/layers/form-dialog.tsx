import { type ReactNode, useId } from 'react'
import { Button } from '../button.tsx'
import { OfficeForm } from '../fields/form.tsx'
import { Dialog } from './dialog.tsx'

interface FormDialogProps {
  onClose: () => void
  title: string
  /** Name of the form. */
  label: string
  onSubmit: (event?: React.BaseSyntheticEvent) => unknown
  /** The deed as a verb: 「決裁を記録」. */
  deedLabel: string
  busy: boolean
  danger?: boolean
  children: ReactNode
}

/** A dialog that is one form. やめる and the deed stand at the lower right, as in every dialog. */
export function FormDialog({ onClose, title, label, onSubmit, deedLabel, busy, danger, children }: FormDialogProps) {
  const form = useId()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" form={form} busy={busy} shortcut="Ctrl Enter">
            {deedLabel}
          </Button>
        </>
      }
    >
      <OfficeForm id={form} onSubmit={onSubmit} label={label}>
        {children}
      </OfficeForm>
    </Dialog>
  )
}
