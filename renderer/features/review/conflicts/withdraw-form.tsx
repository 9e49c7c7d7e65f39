import { useForm } from 'react-hook-form'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { conflictFields } from '../../../../shared/domain/review/reviewer-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Conflict } from '../records.ts'
import styles from '../review.module.css'

/** 申告の取消し: on record with its reason; the cell comes back into sight and into the denominator. */
export function WithdrawForm({ conflict, onDone }: { conflict: Conflict; onDone: () => void }) {
  const { conflicts } = useApi()
  const form = useForm({ defaultValues: { reason: '' } })
  const reason = useReason(form.control, 'reason', { label: '取り消す理由' })
  const withdraw = useCommand(conflicts.withdraw, {
    done: '利害関係の申告を取り消しました',
    undo: () => () => {
      const { reviewerId, jis2 } = conflict
      return conflicts.declare({ ...fieldsOf(conflictFields, conflict), id: crypto.randomUUID(), reviewerId, jis2 })
    },
    onDone,
  })
  const save = form.handleSubmit(async (values) => {
    await withdraw.run({ id: conflict.id, reason: values.reason, revision: conflict.revision })
  })
  return (
    <details className={styles['more']}>
      <summary>申告を取り消す</summary>
      <OfficeForm onSubmit={save} label="申告を取り消す">
        <p className="sub">取り消すと、この委員の採点票がもう一度開き、点が集計に入るようになります。</p>
        <TextArea rows={2} limit={1000} {...reason} />
        <ErrorNote error={withdraw.error} />
        <Button look="danger" type="submit" busy={withdraw.busy}>
          申告を取り消す
        </Button>
      </OfficeForm>
    </details>
  )
}
