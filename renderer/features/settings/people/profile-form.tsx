import type { Control } from 'react-hook-form'
import { useApi } from '../../../api/office.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { RecordForm } from '../record-form.tsx'
import type { Profile } from '../records.ts'
import { useRecordForm } from '../use-record-form.ts'
import { ProfileFields, type ProfileNaming } from './profile-fields.tsx'

const inputOf = ({ id, name, kana, role, active, revision }: Profile) => ({ id, name, kana, role, active, revision })

export function ProfileForm({ profile, mayEdit }: { profile: Profile; mayEdit: boolean }) {
  const { people } = useApi()
  const given = useRecordForm({
    command: people.edit,
    draftKey: `profile/${profile.id}`,
    record: inputOf(profile),
    read: inputOf,
    newest: async () => (await people.list({})).find(({ id }) => id === profile.id),
    done: `${profile.name}の登録を直しました`,
  })
  const { control } = given.form
  return (
    <RecordForm of={given} label={`${profile.name}の登録`} mayEdit={mayEdit}>
      {/* The fields know only their own part of the form. */}
      <ProfileFields control={control as unknown as Control<ProfileNaming>} readOnly={!mayEdit} />
      <Bound control={control} name="active">
        {(field) => (
          <CheckField
            label="サインインできる"
            hint="異動した人は外します。その人が残した記録はそのままです。"
            readOnly={!mayEdit}
            {...field}
          />
        )}
      </Bound>
    </RecordForm>
  )
}
