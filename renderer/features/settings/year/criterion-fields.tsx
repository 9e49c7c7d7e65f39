import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import styles from '../settings.module.css'
import { AnchorList } from './anchor-list.tsx'

/** What adding and editing a criterion ask alike. */
export const CriterionFields = ({
  form,
  frozen = false,
  readOnly = false,
}: {
  form: FieldsForm<(typeof programmeFields)['criterion']>
  /** Scoring has begun: the scale stands still. */
  frozen?: boolean
  /** To somebody who may not edit it. */
  readOnly?: boolean
}) => {
  const of = { fields: programmeFields.criterion, form }
  return (
    <>
      <RecordField of={of} name="name" />
      <RecordField of={of} name="shortName" hint="採点票と集計表の見出しに使います。" />
      <div className={styles['pair']}>
        <RecordField of={of} name="weight" />
        <RecordField of={of} name="maxRaw" readOnly={frozen} />
      </div>
      <RecordField
        of={of}
        name="floor"
        hint="平均(素点)が届かない応募に「要協議」と付けます。空欄なら、集計方法の下限によります。"
      />
      <RecordField of={of} name="viewpoint" rows={4} />
      <AnchorList form={form} readOnly={readOnly} />
    </>
  )
}
