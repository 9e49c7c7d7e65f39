import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import { recordDueOn, recordWithinDays } from '../../../../shared/domain/support/session.ts'
import type { Unread } from '../../../../shared/domain/unread.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import form from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import type { CasePage, Session } from '../records.ts'
import { sessionRoom } from '../rooms.ts'
import styles from '../support.module.css'
import { useRoomRecord, useRoomRemoval } from '../use-room-record.ts'
import { EndTimeField, endMoved } from './end-time-field.tsx'
import { AdviceRows, HomeworkRows, ParticipantRows } from './session-rows.tsx'
import { nextSession, sessionBefore, tidied } from './session-values.ts'

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
  const { today } = useDesk()
  const [proposed] = useState(() => nextSession(page, today))
  const record = useRoomRecord({
    fields: sessionFields,
    kind: 'session',
    room,
    caseId: page.id,
    item: session,
    blank: proposed,
    deeds: api.sessions,
    added: ({ seq }) => `第${seq}回の支援を記録しました`,
    edited: ({ seq }) => `第${seq}回の支援記録を保存しました`,
    onStored: ({ id }) => onDone(id),
  })
  const { of } = record
  const remove = useRoomRemoval({
    room,
    caseId: page.id,
    deeds: api.sessions,
    done: `第${session?.seq ?? ''}回の支援記録を消しました`,
    onRemoved: () => {
      of.draft.forget()
      onDone(null)
    },
  })
  const { control, setValue, getValues } = of.form
  const startAt = of.form.watch('startAt')
  return (
    <RecordForm
      {...record}
      fills
      label="支援記録"
      saveLabel="保存"
      tidy={tidied}
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
        <RecordField of={of} name="kind" />
        <RecordField of={of} name="track" />
        <RecordField of={of} name="place" placeholder="オンライン、県庁会議室" />
      </div>
      <div className={styles['times']}>
        <Bound control={control} name="startAt">
          {({ onChange, ...field }) => (
            <DateTimeField
              label="開始"
              required
              {...field}
              onChange={(startAt) => {
                onChange(startAt)
                setValue('endAt', endMoved(getValues('endAt'), startAt), { shouldDirty: true })
              }}
            />
          )}
        </Bound>
        <Bound control={control} name="endAt">
          {(field) => <EndTimeField startAt={startAt} {...field} />}
        </Bound>
      </div>
      <ParticipantRows control={control} before={sessionBefore(page, session)} />
      <RecordField of={of} name="agenda" rows={1} />
      <RecordField of={of} name="reported" rows={3} />
      <RecordField of={of} name="summary" rows={3} />
      <AdviceRows control={control} />
      <RecordField of={of} name="decided" rows={2} />
      <HomeworkRows control={control} />
      <div className={form['pair']}>
        <RecordField of={of} name="nextOn" />
        <RecordField of={of} name="reportDue" placeholder={usualDue(startAt)} />
        <RecordField of={of} name="recordState" />
      </div>
    </RecordForm>
  )
}

const usualDue = (startAt: string | Unread | null): string =>
  `空欄なら${typeof startAt !== 'string' ? `${recordWithinDays}日後` : formatWareki(recordDueOn(startAt), 'short')}`
