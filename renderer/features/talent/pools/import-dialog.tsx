import { useMemo, useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { poolFields } from '../../../../shared/domain/talent/pools/fields.ts'
import type { OfficeClient } from '../../../api/client.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { inOrder, sayStandings, standingColumns } from '../standing-columns.tsx'
import styles from './pools.module.css'
import type { ReadFile, ReadLine } from './records.ts'

const wordsOf = ({ standing, why, changed }: ReadLine): string =>
  standing === 'refused'
    ? why
    : changed
        .map(({ label, before, after }) => (standing === 'new' ? `${label} ${after}` : `${label} ${before} → ${after}`))
        .join('、')

const columns: Column<ReadLine>[] = [
  ...standingColumns<ReadLine>(),
  { key: 'prefecture', header: '都道府県', value: (row) => row.prefecture, width: 100 },
  {
    key: 'asOf',
    header: '基準日',
    value: (row) => formatWareki(row.asOf, 'short'),
    sortBy: (row) => row.asOf,
    width: 90,
  },
  {
    key: 'words',
    header: '変わること・理由',
    value: wordsOf,
    cell: (row) => <span title={wordsOf(row)}>{wordsOf(row)}</span>,
    width: 260,
    grow: 3,
  },
]

/** 推進体制・人材プール from Excel: read, shown line by line, and stored only once it was looked at. */
export function ImportDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { pools } = useApi()
  const device = useDevice()
  const [read, setRead] = useState<ReadFile | null>(null)
  const work = useFileJob(readFor(pools.read, day), { most: 1, onDone: setRead })
  const take = useCommand(pools.take, {
    done: ({ added, changed }) => `取り込みました(加えた ${added}件、変えた ${changed}件)`,
    onDone: onClose,
  })
  const lines = useMemo(() => (read === null ? [] : linesToTake(read.lines)), [read])
  const choose = async () => {
    setRead(null)
    await work.begin(await device.pickFiles({ accept: '.xlsx,.xlsm', multiple: false }))
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="推進体制・人材プールをExcelから取り込む"
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            look="primary"
            busy={take.busy}
            disabled={lines.length === 0}
            onClick={() => read !== null && take.run({ fileName: read.fileName, lines })}
          >
            {lines.length === 0 ? '取り込むものがありません' : `${lines.length}件を取り込む`}
          </Button>
        </>
      }
    >
      <p className="sub">
        一行に一つの都道府県を書いた表を読みます。見出しは「都道府県」(または「団体コード」)と「参加団体」「協定・規約」「常勤」「非常勤」「委託等」「PR」「PM」「SD」「EN」「支援中」「支援希望」などです。「基準日」の列がなければ、
        {formatWareki(day, 'long')}の数として読みます。空欄は今の値を残します。
      </p>
      <div className="row">
        <Button busy={work.busy} busyLabel="読んでいます…" onClick={() => void choose()}>
          {read === null ? 'ファイルを選ぶ' : 'ほかのファイルを選ぶ'}
        </Button>
        {read !== null && <span>{`${read.fileName} ${sayStandings(read.lines)}`}</span>}
      </div>
      {work.job.running && <JobProgress job={work.job} label="推進体制・人材プールを読む" unit="行" />}
      {work.files.map(({ key, problem }) => problem !== null && <p key={key}>{problem}</p>)}
      <ErrorNote error={work.job.error ?? take.error} takeFocus />
      {read !== null && read.unread.length > 0 && (
        <p className="sub">読まない見出し: {read.unread.slice(0, 12).join('、')}</p>
      )}
      {read !== null && (
        <div className={styles['preview']}>
          <DataTable
            label="取り込む行"
            columns={columns}
            rows={inOrder(read.lines)}
            rowKey={(row) => String(row.at)}
            counts
            empty={<EmptyState title="行がありません" />}
          />
        </div>
      )}
    </Dialog>
  )
}

/** The reading of a table whose lines are of `day` where they say none themselves. */
const readFor = (read: OfficeClient['pools']['read'], day: string) =>
  Object.assign(({ fileIds }: { fileIds: string[] }) => read({ fileIds, asOf: day }), { path: read.path })

const linesToTake = (lines: readonly ReadLine[]) =>
  lines.flatMap(({ standing, jis2, asOf, values, revision }) =>
    values === null || (standing !== 'new' && standing !== 'changed')
      ? []
      : [{ ...fieldsOf(poolFields, values), jis2, asOf, revision }],
  )
