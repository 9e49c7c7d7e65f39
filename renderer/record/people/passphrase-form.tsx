import { useForm } from 'react-hook-form'
import type { people } from '../../../shared/contract/office/people.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Bound, OfficeForm } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'

type Profile = OutputOf<(typeof people)['list']>[number]

const empty = { current: '', passphrase: '', again: '' }

/** パスワード: one's own asks for the present one; an officer gives others a new one. Empty means none. */
export function PassphraseForm({ profile, own }: { profile: Profile; own: boolean }) {
  const { id, name, revision, hasPassphrase } = profile
  const form = useForm({ defaultValues: empty })
  const set = useCommand(useApi().people.setPassphrase, {
    done: (after) => (after.hasPassphrase ? `${name}のパスワードを変えました` : `${name}のパスワードをなくしました`),
    onDone: () => form.reset(empty),
  })
  const told = set.error?.problem.fields ?? {}
  const save = form.handleSubmit(async ({ current, passphrase, again }) => {
    if (passphrase !== again)
      return form.setError(
        'again',
        { message: '二つのパスワードが違います。同じものをもう一度入力してください。' },
        { shouldFocus: true },
      )
    await set.run({ id, current, passphrase, revision })
  })
  return (
    <OfficeForm onSubmit={save} label="パスワード" landing="passphrase">
      <h3>パスワード({hasPassphrase ? 'あり' : 'なし'})</h3>
      {own && hasPassphrase && (
        <Bound control={form.control} name="current">
          {(field) => (
            <TextField
              label="今のパスワード"
              type="password"
              autoComplete="current-password"
              {...field}
              error={field.error ?? told['current']}
            />
          )}
        </Bound>
      )}
      <Bound control={form.control} name="passphrase">
        {(field) => (
          <TextField
            label="新しいパスワード"
            type="password"
            autoComplete="new-password"
            hint="空のまま保存すると、パスワードはなしになります。"
            {...field}
            error={field.error ?? told['passphrase']}
          />
        )}
      </Bound>
      <Bound control={form.control} name="again">
        {(field) => <TextField label="もう一度" type="password" autoComplete="new-password" {...field} />}
      </Bound>
      <ErrorNote error={Object.keys(told).length === 0 ? set.error : null} takeFocus />
      <div>
        <Button type="submit" busy={set.busy}>
          パスワードを変える
        </Button>
      </div>
    </OfficeForm>
  )
}
