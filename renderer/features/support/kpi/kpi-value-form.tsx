import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound, OfficeForm } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { valueFields } from '../fields-of.ts'
import type { CasePage, Kpi, KpiValue } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits, undoRevision } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { isDayTaken } from './day-taken.ts'

interface Values {
  asOf: string | null
  value: number | null
  note: string
}

interface KpiValueFormProps {
  page: CasePage
  kpi: Kpi
  /** Null for the next one. */
  value: KpiValue | null
  /** Put into the field instead of the stored one: what the officer meant for that day. */
  wished?: number | null
  onDone?: () => void
  /** That day has a value already: take the officer to it. */
  onDayTaken?: (asOf: string, wished: number) => void
}

/** One line: day, value, remark; Enter stores it and waits for the next. */
export function KpiValueForm({ page, kpi, value, wished = null, onDone, onDayTaken }: KpiValueFormProps) {
  const { today } = useDesk()
  const api = useApi()
  const { ask } = useKnownCase()
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const form = useForm<Values>({
    defaultValues:
      value === null ? { asOf: today, value: null, note: '' } : { ...valueFields(value), value: wished ?? value.value },
  })
  const records = {
    ask: () => ask(page.id),
    list: (each: CasePage) => each.kpiList.flatMap(({ values }) => values),
    fields: valueFields,
  }
  const add = useCaseCommand(page.id, api.kpi.record, {
    done: (_, input) => `「${kpi.name}」に ${input.value}${kpi.unit} を入れました`,
    undo: (input, after) => async () => {
      const made = records.list(after).find(({ id }) => id === input.id)
      if (made !== undefined) await api.kpi.removeValue({ id: made.id, revision: await undoRevision(records, made) })
    },
    onDone: () => {
      setNewId(crypto.randomUUID())
      form.reset({ asOf: today, value: null, note: '' })
      setTimeout(() => form.setFocus('value'))
    },
  })
  const edit = useCaseCommand(page.id, api.kpi.editValue, {
    done: `「${kpi.name}」の実績値を直しました`,
    undo: (_, after) => undoEdits(records, page, after, api.kpi.editValue),
    onDone: () => onDone?.(),
  })
  const deed = value === null ? add : edit
  const save = form.handleSubmit(async ({ asOf, value: amount, note }) => {
    if (asOf === null) form.setError('asOf', { message: '日付を入力してください。' }, { shouldFocus: true })
    else if (amount === null) form.setError('value', { message: '値を入力してください。' }, { shouldFocus: true })
    else if (value === null) await add.run({ id: newId, kpiId: kpi.id, asOf, value: amount, note })
    else await edit.run({ id: value.id, revision: value.revision, asOf, value: amount, note })
  })
  const { asOf, value: amount } = form.getValues()
  const taken = isDayTaken(deed.error)
  return (
    <OfficeForm onSubmit={save} label={value === null ? '実績値を入れる' : '実績値を直す'}>
      <div className={styles['valueLine']}>
        <Bound control={form.control} name="asOf">
          {(field) => (
            <DateField
              label="日付"
              format="long"
              {...field}
              error={field.error ?? deed.error?.problem.fields['asOf']}
            />
          )}
        </Bound>
        <Bound control={form.control} name="value">
          {(field) => <NumberField label={`値(${kpi.unit})`} decimals={4} {...field} />}
        </Bound>
        <Bound control={form.control} name="note">
          {(field) => <TextField label="備考" {...field} />}
        </Bound>
        <div className={styles['valueDeeds']}>
          <Button look="primary" type="submit" busy={deed.busy} shortcut="Enter">
            {value === null ? '入れる' : '直す'}
          </Button>
          {value !== null && <Button onClick={() => onDone?.()}>やめる</Button>}
        </div>
      </div>
      <ErrorNote
        error={deed.stale.clashes.length > 0 ? null : deed.error}
        action={
          taken &&
          onDayTaken !== undefined && (
            <Button small onClick={() => asOf !== null && amount !== null && onDayTaken(asOf, amount)}>
              記録されている値を直す
            </Button>
          )
        }
      />
      <StaleChoice of={deed.stale} {...(onDone === undefined ? {} : { onTakeTheirs: onDone })} />
    </OfficeForm>
  )
}
