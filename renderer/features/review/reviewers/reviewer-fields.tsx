import { reviewerFields } from '../../../../shared/domain/review/reviewer-fields.ts'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'

/** A reviewer's own fields, for adding and for editing. */
export const ReviewerFields = ({
  form,
  first = false,
}: {
  form: FieldsForm<typeof reviewerFields>
  first?: boolean
}) => {
  const of = { fields: reviewerFields, form }
  return (
    <>
      <div className={layout['pair']}>
        <RecordField of={of} name="name" autoFocus={first} />
        <RecordField of={of} name="kana" />
      </div>
      <RecordField of={of} name="seat" choices="beside" />
      <RecordField of={of} name="org" />
      <RecordField of={of} name="title" />
      <RecordField of={of} name="email" type="email" />
    </>
  )
}
