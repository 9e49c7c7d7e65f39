import { useState } from 'react'
import { measureLabel, recordKindFields } from '../../../../shared/domain/keeping/kinds.ts'
import { isGone, standingLabel } from '../../../../shared/domain/keeping/retention.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Facts } from '../../../ui/pane.tsx'
import { Callout } from '../../../ui/states.tsx'
import type { RecordFile } from '../records.ts'
import styles from '../settings.module.css'
import { ExtendDialog, GoneDialog } from './file-dialogs.tsx'
import { PackButton } from './pack-button.tsx'

/** One file: what it holds, until when, the line of the 保存期間表, and what is next. */
export function FilePane({ file, scouring }: { file: RecordFile; scouring: boolean }) {
  const mayEdit = useMay('keeping.editKind')
  const gone = isGone(file.standing)
  return (
    <div className="stack">
      <Facts termWidth={96} facts={factsOf(file)} />
      {scouring && (
        <Callout tone="warn" title="消した跡の掃除が残っています">
          ほかの処理がファイルを読んでいました。次にこの台帳を開いたときに終わります。
        </Callout>
      )}
      {file.extensions.map((each) => (
        <p key={each.id} className="sub">
          <DateText date={each.until} style="long" />
          まで延長　{each.reason}　{each.madeBy}　<MomentText at={each.madeAt} />
        </p>
      ))}
      {!gone && mayEdit && <Deeds file={file} />}
      {gone ? <GoneRecord file={file} /> : <KindForm file={file} mayEdit={mayEdit} />}
    </div>
  )
}

const factsOf = (file: RecordFile) => [
  { term: '状態', value: standingLabel[file.standing] },
  { term: '起算日', value: <DateText date={file.from} style="long" /> },
  { term: '満了日', value: <DateText date={file.until} style="long" /> },
  {
    term: '入っているもの',
    value: `記録 ${file.records.toLocaleString('ja-JP')}件・書類 ${file.files.toLocaleString('ja-JP')}件`,
  },
]

function Deeds({ file }: { file: RecordFile }) {
  const [asked, ask] = useState<'extend' | 'gone' | null>(null)
  const close = () => ask(null)
  return (
    <>
      <div className={styles['deeds']}>
        {file.notYet === '' && (
          <Button look="danger" {...nextIs(2)} onClick={() => ask('gone')}>
            {measureLabel[file.measure]}を記録
          </Button>
        )}
        <Button onClick={() => ask('extend')}>延長</Button>
        <PackButton fy={file.fy} />
      </div>
      {file.notYet !== '' && (
        <p className="sub">
          {measureLabel[file.measure]}はまだできません。{file.notYet}
        </p>
      )}
      {asked === 'extend' && <ExtendDialog file={file} onClose={close} />}
      {asked === 'gone' && <GoneDialog file={file} onClose={close} />}
    </>
  )
}

const pairs = [
  ['large', 'middle'],
  ['small', 'years'],
  ['countFrom', 'measure'],
] as const

function KindForm({ file, mayEdit }: { file: RecordFile; mayEdit: boolean }) {
  const { keeping } = useApi()
  const { fy, code, name } = file
  const edit = useRecordEdit({
    fields: recordKindFields,
    key: `record-kind/${fy}-${code}`,
    record: file,
    command: keeping.editKind,
    inputOf: (values, revision) => ({ ...values, fy, code, revision }),
    read: (stored) => stored,
    newest: async () => (await keeping.files({})).files.find((each) => each.fy === fy && each.code === code),
    done: `${name}の保存期間表を直しました`,
  })
  return (
    <RecordForm {...edit} label={`${name}の保存期間表`} mayEdit={mayEdit}>
      {/* Two a line: a grid of all six asks for more room than the pane has. */}
      {pairs.map(([left, right]) => (
        <div key={left} className={styles['pair']}>
          <RecordField of={edit.of} name={left} />
          <RecordField of={edit.of} name={right} />
        </div>
      ))}
    </RecordForm>
  )
}

/** 廃棄・移管の記録: all that is left. */
function GoneRecord({ file: { disposal } }: { file: RecordFile }) {
  if (disposal === null) return null
  const originals = disposal.lines.filter(({ what }) => what === '原本(バイト)')
  return (
    <>
      <Facts
        termWidth={96}
        facts={[
          { term: `${measureLabel[disposal.measure]}の日`, value: <DateText date={disposal.agreedOn} style="long" /> },
          { term: '文書番号', value: disposal.agreedRef },
          { term: '同意・受領', value: disposal.agreedBy },
          { term: '記録した人', value: disposal.recordedBy },
          { term: '記録した日時', value: <MomentText at={disposal.recordedAt} /> },
          ...(disposal.remark === '' ? [] : [{ term: '備考', value: disposal.remark }]),
        ]}
      />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">消した記録</th>
            <th scope="col">SHA-256</th>
            <th scope="col">件数</th>
          </tr>
        </thead>
        <tbody>
          {disposal.lines
            .filter((line) => !originals.includes(line))
            .map(({ what, count, sha256 }) => (
              <tr key={what}>
                <td>{what}</td>
                <td title={sha256}>{sha256.slice(0, 12)}</td>
                <td>{count.toLocaleString('ja-JP')}</td>
              </tr>
            ))}
          <tr>
            <td>原本</td>
            <td />
            <td>{originals.length.toLocaleString('ja-JP')}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
