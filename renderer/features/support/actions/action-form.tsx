import { useState } from 'react'
import { blankOf, type TypedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../../shared/domain/support/action-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import type { Action, CasePage } from '../records.ts'
import { actionRoom } from '../rooms.ts'
import { useRoomCommand } from '../use-case-command.ts'
import { useActionEdit } from './use-action-edit.ts'

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
  const record = useRecordForm(
    actionFields,
    `action/${action?.id ?? `new/${page.id}`}`,
    action?.revision ?? 0,
    action ?? blankOf(actionFields),
  )
  const api = useApi()
  const add = useRoomCommand(actionRoom(api), page.id, api.actions.add, { done: '宿題を加えました' })
  const edit = useActionEdit(page)
  const save = async (values: ValuesOf<typeof actionFields>, typed: TypedOf<typeof actionFields>) => {
    const after =
      action === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: action.id, revision: record.revision() })
    const now = after?.changed.find(({ id }) => id === (action?.id ?? newId))
    if (now === undefined) return
    record.stored(now, now.revision, typed)
    onDone()
  }
  return (
    <RecordForm
      of={record}
      fills
      label="宿題"
      deed={action === null ? add : edit}
      onSave={save}
      saveLabel={action === null ? '加える' : '保存'}
      actions={
        action !== null &&
        action.doneOn === null && (
          <SaveButton of={record} change={{ doneOn: today }} busy={edit.busy}>
            きょう終える
          </SaveButton>
        )
      }
    >
      <RecordField of={record} name="body" rows={3} autoFocus={action === null} />
      <div className={styles['pair']}>
        <RecordField of={record} name="owner" placeholder="県、総務省" />
        <RecordField of={record} name="due" />
      </div>
      {action !== null && <RecordField of={record} name="doneOn" />}
    </RecordForm>
  )
}
