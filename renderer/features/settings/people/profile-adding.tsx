import { useState } from 'react'
import { profileFields } from '../../../../shared/domain/office/office-fields.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { AddingPanel } from '../../../record/adding-panel.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { ProfileFields } from './profile-fields.tsx'

/** One more person. The id is made with the form, so that a second press adds nobody. */
export function ProfileAdding({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const api = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const form = useFieldsForm(profileFields, blankOf(profileFields))
  const [passphrase, setPassphrase] = useState('')
  const add = useCommand(api.people.add, {
    done: ({ name }) => `${name}を加えました`,
    undo:
      (_, { hasPassphrase: _has, ...added }) =>
      () =>
        api.people.edit({ ...added, active: false }),
    onDone: () => {
      onClose()
      onAdded(id)
    },
  })
  useFieldErrors(form, add.error)
  const save = form.handleSubmit(
    async ({ active: _active, ...values }) => void (await add.run({ ...values, id, passphrase })),
  )
  return (
    <AddingPanel title="人を加える" deed={add} onSubmit={save} onClose={onClose}>
      <ProfileFields form={form} first />
      <TextField
        label="最初のパスワード(なくてもよい)"
        type="password"
        autoComplete="new-password"
        hint="本人に伝えます。本人があとで変えられます。"
        value={passphrase}
        onChange={setPassphrase}
      />
    </AddingPanel>
  )
}
