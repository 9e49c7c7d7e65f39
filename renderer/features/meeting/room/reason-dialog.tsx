import { type ReactNode, useState } from 'react'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Deed } from './records.ts'
import { useRecord } from './use-record.ts'

interface ReasonDialogProps {
  meetingId: string
  title: string
  deedLabel: string
  /** Why it must be said; 後に回す may go without. */
  isRequired?: boolean
  deed: (reason: string) => Deed
  onClose: () => void
  onDone?: () => void
  children?: ReactNode
}

/** A deed that takes a reason: 次回へ継続, 議題に戻る, 座長判断. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { meetingId, title, deedLabel, isRequired = true, deed, onClose, onDone, children } = props
  const record = useRecord(meetingId)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = isRequired && reason.trim() === ''
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setAsked(true)
    if (isMissing || !(await record.one(deed(reason.trim())))) return
    onClose()
    onDone?.()
  }
  return (
    <FormDialog onClose={onClose} title={title} label={title} onSubmit={save} deedLabel={deedLabel} busy={record.busy}>
      {children}
      <TextArea
        label="理由"
        autoFocus
        required={isRequired}
        limit={2000}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? '理由を入力してください。' : null}
      />
      <ErrorNote error={record.error} />
    </FormDialog>
  )
}
