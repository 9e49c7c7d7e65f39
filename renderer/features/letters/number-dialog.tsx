import { useForm } from 'react-hook-form'
import { numbersFrom } from '../../../shared/domain/letters/words.ts'
import type { Unread } from '../../../shared/domain/unread.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Bound, useFieldErrors, useFormField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import styles from './letters.module.css'
import type { LetterRow } from './records.ts'

interface Values {
  issuedOn: string | Unread | null
  numbers: { docNo: string }[]
}

type BodyRow = LetterRow & { readonly applicationId: string }

/** The day that all of them have; none where they differ. */
const sharedDay = (rows: readonly BodyRow[]): string | null => {
  const days = new Set(rows.map(({ notice }) => notice.issuedOn))
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/** One day for all letters, and each its number, as the ministry's own system gave them. */
export function NumberDialog({ rows, onClose }: { rows: readonly BodyRow[]; onClose: () => void }) {
  const { fy } = useDesk()
  const form = useForm<Values>({
    defaultValues: { issuedOn: sharedDay(rows), numbers: rows.map(({ notice }) => ({ docNo: notice.docNo })) },
  })
  const issuedOn = useFormField(form.control, 'issuedOn')
  const number = useCommand(useApi().letters.number, {
    done: ({ recorded }) => `${recorded}件の文書番号・施行日を記録しました`,
    onDone: onClose,
  })
  useFieldErrors(form, number.error)
  const goOn = () => {
    const first = form.getValues('numbers.0.docNo')
    for (const [at, docNo] of numbersFrom(first, rows.length).entries())
      form.setValue(`numbers.${at}.docNo`, docNo, { shouldDirty: true })
  }
  const save = form.handleSubmit(async (values) => {
    const day = values.issuedOn
    if (day !== null && typeof day !== 'string')
      return form.setError('issuedOn', { message: '施行日を日付で入力してください。' }, { shouldFocus: true })
    await number.run({
      fy,
      rows: rows.map(({ applicationId, notice: { revision, addressee } }, at) => ({
        applicationId,
        docNo: values.numbers[at]?.docNo ?? '',
        issuedOn: day,
        addressee,
        ...(revision === null ? {} : { revision }),
      })),
    })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`通知${rows.length}件の文書番号と施行日を記録する`}
      label="文書番号と施行日"
      onSubmit={save}
      deedLabel="記録"
      busy={number.busy}
    >
      <DateField label="施行日" hint="すべての通知に入ります。" {...issuedOn} />
      <div>
        <Button small onClick={goOn}>
          1件目から続きの番号を入れる
        </Button>
      </div>
      <div className={styles['numbers']}>
        {rows.map((row, at) => (
          <Bound key={row.applicationId} control={form.control} name={`numbers.${at}.docNo`}>
            {(field) => <TextField label={`${row.prefecture} ${row.result} 文書番号`} limit={60} {...field} />}
          </Bound>
        ))}
      </div>
      <ErrorNote error={number.error} />
    </FormDialog>
  )
}
