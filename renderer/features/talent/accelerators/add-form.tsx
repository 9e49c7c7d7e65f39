import { useState } from 'react'
import { prefectureField } from '../../../../shared/domain/bodies/prefecture-field.ts'
import type { TypedOf } from '../../../../shared/domain/record-fields.ts'
import { acceleratorFields, termFields } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { AddingPanel } from '../../../record/adding-panel.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { addressOf } from './records.ts'
import { TermFields } from './term-fields.tsx'

const { note: _note, ...personFields } = acceleratorFields
export const addFields = { ...personFields, jis2: { ...prefectureField, unchosen: true }, ...termFields } as const
export type AddValues = TypedOf<typeof addFields>

interface AddFormProps {
  title: string
  form: FieldsForm<typeof addFields>
  /** The 協力可能人材 this is; null for somebody who is typed. */
  talentId: string | null
  /** Said above the fields. */
  note?: string
  onAdded: () => void
  onClose: () => void
}

/** Who, for which prefecture, and on what terms; the rest follows on their page. */
export function AddForm({ title, form, talentId, note, onAdded, onClose }: AddFormProps) {
  const { fy } = useDesk()
  const [ids] = useState(() => ({
    id: crypto.randomUUID(),
    appointmentId: crypto.randomUUID(),
    termId: crypto.randomUUID(),
  }))
  const add = useCommand(useApi().accelerators.add, {
    done: ({ name }) => `${name}を候補として記録しました`,
    onDone: ({ id }) => {
      onAdded()
      go(addressOf(id), { replace: talentId === null })
    },
  })
  useFieldErrors(form, add.error)
  const of = { fields: addFields, form }
  const jis2 = form.watch('jis2')
  const save = form.handleSubmit(async ({ name, kana, jis2: body, ...term }) => {
    await add.run({ ...ids, fy, jis2: body, talentId, person: { name, kana }, term })
  })
  return (
    <AddingPanel title={title} deed={add} onSubmit={save} onClose={onClose}>
      {note !== undefined && <p className="sub">{note}</p>}
      <div className={layout['pair']}>
        <RecordField of={of} name="name" autoFocus />
        <RecordField of={of} name="kana" />
      </div>
      <RecordField of={of} name="jis2" required onChosen={() => form.setValue('municipalities', '')} />
      <TermFields of={{ fields: termFields, form }} jis2={typeof jis2 === 'string' && jis2 !== '' ? jis2 : null} />
    </AddingPanel>
  )
}
