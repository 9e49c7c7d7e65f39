import { useState } from 'react'
import { blankOf, fieldsOf, type TypedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { issueFields } from '../../../../shared/domain/support/issue-fields.ts'
import { isOpenIssue, issueStateLabel } from '../../../../shared/domain/support/words.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import type { CasePage, Issue } from '../records.ts'
import { issueRoom, useRoom } from '../rooms.ts'
import { undoEdit } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'

interface IssueFormProps {
  page: CasePage
  /** Null for a new one. */
  issue: Issue | null
  onDone: () => void
}

/** One 課題・相談: raised, answered, closed. */
export function IssueForm({ page, issue, onDone }: IssueFormProps) {
  const api = useApi()
  const { today } = useDesk()
  const room = issueRoom(api)
  const { renew } = useRoom(room, page.id)
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm(
    issueFields,
    `issue/${issue?.id ?? `new/${page.id}`}`,
    issue?.revision ?? 0,
    issue ?? { ...blankOf(issueFields), track: 'COMMON', raisedOn: today },
  )
  const add = useRoomCommand(room, page.id, api.issues.add, {
    done: (after, input) => `課題${after.changed.find(({ id }) => id === input.id)?.no ?? ''}を起こしました`,
  })
  const edit = useRoomCommand(room, page.id, api.issues.edit, {
    done: (_, input) => `課題${issue?.no ?? ''}を「${issueStateLabel[input.state ?? 'raised']}」で保存しました`,
    undo: (_, { changed }) =>
      undoEdit({ renew, fields: (each) => fieldsOf(issueFields, each) }, issue, changed[0], api.issues.edit),
  })
  const save = async (values: ValuesOf<typeof issueFields>, typed: TypedOf<typeof issueFields>) => {
    const after =
      issue === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: issue.id, revision: record.revision() })
    const now = after?.changed.find(({ id }) => id === (issue?.id ?? newId))
    if (now === undefined) return
    record.stored(now, now.revision, typed)
    onDone()
  }
  return (
    <RecordForm
      of={record}
      fills
      label="課題・相談"
      deed={issue === null ? add : edit}
      onSave={save}
      saveLabel={issue === null ? '起こす' : '保存'}
      actions={
        issue !== null &&
        isOpenIssue(issue.state) && (
          <SaveButton of={record} change={{ state: 'closed' }} busy={edit.busy}>
            完了にする
          </SaveButton>
        )
      }
    >
      <RecordField of={record} name="body" rows={3} autoFocus={issue === null} />
      <RecordField of={record} name="response" rows={2} />
      <div className={styles['pair']}>
        <RecordField of={record} name="state" />
        <RecordField of={record} name="severity" />
        <RecordField of={record} name="track" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="raisedBy" />
        <RecordField of={record} name="owner" />
        <RecordField of={record} name="category" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="raisedOn" />
        <RecordField of={record} name="due" />
      </div>
      <RecordField of={record} name="closedOn" hint="空欄で完了にすると、きょうの日付が入ります。" />
    </RecordForm>
  )
}
