import { caseStateLabel } from '../../../../shared/domain/support/case-state.ts'
import { useApi } from '../../../api/office.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf } from '../choices.ts'
import { caseFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { CasePage } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'

type Values = Omit<ReturnType<typeof caseFields>, 'periodFrom' | 'periodTo'> & {
  periodFrom: string | null
  periodTo: string | null
}

const states = choicesOf(caseStateLabel)

/** Goals, team, period and state of a case. */
export function CaseForm({ page }: { page: CasePage }) {
  const api = useApi()
  const { ask } = useKnownCase()
  const record = useRecordForm<Values>(`case/${page.id}`, page.revision, caseFields(page))
  const { control } = record.form
  const edit = useCaseCommand(page.id, api.support.edit, {
    done: `${page.prefecture}の概要を直しました`,
    undo: (_, after) =>
      undoEdits({ ask: () => ask(page.id), list: (each) => [each], fields: caseFields }, page, after, api.support.edit),
  })
  const save = async ({ periodFrom, periodTo, ...values }: Values) => {
    if (periodFrom === null || periodTo === null) return
    const input = { ...values, periodFrom, periodTo }
    const after = await edit.run({ ...input, id: page.id, revision: record.revision() })
    if (after !== null) record.stored(caseFields(after), after.revision, { ...values, periodFrom, periodTo })
  }
  return (
    <RecordForm of={record} label={`${page.prefecture}の概要`} deed={edit} lacking={lacking} onSave={save}>
      <Bound control={control} name="goalTalent">
        {(field) => <TextArea label="目標(人材確保)" limit={4000} rows={3} maxRows={10} {...field} />}
      </Bound>
      <Bound control={control} name="goalTheme">
        {(field) => <TextArea label="目標(重点テーマ)" limit={4000} rows={3} maxRows={10} {...field} />}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="officer">
          {(field) => <TextField label="総務省担当" {...field} />}
        </Bound>
        <Bound control={control} name="contractor">
          {(field) => <TextField label="委託事業者" {...field} />}
        </Bound>
        <Bound control={control} name="expert">
          {(field) => <TextField label="有識者" {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="periodFrom">
          {(field) => <DateField label="支援の始まり" required {...field} />}
        </Bound>
        <Bound control={control} name="periodTo">
          {(field) => <DateField label="支援の終わり" required {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="planAgreedOn">
          {(field) => <DateField label="計画の合意日" {...field} />}
        </Bound>
        <Bound control={control} name="state">
          {(field) => <SelectField label="状態" options={states} {...field} />}
        </Bound>
      </div>
    </RecordForm>
  )
}

const lacking = ({ periodFrom, periodTo }: Values): Record<string, string> => ({
  ...(periodFrom === null ? { periodFrom: '支援の始まりを入力してください。' } : {}),
  ...(periodTo === null ? { periodTo: '支援の終わりを入力してください。' } : {}),
})
