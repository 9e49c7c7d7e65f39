import { useState } from 'react'
import { addDays, jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { reportTrackLabel, sessionKindLabel } from '../../../../shared/domain/support/words.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf } from '../choices.ts'
import { sessionFields } from '../fields-of.ts'
import { RecordForm } from '../record-form.tsx'
import type { CasePage, Session } from '../records.ts'
import styles from '../support.module.css'
import { undoEdits, undoRevision } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'
import { useRecordForm } from '../use-record-form.ts'
import { EndTimeField, endMoved } from './end-time-field.tsx'
import { AdviceRows, HomeworkRows, ParticipantRows } from './session-rows.tsx'
import { blankSession, lackingIn, type SessionValues, sessionBefore, tidied } from './session-values.ts'

const kinds = choicesOf(sessionKindLabel)
const trackChoices = choicesOf(reportTrackLabel)
const recordStates = choicesOf({ draft: '下書き', confirmed: '確認済' })

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
  const { ask } = useKnownCase()
  const [newId] = useState(() => crypto.randomUUID())
  const record = useRecordForm<SessionValues>(
    `session/${session?.id ?? `new/${page.id}`}`,
    session?.revision ?? 0,
    session === null ? blankSession() : sessionFields(session),
  )
  const records = { ask: () => ask(page.id), list: (each: CasePage) => each.sessions, fields: sessionFields }
  const add = useCaseCommand(page.id, api.sessions.add, {
    done: (after, input) => `第${after.sessions.find(({ id }) => id === input.id)?.seq ?? ''}回の支援を記録しました`,
    undo: (input, after) => async () => {
      const made = after.sessions.find(({ id }) => id === input.id)
      if (made !== undefined) await api.sessions.remove({ id: made.id, revision: await undoRevision(records, made) })
    },
  })
  const edit = useCaseCommand(page.id, api.sessions.edit, {
    done: `第${session?.seq ?? ''}回の支援記録を保存しました`,
    undo: (_, after) => undoEdits(records, page, after, api.sessions.edit),
  })
  const remove = useCaseCommand(page.id, api.sessions.remove, {
    done: `第${session?.seq ?? ''}回の支援記録を消しました`,
    undo: (input) => () => api.sessions.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: () => {
      record.draft.forget()
      onDone(null)
    },
  })
  const { control, setValue, getValues } = record.form
  const startAt = record.form.watch('startAt')
  const save = async (typed: SessionValues) => {
    const { startAt: begin, ...values } = tidied(typed)
    if (begin === null) return
    const input = { ...values, startAt: begin }
    const after =
      session === null
        ? await add.run({ ...input, id: newId, caseId: page.id })
        : await edit.run({ ...input, id: session.id, revision: record.revision() })
    const now = after?.sessions.find(({ id }) => id === (session?.id ?? newId))
    if (now === undefined) return
    record.stored(sessionFields(now), now.revision, typed)
    onDone(now.id)
  }
  /** Lines left empty go first, so that the places of complaints are the places of the lines. */
  const lacking = (typed: SessionValues) => {
    const tidy = tidied(typed)
    if (linesOf(tidy) < linesOf(typed)) record.form.reset(tidy, { keepDefaultValues: true })
    return lackingIn(tidy)
  }
  return (
    <RecordForm
      of={record}
      label="支援記録"
      deed={session === null ? add : edit}
      lacking={lacking}
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
      <div className={styles['pair']}>
        <Bound control={control} name="kind">
          {(field) => <SelectField label="種類" options={kinds} {...field} />}
        </Bound>
        <Bound control={control} name="track">
          {(field) => <SelectField label="区分" options={trackChoices} {...field} />}
        </Bound>
        <Bound control={control} name="place">
          {(field) => <TextField label="場所" placeholder="オンライン、県庁会議室" {...field} />}
        </Bound>
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
      <Bound control={control} name="agenda">
        {(field) => <TextArea label="議題" rows={1} limit={4000} {...field} />}
      </Bound>
      <Bound control={control} name="reported">
        {(field) => <TextArea label="県からの報告" rows={3} limit={8000} {...field} />}
      </Bound>
      <Bound control={control} name="summary">
        {(field) => <TextArea label="要旨" rows={3} limit={8000} {...field} />}
      </Bound>
      <AdviceRows control={control} />
      <Bound control={control} name="decided">
        {(field) => <TextArea label="決定事項" rows={2} limit={8000} {...field} />}
      </Bound>
      <HomeworkRows control={control} />
      <div className={styles['pair']}>
        <Bound control={control} name="nextOn">
          {(field) => <DateField label="次回予定" {...field} />}
        </Bound>
        <Bound control={control} name="reportDue">
          {(field) => <DateField label="記録の期限" placeholder={usualDue(startAt)} {...field} />}
        </Bound>
        <Bound control={control} name="recordState">
          {(field) => <SelectField label="記録の状態" options={recordStates} {...field} />}
        </Bound>
      </div>
    </RecordForm>
  )
}

const linesOf = ({ participants, advice, actions }: SessionValues): number =>
  participants.length + advice.length + actions.length

/** 支援記録は7日以内にまとめる. */
const usualDue = (startAt: string | null): string =>
  startAt === null ? '空欄なら7日後' : `空欄なら${formatWareki(addDays(jstDate(startAt), 7), 'short')}`
