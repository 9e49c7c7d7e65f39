import { useState } from 'react'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { TimeField } from '../../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { Deed, MeetingPage, Member } from '../records.ts'
import { timeOf } from '../room-words.ts'
import type { Recording } from '../use-record.ts'
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

const deedFor = ({ member, stay, side }: Mended): Deed =>
  side === 'from'
    ? { kind: 'came', memberId: member.id, mode: stay.mode, proxy: stay.proxy }
    : { kind: 'left', memberId: member.id, why: stay.why ?? 'short' }

/**
 * Another time for somebody's coming or leaving: the line is struck and written anew, so that the record keeps both. Where
 * the new time is refused, the line stands again as it stood.
 */
export function MendDialog({
  page,
  mended,
  record,
  onClose,
}: {
  page: MeetingPage
  mended: Mended
  record: Recording
  onClose: () => void
}) {
  const { member, stay, side } = mended
  const was = (side === 'from' ? stay.from : stay.to) ?? ''
  const [time, setTime] = useState<string | Unread | null>(`${timeOf(was)}:00`)
  const entry = entryOf(page, mended)
  const word = side === 'from' ? '入室' : '退席'
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (entry === undefined || time === null || isUnread(time)) return
    const isOut = await record.one({ kind: 'struck', entryId: entry.id, reason: '時刻の訂正' })
    if (!isOut) return
    if (await record.one(deedFor(mended), momentOf(dayOf(was), time))) return onClose()
    await record.putBack(deedFor(mended), was)
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${member.name}の${word}の時刻`}
      label="時刻の訂正"
      onSubmit={save}
      deedLabel="時刻を直す"
      busy={record.busy}
    >
      {entry === undefined ? (
        <p>会議の終わりまで在席した時刻は、閉会の時刻に従います。</p>
      ) : (
        <TimeField label={`${word}の時刻`} required width={140} value={time} onChange={setTime} />
      )}
      <ErrorNote error={record.error} />
    </FormDialog>
  )
}
