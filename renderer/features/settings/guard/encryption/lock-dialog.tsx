import { useForm } from 'react-hook-form'
import { useCommand } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { LockFields } from '../../../../record/lock/lock-fields.tsx'
import { lockTroubles, noLockWords } from '../../../../record/lock/lock-words.ts'
import { showFieldErrors, useFieldErrors, useFormField } from '../../../../ui/fields/form.tsx'
import { LockForm, SecretField } from './lock-form.tsx'

interface LockDialogProps {
  /** Another key in the place of the one it has. */
  renewing: boolean
  plainCopies: number
  onClose: () => void
}

/** 暗号化する, and 鍵を作り直す: the file is written anew under a key whose paper is in the officer's hand. */
export function LockDialog({ renewing, plainCopies, onClose }: LockDialogProps) {
  const { encryption } = useApi()
  const { office, today } = useDesk()
  const form = useForm({ defaultValues: { secret: '', ...noLockWords } })
  const begin = useCommand(encryption.begin, { done: '台帳ファイルを暗号化しました', onDone: onClose })
  const renew = useCommand(encryption.renew, { done: '鍵を作り直しました。前の紙は使えません', onDone: onClose })
  useFieldErrors(form, renewing ? renew.error : begin.error)
  const secret = useFormField(form.control, 'secret')
  const filePassphrase = useFormField(form.control, 'filePassphrase')
  const fileAgain = useFormField(form.control, 'fileAgain')
  const lastGroup = useFormField(form.control, 'lastGroup')
  const save = form.handleSubmit(async (words) => {
    const wanting = lockTroubles(words)
    showFieldErrors(form, wanting)
    if (Object.keys(wanting).length > 0) return
    const locking = { filePassphrase: words.filePassphrase, lastGroup: words.lastGroup }
    await (renewing ? renew.run({ secret: words.secret, ...locking }) : begin.run(locking))
  })
  const title = renewing ? '鍵を作り直す' : '台帳ファイルを暗号化する'
  return (
    <LockForm
      {...{ title, onClose }}
      deedLabel={renewing ? '鍵を作り直す' : '暗号化する'}
      deed={renewing ? renew : begin}
      onSubmit={save}
    >
      <p>
        {renewing
          ? '台帳ファイル全体を新しい鍵で書き直します。いまの復旧キーの紙とパスワードでは、もう開けなくなります。'
          : '台帳ファイル全体を書き直します。台帳のパスワードか復旧キーがなければ、ファイルを持ち出されても読めません。'}
        書き直す間(200MBで10秒ほど)は、ほかの画面も待ちます。ほかのPCの画面は、サインインし直します。
      </p>
      {renewing && <SecretField field={secret} />}
      <LockFields {...{ filePassphrase, fileAgain, lastGroup, today }} officeName={office.name} />
      <p className="sub">{copiesWords(renewing, plainCopies)}保存した帳票やWordファイルは暗号化されません。</p>
    </LockForm>
  )
}

const copiesWords = (renewing: boolean, plainCopies: number): string => {
  if (renewing) return 'これまでのバックアップは、作った時の台帳のパスワードと復旧キーで開きます。'
  return plainCopies === 0
    ? ''
    : `これまでのバックアップ${plainCopies}個は暗号化されていないままです。要らなければ消してください。`
}
