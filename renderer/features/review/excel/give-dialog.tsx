import { useState } from 'react'
import { addDays } from '../../../../shared/domain/calendar/jst.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { SheetFileBoard } from '../records.ts'

/** 採点票を出す: a workbook for each reviewer that is chosen, written at once and handed to the officer to be mailed. */
export function GiveDialog({ board, onClose }: { board: SheetFileBoard; onClose: () => void }) {
  const { fy, today } = useDesk()
  const { notify } = useLine()
  const save = useSaveFiles()
  const [reviewerIds, setReviewerIds] = useState<readonly string[]>(
    board.reviewers
      .filter(({ openSheets, givenAt, unanswered }) => openSheets > 0 && givenAt === null && unanswered === 0)
      .map(({ id }) => id),
  )
  const [dueOn, setDueOn] = useState<string | Unread | null>(addDays(today, 10))
  const [sendTo, setSendTo] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const job = useJob(useApi().sheetFiles.write, {
    onDone: ({ files }) => {
      onClose()
      void save(files, '採点票は台帳に残っています。「採点票を出す」でもう一度作れます。').then((saved) => {
        if (saved) notify({ text: `採点票 ${files.length}人分を出しました` })
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
      title="採点票を出す(Excel)"
      label="採点票を出す"
      onSubmit={begin}
      deedLabel={`${reviewerIds.length}人分を作る`}
      busy={job.running}
    >
      <p>
        一人に一冊、記入要領・採点票・応募概要のExcelを作ります。利害関係のある応募の内容は入りません。送るのは、ご自分のメールからです。
      </p>
      <CheckGroup
        label="委員"
        value={reviewerIds}
        onChange={setReviewerIds}
        stacked
        options={board.reviewers.map(({ id, code, name, givenAt, openSheets, unanswered }) => ({
          value: id,
          disabled: unanswered > 0,
          label: `${code} ${name}${givenAt === null ? '' : '(出した。もう一度作ると、新しい票になります)'}${openSheets === 0 ? '(未提出の票なし)' : ''}${unanswered > 0 ? `(利害関係の未回答 ${unanswered}件)` : ''}`,
        }))}
      />
      <DateField label="提出期限" required value={dueOn} onChange={setDueOn} />
      <TextField
        label="送り先(記入要領に載せる)"
        hint="空欄なら「お送りしたメールに添付してご返信」と載せます。"
        limit={200}
        value={sendTo}
        onChange={setSendTo}
      />
      <JobProgress job={job} label="採点票を作っています" unit="人" />
      <ErrorNote error={fault === null ? null : { message: fault }} />
    </FormDialog>
  )
}
