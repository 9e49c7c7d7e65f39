import { useState } from 'react'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { TimeField } from '../../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import { dayOf, momentOf } from '../attendance/at-time.ts'
import type { Entry } from '../records.ts'
import { timeOf } from '../room-words.ts'
import { useRetime } from './use-retime.ts'

/** 時刻を直す: the same line at another time, with the reason why it stood at the wrong one. */
export function RetimeDialog({ meetingId, entry, onClose }: { meetingId: string; entry: Entry; onClose: () => void }) {
  const retime = useRetime(meetingId)
  const [time, setTime] = useState<string | Unread | null>(`${timeOf(entry.at)}:00`)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setAsked(true)
    const at = momentOf(dayOf(entry.at), time)
    if (at === undefined || isMissing) return
    if (await retime.run(entry.id, at, reason.trim())) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${timeOf(entry.at)} の記録の時刻を直す`}
      label="時刻の訂正"
      onSubmit={save}
      deedLabel="時刻を直す"
      busy={retime.busy}
    >
      <p>
        <b>{entry.words}</b>
      </p>
      <p className="sub">前の行は取り消した形で残り、同じ内容の行が新しい時刻で残ります。</p>
      <TimeField
        label="起きた時刻"
        required
        autoFocus
        width={140}
        value={time}
        onChange={setTime}
        error={isAsked && time === null && !isUnread(time) ? '時刻を入力してください。' : null}
      />
      <TextArea
        label="時刻を直す理由"
        rows={2}
        required
        limit={2000}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? '時刻を直す理由を入力してください。' : null}
      />
      <ErrorNote error={retime.error} />
    </FormDialog>
  )
}
