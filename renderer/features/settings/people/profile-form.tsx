import { profileFields } from '../../../../shared/domain/office/office-fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { Profile } from '../records.ts'
import { ProfileFields } from './profile-fields.tsx'

export function ProfileForm({ profile, mayEdit }: { profile: Profile; mayEdit: boolean }) {
  const { people } = useApi()
  const { id, name } = profile
  const edit = useRecordEdit({
    fields: profileFields,
    key: `profile/${id}`,
    record: profile,
    command: people.edit,
    inputOf: (values, revision) => ({ ...values, id, revision }),
    read: (stored) => stored,
    newest: async () => (await people.list({})).find((each) => each.id === id),
    done: `${name}の登録を直しました`,
  })
  return (
    <RecordForm {...edit} label={`${name}の登録`} mayEdit={mayEdit}>
      <ProfileFields form={edit.of.form} plain={!mayEdit} />
      <RecordField
        of={edit.of}
        name="active"
        hint="異動した人はチェックを外します。その人が残した記録はそのままです。"
      />
    </RecordForm>
  )
}
