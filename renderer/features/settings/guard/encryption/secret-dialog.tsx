import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { RemoteCommand } from '../../../../api/client.ts'
import { type CommandOptions, useCommand } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { PassphraseFields } from '../../../../record/lock/lock-fields.tsx'
import { noLockWords, passphraseTroubles } from '../../../../record/lock/lock-words.ts'
import { RecoveryPaper } from '../../../../record/lock/recovery-paper.tsx'
import { showFieldErrors, useFieldErrors, useFormField } from '../../../../ui/fields/form.tsx'
import { Dialog } from '../../../../ui/layers/dialog.tsx'
import { LockForm, SecretField } from './lock-form.tsx'

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
    <LockForm {...{ title, deedLabel, danger, deed, onClose }} onSubmit={save}>
      {children}
      <SecretField field={secret} autoFocus />
    </LockForm>
  )
}

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
    <LockForm {...{ title, deed, onClose }} deedLabel="パスワードを変える" onSubmit={save}>
      <SecretField field={secret} autoFocus />
      <PassphraseFields first={first} again={again} />
      <p className="sub">
        復旧キーはそのまま使えます。前に作ったバックアップは、作った時の台帳のパスワードで開きます。
      </p>
    </LockForm>
  )
}

/** 復旧キーを印刷しなおす: the same key; a lost paper is a reason to make another one instead. */
export function PrintAgain({ onClose }: { onClose: () => void }) {
  const { encryption } = useApi()
  const { office, today } = useDesk()
  const [groups, setGroups] = useState<readonly string[] | null>(null)
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
      <RecoveryPaper groups={groups} officeName={office.name} today={today} />
    </Dialog>
  )
}
