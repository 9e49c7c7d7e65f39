import { useState } from 'react'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { TimeField } from '../../ui/fields/time-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import styles from './minutes.module.css'
import type { MinutesPage } from './records.ts'

type Deed = { kind: 'closed' } | { kind: 'came'; memberId: string; mode: 'room' | 'online' | 'proxy'; proxy: string }

/** A time that the record of the meeting does not have yet, written into it where it is missed. */
export function MendTime({ page, deed, label }: { page: MinutesPage; deed: Deed; label: string }) {
  const [time, setTime] = useState<string | Unread | null>(null)
  const record = useCommand(useApi().meeting.record, { done: `${label}を会議の記録に入れました` })
  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (time === null || isUnread(time)) return
    const day = (page.openedAt ?? page.heldOn).slice(0, 10)
    await record.run({ id: page.id, entryId: crypto.randomUUID(), at: `${day}T${time}+09:00`, deed })
  }
  return (
    <form className={styles['mend']} onSubmit={save}>
      <TimeField label={label} hideLabel value={time} onChange={setTime} width={92} placeholder="15:45" />
      <Button small type="submit" busy={record.busy}>
        記録する
      </Button>
      <ErrorNote error={record.error} />
    </form>
  )
}

/** Who neither came nor was said to be absent. */
export function MendAbsence({ page, memberId }: { page: MinutesPage; memberId: string }) {
  const record = useCommand(useApi().meeting.record, { done: '欠席を会議の記録に入れました' })
  return (
    <div className={styles['mend']}>
      <Button
        small
        data-mend=""
        busy={record.busy}
        onClick={() => record.run({ id: page.id, entryId: crypto.randomUUID(), deed: { kind: 'absent', memberId } })}
      >
        欠席を記録する
      </Button>
      <ErrorNote error={record.error} />
    </div>
  )
}
