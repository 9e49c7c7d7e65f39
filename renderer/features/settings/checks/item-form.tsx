import { type ReactNode, useState } from 'react'
import { itemRuleLabel } from '../../../../shared/domain/applications/check-items.ts'
import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { CheckItem, ItemUse } from '../records.ts'
import { Effects, Why } from './effects.tsx'

interface ItemFormProps {
  fy: number
  item: CheckItem
  use: ItemUse | undefined
  mayEdit: boolean
  more: ReactNode
}

export const doubleCheckHint = '○×を付けた人とは別の職員が確認するまで、要件適合にできません。'

/** What an item is called, and how it holds an application back; by which rule it is judged stays. */
export function ItemForm({ fy, item, use, mayEdit, more }: ItemFormProps) {
  const { programme } = useApi()
  const [reason, setReason] = useState('')
  const { id } = item
  const edit = useRecordEdit({
    fields: programmeFields.checkItem,
    key: `check-item/${id}`,
    record: item,
    command: programme.editCheckItem,
    inputOf: (values, revision) => ({ ...values, fy, id, revision, reason }),
    read: ({ checkItems }) => checkItems.find((each) => each.id === id),
    newest: () => programme.year({ fy }),
    done: `要件確認の項目${item.mark}を直しました`,
  })
  const after = edit.of.form.watch()
  const changes = after.required !== item.required || after.doubleCheck !== item.doubleCheck
  return (
    <RecordForm {...edit} label={`項目 ${item.mark}`} mayEdit={mayEdit} actions={more}>
      <RecordField of={edit.of} name="name" />
      <RecordField of={edit.of} name="required" label="必須(○か対象外でなければ要件適合にできない)" />
      <RecordField of={edit.of} name="doubleCheck" label="ダブルチェック(二人で確かめる)" hint={doubleCheckHint} />
      <Effects change="edit" before={item} after={after} use={use} />
      {mayEdit && changes && use?.received && (
        <Why value={reason} onChange={setReason} error={edit.deed.error?.problem.fields['reason']} />
      )}
      <p className="sub">{ruleWords(item)}</p>
    </RecordForm>
  )
}

const ruleWords = ({ rule, automatic }: CheckItem): string => {
  if (rule === '') return 'プログラムの規則には結び付いていません。人が書類を見て○×を付けます。'
  return automatic
    ? `規則「${itemRuleLabel[rule]}」に結び付いています。プログラムが応募書を読んで先に○×の案を付け、決めるのは人です。`
    : `規則「${itemRuleLabel[rule]}」に結び付いています。プログラムには判断しきれないため、人が書類を見て○×を付けます。`
}
