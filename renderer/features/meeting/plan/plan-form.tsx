import { meetingFields } from '../../../../shared/domain/meeting/meeting-fields.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useApi } from '../../../api/office.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Bound } from '../../../ui/fields/form.tsx'
import { TimeField } from '../../../ui/fields/time-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import type { MeetingPage } from './records.ts'

/** 「14:00」 as a field of times has it; what is none stays as it was typed, and the office says why. */
const typedTime = (text: string): string | Unread | null =>
  text === '' ? null : /^\d\d:\d\d$/.test(text) ? `${text}:00` : { unread: text }
const clockOf = (time: string | Unread | null): string =>
  time === null ? '' : isUnread(time) ? time.unread : time.slice(0, 5)

/** 開始 and 終了の予定, typed as an office writes a time. */
export const ClockField = ({
  form,
  name,
  label,
  readOnly = false,
}: {
  form: FieldsForm<typeof meetingFields>
  name: 'startsAt' | 'endsAt'
  label: string
  readOnly?: boolean
}) => (
  <Bound control={form.control} name={name}>
    {({ value, onChange, ...field }) => (
      <TimeField
        {...field}
        label={label}
        required
        width={96}
        readOnly={readOnly}
        value={typedTime(value)}
        onChange={(next) => onChange(clockOf(next))}
      />
    )}
  </Bound>
)

/** 日時・場所・定足数・代理の扱い. */
export function PlanForm({ page, mayEdit }: { page: MeetingPage; mayEdit: boolean }) {
  const { meeting } = useApi()
  const edit = useRecordEdit({
    fields: meetingFields,
    key: `meeting/${page.id}`,
    record: page,
    command: Object.assign(
      async (input: Parameters<typeof meeting.edit>[0]) => {
        await meeting.edit(input)
        return meeting.page({ id: page.id })
      },
      { path: meeting.edit.path },
    ),
    inputOf: (values, revision) => ({ ...values, id: page.id, revision }),
    read: (stored) => stored,
    newest: () => meeting.page({ id: page.id }),
    done: '会議の日時・場所などを直しました',
  })
  const { of } = edit
  return (
    <Pane fills title="日時・場所">
      <RecordForm {...edit} label="日時・場所" mayEdit={mayEdit} fills>
        <div className={layout['pair']}>
          <RecordField of={of} name="no" width={84} />
          <RecordField of={of} name="heldOn" />
        </div>
        <div className={layout['pair']}>
          <ClockField form={of.form} name="startsAt" label="開始の予定" readOnly={!mayEdit} />
          <ClockField form={of.form} name="endsAt" label="終了の予定" readOnly={!mayEdit} />
        </div>
        <RecordField of={of} name="place" />
        <RecordField of={of} name="form" choices="beside" />
        <RecordField of={of} name="quorum" width={110} hint="空欄なら、議題ごとに、議決に加われる委員の過半数です。" />
        <RecordField of={of} name="proxiesCount" />
        <RecordField of={of} name="sentOn" />
        <RecordField of={of} name="memo" rows={2} />
      </RecordForm>
    </Pane>
  )
}
