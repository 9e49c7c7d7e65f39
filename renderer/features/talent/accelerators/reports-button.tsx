import { useState } from 'react'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from './accelerators.module.css'
import { type Line, reportedOf } from './records.ts'

interface ReportsButtonProps {
  asOf: string
  lines: readonly Line[]
  /** The day is fixed: what is shown is that fixing, and not who has reported by now. */
  fixed: boolean
}

/** Which prefectures' reports have come: all of them in one deed. */
export function ReportsButton({ asOf, lines, fixed }: ReportsButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small look={reportedOf(lines) === 0 && !fixed ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
        届いた報告 {reportedOf(lines)} / 47…
      </Button>
      {open && <ReportsDialog asOf={asOf} lines={lines} fixed={fixed} onClose={() => setOpen(false)} />}
    </>
  )
}

function ReportsDialog({ asOf, lines, fixed, onClose }: ReportsButtonProps & { onClose: () => void }) {
  const { fy, today } = useDesk()
  const api = useApi().accelerators
  const [missing, setMissing] = useState(() => lines.filter(({ count }) => count === null).map(({ jis2 }) => jis2))
  const [on, setOn] = useState<string | Unread | null>(today)
  const all = lines.map(({ jis2 }) => jis2)
  const note = useCommand(api.noteReports, { done: '届いた報告を記録しました' })
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (on === null || isUnread(on)) return
    const come = all.filter((jis2) => !missing.includes(jis2))
    const noted = come.length === 0 || (await note.run({ fy, asOf, jis2s: come, receivedOn: on })) !== null
    if (!noted) return
    if (missing.length === 0 || (await note.run({ fy, asOf, jis2s: missing, receivedOn: null })) !== null) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title="届いた報告"
      label="届いた報告"
      onSubmit={save}
      deedLabel="記録する"
      busy={note.busy}
    >
      <p className="sub">
        報告の届いていない都道府県だけにチェックを付けてください。届いた県に一人もいなければ0人、届いていない県は「…」になります。
        {fixed && 'この基準日は確定済みです。数に入れるには、確定し直してください。'}
      </p>
      <DateField label="届いた日" required value={on} onChange={setOn} />
      <div className={styles['bodies']}>
        <CheckGroup
          label="まだ届いていない都道府県"
          value={missing}
          onChange={(next) => setMissing([...next])}
          options={lines.map(({ jis2, prefecture }) => ({ value: jis2, label: prefecture }))}
        />
      </div>
      <ErrorNote error={note.error} takeFocus />
    </FormDialog>
  )
}
