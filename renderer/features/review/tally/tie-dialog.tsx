import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFieldErrors, useFormField } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import type { TallyPage } from '../records.ts'
import styles from '../review.module.css'

interface TieDialogProps {
  page: TallyPage
  /** The tied applications. */
  group: readonly string[]
  onClose: () => void
}

/** 座長裁定: the order of the tied, and why. */
export function TieDialog({ page, group, onClose }: TieDialogProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [order, setOrder] = useState(group)
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`tie/${page.fy}/${[...group].sort().join()}`, page.rules.revision, form)
  const reason = useFormField(form.control, 'reason')
  const rule = useCommand(useApi().tally.ruleTie, {
    done: '座長裁定を記録しました',
    onDone: () => {
      draft.forget()
      onClose()
    },
  })
  useFieldErrors(form, rule.error)
  const nameOf = (id: string) => page.rows.find(({ applicationId }) => applicationId === id)?.prefecture ?? ''
  const lift = (place: number) => {
    const next = [...order]
    const [moved] = next.splice(place, 1)
    if (moved !== undefined) next.splice(place - 1, 0, moved)
    setOrder(next)
  }
  const save = form.handleSubmit(async (values) => {
    if (values.reason.trim() === '') {
      form.setError('reason', { message: '裁定の理由を入力してください。' }, { shouldFocus: true })
      return
    }
    await rule.run({ id, fy: page.fy, order: [...order], reason: values.reason })
  })
  return (
    <FormDialog
      onClose={onClose}
      title="同点を座長裁定で決める"
      label="座長裁定"
      onSubmit={save}
      deedLabel="裁定を記録"
      busy={rule.busy}
    >
      {!page.rules.ties.includes('chair') && (
        <Callout tone="warn" title="いまの決まりでは順位に使われません">
          「集計方法」の同点処理に「座長裁定」を加えると、この裁定で順が決まります。
        </Callout>
      )}
      <ol className={styles['order']} aria-label="上位から">
        {order.map((each, place) => (
          <li key={each}>
            <span>
              {place + 1}. {nameOf(each)}
            </span>
            {place > 0 && (
              <Button small aria-label={`${nameOf(each)}を上へ`} onClick={() => lift(place)}>
                上へ
              </Button>
            )}
          </li>
        ))}
      </ol>
      <TextArea label="理由" required limit={1000} {...reason} />
      <ErrorNote error={rule.error} />
    </FormDialog>
  )
}
