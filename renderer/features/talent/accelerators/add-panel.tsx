import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useDesk } from '../../../api/office.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { AddForm, addFields } from './add-form.tsx'

/** 候補を記録: somebody whom a prefecture proposes. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const { fy } = useDesk()
  const form = useFieldsForm(addFields, blankOf(addFields))
  const draft = useDraft(`accelerators/new/${fy}`, 0, form)
  return <AddForm title="候補を記録" form={form} talentId={null} onAdded={draft.forget} onClose={onClose} />
}
