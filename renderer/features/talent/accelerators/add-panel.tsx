import { useState } from 'react'
import { prefectureField } from '../../../../shared/domain/bodies/prefecture-field.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { acceleratorFields, termFields } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { AddingPanel } from '../../../record/adding-panel.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { addressOf } from './records.ts'
import { TermFields } from './term-fields.tsx'

const { note: _note, ...personFields } = acceleratorFields
const fields = { ...personFields, jis2: { ...prefectureField, unchosen: true }, ...termFields } as const

/** 候補を記録: who, for which prefecture, and on what terms; the rest follows on their page. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const { fy } = useDesk()
  const [ids] = useState(() => ({
    id: crypto.randomUUID(),
    appointmentId: crypto.randomUUID(),
    termId: crypto.randomUUID(),
  }))
  const form = useFieldsForm(fields, blankOf(fields))
  const draft = useDraft(`accelerators/new/${fy}`, 0, form)
  const add = useCommand(useApi().accelerators.add, {
    done: ({ name }) => `${name}を候補として記録しました`,
    onDone: ({ id }) => {
      draft.forget()
      go(addressOf(id), { replace: true })
    },
  })
  useFieldErrors(form, add.error)
  const of = { fields, form }
  const jis2 = form.watch('jis2')
  const save = form.handleSubmit(async ({ name, kana, jis2: body, ...term }) => {
    await add.run({ ...ids, fy, jis2: body, person: { name, kana }, term })
  })
  return (
    <AddingPanel title="候補を記録" deed={add} onSubmit={save} onClose={onClose}>
      <div className={layout['pair']}>
        <RecordField of={of} name="name" autoFocus />
        <RecordField of={of} name="kana" />
      </div>
      <RecordField of={of} name="jis2" required onChosen={() => form.setValue('municipalities', '')} />
      <TermFields of={{ fields: termFields, form }} jis2={typeof jis2 === 'string' && jis2 !== '' ? jis2 : null} />
    </AddingPanel>
  )
}
