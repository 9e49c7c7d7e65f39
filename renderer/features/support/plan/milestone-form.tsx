import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../../shared/domain/support/fields/milestone.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import type { CasePage, Milestone } from '../records.ts'
import { planRoom, useRoom } from '../rooms.ts'
import { useRoomRecord, useRoomRemoval } from '../use-room-record.ts'
import { planRecords, undoMoves } from './undo-moves.ts'

interface MilestoneFormProps {
  page: CasePage
  /** Null for a new one. */
  item: Milestone | null
  onDone: () => void
}

/** One item of the plan: dates, progress and what it waits for. */
export function MilestoneForm({ page, item, onDone }: MilestoneFormProps) {
  const api = useApi()
  const { today } = useDesk()
  const room = planRoom(api)
  const { renew } = useRoom(room, page.id)
  const record = useRoomRecord({
    fields: milestoneFields,
    kind: 'milestone',
    room,
    caseId: page.id,
    item,
    blank: blankOf(milestoneFields),
    deeds: api.plan,
    added: ({ title }) => `「${title}」を計画に加えました`,
    edited: ({ title }) => `「${title}」を直しました`,
    undo: (after, id) => undoMoves(planRecords(renew), page.milestones, after, id, api.plan.putBack),
    onStored: onDone,
  })
  const { of } = record
  const remove = useRoomRemoval({
    room,
    caseId: page.id,
    deeds: api.plan,
    done: `「${item?.title ?? ''}」を計画から削除しました`,
    onRemoved: () => {
      of.draft.forget()
      onDone()
    },
  })
  const others = page.milestones.filter(({ id }) => id !== item?.id)
  return (
    <RecordForm
      {...record}
      fills
      label="計画の項目"
      actions={
        item !== null && (
          <>
            {item.doneOn === null && (
              <SaveButton of={of} change={{ doneOn: today, progress: 100 }} busy={record.deed.busy}>
                今日完了
              </SaveButton>
            )}
            <Button
              look="danger"
              busy={remove.busy}
              onClick={() => remove.run({ id: item.id, revision: item.revision })}
            >
              削除
            </Button>
          </>
        )
      }
    >
      <RecordField of={of} name="title" autoFocus={item === null} />
      <div className={styles['pair']}>
        <RecordField of={of} name="track" />
        <RecordField of={of} name="owner" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={of} name="start" />
        <RecordField of={of} name="end" />
      </div>
      <p className="sub">終わりを延ばすと、余裕のない後続だけが後ろにずれます。閉庁日には置けません。</p>
      <div className={styles['pair']}>
        <RecordField of={of} name="progress" />
        <RecordField of={of} name="weight" />
      </div>
      <RecordField of={of} name="doneOn" hint="入力すると、進み具合は100%になります。" />
      {others.length > 0 && (
        <Bound control={of.form.control} name="after">
          {(field) => (
            <CheckGroup
              label="先に終わるもの(先行)"
              stacked
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
              {...field}
              onChange={(after) => field.onChange([...after])}
            />
          )}
        </Bound>
      )}
    </RecordForm>
  )
}
