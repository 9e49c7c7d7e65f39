import type { forumFields } from '../../../shared/domain/forum/fields.ts'
import { ClockField } from '../../record/held/clock-field.tsx'
import layout from '../../record/record.module.css'
import { RecordField } from '../../record/record-field.tsx'
import type { FieldsForm } from '../../record/use-fields-form.ts'
import { Bound } from '../../ui/fields/form.tsx'

interface Of {
  readonly fields: typeof forumFields
  readonly form: FieldsForm<typeof forumFields>
}

/** When and where a forum is, and whether it is streamed. */
export const WhenAndWhere = ({ of }: { of: Of }) => (
  <>
    <div className={layout['pair']}>
      <RecordField of={of} name="heldOn" dates="weekday" />
      <div className="row">
        <Bound control={of.form.control} name="startsAt">
          {(field) => <ClockField label="開始" {...field} />}
        </Bound>
        <Bound control={of.form.control} name="endsAt">
          {(field) => <ClockField label="終了" {...field} />}
        </Bound>
      </div>
    </div>
    <div className={layout['pair']}>
      <RecordField of={of} name="place" />
      <RecordField of={of} name="prefecture" />
    </div>
    <RecordField of={of} name="streamed" />
  </>
)
