import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { issueFields } from '../../../../shared/domain/support/fields/issue.ts'
import { unkeptClosing } from '../../../../shared/domain/support/issue.ts'
import { isOpenIssue, issueStateLabel } from '../../../../shared/domain/support/words.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import type { CasePage, Issue } from '../records.ts'
import { issueRoom } from '../rooms.ts'
import { useRoomRecord } from '../use-room-record.ts'

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
  const record = useRoomRecord({
    fields: issueFields,
    kind: 'issue',
    room: issueRoom(api),
    caseId: page.id,
    item: issue,
    blank: { ...blankOf(issueFields), track: 'COMMON', raisedOn: today },
    deeds: api.issues,
    added: ({ no }) => `課題${no}を起票しました`,
    edited: ({ no, state }) => `課題${no}を「${issueStateLabel[state]}」で保存しました`,
    onStored: onDone,
  })
  const { of } = record
  return (
    <RecordForm
      {...record}
      fills
      label="課題・相談"
      lacking={unkeptClosing}
      saveLabel={issue === null ? '起票する' : '保存'}
      actions={
        issue !== null &&
        isOpenIssue(issue.state) && (
          <SaveButton of={of} change={{ state: 'closed' }} busy={record.deed.busy}>
            完了にする
          </SaveButton>
        )
      }
    >
      <RecordField of={of} name="body" rows={3} autoFocus={issue === null} />
      <RecordField of={of} name="response" rows={2} />
      <div className={styles['pair']}>
        <RecordField
          of={of}
          name="state"
          onChosen={(state) => {
            // What is opened again has no day of 完了.
            if (state !== 'closed' && state !== 'outOfScope') of.form.setValue('closedOn', null, { shouldDirty: true })
          }}
        />
        <RecordField of={of} name="severity" />
        <RecordField of={of} name="track" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={of} name="raisedBy" />
        <RecordField of={of} name="owner" />
        <RecordField of={of} name="category" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={of} name="raisedOn" />
        <RecordField of={of} name="due" />
      </div>
      <RecordField of={of} name="closedOn" hint="空欄で完了にすると、今日の日付が入ります。" />
    </RecordForm>
  )
}
