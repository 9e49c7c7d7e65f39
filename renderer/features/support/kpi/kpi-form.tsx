import { useState } from 'react'
import { trackLabel } from '../../../../shared/domain/support/track.ts'
import { kpiKindLabel } from '../../../../shared/domain/support/words.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf } from '../choices.ts'
import { kpiFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { CasePage, Kpi } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits, undoRevision } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'

type Values = ReturnType<typeof kpiFields>

const blankOf = (page: CasePage): Values => ({
  track: 'TALENT',
  name: '',
  kind: 'outcome',
  unit: '',
  baseline: null,
  baselineDate: null,
  target: null,
  targetDate: page.periodTo,
  definition: '',
  source: '',
})
const trackChoices = choicesOf(trackLabel)
const kindChoices = choicesOf(kpiKindLabel)

interface KpiFormProps {
  page: CasePage
  /** Null for a new one. */
  kpi: Kpi | null
  /** With the KPI to show next. */
  onDone: (id?: string) => void
}

/** What is measured, from where to where. */
export function KpiForm({ page, kpi, onDone }: KpiFormProps) {
  const api = useApi()
  const { ask } = useKnownCase()
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm<Values>(
    `kpi/${kpi?.id ?? `new/${page.id}`}`,
    kpi?.revision ?? 0,
    kpi === null ? blankOf(page) : kpiFields(kpi),
  )
  const records = { ask: () => ask(page.id), list: (each: CasePage) => each.kpiList, fields: kpiFields }
  const add = useCaseCommand(page.id, api.kpi.add, {
    done: (_, input) => `KPI「${input.name}」を加えました`,
    undo: (input, after) => async () => {
      const made = after.kpiList.find(({ id }) => id === input.id)
      if (made !== undefined) await api.kpi.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useCaseCommand(page.id, api.kpi.edit, {
    done: (_, input) => `KPI「${input.name}」を直しました`,
    undo: (_, after) => undoEdits(records, page, after, api.kpi.edit),
  })
  const remove = useCaseCommand(page.id, api.kpi.remove, {
    done: `KPI「${kpi?.name ?? ''}」を外しました`,
    undo: (input) => () => api.kpi.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone()
    },
  })
  const save = async (values: Values) => {
    const after =
      kpi === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: kpi.id, revision: record.revision() })
    const now = after?.kpiList.find(({ id }) => id === (kpi?.id ?? newId))
    if (now === undefined) return
    record.stored(kpiFields(now), now.revision, values)
    onDone(now.id)
  }
  const { control } = record.form
  return (
    <RecordForm
      of={record}
      label="KPI"
      deed={kpi === null ? add : edit}
      onSave={save}
      saveLabel={kpi === null ? '加える' : '保存'}
      actions={
        kpi !== null && (
          <Button look="danger" busy={remove.busy} onClick={() => remove.run({ id: kpi.id, revision: kpi.revision })}>
            外す
          </Button>
        )
      }
    >
      <Bound control={control} name="name">
        {(field) => <TextField label="指標名" required autoFocus {...field} />}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="track">
          {(field) => <SelectField label="区分" options={trackChoices} {...field} />}
        </Bound>
        <Bound control={control} name="kind">
          {(field) => <SelectField label="種別" options={kindChoices} {...field} />}
        </Bound>
        <Bound control={control} name="unit">
          {(field) => <TextField label="単位" required placeholder="人、団体" {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="baseline">
          {(field) => <NumberField label="基準値" decimals={4} {...field} />}
        </Bound>
        <Bound control={control} name="baselineDate">
          {(field) => <DateField label="基準値の時点" {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="target">
          {(field) => <NumberField label="目標値" decimals={4} {...field} />}
        </Bound>
        <Bound control={control} name="targetDate">
          {(field) => <DateField label="目標値の時点" {...field} />}
        </Bound>
      </div>
      <Bound control={control} name="definition">
        {(field) => <TextArea label="定義" hint="何をどう数えるか。" rows={2} limit={2000} {...field} />}
      </Bound>
      <Bound control={control} name="source">
        {(field) => <TextField label="出典" {...field} />}
      </Bound>
    </RecordForm>
  )
}
