import { useState } from 'react'
import { meetingFields } from '../../../../shared/domain/meeting/meeting-fields.ts'
import { blankOf, type TypedOf } from '../../../../shared/domain/record-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ClockField } from '../../../record/held/clock-field.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Bound, useFieldErrors } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ListedMeeting } from './records.ts'

interface MakingDialogProps {
  meetings: readonly ListedMeeting[]
  /** The meeting whose items were carried; null for a new one. */
  continues: Pick<ListedMeeting, 'id' | 'no'> | null
  onClose: () => void
}

/** As the last one was; the day is asked for. */
function usual(meetings: readonly ListedMeeting[]): TypedOf<typeof meetingFields> {
  const last = meetings.toSorted((a, b) => a.no - b.no).at(-1)
  return {
    ...blankOf(meetingFields),
    no: (last?.no ?? 0) + 1,
    startsAt: last?.startsAt ?? '14:00',
    endsAt: last?.endsAt ?? '16:00',
    place: last?.place ?? '',
    form: last?.form ?? 'both',
    quorum: last?.quorum ?? null,
    proxiesCount: last?.proxiesCount ?? false,
  }
}

/** 会議を作る: day, time and place; the bodies, the 委員 and the papers come by themselves. */
export function MakingDialog({ meetings, continues, onClose }: MakingDialogProps) {
  const { fy } = useDesk()
  const { meeting } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const form = useFieldsForm(meetingFields, usual(meetings))
  const of = { fields: meetingFields, form }
  const make = useCommand(meeting.make, {
    done: (_, { no }) => `第${no}回の会議を作りました`,
    undo: (_, made) => () => meeting.remove(made),
    onDone: () => {
      onClose()
      go(addressOf('meeting', id))
    },
  })
  useFieldErrors(form, make.error)
  const save = form.handleSubmit((values) => make.run({ ...values, id, fy, continues: continues?.id ?? null }))
  return (
    <FormDialog
      onClose={onClose}
      title={continues === null ? '会議を作る' : `第${continues.no}回の続きの会議を作る`}
      label="会議"
      onSubmit={save}
      deedLabel="会議を作る"
      busy={make.busy}
    >
      <div className={layout['pair']}>
        <RecordField of={of} name="no" width={84} />
        <RecordField of={of} name="heldOn" autoFocus dates="weekday" />
      </div>
      <div className={layout['pair']}>
        <Bound control={form.control} name="startsAt">
          {(field) => <ClockField label="開始の予定" {...field} />}
        </Bound>
        <Bound control={form.control} name="endsAt">
          {(field) => <ClockField label="終了の予定" {...field} />}
        </Bound>
      </div>
      <RecordField of={of} name="place" />
      <RecordField of={of} name="form" choices="beside" />
      <p className="sub">
        {continues === null
          ? '採点の済んだ団体が議題に、年度の委員が出席者に、審査の資料が配布資料に入ります。'
          : '継続とした団体と、まだ決定していない団体が議題に入ります。'}
      </p>
      <ErrorNote error={make.error} />
    </FormDialog>
  )
}
