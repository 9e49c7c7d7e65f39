import { useState } from 'react'
import { blankOf, fieldsOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { kpiValueFields } from '../../../../shared/domain/support/fields/kpi.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { orEdit } from '../../../api/revised.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm, useFieldErrors } from '../../../ui/fields/form.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { CasePage, Change, Kpi, KpiValue } from '../records.ts'
import { kpiRoom, useRoom } from '../rooms.ts'
import styles from '../support.module.css'
import { undoEdit, undoRevision } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'
import { isDayTaken } from './day-taken.ts'

type NewValue = ValuesOf<typeof kpiValueFields> & { id: string; kpiId: string }

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
  const room = kpiRoom(api)
  const { renew } = useRoom(room, page.id)
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const blank = { ...blankOf(kpiValueFields), asOf: today }
  const form = useFieldsForm(kpiValueFields, value === null ? blank : { ...value, value: wished ?? value.value })
  const line = { fields: kpiValueFields, form }
  const valuesIn = (list: readonly Kpi[]) => list.flatMap(({ values }) => values)
  const records = {
    renew: async () => valuesIn(await renew()),
    fields: (each: KpiValue) => fieldsOf(kpiValueFields, each),
  }
  const add = useRoomCommand(room, page.id, orEdit<NewValue, Change<Kpi>>(api.kpi.record, api.kpi.editValue), {
    done: (_, input) => `「${kpi.name}」に ${input.value}${kpi.unit} を入れました`,
    undo: (input, after) => async () => {
      const made = valuesIn(after.changed).find(({ id }) => id === input.id)
      if (made !== undefined) await api.kpi.removeValue({ id: made.id, revision: await undoRevision(records, made) })
    },
    onDone: () => {
      setNewId(crypto.randomUUID())
      form.reset(blank)
      setTimeout(() => form.setFocus('value'))
    },
  })
  const edit = useRoomCommand(room, page.id, api.kpi.editValue, {
    done: `「${kpi.name}」の実績値を直しました`,
    undo: ({ id }, { changed }) => {
      const is = valuesIn(changed).find((each) => each.id === id)
      return undoEdit(records, value, is, api.kpi.editValue)
    },
    onDone: () => onDone?.(),
  })
  const deed = value === null ? add : edit
  useFieldErrors(form, deed.error)
  const save = form.handleSubmit((typed) =>
    value === null
      ? add.run({ ...typed, id: newId, kpiId: kpi.id })
      : edit.run({ ...typed, id: value.id, revision: value.revision }),
  )
  const { asOf, value: amount } = form.getValues()
  const taken = isDayTaken(deed.error)
  return (
    <OfficeForm onSubmit={save} label={value === null ? '実績値を追加' : '実績値を直す'}>
      <div className={styles['valueLine']}>
        <RecordField of={line} name="asOf" dates="long" />
        <div {...landsHere('kpi-value')}>
          <RecordField of={line} name="value" label={`値(${kpi.unit})`} />
        </div>
        <RecordField of={line} name="note" />
        <div className={styles['valueDeeds']}>
          <Button look="primary" type="submit" busy={deed.busy} shortcut="Enter">
            {value === null ? '追加' : '直す'}
          </Button>
          {value !== null && <Button onClick={() => onDone?.()}>やめる</Button>}
        </div>
      </div>
      <ErrorNote
        error={deed.stale.clashes.length > 0 ? null : deed.error}
        action={
          taken &&
          onDayTaken !== undefined && (
            <Button
              small
              onClick={() => typeof asOf === 'string' && typeof amount === 'number' && onDayTaken(asOf, amount)}
            >
              記録されている値を直す
            </Button>
          )
        }
      />
      <StaleChoice of={deed.stale} {...(onDone === undefined ? {} : { onTakeTheirs: onDone })} />
    </OfficeForm>
  )
}
