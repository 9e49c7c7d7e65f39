import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../../shared/domain/support/fields/action.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import type { Action, CasePage } from '../records.ts'
import { actionRoom } from '../rooms.ts'
import { useRoomRecord } from '../use-room-record.ts'
import { doneWords } from './use-action-edit.ts'

interface ActionFormProps {
  page: CasePage
  /** Null for a new one. */
  action: Action | null
  onDone: () => void
}

/** One 宿題. */
export function ActionForm({ page, action, onDone }: ActionFormProps) {
  const api = useApi()
  const { today } = useDesk()
  const record = useRoomRecord({
    fields: actionFields,
    kind: 'action',
    room: actionRoom(api),
    caseId: page.id,
    item: action,
    blank: blankOf(actionFields),
    deeds: api.actions,
    added: () => '宿題を加えました',
    edited: doneWords,
    onStored: onDone,
  })
  const { of } = record
  return (
    <RecordForm
      {...record}
      fills
      label="宿題"
      actions={
        action !== null &&
        action.doneOn === null && (
          <SaveButton of={of} change={{ doneOn: today }} busy={record.deed.busy}>
            今日終える
          </SaveButton>
        )
      }
    >
      <RecordField of={of} name="body" rows={3} autoFocus={action === null} />
      <div className={styles['pair']}>
        <RecordField of={of} name="owner" placeholder="県、総務省" />
        <RecordField of={of} name="due" />
      </div>
      {action !== null && <RecordField of={of} name="doneOn" />}
    </RecordForm>
  )
}
