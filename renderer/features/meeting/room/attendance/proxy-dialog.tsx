import { useState } from 'react'
import type { Unread } from '../../../../../shared/domain/unread.ts'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { TimeField } from '../../../../ui/fields/time-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { AskedProps } from './asked.ts'
import { momentOf } from './at-time.ts'
import { deedOf } from './presence.ts'

/** 代理: who comes for the member. */
export function ProxyDialog({ member, day, record, onClose }: AskedProps) {
  const [proxy, setProxy] = useState(member.proxy)
  const [time, setTime] = useState<string | Unread | null>(null)
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const deed = deedOf(member, 'proxy', proxy)
    if (deed !== null && (await record.one(deed, momentOf(day, time)))) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${member.name}の代理`}
      label="代理の出席"
      onSubmit={save}
      deedLabel="代理の出席を記録"
      busy={record.busy}
    >
      <TextField label="代理で出席する人" required autoFocus limit={100} value={proxy} onChange={setProxy} />
      <TimeField label="入室の時刻" hint="空欄は今です。" width={140} value={time} onChange={setTime} />
      <ErrorNote error={record.error} />
    </FormDialog>
  )
}
