import { useState } from 'react'
import { itemRuleLabel } from '../../../../shared/domain/applications/check-items.ts'
import { newCheckItemFields } from '../../../../shared/domain/programme/fields.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { AddingPanel } from '../../../record/adding-panel.tsx'
import { choicesOf } from '../../../record/choices.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import type { ProgrammeYear } from '../records.ts'
import { Effects, Why } from './effects.tsx'
import { doubleCheckHint } from './item-form.tsx'

interface ItemAddingProps {
  year: ProgrammeYear
  onClose: () => void
  onAdded: (id: string) => void
}

/** One more item. Its id is made with the form, so that a second press adds nothing. */
export function ItemAdding({ year, onClose, onAdded }: ItemAddingProps) {
  const { programme } = useApi()
  const { fy } = year
  const [id] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState('')
  const use = useAnswer(programme.itemUse, { fy }).data
  const form = useFieldsForm(newCheckItemFields, { ...blankOf(newCheckItemFields), required: true })
  const add = useCommand(programme.addCheckItem, {
    done: (after, { name }) =>
      `「${name}」を${after.checkItems.find((each) => each.id === id)?.mark ?? ''}番に加えました`,
    undo: (_, after) => {
      const added = after.checkItems.find((each) => each.id === id)
      return added === undefined ? null : () => programme.removeCheckItem({ fy, id, revision: added.revision })
    },
    onDone: () => {
      onClose()
      onAdded(id)
    },
  })
  useFieldErrors(form, add.error)
  const save = form.handleSubmit(async (values) => void (await add.run({ ...values, fy, id, reason })))
  const of = { fields: newCheckItemFields, form }
  const used = year.checkItems.filter(({ givenUp }) => !givenUp)
  const free = choicesOf(itemRuleLabel).filter(({ value }) => value === '' || used.every(({ rule }) => rule !== value))
  return (
    <AddingPanel title="要件確認の項目を加える" deed={add} onSubmit={save} onClose={onClose}>
      <RecordField of={of} name="name" autoFocus />
      <RecordField
        of={of}
        name="rule"
        options={free}
        hint={
          free.length === 1
            ? 'プログラムの規則は、すべてほかの項目に結び付いています。'
            : 'ほかの項目に結び付いていない規則から選びます。後から変えることはできません。'
        }
      />
      <RecordField of={of} name="required" label="必須(○か対象外でなければ要件適合にできない)" />
      <RecordField of={of} name="doubleCheck" label="ダブルチェック(二人で確かめる)" hint={doubleCheckHint} />
      <Effects change="add" before={nothing} after={form.watch()} use={use} />
      {use?.received && <Why value={reason} onChange={setReason} error={add.error?.problem.fields['reason']} />}
    </AddingPanel>
  )
}

const nothing = { required: false, doubleCheck: false }
