import { useState } from 'react'
import { blankOf, fieldsOf, type TypedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { kpiFields } from '../../../../shared/domain/support/kpi-fields.ts'
import { useApi } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import type { CasePage, Kpi } from '../records.ts'
import { kpiRoom, useRoom } from '../rooms.ts'
import { undoEdit, undoRevision } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'

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
  const room = kpiRoom(api)
  const { renew } = useRoom(room, page.id)
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm(
    kpiFields,
    `kpi/${kpi?.id ?? `new/${page.id}`}`,
    kpi?.revision ?? 0,
    kpi ?? { ...blankOf(kpiFields), targetDate: page.periodTo },
  )
  const records = { renew, fields: (each: Kpi) => fieldsOf(kpiFields, each) }
  const add = useRoomCommand(room, page.id, api.kpi.add, {
    done: (_, input) => `KPI「${input.name}」を加えました`,
    undo: (input, after) => async () => {
      const made = after.changed.find(({ id }) => id === input.id)
      if (made !== undefined) await api.kpi.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useRoomCommand(room, page.id, api.kpi.edit, {
    done: (_, input) => `KPI「${input.name}」を直しました`,
    undo: (_, { changed }) => undoEdit(records, kpi, changed[0], api.kpi.edit),
  })
  const remove = useRoomCommand(room, page.id, api.kpi.remove, {
    done: `KPI「${kpi?.name ?? ''}」を外しました`,
    undo: (input) => () => api.kpi.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone()
    },
  })
  const save = async (values: ValuesOf<typeof kpiFields>, typed: TypedOf<typeof kpiFields>) => {
    const after =
      kpi === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: kpi.id, revision: record.revision() })
    const now = after?.changed.find(({ id }) => id === (kpi?.id ?? newId))
    if (now === undefined) return
    record.stored(now, now.revision, typed)
    onDone(now.id)
  }
  return (
    <RecordForm
      of={record}
      fills
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
      <RecordField of={record} name="name" autoFocus />
      <div className={styles['pair']}>
        <RecordField of={record} name="track" />
        <RecordField of={record} name="kind" />
        <RecordField of={record} name="unit" placeholder="人、団体" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="baseline" />
        <RecordField of={record} name="baselineDate" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="target" />
        <RecordField of={record} name="targetDate" />
      </div>
      <RecordField of={record} name="definition" hint="何をどう数えるか。" rows={2} />
      <RecordField of={record} name="source" />
    </RecordForm>
  )
}
