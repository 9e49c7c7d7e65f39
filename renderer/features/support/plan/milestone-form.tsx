import { useState } from 'react'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf } from '../choices.ts'
import { milestoneFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { CasePage, Milestone } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits, undoRevision } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'
import { planRecords } from './use-plan-moves.ts'

type Values = Omit<ReturnType<typeof milestoneFields>, 'progress' | 'weight'> & {
  progress: number | null
  weight: number | null
}

const blank: Values = {
  track: 'TALENT',
  title: '',
  start: null,
  end: null,
  doneOn: null,
  progress: 0,
  weight: 1,
  owner: '',
  after: [],
}
const trackChoices = choicesOf(reportTrackLabel)

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
  const { ask } = useKnownCase()
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm<Values>(
    `milestone/${item?.id ?? `new/${page.id}`}`,
    item?.revision ?? 0,
    item === null ? blank : milestoneFields(item),
  )
  const records = planRecords(() => ask(page.id))
  const added = (after: CasePage, id: string) => after.milestones.find((each) => each.id === id)
  const add = useCaseCommand(page.id, api.plan.add, {
    done: (_, input) => `「${input.title}」を計画に加えました`,
    undo: (input, after) => async () => {
      const made = added(after, input.id)
      if (made === undefined) return
      await api.plan.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useCaseCommand(page.id, api.plan.edit, {
    done: (_, input) => `「${input.title}」を直しました`,
    undo: (input, after) => undoEdits(records, page, after, api.plan.edit, input.id),
  })
  const remove = useCaseCommand(page.id, api.plan.remove, {
    done: `「${item?.title ?? ''}」を計画から外しました`,
    undo: (input) => () => api.plan.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone()
    },
  })
  const save = async (values: Values) => {
    const fields = { ...values, progress: values.progress ?? 0, weight: values.weight ?? 1 }
    const after =
      item === null
        ? await add.run({ ...fields, id: newId, caseId: page.id })
        : await edit.run({ ...fields, id: item.id, revision: record.revision() })
    if (after === null) return
    const now = added(after, item?.id ?? newId)
    if (now !== undefined) record.stored(milestoneFields(now), now.revision, values)
    onDone()
  }
  const { control } = record.form
  const others = page.milestones.filter(({ id }) => id !== item?.id)
  return (
    <RecordForm
      of={record}
      label="計画の項目"
      deed={item === null ? add : edit}
      onSave={save}
      saveLabel={item === null ? '加える' : '保存'}
      actions={
        item !== null && (
          <>
            {item.doneOn === null && (
              <Button
                busy={edit.busy}
                onClick={() => save({ ...record.form.getValues(), doneOn: today, progress: 100 })}
              >
                きょう完了
              </Button>
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
      <Bound control={control} name="title">
        {(field) => <TextField label="件名" required autoFocus={item === null} {...field} />}
      </Bound>
      <div className={styles['pair']}>
        <Bound control={control} name="track">
          {(field) => <SelectField label="区分" options={trackChoices} {...field} />}
        </Bound>
        <Bound control={control} name="owner">
          {(field) => <TextField label="担当" {...field} />}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="start">
          {(field) => <DateField label="始まり" {...field} />}
        </Bound>
        <Bound control={control} name="end">
          {(field) => <DateField label="終わり" {...field} />}
        </Bound>
      </div>
      <p className="sub">終わりを延ばすと、余裕のない後続だけが後ろにずれます。閉庁日には置けません。</p>
      <div className={styles['pair']}>
        <Bound control={control} name="progress">
          {(field) => <NumberField label="進み具合" unit="%" {...field} />}
        </Bound>
        <Bound control={control} name="weight">
          {(field) => <NumberField label="重み" decimals={1} {...field} />}
        </Bound>
      </div>
      <Bound control={control} name="doneOn">
        {(field) => <DateField label="完了日" hint="入れると、進み具合は100%になります。" {...field} />}
      </Bound>
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
