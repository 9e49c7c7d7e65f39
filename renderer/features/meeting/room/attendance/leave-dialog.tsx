import { useState } from 'react'
import { type LeaveReason, leaveReasonLabel, leaveReasons } from '../../../../../shared/domain/meeting/deeds.ts'
import type { Unread } from '../../../../../shared/domain/unread.ts'
import { RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { TimeField } from '../../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { AskedProps } from './asked.ts'
import { momentOf } from './at-time.ts'

/** 退席: why, and when. */
export function LeaveDialog({ member, day, record, onClose }: AskedProps) {
  const [why, setWhy] = useState<LeaveReason | null>('short')
  const [time, setTime] = useState<string | Unread | null>(null)
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (why !== null && (await record.one({ kind: 'left', memberId: member.id, why }, momentOf(day, time)))) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${member.name}の退席`}
      label="退席"
      onSubmit={save}
      deedLabel="退席を記録"
      busy={record.busy}
    >
      <RadioGroup<LeaveReason>
        label="理由"
        name="why"
        stacked
        value={why}
        onChange={setWhy}
        options={leaveReasons.map((value) => ({ value, label: leaveReasonLabel[value] }))}
      />
      <TimeField label="退席の時刻" hint="空欄は今です。" width={140} value={time} onChange={setTime} />
      <ErrorNote error={record.error} />
    </FormDialog>
  )
}
