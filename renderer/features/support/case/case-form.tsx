import { useRef } from 'react'
import { fieldsOf, type TypedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../../shared/domain/support/fields/case.ts'
import { useApi } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useKnown } from '../../../record/use-known.ts'
import { useRecordForm } from '../../../record/use-record-form.ts'
import type { CaseHead } from '../records.ts'
import { undoEdit } from '../undo-edits.ts'
import { useCaseCommand } from '../use-case-command.ts'

/** Goals, team, period and state of a case. */
export function CaseForm({ page }: { page: CaseHead }) {
  const api = useApi()
  const { renew } = useKnown(api.support.case)
  const record = useRecordForm(caseFields, `case/${page.id}`, page.revision, page)
  const sent = useRef<TypedOf<typeof caseFields> | null>(null)
  const edit = useCaseCommand(api.support.edit, {
    done: `${page.prefecture}の概要を直しました`,
    undo: (_, after) => {
      const records = {
        renew: async () => [await renew({ id: page.id })],
        fields: (each: CaseHead) => fieldsOf(caseFields, each),
      }
      return undoEdit(records, page, after, api.support.edit)
    },
    // However it came to be stored: also as the one of two values that was chosen.
    onDone: (after) => record.stored(after, after.revision, sent.current ?? record.form.getValues()),
  })
  const save = async (values: ValuesOf<typeof caseFields>, typed: TypedOf<typeof caseFields>) => {
    sent.current = typed
    await edit.run({ ...values, id: page.id, revision: record.revision() })
  }
  return (
    <RecordForm of={record} fills label={`${page.prefecture}の概要`} deed={edit} onSave={save}>
      <RecordField of={record} name="goalTalent" rows={3} maxRows={10} />
      <RecordField of={record} name="goalTheme" rows={3} maxRows={10} />
      <div className={styles['pair']}>
        <RecordField of={record} name="officer" />
        <RecordField of={record} name="contractor" />
        <RecordField of={record} name="expert" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="periodFrom" />
        <RecordField of={record} name="periodTo" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="planAgreedOn" dates="long" />
        <RecordField of={record} name="planAgreedBy" />
        <RecordField of={record} name="state" />
      </div>
    </RecordForm>
  )
}
