import { useState } from 'react'
import {
  isOpenIssue,
  issueStateLabel,
  reportTrackLabel,
  severityLabel,
} from '../../../../shared/domain/support/words.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf } from '../choices.ts'
import { issueFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { CasePage, Issue } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'

type Values = Omit<ReturnType<typeof issueFields>, 'raisedOn'> & { raisedOn: string | null }

const trackChoices = choicesOf(reportTrackLabel)
const severityChoices = choicesOf(severityLabel)
const stateChoices = choicesOf(issueStateLabel)

const blankOf = (today: string): Values => ({
  track: 'COMMON',
  raisedOn: today,
  raisedBy: '',
  category: '',
  severity: 'middle',
  body: '',
  response: '',
  owner: '',
  due: null,
  closedOn: null,
  state: 'raised',
})

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
  const { ask } = useKnownCase()
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm<Values>(
    `issue/${issue?.id ?? `new/${page.id}`}`,
    issue?.revision ?? 0,
    issue === null ? blankOf(today) : issueFields(issue),
  )
  const add = useCaseCommand(page.id, api.issues.add, {
    done: (after, input) => `課題${after.issues.find(({ id }) => id === input.id)?.no ?? ''}を起こしました`,
  })
  const edit = useCaseCommand(page.id, api.issues.edit, {
    done: (_, input) => `課題${issue?.no ?? ''}を「${issueStateLabel[input.state ?? 'raised']}」で保存しました`,
    undo: (_, after) =>
      undoEdits(
        { ask: () => ask(page.id), list: (each) => each.issues, fields: issueFields },
        page,
        after,
        api.issues.edit,
      ),
  })
  const save = async (values: Values) => {
    const { raisedOn } = values
    if (raisedOn === null) return
    const after =
      issue === null
        ? await add.run({ ...values, raisedOn, id: newId, caseId: page.id })
        : await edit.run({ ...values, raisedOn, id: issue.id, revision: record.revision() })
    const now = after?.issues.find(({ id }) => id === (issue?.id ?? newId))
    if (now === undefined) return
    record.stored(issueFields(now), now.revision, values)
    onDone()
  }
  const { control } = record.form
  return (
    <RecordForm
      of={record}
      label="課題・相談"
      deed={issue === null ? add : edit}
      lacking={({ raisedOn }) => (raisedOn === null ? { raisedOn: '起票日を入力してください。' } : {})}
      onSave={save}
      saveLabel={issue === null ? '起こす' : '保存'}
      actions={
        issue !== null &&
        isOpenIssue(issue.state) && (
          <Button busy={edit.busy} onClick={() => save({ ...record.form.getValues(), state: 'closed' })}>
            完了にする
          </Button>
        )
      }
    >
      <Bound control={control} name="body">
        {(field) => <TextArea label="内容" required rows={3} limit={4000} autoFocus={issue === null} {...field} />}
      </Bound>
      <Bound control={control} name="response">
        {(field) => <TextArea label="対応" rows={2} limit={4000} {...field} />}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="state">
          {(field) => <SelectField label="状態" options={stateChoices} {...field} />}
        </Bound>
        <Bound control={control} name="severity">
          {(field) => <SelectField label="重要度" options={severityChoices} {...field} />}
        </Bound>
        <Bound control={control} name="track">
          {(field) => <SelectField label="区分" options={trackChoices} {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="raisedBy">
          {(field) => <TextField label="起票者" {...field} />}
        </Bound>
        <Bound control={control} name="owner">
          {(field) => <TextField label="担当" {...field} />}
        </Bound>
        <Bound control={control} name="category">
          {(field) => <TextField label="分類" {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="raisedOn">
          {(field) => <DateField label="起票日" required {...field} />}
        </Bound>
        <Bound control={control} name="due">
          {(field) => <DateField label="期限" {...field} />}
        </Bound>
      </div>
      <Bound control={control} name="closedOn">
        {(field) => <DateField label="完了日" hint="空欄で完了にすると、きょうの日付が入ります。" {...field} />}
      </Bound>
    </RecordForm>
  )
}
