import { type KeyboardEvent, useContext, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { correctionFields } from '../../../../shared/domain/applications/correction/fields.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { countWorkingDays, holidayName, isWorkingDay } from '../../../../shared/domain/calendar/working-days.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import record from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { RecordForm as Held } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { HolidayContext } from '../../../ui/holidays.ts'
import { goOnFrom, nextIs } from '../../../ui/next.ts'
import { Callout } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName, type Correction } from '../records.ts'
import styles from './correction.module.css'
import { SendDialog, TakeBackDialog } from './deed-dialogs.tsx'
import { ItemRows } from './item-rows.tsx'
import { MailText } from './mail-text.tsx'
import { Stops } from './stops.tsx'
import { useCorrections } from './use-correction-deed.ts'
import { WordDeed } from './word-deed.tsx'

type RequestForm = Held<typeof correctionFields>

interface DraftedRequestProps {
  page: ApplicationPage
  request: Correction
  fieldPlace: (path: FormPath) => string
}

/** A request until it is sent: its items, its due date, and beside it the mail as it would go out. */
export function DraftedRequest({ page, request, fieldPlace }: DraftedRequestProps) {
  const api = useApi()
  const mayEdit = useMay('corrections.edit')
  const [isTakingBack, setTakingBack] = useState(false)
  const { renew, kept, newest } = useCorrections(page.id)
  const edit = useRecordEdit({
    fields: correctionFields,
    key: `correction/${request.id}`,
    record: newest(request),
    command: kept(api.corrections.edit),
    inputOf: (values, revision) => ({ id: request.id, ...values, revision }),
    read: ({ requests }) => requests.find(({ id }) => id === request.id),
    newest: renew,
    done: `第${request.round}回の補正依頼を保存しました`,
  })
  const unsaved = edit.of.form.formState.isDirty
  // Saved already: the same key goes on to what is done with it.
  const goOn = (event: KeyboardEvent<HTMLDivElement>) => {
    if (unsaved || event.repeat || !isDeedKey(event)) return
    event.preventDefault()
    event.stopPropagation()
    goOnFrom(event.currentTarget)
  }
  const dialog = { applicationId: page.id, body: bodyName(page), request }
  return (
    <div className={styles['body']}>
      <div className={styles['written']} onKeyDownCapture={goOn}>
        <RecordForm
          {...edit}
          fills
          label={`第${request.round}回の補正依頼`}
          mayEdit={mayEdit}
          actions={
            <Button look="quiet" onClick={() => setTakingBack(true)}>
              依頼を取り消す…
            </Button>
          }
        >
          <div className={record['pair']}>
            <DueField of={edit.of} />
            <RecordField of={edit.of} name="dueHour" />
            <RecordField of={edit.of} name="method" />
          </div>
          <ItemRows of={edit.of} known={request.items} mayEdit={mayEdit} fieldPlace={fieldPlace} />
        </RecordForm>
      </div>
      <Outgoing page={page} request={request} unsaved={unsaved} />
      {isTakingBack && <TakeBackDialog {...dialog} onClose={() => setTakingBack(false)} />}
    </div>
  )
}

/** 回答期限, with the 開庁日 that it leaves the body. */
function DueField({ of }: { of: RequestForm }) {
  const { today } = useDesk()
  const edits = useContext(HolidayContext)
  const dueOn = useWatch({ control: of.form.control, name: 'dueOn' })
  const hint = (): string => {
    if (typeof dueOn !== 'string') return ''
    if (!isWorkingDay(dueOn, edits)) return `閉庁日(${holidayName(dueOn, edits) ?? '土日'})です。`
    return dueOn < today ? '今日より前の日付です。' : `今日から${countWorkingDays(today, dueOn, edits)}開庁日です。`
  }
  return <RecordField of={of} name="dueOn" hint={hint()} />
}

/** The mail and the Word file as they were saved, what keeps them, and 送付した日. */
function Outgoing({ page, request, unsaved }: { page: ApplicationPage; request: Correction; unsaved: boolean }) {
  const maySend = useMay('corrections.send')
  const [isSending, setSending] = useState(false)
  const letter = useAnswer(
    useApi().corrections.letter,
    { id: request.id, datedOn: null },
    { enabled: request.stops.length > 0 },
  )
  const stops = request.stops.length === 0 ? [] : (letter.data?.stops ?? [])
  const own = stops.filter(({ place }) => place === 'application')
  const waits = request.stops.length > 0 && letter.data === undefined
  const ready = !unsaved && own.length === 0 && !waits
  return (
    <div className={styles['outgoing']}>
      <Stops title="送付を止めているもの" stops={own} />
      <Stops title="Wordにするのを止めているもの" stops={stops.filter(({ place }) => place !== 'application')} />
      {unsaved && (
        <Callout tone="warn" title="保存していない変更があります">
          下の文は保存した内容です。保存すると、コピー・Word・送付の記録ができます。
        </Callout>
      )}
      <MailText label="補正依頼のメール" mail={request.mail} ready={ready}>
        {maySend && ready && (
          <span className={styles['deeds']}>
            {stops.length === 0 && <WordDeed request={request} />}
            <Button small look="primary" {...nextIs(2)} onClick={() => setSending(true)}>
              送付した日を記録する
            </Button>
          </span>
        )}
      </MailText>
      {isSending && (
        <SendDialog applicationId={page.id} body={bodyName(page)} request={request} onClose={() => setSending(false)} />
      )}
    </div>
  )
}
