import type { ReactNode } from 'react'
import type { RunningCommand } from '../../../../api/hooks.ts'
import type { BoundField } from '../../../../ui/fields/form.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'

interface LockFormProps {
  title: string
  deedLabel: string
  danger?: boolean
  deed: Pick<RunningCommand<never, unknown>, 'busy' | 'error'>
  onSubmit: (event?: React.BaseSyntheticEvent) => unknown
  onClose: () => void
  children: ReactNode
}

/** A deed on the lock of the file. What is typed is never kept as a draft; what is wrong is said at its field, else below. */
export const LockForm = ({ title, deed, children, ...rest }: LockFormProps) => (
  <FormDialog title={title} label={title} busy={deed.busy} {...rest}>
    {children}
    <ErrorNote error={Object.keys(deed.error?.problem.fields ?? {}).length === 0 ? deed.error : null} />
  </FormDialog>
)

/** Whoever asks for it proves that they may open the office. */
export const SecretField = ({ field, autoFocus = false }: { field: BoundField<string>; autoFocus?: boolean }) => (
  <TextField
    label="いまの台帳のパスワードか復旧キー"
    required
    type="password"
    autoComplete="current-password"
    autoFocus={autoFocus}
    {...field}
  />
)
