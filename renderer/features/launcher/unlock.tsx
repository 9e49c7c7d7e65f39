import { useForm } from 'react-hook-form'
import { looksLikeRecoveryKey } from '../../../shared/domain/office/recovery-key.ts'
import { useCommand } from '../../api/hooks.ts'
import { type Standing, useApi } from '../../api/office.tsx'
import { PassphraseFields } from '../../record/lock/lock-fields.tsx'
import { noLockWords, passphraseTroubles } from '../../record/lock/lock-words.ts'
import { Button } from '../../ui/button.tsx'
import { OfficeForm, showFieldErrors, useFieldErrors, useFormField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { useArrival } from './arrival.ts'
import styles from './launcher.module.css'
import { WayBack } from './way-back.tsx'

/** An encrypted office: its passphrase, or the recovery key on paper, with which a forgotten passphrase is replaced at once. */
export function Unlock({ locked }: { locked: NonNullable<Standing['locked']> }) {
  const arrive = useArrival()
  const form = useForm({ defaultValues: { secret: '', ...noLockWords } })
  const unlock = useCommand(useApi().launcher.unlock, { onDone: arrive })
  useFieldErrors(form, unlock.error)
  const secret = useFormField(form.control, 'secret')
  const first = useFormField(form.control, 'filePassphrase')
  const again = useFormField(form.control, 'fileAgain')
  const byPaper = looksLikeRecoveryKey(secret.value)
  const save = form.handleSubmit(async (words) => {
    const wanting = byPaper && words.filePassphrase !== '' ? passphraseTroubles(words) : {}
    showFieldErrors(form, wanting)
    if (Object.keys(wanting).length > 0) return
    const filePassphrase = byPaper ? words.filePassphrase : ''
    if ((await unlock.run({ secret: words.secret, filePassphrase })) === null)
      form.setFocus('secret', { shouldSelect: true })
  })
  return (
    <section className={styles['main']} aria-labelledby="way">
      <h2 id="way">{locked.name}を開く</h2>
      <p className="sub" title={locked.file}>
        {locked.file}
      </p>
      <OfficeForm onSubmit={save} label="暗号化した台帳を開く">
        <TextField
          label="台帳のパスワードか復旧キー"
          required
          type={byPaper ? 'text' : 'password'}
          autoComplete="current-password"
          autoFocus
          hint="この台帳は暗号化されています。パスワードを忘れたときは、印刷してある復旧キー(5文字が13組)を入力します。"
          {...secret}
        />
        {byPaper && (
          <>
            <p>復旧キーで開きます。忘れたパスワードの代わりを、ここで決められます(空のままなら変わりません)。</p>
            <PassphraseFields first={first} again={again} optional />
          </>
        )}
        <ErrorNote
          error={Object.keys(unlock.error?.problem.fields ?? {}).length === 0 ? unlock.error : null}
          takeFocus
        />
        <div className="row">
          <Button look="primary" type="submit" busy={unlock.busy} busyLabel="開いています…">
            開く
          </Button>
        </div>
      </OfficeForm>
      {unlock.error?.problem.code === 'invalid' && <WayBack file={locked.file} onRestored={arrive} />}
    </section>
  )
}
