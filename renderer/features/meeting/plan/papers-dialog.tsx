import { useContext, useId, useState } from 'react'
import { addWorkingDays } from '../../../../shared/domain/calendar/working-days.ts'
import { meetingFields } from '../../../../shared/domain/meeting/meeting-fields.ts'
import { oddDays } from '../../../../shared/domain/meeting/notice.ts'
import { bookOfMaterial } from '../../../../shared/domain/meeting/papers.ts'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { ProblemError } from '../../../api/client.ts'
import { useCommand, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { HolidayContext } from '../../../ui/holidays.ts'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import styles from './plan.module.css'
import type { MadePapersFolder, MeetingPage } from './records.ts'

type Day = string | Unread | null
type Names = 'coded' | 'named'

interface Asked {
  readonly reviewerNames: Names
  readonly noticeOn: string
  readonly replyBy: string | null
  readonly declareBy: string | null
}

/** 資料を作る: what is printed for the meeting, in one folder. */
export function PapersDialog({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const form = useId()
  const device = useDevice()
  const { notify } = useLine()
  const api = useApi()
  const job = useJob(api.meeting.materials, { onDone: (made) => void save(made) })
  const save = async ({ files, folder }: MadePapersFolder) => {
    try {
      if (await device.saveToFolder(files, folder)) notify({ text: `「${folder}」に${files.length}件を保存しました` })
    } catch (why) {
      if (!(why instanceof ProblemError)) throw why
      notify({ text: why.message, tone: 'trouble' })
    }
  }
  const made = job.output
  const isAsking = made === null && !job.running
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={`第${page.no}回の資料を作る`}
      actions={
        <>
          <Button onClick={onClose}>{isAsking ? 'やめる' : '閉じる'}</Button>
          {isAsking && (
            <Button look="primary" type="submit" form={form} shortcut="Ctrl Enter">
              資料を作る
            </Button>
          )}
          {made !== null && (
            <>
              <Button onClick={() => save(made)}>もう一度保存</Button>
              <SentDeed page={page} onDone={onClose} />
            </>
          )}
        </>
      }
    >
      {isAsking && <AskingForm id={form} page={page} onAsk={(asked) => job.start({ id: page.id, ...asked })} />}
      <JobProgress job={job} label="会議の資料" />
      {made !== null && <MadePapers made={made} />}
    </Dialog>
  )
}

interface Days {
  readonly noticeOn: Day
  readonly replyBy: Day
  readonly declareBy: Day
}
const areDays = (days: Days): days is Pick<Asked, keyof Days> =>
  days.noticeOn !== null && Object.values(days).every((day) => !isUnread(day))

/** Whose names stand in it, and the days that the notice names. */
function AskingForm({ id, page, onAsk }: { id: string; page: MeetingPage; onAsk: (asked: Asked) => unknown }) {
  const { today } = useDesk()
  const holidays = useContext(HolidayContext)
  const [names, setNames] = useState<Names>('coded')
  const [noticeOn, setNoticeOn] = useState<Day>(today)
  const [replyBy, setReplyBy] = useState<Day>(() => addWorkingDays(page.heldOn, -2, holidays))
  const [asked, setAsked] = useState(false)
  const [declareBy, setDeclareBy] = useState<Day>(() => addWorkingDays(page.heldOn, -3, holidays))
  const own = page.materials.filter(({ title }) => bookOfMaterial(title) === null)
  const days = { noticeOn, replyBy, declareBy }
  const odd = areDays(days) ? oddDays({ ...days, heldOn: page.heldOn }, today) : []
  const submit = () => {
    setAsked(true)
    if (noticeOn === null || isUnread(noticeOn) || isUnread(replyBy) || isUnread(declareBy)) return
    return onAsk({ reviewerNames: names, noticeOn, replyBy, declareBy })
  }
  return (
    <OfficeForm id={id} onSubmit={submit} label="会議の資料">
      <p>
        開催通知・次第・座席・資料一覧(Word)と、配布資料の帳票(Excel)を、印刷する順の名前で一つのフォルダーに作ります。
        利害関係のある委員には、その団体を除いた控えを別に作ります。
      </p>
      {own.length > 0 && (
        <p className="sub">
          台帳の帳票ではないため入らない資料: {own.map(({ number, title }) => `${number} ${title}`).join('、')}
        </p>
      )}
      <RadioGroup
        label="審査集計表の委員"
        value={names}
        onChange={(next) => setNames(next ?? 'coded')}
        options={[
          { value: 'coded', label: '委員A、委員B …' },
          { value: 'named', label: '委員名' },
        ]}
      />
      <div className={styles['days']}>
        <DateField
          label="通知の日付"
          required
          format="long"
          asked={asked}
          error={asked && noticeOn === null ? '通知の日付を入力してください。' : undefined}
          value={noticeOn}
          onChange={setNoticeOn}
        />
        <DateField label="出欠の回答期限" asked={asked} value={replyBy} onChange={setReplyBy} />
        <DateField label="利害関係の申告期限" asked={asked} value={declareBy} onChange={setDeclareBy} />
      </div>
      {odd.length > 0 && (
        <Callout tone="warn" title="日付を確かめてください">
          {odd.join(' ')}
        </Callout>
      )}
    </OfficeForm>
  )
}

function MadePapers({ made: { files, missing } }: { made: MadePapersFolder }) {
  return (
    <>
      <ol className={styles['made']} aria-label="できた資料">
        {files.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {missing.length > 0 && (
        <>
          <h3>このフォルダーに入っていないもの</h3>
          <ul className={styles['made']} aria-label="入っていない資料">
            {missing.map(({ title, reasons }) => (
              <li key={title}>
                ▲ {title} <span className="sub">{reasons.join(' ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** 資料を送った日, once they are printed and gone. */
function SentDeed({ page, onDone }: { page: MeetingPage; onDone: () => void }) {
  const { today } = useDesk()
  const { meeting } = useApi()
  const values = fieldsOf(meetingFields, page)
  const edit = useCommand(meeting.edit, {
    done: '資料を送った日を記録しました',
    undo:
      (_, { revision }) =>
      () =>
        meeting.edit({ ...values, id: page.id, revision }),
    onDone,
  })
  if (page.sentOn !== null) return null
  return (
    <>
      <ErrorNote error={edit.error} />
      <Button
        look="primary"
        {...nextIs(2)}
        busy={edit.busy}
        onClick={() => edit.run({ ...values, id: page.id, sentOn: today, revision: page.revision })}
      >
        今日送ったと記録
      </Button>
    </>
  )
}
