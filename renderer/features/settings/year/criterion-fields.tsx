import type { Control } from 'react-hook-form'
import { Bound } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import styles from '../settings.module.css'

/** What adding and editing a criterion ask alike. */
export interface CriterionValues {
  fy: number
  id: string
  name: string
  shortName: string
  viewpoint: string
  weight: number
  maxRaw: number
  revision: number
}

export const criterionWords = {
  weight: '0から100までの数を入力してください。',
  maxRaw: '1から10までの数を入力してください。',
}

export const CriterionFields = ({
  control,
  readOnly = false,
  frozen = false,
}: {
  control: Control<CriterionValues>
  readOnly?: boolean
  /** Scoring has begun: the weights are shown and cannot be typed. */
  frozen?: boolean
}) => (
  <>
    <Bound control={control} name="name">
      {(field) => <TextField label="評価項目名" required limit={100} readOnly={readOnly} {...field} />}
    </Bound>
    <Bound control={control} name="shortName">
      {(field) => (
        <TextField label="略称" limit={30} hint="採点票と集計表の見出しに使います。" readOnly={readOnly} {...field} />
      )}
    </Bound>
    <div className={styles['pair']}>
      <Bound control={control} name="weight">
        {(field) => (
          <NumberField
            label="重み"
            required
            decimals={2}
            readOnly={readOnly || frozen}
            {...field}
            // The schema refuses an empty number and the form keeps it meanwhile.
            onChange={(value) => field.onChange(value as number)}
          />
        )}
      </Bound>
      <Bound control={control} name="maxRaw">
        {(field) => (
          <NumberField
            label="段階の最高"
            required
            unit="点"
            readOnly={readOnly || frozen}
            {...field}
            onChange={(value) => field.onChange(value as number)}
          />
        )}
      </Bound>
    </div>
    <Bound control={control} name="viewpoint">
      {(field) => <TextArea label="観点" rows={4} limit={2000} readOnly={readOnly} {...field} />}
    </Bound>
  </>
)
