import { useState } from 'react'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { ProblemError } from '../../../api/client.ts'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane } from '../../../ui/pane.tsx'
import styles from './travel.module.css'

/** まとめ: one case, or a whole year, for another office file, and one that came from there. */
export function BundlePane({ onBrought }: { onBrought: (fileId: string) => void }) {
  return (
    <Pane title="案件・年度のまとめ(統合)">
      <div className={styles['sides']}>
        <div className="stack">
          <Give />
        </div>
        <div className="stack">
          <Take onBrought={onBrought} />
        </div>
      </div>
    </Pane>
  )
}

/** What is in it and what is not, and that it lies open although the office is locked. */
function Contents({ wholeYear }: { wholeYear: boolean }) {
  const { data: lock } = useAnswer(useApi().encryption.state, {})
  return (
    <>
      <p className="sub">
        {wholeYear
          ? '入るもの: 年度の設定、応募と書類、審査、審議会議、選定と決裁、通知文、問い合わせ、支援の記録。入らないもの: 利用者とパスワード、休日、様式、操作の記録。'
          : '入るもの: 応募と書類、要件確認、選定の結果、支援の記録。入らないもの: 年度の設定、委員の採点と申告、審議会議、起案・決裁、通知文、操作の記録。'}
      </p>
      {lock?.encrypted && (
        <p role="note">
          ▲
          この台帳は暗号化されていますが、書き出したまとめは暗号化されません。渡し終えたら、置いたファイルを消してください。
        </p>
      )}
    </>
  )
}

/** What stands in the list for the year as a whole. */
const wholeYearOption = 'year'

function Give() {
  const api = useApi()
  const { fy } = useDesk()
  const device = useDevice()
  const list = useAnswer(api.applications.list, { fy })
  const [chosen, choose] = useState('')
  const onDone = ({ fileIds: [fileId], name }: { fileIds: readonly string[]; name: string }) => {
    if (fileId !== undefined) void device.saveFile(fileId, name)
  }
  const ofCase = useJob(api.merge.give, { onDone })
  const ofYear = useJob(api.merge.giveYear, { onDone })
  const wholeYear = chosen === wholeYearOption
  const job = ofYear.running || (wholeYear && !ofCase.running) ? ofYear : ofCase
  const [problem, setProblem] = useState('')
  const options = [
    { value: wholeYearOption, label: `${fiscalYearLabel(fy)}の全部` },
    ...(list.data ?? []).map((row) => ({
      value: row.id,
      label: `${row.receiptNo ?? '未受付'} ${row.prefecture ?? '団体名なし'}`,
    })),
  ]
  const start = () => {
    setProblem(chosen === '' ? '書き出す案件か年度を選んでください。' : '')
    if (wholeYear) void ofYear.start({ fy })
    else if (chosen !== '') void ofCase.start({ applicationId: chosen })
  }
  return (
    <>
      <Contents wholeYear={wholeYear} />
      <SelectField
        label="書き出す案件・年度"
        error={problem}
        value={chosen}
        onChange={choose}
        options={options}
        emptyLabel="選ぶ"
      />
      <div>
        <Button busy={ofCase.running || ofYear.running} busyLabel="書き出しています…" onClick={start}>
          まとめを書き出す
        </Button>
      </div>
      <JobProgress job={job} label={job === ofYear ? '年度のまとめ' : '案件のまとめ'} unit="件" />
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
      <p className="sub">ほかの台帳から届いたまとめ(.banso-bundle)は、違いを見比べ、一つずつ選んでから取り込みます。</p>
      <div>
        <Button onClick={pick}>届いたまとめを見比べる</Button>
      </div>
      {problem !== '' && <p role="alert">■ {problem}</p>}
    </>
  )
}
