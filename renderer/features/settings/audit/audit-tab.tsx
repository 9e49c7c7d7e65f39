import { useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { AuditEntry } from '../records.ts'
import styles from '../settings.module.css'
import { AuditCheck } from './audit-check.tsx'

const columns: Column<AuditEntry>[] = [
  { key: 'seq', header: '番号', value: (row) => row.seq, width: 66, align: 'right', always: true },
  { key: 'at', header: '日時', value: (row) => row.at, cell: (row) => <MomentText at={row.at} seconds />, width: 226 },
  { key: 'who', header: '操作者', value: (row) => row.who, width: 110 },
  {
    key: 'subject',
    header: '対象',
    value: (row) => row.subjectName,
    cell: (row) => (row.route === '' ? row.subjectName : <a href={`#${row.route}`}>{row.subjectName}</a>),
    width: 150,
  },
  { key: 'deed', header: '何をしたか', value: (row) => row.deed, width: 230, grow: 1 },
  { key: 'more', header: '内容', value: (row) => row.more, width: 230, grow: 1 },
]

const pageSize = 100

/** 操作の記録: who did what when. Entries are chained: what is changed, put in or taken out afterwards is found. */
export function AuditTab() {
  const api = useApi()
  /** Where each page above this one began, so that one can go back up; null is the newest. */
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const [subject, setSubject] = useState('')
  const [filter, setFilter] = useState('')
  const [current, setCurrent] = useState<AuditEntry | null>(null)
  const before = pages.at(-1) ?? null
  const audit = useAnswer(api.audit.entries, { subject, before, limit: pageSize }, { keep: true })
  const entries = audit.data?.entries
  const oldest = entries?.at(-1)?.seq
  const narrow = (to: string) => {
    setSubject(to)
    setPages([null])
  }
  return (
    <div className={styles['column']}>
      <AuditCheck head={audit.data?.head ?? null} total={audit.data?.total ?? null} />
      <Pane
        flush
        fills
        title="操作の記録"
        sub={subject === '' ? '新しい順' : '一つの記録だけ'}
        actions={
          <div className={styles['bar']}>
            <FilterField
              label="この頁の中をさがす"
              placeholder="この頁の中をさがす"
              value={filter}
              onChange={setFilter}
            />
            {subject === '' ? (
              current !== null && (
                <Button small onClick={() => narrow(current.subject)}>
                  {current.seq}番と同じ記録だけ
                </Button>
              )
            ) : (
              <Button small onClick={() => narrow('')}>
                すべての記録に戻る
              </Button>
            )}
            {pages.length > 1 && (
              <Button small onClick={() => setPages(pages.slice(0, -1))}>
                前の{pageSize}件
              </Button>
            )}
            {entries?.length === pageSize && oldest !== undefined && oldest > 1 && (
              <Button small onClick={() => setPages([...pages, oldest])}>
                次の{pageSize}件
              </Button>
            )}
          </div>
        }
      >
        <DataTable
          label="操作の記録"
          columns={columns}
          rows={entries}
          error={audit.error}
          onRetry={() => void audit.refetch()}
          rowKey={(row) => String(row.seq)}
          current={current === null ? null : String(current.seq)}
          onCurrentChange={setCurrent}
          filter={filter}
          counts
          empty={<EmptyState title="記録はありません" />}
        />
      </Pane>
    </div>
  )
}
