import { useForm } from 'react-hook-form'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { useDraft } from '../../api/drafts.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useFieldErrors, useFormField } from '../../ui/fields/form.tsx'
import { useReason } from '../../ui/fields/reason.ts'
import { TextArea, TextField } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { Approval, Decision, DecisionRow } from './records.ts'

interface RevokeDialogProps {
  row: DecisionRow
  decision: Decision
  approval: Approval
  onApproval: (approval: Approval) => void
  onClose: () => void
}

/** 決定取消: by another 決裁 than the one it was made by, and with its reason. */
export function RevokeDialog({ row, decision, approval, onApproval, onClose }: RevokeDialogProps) {
  const { today } = useDesk()
  const form = useForm<{ reason: string; approvalRef: string; decidedOn: string | Unread | null }>({
    defaultValues: {
      reason: '',
      approvalRef: approval.ref === decision.approvalRef ? '' : approval.ref,
      decidedOn: today,
    },
  })
  const draft = useDraft(`decision/${decision.id}/revoke`, decision.revision, form)
  const reason = useReason(form.control, 'reason', { label: '取消の理由' })
  const approvalRef = useFormField(form.control, 'approvalRef')
  const decidedOn = useFormField(form.control, 'decidedOn')
  const revoke = useCommand(useApi().selection.revoke, {
    done: `${row.prefecture}の「${decisionResultLabel[decision.result]}」を取り消しました`,
    onDone: (_, input) => {
      draft.forget()
      onApproval({ ref: input.approvalRef, on: approval.on })
      onClose()
    },
  })
  useFieldErrors(form, revoke.error)
  const save = form.handleSubmit(async (values) => {
    if (values.approvalRef.trim() === '')
      return form.setError('approvalRef', { message: '取消の決裁の番号を入力してください。' }, { shouldFocus: true })
    const { decidedOn: day } = values
    if (day === null || isUnread(day))
      return form.setError('decidedOn', { message: '取消の決裁日を入力してください。' }, { shouldFocus: true })
    await revoke.run({ ...values, decidedOn: day, id: decision.id, revision: decision.revision })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${row.prefecture}の「${decisionResultLabel[decision.result]}」を取り消す`}
      label="選定結果の取消し"
      onSubmit={save}
      deedLabel="取り消す"
      busy={revoke.busy}
      danger
    >
      <p>応募は「採点済」に戻り、結果をもう一度記録できます。取消しの記録は残ります。</p>
      <TextArea limit={4000} autoFocus {...reason} />
      <TextField
        label="取消の決裁の番号"
        hint={`${decision.approvalRef}とは別の決裁が要ります。`}
        required
        {...approvalRef}
      />
      <DateField label="取消の決裁日" required format="long" ofDeed {...decidedOn} />
      <ErrorNote error={revoke.error} />
    </FormDialog>
  )
}
