import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { takeUpFields } from '../../../shared/domain/selection/approvals/fields.ts'
import { decisionResultLabel, decisionResults } from '../../../shared/domain/selection/decision.ts'
import { approvalFields } from '../../../shared/domain/selection/decision-fields.ts'
import { useDraft } from '../../api/drafts.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import layout from '../../record/record.module.css'
import { RecordField } from '../../record/record-field.tsx'
import { useFieldErrors } from '../../ui/fields/form.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { Approval, DecisionRow, Proposal } from './records.ts'

export type Proposed = DecisionRow & { readonly proposal: Proposal }

/** 「選定 5・補欠 2・不選定 4」, of the kinds there are. */
export const proposedWords = (rows: readonly Proposed[]): string =>
  decisionResults
    .map((result) => [result, rows.filter(({ proposal }) => proposal.result === result).length] as const)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${decisionResultLabel[result]} ${count}`)
    .join('・')

interface ApprovalDialogProps {
  rows: readonly Proposed[]
  onClose: () => void
  onApproved: (approval: Approval) => void
}

/** 決裁, once for all: its number and day make every 案 on the screen a decision. */
export function ApprovalDialog({ rows, onClose, onApproved }: ApprovalDialogProps) {
  const { fy } = useDesk()
  // One number for each, so that a second click makes the same decisions.
  const [ids] = useState(() => new Map(rows.map(({ applicationId }) => [applicationId, crypto.randomUUID()])))
  const form = useForm<{ approvalRef: string; decidedOn: string | null; draftedOn: string | null; draftedBy: string }>({
    defaultValues: { approvalRef: '', decidedOn: null, draftedOn: null, draftedBy: '' },
  })
  const draft = useDraft(`selection/${fy}/approval`, 0, form)
  const approve = useCommand(useApi().selection.approve, {
    done: (made) => `${made.length}件の案に決裁を記録しました`,
    onDone: (_, { approvalRef, decidedOn }) => {
      draft.forget()
      onApproved({ ref: approvalRef, on: decidedOn })
      onClose()
    },
  })
  useFieldErrors(form, approve.error)
  const of = { fields: { ...approvalFields, ...takeUpFields }, form }
  const save = form.handleSubmit(async ({ approvalRef, decidedOn, draftedOn, draftedBy }) => {
    if (approvalRef.trim() === '')
      return form.setError('approvalRef', { message: '決裁の番号を入力してください。' }, { shouldFocus: true })
    if (decidedOn === null)
      return form.setError('decidedOn', { message: '決裁日を入力してください。' }, { shouldFocus: true })
    await approve.run({
      fy,
      approvalRef,
      decidedOn,
      draftedOn,
      draftedBy,
      rows: rows.map(({ applicationId, proposal }) => ({
        id: ids.get(applicationId) ?? crypto.randomUUID(),
        applicationId,
        revision: proposal.revision,
      })),
    })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`案${rows.length}件に決裁を記録する`}
      label="決裁"
      onSubmit={save}
      deedLabel="決裁を記録"
      busy={approve.busy}
    >
      <p>{proposedWords(rows)}。記録すると応募は「選定」「補欠」「不選定」になり、以後は別の決裁でだけ変えられます。</p>
      <div className={layout['pair']}>
        <RecordField of={of} name="approvalRef" />
        <RecordField of={of} name="decidedOn" dates="long" />
      </div>
      <div className={layout['pair']}>
        <RecordField of={of} name="draftedBy" />
        <RecordField of={of} name="draftedOn" dates="long" />
      </div>
      <ErrorNote error={approve.error} />
    </FormDialog>
  )
}
