import { office } from '../../../../shared/contract/office/office.ts'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { EncryptionSection } from '../guard/encryption/encryption-section.tsx'
import type { JobRecord } from '../records.ts'
import styles from '../settings.module.css'

const shown = 30

const outputOf = (job: JobRecord) => {
  const read = office.backup.output.safeParse(job.output)
  return job.state === 'done' && read.success ? read.data : null
}

const stateWords = {
  running: '作成中',
  done: '検査済み',
  failed: '失敗',
  cancelled: '中止',
  interrupted: '中断',
} as const satisfies Record<JobRecord['state'], string>

const columns: Column<JobRecord>[] = [
  {
    key: 'at',
    header: '作った日時',
    value: (row) => row.startedAt,
    cell: (row) => <MomentText at={row.startedAt} />,
    width: 210,
  },
  { key: 'who', header: '操作者', value: (row) => row.startedBy, width: 110 },
  { key: 'state', header: '結果', value: (row) => stateWords[row.state], width: 86 },
  {
    key: 'name',
    header: 'ファイル名',
    value: (row) => outputOf(row)?.name ?? row.problem?.message ?? '',
    width: 240,
    grow: 1,
  },
  {
    key: 'sha256',
    header: 'SHA-256',
    value: (row) => outputOf(row)?.sha256 ?? '',
    cell: (row) => outputOf(row)?.sha256.slice(0, 12) ?? '',
    width: 120,
  },
]

/** バックアップ: a checked copy of the whole office, made while everybody goes on working. */
export function BackupTab() {
  const { office: standing, may } = useDesk()
  const api = useApi()
  const copies = useAnswer(api.jobs.recent, { name: 'office.backup', limit: shown })
  const job = useJob(api.office.backup)
  const folder = standing.file.replace(/[\\/][^\\/]*$/, '')
  return (
    <Split columns="minmax(0, 1fr) 360px">
      <Pane flush fills title="これまでのバックアップ" sub={`新しい順・${shown}件まで`}>
        <Answer of={copies}>
          {(list) => (
            <DataTable
              label="これまでのバックアップ"
              columns={columns}
              rows={list}
              rowKey={(row) => row.id}
              empty={
                <EmptyState title="バックアップはまだありません">
                  毎週末と、大きな変更の前にバックアップを作ってください。右の「バックアップを作る」で、仕事を続けたまま作れます。
                </EmptyState>
              }
            />
          )}
        </Answer>
      </Pane>
      <div className={styles['column']}>
        <EncryptionSection />
        <Pane title="バックアップを作る" fills>
          <div className="stack">
            <p>
              台帳ファイルの隣に、日時の付いたバックアップを作り、壊れていないことを検査します。作っている間も記録できます。
            </p>
            <p className="sub">置き場所 {folder}</p>
            {may('office.backup') ? (
              <div>
                <Button
                  look="primary"
                  {...landsHere('backup')}
                  busy={job.running}
                  busyLabel="作っています…"
                  onClick={() => job.start({})}
                >
                  バックアップを作る
                </Button>
              </div>
            ) : (
              <p className="sub">バックアップを作れるのは担当です。</p>
            )}
            <JobProgress job={job} label="バックアップ" unit="段" />
            {job.output !== null && (
              <div role="status">
                <b>● バックアップができました</b>
                <p>{job.output.name}</p>
                <p className="sub">{Math.ceil(job.output.size / 1024).toLocaleString('ja-JP')} KB</p>
                <CopyableHash label="SHA-256" hash={job.output.sha256} />
              </div>
            )}
            <h3>復元するとき</h3>
            <p className="sub">
              プログラムを終え、バックアップのファイルを別の名前でこのPCのフォルダーに置き、起動の画面の「台帳を開く」で開きます。今の台帳は上書きされません。
            </p>
          </div>
        </Pane>
      </div>
    </Split>
  )
}
