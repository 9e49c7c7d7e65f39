import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { fieldsOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { recordDueOn, recordWithinDays } from '../../../../shared/domain/support/session.ts'
import { sessionFields } from '../../../../shared/domain/support/session-fields.ts'
import { useApi } from '../../../api/office.tsx'
import form from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import type { CasePage, Session } from '../records.ts'
import { sessionRoom, useRoom } from '../rooms.ts'
import styles from '../support.module.css'
import { undoEdit, undoRevision } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'
import { EndTimeField, endMoved } from './end-time-field.tsx'
import { AdviceRows, HomeworkRows, ParticipantRows } from './session-rows.tsx'
import { blankSession, type SessionValues, sessionBefore, tidied } from './session-values.ts'

interface SessionFormProps {
  page: CasePage
  /** Null for a new one. */
  session: Session | null
  /** With the session to show next; null after it was removed. */
  onDone: (id: string | null) => void
}

/** 支援記録: what was reported, advised and decided, and what is to be done until when. */
export function SessionForm({ page, session, onDone }: SessionFormProps) {
  const api = useApi()
  const room = sessionRoom(api)
  const { renew } = useRoom(room, page.id)
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm(
    sessionFields,
    `session/${session?.id ?? `new/${page.id}`}`,
    session?.revision ?? 0,
    session ?? blankSession,
  )
  const records = { renew, fields: (each: Session) => fieldsOf(sessionFields, each) }
  const add = useRoomCommand(room, page.id, api.sessions.add, {
    done: (after, input) => `第${after.changed.find(({ id }) => id === input.id)?.seq ?? ''}回の支援を記録しました`,
    undo: (input, after) => async () => {
      const made = after.changed.find(({ id }) => id === input.id)
      if (made !== undefined) await api.sessions.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useRoomCommand(room, page.id, api.sessions.edit, {
    done: `第${session?.seq ?? ''}回の支援記録を保存しました`,
    undo: (_, { changed }) => undoEdit(records, session, changed[0], api.sessions.edit),
  })
  const remove = useRoomCommand(room, page.id, api.sessions.remove, {
    done: `第${session?.seq ?? ''}回の支援記録を消しました`,
    undo: (input) => () => api.sessions.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone(null)
    },
  })
  const { control, setValue, getValues } = record.form
  const startAt = record.form.watch('startAt')
  const save = async (values: ValuesOf<typeof sessionFields>, typed: SessionValues) => {
    const after =
      session === null
        ? await add.run({ ...values, id: newId, caseId: page.id })
        : await edit.run({ ...values, id: session.id, revision: record.revision() })
    const now = after?.changed.find(({ id }) => id === (session?.id ?? newId))
    if (now === undefined) return
    record.stored(now, now.revision, typed)
    onDone(now.id)
  }
  return (
    <RecordForm
      of={record}
      fills
      label="支援記録"
      deed={session === null ? add : edit}
      tidy={tidied}
      onSave={save}
      actions={
        session !== null && (
          <Button
            look="danger"
            busy={remove.busy}
            onClick={() => remove.run({ id: session.id, revision: session.revision })}
          >
            記録を消す
          </Button>
        )
      }
    >
      <div className={form['pair']}>
        <RecordField of={record} name="kind" />
        <RecordField of={record} name="track" />
        <RecordField of={record} name="place" placeholder="オンライン、県庁会議室" />
      </div>
      <div className={styles['times']}>
        <Bound control={control} name="startAt">
          {({ ref: _ref, onChange, ...field }) => (
            <DateTimeField
              label="開始"
              required
              defaultTime="14:00"
              {...field}
              onChange={(startAt) => {
                onChange(startAt)
                setValue('endAt', endMoved(getValues('endAt'), startAt), { shouldDirty: true })
              }}
            />
          )}
        </Bound>
        <Bound control={control} name="endAt">
          {({ ref: _ref, name: _name, ...field }) => <EndTimeField startAt={startAt} {...field} />}
        </Bound>
      </div>
      <ParticipantRows control={control} before={sessionBefore(page, session)} />
      <RecordField of={record} name="agenda" rows={1} />
      <RecordField of={record} name="reported" rows={3} />
      <RecordField of={record} name="summary" rows={3} />
      <AdviceRows control={control} />
      <RecordField of={record} name="decided" rows={2} />
      <HomeworkRows control={control} />
      <div className={form['pair']}>
        <RecordField of={record} name="nextOn" />
        <RecordField of={record} name="reportDue" placeholder={usualDue(startAt)} />
        <RecordField of={record} name="recordState" />
      </div>
    </RecordForm>
  )
}

const usualDue = (startAt: string | null): string =>
  `空欄なら${startAt === null ? `${recordWithinDays}日後` : formatWareki(recordDueOn(startAt), 'short')}`
