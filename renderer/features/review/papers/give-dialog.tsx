import { useContext, useState } from 'react'
import { addDays } from '../../../../shared/domain/calendar/jst.ts'
import { nearestWorkingDay } from '../../../../shared/domain/calendar/working-days.ts'
import { type Paper, paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useSaveFiles } from '../../../api/books.ts'
import type { RemoteJob } from '../../../api/client.ts'
import { useJob } from '../../../api/hooks.ts'
import { useDesk, useLine } from '../../../api/office.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { HolidayContext } from '../../../ui/holidays.ts'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'

/** A 委員 to whom it may go out. */
interface Receiver {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly givenAt: string | null
  /** What else is to be known, in brackets. */
  readonly more: string
  /** Nothing goes out to them yet, for the reason in `more`. */
  readonly closed: boolean
  readonly chosenAtFirst: boolean
}

interface GiveDialogProps {
  paper: Paper
  write: RemoteJob<
    { fy: number; reviewerIds: string[]; dueOn: string; sendTo?: string },
    { files: { fileId: string; name: string }[] }
  >
  receivers: readonly Receiver[]
  /** What is made, and what is not in it. */
  about: string
  /** How long a 委員 has at first. */
  days: number
  /** Where the workbook says where it goes. */
  sendToIn: string
  onClose: () => void
}

/** A workbook for each 委員 that is chosen, written at once and handed to the officer to be mailed. */
export function GiveDialog({ paper, write, receivers, about, days, sendToIn, onClose }: GiveDialogProps) {
  const { fy, today } = useDesk()
  const edits = useContext(HolidayContext)
  const { notify } = useLine()
  const save = useSaveFiles()
  const name = paperName[paper]
  const [reviewerIds, setReviewerIds] = useState<readonly string[]>(
    receivers.filter(({ closed, chosenAtFirst }) => chosenAtFirst && !closed).map(({ id }) => id),
  )
  const [dueOn, setDueOn] = useState<string | Unread | null>(nearestWorkingDay(addDays(today, days), 1, edits))
  const [sendTo, setSendTo] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const job = useJob(write, {
    onDone: ({ files }) => {
      onClose()
      void save(files, `${name}は台帳に残っています。「${name}を出す」でもう一度作れます。`).then((saved) => {
        if (saved) notify({ text: `${name} ${files.length}人分を出しました` })
      })
    },
  })
  const begin = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (reviewerIds.length === 0) return setFault('出す委員を選んでください。')
    if (dueOn === null || isUnread(dueOn)) return setFault('提出期限の日付を入れてください。')
    setFault(null)
    return job.start({ fy, reviewerIds: [...reviewerIds], dueOn, sendTo })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${name}を出す(Excel)`}
      label={`${name}を出す`}
      onSubmit={begin}
      deedLabel={`${reviewerIds.length}人分を作る`}
      busy={job.running}
    >
      <p>{about}</p>
      <CheckGroup
        label="委員"
        value={reviewerIds}
        onChange={setReviewerIds}
        stacked
        options={receivers.map(({ id, code, name: who, givenAt, more, closed }) => ({
          value: id,
          disabled: closed,
          label: `${code} ${who}${givenAt === null ? '' : '(出した。もう一度作ると、新しいものになります)'}${more}`,
        }))}
      />
      <DateField label="提出期限" required value={dueOn} onChange={setDueOn} />
      <TextField
        label={`送り先(${sendToIn}に載せる)`}
        hint="空欄なら「お送りしたメールに添付してご返信」と載せます。"
        limit={200}
        value={sendTo}
        onChange={setSendTo}
      />
      <JobProgress job={job} label={`${name}を作っています`} unit="人" />
      <ErrorNote error={fault === null ? null : { message: fault }} />
    </FormDialog>
  )
}
