import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import styles from '../settings.module.css'

/** What adding and editing a criterion ask alike. */
export const CriterionFields = ({
  form,
  frozen = false,
}: {
  form: FieldsForm<(typeof programmeFields)['criterion']>
  /** Scoring has begun: the weights are shown and cannot be typed. */
  frozen?: boolean
}) => {
  const of = { fields: programmeFields.criterion, form }
  return (
    <>
      <RecordField of={of} name="name" />
      <RecordField of={of} name="shortName" hint="採点票と集計表の見出しに使います。" />
      <div className={styles['pair']}>
        <RecordField of={of} name="weight" readOnly={frozen} />
        <RecordField of={of} name="maxRaw" readOnly={frozen} />
      </div>
      <RecordField of={of} name="viewpoint" rows={4} />
    </>
  )
}
