import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { roleLabel } from '../../../shared/domain/roles.ts'
import { useCommand } from '../../api/hooks.ts'
import { type Standing, useApi } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/fields/check-field.tsx'
import { OfficeForm, useFormField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { useArrival } from './arrival.ts'
import styles from './launcher.module.css'

const shape = z.object({
  // Nobody is chosen at first where there are several.
  profileId: z
    .string()
    .nullable()
    .pipe(z.string({ error: '利用者を選んでください。' })),
  passphrase: z.string().max(400),
})

/** Who sits here: one of the office's people, with their passphrase where they have one. */
export function SignIn({ standing }: { standing: Standing }) {
  const { office, profiles } = standing
  const arrive = useArrival()
  const form = useForm({
    resolver: zodResolver(shape),
    defaultValues: { profileId: profiles.length === 1 ? (profiles[0]?.id ?? null) : null, passphrase: '' },
  })
  const profileId = useFormField(form.control, 'profileId')
  const passphrase = useFormField(form.control, 'passphrase')
  const chosen = profiles.find((profile) => profile.id === profileId.value)
  const signIn = useCommand(useApi().launcher.signIn, { onDone: arrive })
  const refused = signIn.error?.problem.fields['passphrase']
  const save = form.handleSubmit(async (values) => {
    if ((await signIn.run(values)) === null) form.setFocus('passphrase', { shouldSelect: true })
  })
  return (
    <section className={styles['main']} aria-labelledby="way">
      <h2 id="way">{office?.name}にサインイン</h2>
      <p className="sub" title={office?.file}>
        {office?.file}
      </p>
      <OfficeForm onSubmit={save} label="サインイン">
        <RadioGroup
          label="利用者"
          required
          stacked
          options={profiles.map((profile) => ({
            value: profile.id,
            label: `${profile.name}(${roleLabel[profile.role]})`,
          }))}
          {...profileId}
        />
        {chosen?.hasPassphrase && (
          <TextField
            label="パスワード"
            type="password"
            autoComplete="current-password"
            autoFocus
            {...passphrase}
            error={passphrase.error ?? refused}
          />
        )}
        <ErrorNote error={refused === undefined ? signIn.error : null} takeFocus />
        <div className="row">
          <Button look="primary" type="submit" busy={signIn.busy} busyLabel="サインインしています…">
            サインイン
          </Button>
        </div>
      </OfficeForm>
    </section>
  )
}
