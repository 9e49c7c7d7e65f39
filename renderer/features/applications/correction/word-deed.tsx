import { useState } from 'react'
import type { Fields } from '../../../../shared/domain/record-fields.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import type { Correction } from '../records.ts'
import { Stops } from './stops.tsx'

const dating = { datedOn: { label: '文書の日付', kind: 'date' } } as const satisfies Fields

/** 事務連絡 (W2) as a Word file: one job, and its file handed over. What was sent bears the day it was sent on. */
export function WordDeed({ request }: { request: Correction }) {
  const [asking, setAsking] = useState(false)
  const { notify } = useLine()
  const save = useSaveFiles()
  const job = useJob(useApi().corrections.write, {
    onDone: ({ files }) => {
      const names = files.map(({ name }) => name).join('、')
      if (files.length === 0) return
      void save(files).then((saved) => {
        if (saved) notify({ text: `「${names}」を書き出しました` })
      })
    },
  })
  const write = (datedOn: string | null) => job.start({ id: request.id, datedOn })
  return (
    <>
      <Button
        small
        busy={job.running}
        busyLabel="作っています…"
        onClick={() => (request.sentOn === null ? setAsking(true) : write(null))}
      >
        Wordにする
      </Button>
      {(job.running || job.error !== null || job.cancelled) && <JobProgress job={job} label="補正依頼のWord" />}
      <Stops
        title="Wordにできませんでした"
        stops={(job.output?.stopped ?? []).map((message) => ({ message, place: 'application' }))}
      />
      {asking && <WordDialog request={request} onWrite={write} onClose={() => setAsking(false)} />}
    </>
  )
}

interface WordDialogProps {
  request: Correction
  onWrite: (datedOn: string | null) => Promise<void>
  onClose: () => void
}

function WordDialog({ request, onWrite, onClose }: WordDialogProps) {
  const { today } = useDesk()
  const form = useFieldsForm(dating, { datedOn: today })
  const begin = form.handleSubmit(({ datedOn }) => {
    onClose()
    void onWrite(datedOn)
  })
  const title = `第${request.round}回の補正依頼をWordにする`
  return (
    <FormDialog onClose={onClose} title={title} label={title} onSubmit={begin} deedLabel="Wordにする" busy={false}>
      <RecordField
        of={{ fields: dating, form }}
        name="datedOn"
        dates="long"
        hint="文書に入る日付です。空欄なら「案」になります。"
      />
    </FormDialog>
  )
}
