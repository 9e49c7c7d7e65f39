import { useRef, useState } from 'react'
import { prefectureNameOf, prefectures } from '../../../../../shared/domain/bodies/prefectures.ts'
import {
  keptBackWords,
  type ProvisionPurpose,
  provisionPurposeLabel,
  provisionPurposes,
  provisionTo,
} from '../../../../../shared/domain/talent/people/provision.ts'
import { useSaveFiles } from '../../../../api/books.ts'
import { useAnswer, useJob } from '../../../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../../../api/office.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { JobProgress } from '../../../../ui/job-progress.tsx'
import { SidePanel } from '../../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { Answer } from '../../../../ui/states.tsx'
import styles from '../people.module.css'
import type { RegistrantRow } from '../records.ts'

interface ProvideDialogProps {
  rows: readonly RegistrantRow[]
  region: string
  onClose: () => void
}

/** 県へ提供: who goes out and who does not is said before the list is made; that it was made is on record with its receiver. */
export function ProvideDialog({ rows, region, onClose }: ProvideDialogProps) {
  const { fy, today } = useDesk()
  const { notify } = useLine()
  const save = useSaveFiles()
  const [id] = useState(() => crypto.randomUUID())
  const receiver = useRef<HTMLSelectElement>(null)
  const [jis2, setJis2] = useState(region)
  const [fault, setFault] = useState<string | null>(null)
  const [purpose, setPurpose] = useState<ProvisionPurpose>('hiring')
  const name = jis2 === '' ? '' : prefectureNameOf(jis2)
  const { provided, left } = provisionTo(rows, jis2, today)
  const job = useJob(useApi().talent.provide, {
    onDone: ({ fileIds: [fileId = ''], name: fileName, people, no }) => {
      onClose()
      void save([{ fileId, name: fileName }], '一覧は「提供の記録」から作り直せます。').then((saved) => {
        if (saved) notify({ text: `${name}へ提供する一覧(${people}人、提供${no})を作りました` })
      })
    },
  })
  const begin = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const wanting = jis2 === '' ? '提供先を選んでください。' : provided.length === 0 ? nobody(name) : null
    setFault(wanting)
    if (wanting === null) await job.start({ id, fy, jis2, purpose })
    else receiver.current?.focus()
  }
  return (
    <FormDialog
      onClose={onClose}
      title="県へ提供する一覧を作る(Excel)"
      label="県へ提供"
      onSubmit={begin}
      deedLabel={jis2 === '' ? '一覧を作る' : `${name}へ ${provided.length}人の一覧を作る`}
      busy={job.running}
    >
      <SelectField
        ref={receiver}
        label="提供先"
        required
        error={fault}
        value={jis2}
        onChange={(next) => {
          setFault(null)
          setJis2(next)
        }}
        emptyLabel="選んでください"
        options={prefectures.map((each) => ({ value: each.jis2, label: each.name }))}
      />
      <SelectField<ProvisionPurpose>
        label="目的"
        value={purpose}
        onChange={setPurpose}
        options={provisionPurposes.map((value) => ({ value, label: provisionPurposeLabel[value] }))}
      />
      {jis2 !== '' && (
        <p className="row">
          <span>
            {name}へ提供できる人 <strong>{provided.length}</strong> / {rows.length}
          </span>
          {left.length > 0 && (
            <span className="sub">
              除く: {left.map(({ reason, count }) => `${keptBackWords(reason, name)} ${count}`).join('、')}
            </span>
          )}
        </p>
      )}
      <p className="sub">
        一覧の絞り込みにかかわらず、提供できる人の全員が載ります。氏名・連絡先・勤務先は載りません。資格と地域の組が同じ人が3人に満たないときは、地域を地方ブロックにします。提供先・日・人数とファイルの照合値を記録し、一人ずつの「誰が見たか」にも残ります。
      </p>
      <JobProgress job={job} label="一覧を作っています" unit="件" />
    </FormDialog>
  )
}

const nobody = (name: string): string =>
  `${name}へ提供できる人がいません。同意の範囲と期限を、一人ずつの登録で確かめてください。`

/** 提供の記録: each list that went out, its receiver and the hash of its file. */
export function ProvisionsPanel({ onClose }: { onClose: () => void }) {
  const provisions = useAnswer(useApi().talent.provisions, {})
  return (
    <SidePanel open onClose={onClose} title="県への提供の記録" width={760}>
      <Answer of={provisions}>
        {(rows) =>
          rows.length === 0 ? (
            <p>県へ提供した一覧はまだありません。</p>
          ) : (
            <div className={styles['held']}>
              <table aria-label="県への提供の記録">
                <thead>
                  <tr>
                    <th scope="col">番号</th>
                    <th scope="col">提供先</th>
                    <th scope="col">基準日</th>
                    <th scope="col">人数</th>
                    <th scope="col">目的</th>
                    <th scope="col">作った人</th>
                    <th scope="col">照合値(SHA-256)</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td>{row.no}</td>
                      <td>{prefectureNameOf(row.jis2)}</td>
                      <td>
                        <DateText date={row.asOf} style="short" />
                      </td>
                      <td className="num">{row.people}</td>
                      <td>
                        {provisionPurposeLabel[row.purpose]}
                        {row.erased.length > 0 && ` 抹消した人: ${row.erased.join('、')}`}
                      </td>
                      <td>{row.madeBy}</td>
                      <td>{row.sha256 === null ? 'ファイルは作られていません' : `${row.sha256.slice(0, 16)}…`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </SidePanel>
  )
}
