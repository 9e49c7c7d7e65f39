import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { RemoteCommand } from '../../../../api/client.ts'
import { type CommandOptions, useCommand } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { PassphraseFields } from '../../../../record/lock/lock-fields.tsx'
import { noLockWords, passphraseTroubles } from '../../../../record/lock/lock-words.ts'
import { RecoveryPaper, ShownGroups } from '../../../../record/lock/recovery-paper.tsx'
import { Button } from '../../../../ui/button.tsx'
import { showFieldErrors, useFieldErrors, useFormField } from '../../../../ui/fields/form.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { Dialog } from '../../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'

interface SecretDialogProps<I extends { secret: string }, O> {
  title: string
  deedLabel: string
  danger?: boolean
  command: RemoteCommand<I, O>
  input: Omit<NoInfer<I>, 'secret'>
  options: CommandOptions<NoInfer<I>, NoInfer<O>>
  onClose: () => void
  children: ReactNode
}

/** A deed on the lock, for whoever proves that they may open it. What is typed is never kept as a draft. */
export function SecretDialog<I extends { secret: string }, O>(props: SecretDialogProps<I, O>) {
  const { title, deedLabel, danger = false, options, onClose, children } = props
  const form = useForm({ defaultValues: { secret: '' } })
  const deed = useCommand(props.command, options)
  useFieldErrors(form, deed.error)
  const secret = useFormField(form.control, 'secret')
  // The rest of the input is given, and the secret is all that it lacks.
  const save = form.handleSubmit(({ secret: typed }) => deed.run({ ...props.input, secret: typed } as I))
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
      {children}
      <SecretField field={secret} autoFocus />
      <ErrorNote error={deed.error?.problem.fields['secret'] === undefined ? deed.error : null} />
    </FormDialog>
  )
}

/** いまの台帳のパスワードか復旧キー. */
export const SecretField = ({
  field,
  autoFocus = false,
}: {
  field: ReturnType<typeof useFormField<{ secret: string }, 'secret', { secret: string }>>
  autoFocus?: boolean
}) => (
  <TextField
    label="いまの台帳のパスワードか復旧キー"
    required
    type="password"
    autoComplete="current-password"
    autoFocus={autoFocus}
    {...field}
  />
)

/** パスワードを変える: by the one of today, or by the paper where it was forgotten. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const title = '台帳のパスワードを変える'
  const form = useForm({ defaultValues: { secret: '', ...noLockWords } })
  const deed = useCommand(useApi().encryption.changePassphrase, {
    done: '台帳のパスワードを変えました',
    onDone: onClose,
  })
  useFieldErrors(form, deed.error)
  const secret = useFormField(form.control, 'secret')
  const first = useFormField(form.control, 'filePassphrase')
  const again = useFormField(form.control, 'fileAgain')
  const save = form.handleSubmit(async (words) => {
    const wanting = passphraseTroubles(words)
    showFieldErrors(form, wanting)
    const { secret: typed, filePassphrase } = words
    if (Object.keys(wanting).length === 0) await deed.run({ secret: typed, filePassphrase })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={title}
      label={title}
      onSubmit={save}
      deedLabel="パスワードを変える"
      busy={deed.busy}
    >
      <SecretField field={secret} autoFocus />
      <PassphraseFields first={first} again={again} />
      <p className="sub">復旧キーはそのまま使えます。前に作ったバックアップは、作った時のパスワードで開きます。</p>
      <ErrorNote error={Object.keys(deed.error?.problem.fields ?? {}).length === 0 ? deed.error : null} />
    </FormDialog>
  )
}

/** 復旧キーを印刷しなおす: the same key; a lost paper is a reason to make another one instead. */
export function PrintAgain({ onClose }: { onClose: () => void }) {
  const { encryption } = useApi()
  const { office, today } = useDesk()
  const [groups, setGroups] = useState<readonly string[] | null>(null)
  const [shown, setShown] = useState(false)
  if (groups === null)
    return (
      <SecretDialog
        title="復旧キーを印刷しなおす"
        deedLabel="復旧キーを出す"
        command={encryption.printAgain}
        input={{}}
        options={{ onDone: (made) => setGroups(made.groups) }}
        onClose={onClose}
      >
        <p>
          前の紙と同じ復旧キーです。紙をなくしたり、人に見られたりしたときは、代わりに「鍵を作り直す」を選んでください。
        </p>
      </SecretDialog>
    )
  return (
    <Dialog open onClose={onClose} title="復旧キーを印刷しなおす">
      <div className="row">
        <RecoveryPaper groups={groups} officeName={office.name} today={today} />
        <Button look="quiet" onClick={() => setShown(!shown)}>
          {shown ? '画面から隠す' : '画面に出して書き取る'}
        </Button>
      </div>
      {shown && <ShownGroups groups={groups} />}
    </Dialog>
  )
}
