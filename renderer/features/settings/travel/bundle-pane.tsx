import { useState } from 'react'
import { ProblemError } from '../../../api/client.ts'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane } from '../../../ui/pane.tsx'

/** 案件のまとめ: one case for another office file, and one that came from there. */
export function BundlePane({ onBrought }: { onBrought: (fileId: string) => void }) {
  return (
    <Pane title="案件のまとめ(統合)">
      <div className="stack">
        <Give />
        <Take onBrought={onBrought} />
      </div>
    </Pane>
  )
}

function Give() {
  const api = useApi()
  const { fy } = useDesk()
  const device = useDevice()
  const list = useAnswer(api.applications.list, { fy })
  const [applicationId, choose] = useState('')
  const job = useJob(api.merge.give, {
    onDone: ({ fileIds: [fileId], name }) => {
      if (fileId !== undefined) void device.saveFile(fileId, name)
    },
  })
  const options = (list.data ?? []).map((row) => ({
    value: row.id,
    label: `${row.receiptNo ?? '未受付'} ${row.prefecture ?? '団体名なし'}`,
  }))
  return (
    <>
      <SelectField label="書き出す案件" value={applicationId} onChange={choose} options={options} emptyLabel="選ぶ" />
      <div>
        <Button
          busy={job.running}
          busyLabel="書き出しています…"
          onClick={() => {
            if (applicationId !== '') void job.start({ id: crypto.randomUUID(), applicationId })
          }}
        >
          まとめを書き出す
        </Button>
      </div>
      <JobProgress job={job} label="案件のまとめ" unit="件" />
      {job.output !== null && (
        <p role="status">
          ● {job.output.name} に、記録{job.output.records}件と書類{job.output.files}件を入れました
        </p>
      )}
    </>
  )
}

function Take({ onBrought }: { onBrought: (fileId: string) => void }) {
  const device = useDevice()
  const [problem, setProblem] = useState('')
  const pick = async () => {
    const [file] = await device.pickFiles({ accept: '.banso-bundle' })
    if (file === undefined) return
    setProblem('')
    try {
      onBrought((await device.upload(file)).fileId)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setProblem(failure.message)
    }
  }
  return (
    <>
      <p className="sub">届いたまとめ(.banso-bundle)は、違いを見比べてから取り込みます。</p>
      <div>
        <Button onClick={pick}>届いたまとめを見比べる</Button>
      </div>
      {problem !== '' && <p role="alert">■ {problem}</p>}
    </>
  )
}
