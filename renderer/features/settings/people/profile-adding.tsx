import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import { people } from '../../../../shared/contract/office/people.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Bound, OfficeForm, showFieldErrors } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { ProfileFields, type ProfileNaming } from './profile-fields.tsx'

/** One more person. The id is made with the form, so that a second press adds nobody. */
export function ProfileAdding({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const api = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({
    resolver: zodResolver(people.add.input),
    defaultValues: { id, name: '', kana: '', role: 'officer' as const, passphrase: '' },
  })
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
  const fields = add.error?.problem.fields ?? {}
  const save = form.handleSubmit(async (values) => {
    if ((await add.run(values)) === null) showFieldErrors(form, fields)
  })
  return (
    <SidePanel open onClose={onClose} title="人を加える">
      <OfficeForm onSubmit={save} label="人を加える">
        {/* The fields know only their own part of the form. */}
        <ProfileFields control={form.control as unknown as Control<ProfileNaming>} first />
        <Bound control={form.control} name="passphrase">
          {(field) => (
            <TextField
              label="最初の合言葉(なくてもよい)"
              type="password"
              autoComplete="new-password"
              hint="本人に伝えます。本人があとで変えられます。"
              {...field}
              value={field.value ?? ''}
            />
          )}
        </Bound>
        <ErrorNote error={add.error} takeFocus />
        <div className="row">
          <Button look="primary" type="submit" busy={add.busy} shortcut="Ctrl Enter">
            加える
          </Button>
        </div>
      </OfficeForm>
    </SidePanel>
  )
}
