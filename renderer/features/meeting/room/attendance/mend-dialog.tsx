import { useState } from 'react'
import type { Unread } from '../../../../../shared/domain/unread.ts'
import { TimeField } from '../../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import { useRetime } from '../record/use-retime.ts'
import type { MeetingPage, Member } from '../records.ts'
import { timeOf } from '../room-words.ts'
import { dayOf, momentOf } from './at-time.ts'

export interface Mended {
  readonly member: Member
  readonly stay: Member['stays'][number]
  readonly side: 'from' | 'to'
}

/** The line of the record by which somebody came or left. */
const entryOf = ({ entries }: MeetingPage, { member, stay, side }: Mended) =>
  entries.find(
    (each) =>
      !each.struck &&
      each.memberId === member.id &&
      each.kind === (side === 'from' ? 'came' : 'left') &&
      each.at === (side === 'from' ? stay.from : stay.to),
  )

/** Another time for somebody's coming or leaving: the line is struck and written anew, so that the record keeps both. */
export function MendDialog({ page, mended, onClose }: { page: MeetingPage; mended: Mended; onClose: () => void }) {
  const { member, stay, side } = mended
  const was = (side === 'from' ? stay.from : stay.to) ?? ''
  const [time, setTime] = useState<string | Unread | null>(`${timeOf(was)}:00`)
  const entry = entryOf(page, mended)
  const retime = useRetime(page.id)
  const word = side === 'from' ? '入室' : '退席'
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const at = momentOf(dayOf(was), time)
    if (entry !== undefined && at !== undefined && (await retime.run(entry.id, at, '時刻の訂正'))) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${member.name}の${word}の時刻`}
      label="時刻の訂正"
      onSubmit={save}
      deedLabel="時刻を直す"
      busy={retime.busy}
    >
      {entry === undefined ? (
        <p>会議の終わりまで在席した時刻は、閉会の時刻に従います。</p>
      ) : (
        <TimeField label={`${word}の時刻`} required width={140} value={time} onChange={setTime} />
      )}
      <ErrorNote error={retime.error} />
    </FormDialog>
  )
}
