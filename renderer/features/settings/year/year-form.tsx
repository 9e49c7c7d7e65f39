import { useApi } from '../../../api/office.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { RecordForm } from '../record-form.tsx'
import type { ProgrammeYear } from '../records.ts'
import styles from '../settings.module.css'
import { useRecordForm } from '../use-record-form.ts'

const inputOf = ({ fy, title, deadline, slots, supportFrom, supportTo, revision }: ProgrammeYear) => ({
  fy,
  title,
  deadline,
  slots,
  supportFrom,
  supportTo,
  revision,
})

const words = {
  deadline: '締切の日付と時刻を入力してください。',
  slots: '1から47までの数を入力してください。',
  supportFrom: '支援の始まりの日付を入力してください。',
  supportTo: '支援の終わりの日付を入力してください。',
}

/** 公募の題名・締切・団体数・支援期間. */
export function YearForm({ year, mayEdit }: { year: ProgrammeYear; mayEdit: boolean }) {
  const { programme } = useApi()
  const given = useRecordForm({
    command: programme.editYear,
    draftKey: `programme/${year.fy}`,
    record: inputOf(year),
    read: inputOf,
    newest: () => programme.year({ fy: year.fy }),
    done: `${year.label}の公募を直しました`,
    words,
  })
  const { control } = given.form
  const readOnly = !mayEdit
  return (
    <RecordForm of={given} label={`${year.label}の公募`} mayEdit={mayEdit}>
      <Bound control={control} name="title">
        {(field) => <TextField label="事業名" required limit={200} readOnly={readOnly} {...field} />}
      </Bound>
      <Bound control={control} name="deadline">
        {(field) => (
          <DateTimeField
            label="応募の締切"
            required
            width={320}
            readOnly={readOnly}
            hint="この時刻ちょうどまでが期限内です。変えると、すべての応募の期限内・期限後を見直します。"
            {...field}
            onChange={(value) => field.onChange(value ?? '')}
            value={field.value === '' ? null : field.value}
          />
        )}
      </Bound>
      <Bound control={control} name="slots">
        {(field) => (
          <NumberField
            label="団体数(おおむね)"
            required
            unit="団体"
            width={160}
            readOnly={readOnly}
            {...field}
            // The schema refuses an empty number and the form keeps it meanwhile.
            onChange={(value) => field.onChange(value as number)}
          />
        )}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="supportFrom">
          {(field) => (
            <DateField
              label="支援期間の始まり"
              required
              readOnly={readOnly}
              {...field}
              value={field.value === '' ? null : field.value}
              onChange={(value) => field.onChange(value ?? '')}
            />
          )}
        </Bound>
        <Bound control={control} name="supportTo">
          {(field) => (
            <DateField
              label="支援期間の終わり"
              required
              readOnly={readOnly}
              {...field}
              value={field.value === '' ? null : field.value}
              onChange={(value) => field.onChange(value ?? '')}
            />
          )}
        </Bound>
      </div>
    </RecordForm>
  )
}
