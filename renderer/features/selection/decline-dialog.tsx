import { useForm } from 'react-hook-form'
import { useDraft } from '../../api/drafts.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { useFieldErrors } from '../../ui/fields/form.tsx'
import { useReason } from '../../ui/fields/reason.ts'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { DecisionRow } from './records.ts'

/** 辞退: the body's own step, on record with its reason. Final: a body that comes back applies anew. */
export function DeclineDialog({ row, onClose }: { row: DecisionRow; onClose: () => void }) {
  const api = useApi()
  const { applicationId, applicationRevision: revision } = row
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`decision/${applicationId}/decline`, revision, form)
  const reason = useReason(form.control, 'reason', { label: '辞退の理由' })
  const decline = useCommand(api.selection.decline, {
    done: `${row.prefecture}の辞退を記録しました`,
    onDone: () => {
      draft.forget()
      onClose()
    },
  })
  useFieldErrors(form, decline.error)
  const save = form.handleSubmit(async (values) => {
    await decline.run({ applicationId, reason: values.reason, revision })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${row.prefecture}の辞退を記録する`}
      label="辞退"
      onSubmit={save}
      deedLabel="辞退を記録"
      busy={decline.busy}
      danger
    >
      <p>辞退は元に戻せません。同じ団体がもう一度応募するときは、新しい応募として登録します。</p>
      {row.supportCaseId !== null && <p>始まっている支援案件は「中止」になり、辞退の理由が経緯に残ります。</p>}
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote error={decline.error} />
    </FormDialog>
  )
}
