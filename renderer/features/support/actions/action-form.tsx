import { useState } from 'react'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { actionFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { Action, CasePage } from '../records.ts'
import styles from '../support.module.css'
import { useCaseCommand } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'
import { useActionEdit } from './use-action-edit.ts'

type Values = ReturnType<typeof actionFields>
const blank: Values = { body: '', owner: '', due: null, doneOn: null }

interface ActionFormProps {
  page: CasePage
  /** Null for a new one. */
  action: Action | null
  onDone: () => void
}

/** One 宿題. */
export function ActionForm({ page, action, onDone }: ActionFormProps) {
  const { today } = useDesk()
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm<Values>(
    `action/${action?.id ?? `new/${page.id}`}`,
    action?.revision ?? 0,
    action === null ? blank : actionFields(action),
  )
  const add = useCaseCommand(page.id, useApi().actions.add, { done: '宿題を加えました' })
  const edit = useActionEdit(page)
  const save = async (values: Values) => {
    const { body, owner, due } = values
    const after =
      action === null
        ? await add.run({ body, owner, due, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: action.id, revision: record.revision() })
    const now = after?.actions.find(({ id }) => id === (action?.id ?? newId))
    if (now === undefined) return
    record.stored(actionFields(now), now.revision, values)
    onDone()
  }
  const { control } = record.form
  return (
    <RecordForm
      of={record}
      label="宿題"
      deed={action === null ? add : edit}
      onSave={save}
      saveLabel={action === null ? '加える' : '保存'}
      actions={
        action !== null &&
        action.doneOn === null && (
          <Button busy={edit.busy} onClick={() => save({ ...record.form.getValues(), doneOn: today })}>
            きょう終える
          </Button>
        )
      }
    >
      <Bound control={control} name="body">
        {(field) => <TextArea label="宿題" required rows={3} limit={2000} autoFocus={action === null} {...field} />}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="owner">
          {(field) => <TextField label="担当" placeholder="県、総務省" {...field} />}
        </Bound>
        <Bound control={control} name="due">
          {(field) => <DateField label="期限" {...field} />}
        </Bound>
      </div>
      {action !== null && (
        <Bound control={control} name="doneOn">
          {(field) => <DateField label="完了日" {...field} />}
        </Bound>
      )}
    </RecordForm>
  )
}
