import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { kpiFields } from '../../../../shared/domain/support/fields/kpi.ts'
import { useApi } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { Button } from '../../../ui/button.tsx'
import type { CasePage, Kpi } from '../records.ts'
import { kpiRoom } from '../rooms.ts'
import { useRoomRecord, useRoomRemoval } from '../use-room-record.ts'

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
  const record = useRoomRecord({
    fields: kpiFields,
    kind: 'kpi',
    room,
    caseId: page.id,
    item: kpi,
    blank: { ...blankOf(kpiFields), targetDate: page.periodTo },
    deeds: api.kpi,
    added: ({ name }) => `KPI「${name}」を加えました`,
    edited: ({ name }) => `KPI「${name}」を直しました`,
    onStored: ({ id }) => onDone(id),
  })
  const { of } = record
  const remove = useRoomRemoval({
    room,
    caseId: page.id,
    deeds: api.kpi,
    done: `KPI「${kpi?.name ?? ''}」を削除しました`,
    onRemoved: () => {
      of.draft.forget()
      onDone()
    },
  })
  return (
    <RecordForm
      {...record}
      fills
      label="KPI"
      actions={
        kpi !== null && (
          <Button look="danger" busy={remove.busy} onClick={() => remove.run({ id: kpi.id, revision: kpi.revision })}>
            削除
          </Button>
        )
      }
    >
      <RecordField of={of} name="name" autoFocus />
      <div className={styles['pair']}>
        <RecordField of={of} name="track" />
        <RecordField of={of} name="kind" />
        <RecordField of={of} name="unit" placeholder="人、団体" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={of} name="baseline" />
        <RecordField of={of} name="baselineDate" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={of} name="target" />
        <RecordField of={of} name="targetDate" />
      </div>
      <RecordField of={of} name="definition" hint="何をどう数えるか。" rows={2} />
      <RecordField of={of} name="source" />
    </RecordForm>
  )
}
