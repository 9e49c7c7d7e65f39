import { profileFields } from '../../../../shared/domain/office/office-fields.ts'
import { type Role, roles } from '../../../../shared/domain/roles.ts'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import styles from '../settings.module.css'

const does: Record<Role, string> = {
  officer: '担当(すべて記録できる)',
  approver: '承認者(見る・課室の設定)',
  viewer: '閲覧(見るだけ)',
  reviewer: '委員(自分の採点だけ)',
}

/** What adding and editing a person ask alike. */
export const ProfileFields = ({
  form,
  plain = false,
  first = false,
}: {
  form: FieldsForm<typeof profileFields>
  /** Only the names of the roles, not what they may do. */
  plain?: boolean
  first?: boolean
}) => {
  const of = { fields: profileFields, form }
  return (
    <>
      <div className={styles['pair']}>
        <RecordField of={of} name="name" autoFocus={first} />
        <RecordField of={of} name="kana" />
      </div>
      <RecordField
        of={of}
        name="role"
        required
        choices="stacked"
        {...(plain ? {} : { options: roles.map((value) => ({ value, label: does[value] })) })}
      />
    </>
  )
}
