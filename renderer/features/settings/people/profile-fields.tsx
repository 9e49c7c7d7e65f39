import type { Control } from 'react-hook-form'
import { type Role, roleLabel, roles } from '../../../../shared/domain/roles.ts'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import styles from '../settings.module.css'

/** What adding and editing a person ask alike; both forms hold more. */
export interface ProfileNaming {
  name: string
  kana: string
  role: Role
}

const does: Record<Role, string> = {
  officer: '担当(すべて記録できる)',
  approver: '承認者(見る・課室の設定)',
  viewer: '閲覧(見るだけ)',
  reviewer: '委員(自分の採点だけ)',
}

export const ProfileFields = ({
  control,
  readOnly = false,
  first = false,
}: {
  control: Control<ProfileNaming>
  readOnly?: boolean
  first?: boolean
}) => (
  <>
    <div className={styles['pair']}>
      <Bound control={control} name="name">
        {(field) => <TextField label="氏名" required limit={60} readOnly={readOnly} autoFocus={first} {...field} />}
      </Bound>
      <Bound control={control} name="kana">
        {(field) => <TextField label="かな" limit={80} readOnly={readOnly} {...field} />}
      </Bound>
    </div>
    <Bound control={control} name="role">
      {(field) => (
        <RadioGroup<Role>
          label="役割"
          required
          stacked
          readOnly={readOnly}
          options={roles.map((value) => ({ value, label: readOnly ? roleLabel[value] : does[value] }))}
          {...field}
          onChange={(role) => role !== null && field.onChange(role)}
        />
      )}
    </Bound>
  </>
)
