import { useState } from 'react'
import { blankOf, type TypedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../../shared/domain/support/milestone-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import type { CasePage, Change, Milestone } from '../records.ts'
import { planRoom, useRoom } from '../rooms.ts'
import { undoRevision } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'
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
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm(
    milestoneFields,
    `milestone/${item?.id ?? `new/${page.id}`}`,
    item?.revision ?? 0,
    item ?? blankOf(milestoneFields),
  )
  const records = planRecords(renew)
  const inAnswer = (after: Change<Milestone>, id: string) => after.changed.find((each) => each.id === id)
  const add = useRoomCommand(room, page.id, api.plan.add, {
    done: (_, input) => `「${input.title}」を計画に加えました`,
    undo: (input, after) => async () => {
      const made = inAnswer(after, input.id)
      if (made === undefined) return
      await api.plan.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useRoomCommand(room, page.id, api.plan.edit, {
    done: (_, input) => `「${input.title}」を直しました`,
    undo: (input, after) => undoMoves(records, page.milestones, after, input.id, api.plan.putBack),
  })
  const remove = useRoomCommand(room, page.id, api.plan.remove, {
    done: `「${item?.title ?? ''}」を計画から外しました`,
    undo: (input) => () => api.plan.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone()
    },
  })
  const save = async (values: ValuesOf<typeof milestoneFields>, typed: TypedOf<typeof milestoneFields>) => {
    const after =
      item === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: item.id, revision: record.revision() })
    if (after === null) return
    const now = inAnswer(after, item?.id ?? newId)
    if (now !== undefined) record.stored(now, now.revision, typed)
    onDone()
  }
  const { control } = record.form
  const others = page.milestones.filter(({ id }) => id !== item?.id)
  return (
    <RecordForm
      of={record}
      fills
      label="計画の項目"
      deed={item === null ? add : edit}
      onSave={save}
      saveLabel={item === null ? '加える' : '保存'}
      actions={
        item !== null && (
          <>
            {item.doneOn === null && (
              <SaveButton of={record} change={{ doneOn: today, progress: 100 }} busy={edit.busy}>
                きょう完了
              </SaveButton>
            )}
            <Button
              look="danger"
              busy={remove.busy}
              onClick={() => remove.run({ id: item.id, revision: item.revision })}
            >
              外す
            </Button>
          </>
        )
      }
    >
      <RecordField of={record} name="title" autoFocus={item === null} />
      <div className={styles['pair']}>
        <RecordField of={record} name="track" />
        <RecordField of={record} name="owner" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={record} name="start" />
        <RecordField of={record} name="end" />
      </div>
      <p className="sub">終わりを延ばすと、余裕のない後続だけが後ろにずれます。閉庁日には置けません。</p>
      <div className={styles['pair']}>
        <RecordField of={record} name="progress" />
        <RecordField of={record} name="weight" />
      </div>
      <RecordField of={record} name="doneOn" hint="入れると、進み具合は100%になります。" />
      {others.length > 0 && (
        <Bound control={control} name="after">
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
