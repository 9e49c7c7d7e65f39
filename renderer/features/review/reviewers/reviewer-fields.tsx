import type { Control } from 'react-hook-form'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import type { Reviewer } from '../records.ts'
import styles from '../review.module.css'

export interface ReviewerValues {
  name: string
  kana: string
  org: string
  title: string
  email: string
  seat: Reviewer['seat']
}

/** A reviewer's own fields, for adding and for editing. */
export const ReviewerFields = ({ control, first }: { control: Control<ReviewerValues>; first?: boolean }) => (
  <>
    <div className={styles['pair']}>
      <Bound control={control} name="name">
        {(field) => <TextField label="氏名" required autoFocus={first} limit={60} {...field} />}
      </Bound>
      <Bound control={control} name="kana">
        {(field) => <TextField label="かな" {...field} />}
      </Bound>
    </div>
    <Bound control={control} name="seat">
      {(field) => (
        <RadioGroup<Reviewer['seat']>
          label="役"
          {...field}
          onChange={(seat) => seat !== null && field.onChange(seat)}
          options={[
            { value: 'chair', label: '座長' },
            { value: 'member', label: '委員' },
          ]}
        />
      )}
    </Bound>
    <Bound control={control} name="org">
      {(field) => <TextField label="所属" {...field} />}
    </Bound>
    <Bound control={control} name="title">
      {(field) => <TextField label="職" {...field} />}
    </Bound>
    <Bound control={control} name="email">
      {(field) => <TextField label="メール" type="email" {...field} />}
    </Bound>
  </>
)
