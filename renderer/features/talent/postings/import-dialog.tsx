import { useMemo, useState } from 'react'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { postingFields } from '../../../../shared/domain/talent/postings/posting.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../../api/office.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { inOrder, sayStandings, standingColumns } from '../standing-columns.tsx'
import styles from './postings.module.css'
import type { ReadFile, ReadLine } from './records.ts'

const wordsOf = ({ standing, why, changed }: ReadLine): string =>
  standing === 'refused'
    ? why
    : standing === 'changed'
      ? changed.map(({ label, before, after }) => `${label} ${before} → ${after}`).join('、')
      : ''

const columns: Column<ReadLine>[] = [
  ...standingColumns<ReadLine>(),
  { key: 'body', header: '団体', value: (row) => row.body, width: 130 },
  { key: 'title', header: '職', value: (row) => row.values?.title ?? '', width: 150 },
  {
    key: 'words',
    header: '変わること・理由',
    value: wordsOf,
    cell: (row) => <span title={wordsOf(row)}>{wordsOf(row)}</span>,
    width: 260,
    grow: 3,
  },
]

/** 採用情報 from Excel: read, shown line by line, and stored only once it was looked at. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { fy } = useDesk()
  const { postings } = useApi()
  const device = useDevice()
  const [read, setRead] = useState<ReadFile | null>(null)
  const work = useFileJob(postings.read, { most: 1, onDone: setRead })
  const take = useCommand(postings.take, {
    done: ({ added, changed }) => `採用情報を取り込みました(加えた ${added}件、変えた ${changed}件)`,
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
      title="採用情報をExcelから取り込む"
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            look="primary"
            busy={take.busy}
            disabled={lines.length === 0}
            onClick={() => read !== null && take.run({ fy, fileName: read.fileName, lines })}
          >
            {lines.length === 0 ? '取り込むものがありません' : `${lines.length}件を取り込む`}
          </Button>
        </>
      }
    >
      <p className="sub">
        見出しに「団体コード」(または「団体」)「職」「掲載日」のある表を読みます。団体・職・掲載日が同じ行は、同じ募集として比べます。台帳にあって表にない募集は、そのまま残ります。
      </p>
      <div className="row">
        <Button busy={work.busy} busyLabel="読んでいます…" onClick={() => void choose()}>
          {read === null ? 'ファイルを選ぶ' : 'ほかのファイルを選ぶ'}
        </Button>
        {read !== null && <span>{`${read.fileName}「${read.sheet}」 ${sayStandings(read.lines)}`}</span>}
      </div>
      {work.job.running && <JobProgress job={work.job} label="採用情報を読む" unit="行" />}
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

const linesToTake = (lines: readonly ReadLine[]) =>
  lines.flatMap(({ standing, code, values, id, revision }) =>
    values === null || (standing !== 'new' && standing !== 'changed')
      ? []
      : [{ ...fieldsOf(postingFields, values), id: id ?? crypto.randomUUID(), code, revision }],
  )
