import { useState } from 'react'
import { minutesOf } from '../../../../shared/domain/meeting/timetable.ts'
import { clockOf, typedTime } from '../../../record/held/clock-field.tsx'
import type { AddingProps } from '../../../record/lines/list-pane.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { TimeField } from '../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import type { SlotLine } from '../records.ts'

/** A line more of the 次第; it begins where the last one ends. */
export function SlotAdding({ lines, onClose, onAdd }: AddingProps<SlotLine>) {
  const [id] = useState(() => crypto.randomUUID())
  const [title, setTitle] = useState('')
  const [startsAt, setStartsAt] = useState(lines.at(-1)?.endsAt ?? '13:30')
  const [endsAt, setEndsAt] = useState('')
  const [asked, setAsked] = useState(false)
  const from = minutesOf(startsAt)
  const to = minutesOf(endsAt)
  const wrong = {
    title: title.trim() === '' ? '次第の題を入力してください。' : undefined,
    startsAt: from === null ? '時刻は 13:30 の形で入力してください。' : undefined,
    endsAt:
      to === null
        ? '時刻は 13:30 の形で入力してください。'
        : from !== null && to <= from
          ? '開始より後の時刻にしてください。'
          : undefined,
  }
  const save = () => {
    setAsked(true)
    if (Object.values(wrong).some((words) => words !== undefined)) return
    onAdd({ id, startsAt, endsAt, title: title.trim(), people: [] })
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title="次第を加える" label="次第" onSubmit={save} deedLabel="加える" busy={false}>
      <TextField
        label="題"
        required
        autoFocus
        limit={200}
        value={title}
        onChange={setTitle}
        error={asked ? wrong.title : undefined}
      />
      <div className="row">
        <TimeField
          label="開始"
          required
          width={96}
          value={typedTime(startsAt)}
          onChange={(next) => setStartsAt(clockOf(next))}
          error={asked ? wrong.startsAt : undefined}
        />
        <TimeField
          label="終了"
          required
          width={96}
          value={typedTime(endsAt)}
          onChange={(next) => setEndsAt(clockOf(next))}
          error={asked ? wrong.endsAt : undefined}
        />
      </div>
    </FormDialog>
  )
}
