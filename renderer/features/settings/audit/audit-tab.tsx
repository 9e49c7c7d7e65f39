import { useState } from 'react'
import { mostExtracted, tooMany } from '../../../../shared/domain/history/extract.ts'
import { deedKindLabel } from '../../../../shared/domain/history/kinds.ts'
import { useBook } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { AuditEntry } from '../records.ts'
import styles from '../settings.module.css'
import { AuditCheck } from './audit-check.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { addressOfSought, everything, readSought, type Sought } from './audit-place.ts'
import { AuditReading } from './audit-reading.tsx'
import { Doubtful } from './doubtful.tsx'

const columns: Column<AuditEntry>[] = [
  { key: 'seq', header: '番号', value: (row) => row.seq, width: 66, align: 'right', always: true },
  { key: 'at', header: '日時', value: (row) => row.at, cell: (row) => <MomentText at={row.at} seconds />, width: 210 },
  { key: 'who', header: '操作者', value: (row) => row.who, width: 96 },
  { key: 'kind', header: '種類', value: (row) => (row.kind === null ? '' : deedKindLabel[row.kind]), width: 116 },
  {
    key: 'subject',
    header: '対象',
    value: (row) => row.subjectName,
    cell: (row) => (row.route === '' ? row.subjectName : <a href={`#${row.route}`}>{row.subjectName}</a>),
    width: 124,
  },
  { key: 'deed', header: '何をしたか', value: (row) => row.deed, width: 230, grow: 1 },
  { key: 'more', header: '内容', value: (row) => row.more, width: 210, grow: 1 },
]

const pageSize = 100

/** 操作の記録: who did what when. Entries are chained: what is changed, put in or taken out afterwards is found. */
export function AuditTab() {
  const sought = readSought(usePlaceQuery())
  const address = addressOfSought(sought)
  const { before, turn, back, forth } = usePages(address)
  const audit = useAnswer(useApi().audit.entries, { ...sought, before, limit: pageSize }, { keep: true })
  const [filter, setFilter] = useState('')
  const [picked, setCurrent] = useState<AuditEntry | null>(null)
  const entries = audit.data?.entries
  const found = audit.data?.found ?? 0
  const current = entries?.find(({ seq }) => seq === picked?.seq) ?? null
  const narrow = (to: Sought) => go(addressOfSought(to), { replace: true })
  const oldest = entries?.at(-1)?.seq
  const shown = turn * pageSize + (entries?.length ?? 0)
  return (
    <div className={styles['column']}>
      <Doubtful />
      <AuditCheck head={audit.data?.head ?? null} total={audit.data?.total ?? null} />
      <Pane
        flush
        fills
        title="操作の記録"
        sub={audit.data && pageWords(audit.data.found, turn * pageSize + 1, shown)}
        actions={
          <div className={styles['bar']}>
            <FilterField
              label="この頁の中をさがす"
              placeholder="この頁の中をさがす"
              value={filter}
              onChange={setFilter}
            />
            {back !== null && (
              <Button small onClick={back}>
                前の{pageSize}件
              </Button>
            )}
            {oldest !== undefined && shown < found && (
              <Button small onClick={() => forth(oldest)}>
                次の{pageSize}件
              </Button>
            )}
            <BookButton sought={sought} found={found} />
          </div>
        }
      >
        <AuditFilters sought={sought} people={audit.data?.people} onChange={narrow} />
        {sought.subject !== '' && (
          <div className={styles['filtersMore']}>
            <span className="sub">{entries?.[0]?.subjectName ?? '一つの対象'}の記録だけを表示しています</span>
            <Button small onClick={() => narrow({ ...sought, subject: '' })}>
              すべての記録に戻る
            </Button>
          </div>
        )}
        {found > mostExtracted && <p className={styles['filtersMore']}>{tooMany(found)}</p>}
        <DataTable
          label="操作の記録"
          columns={columns}
          rows={entries}
          error={audit.error}
          onRetry={() => void audit.refetch()}
          rowKey={rowKey}
          current={current === null ? null : rowKey(current)}
          onCurrentChange={setCurrent}
          onOpen={(row) => row.route !== '' && go(row.route)}
          filter={filter}
          counts
          empty={
            <EmptyState
              title="該当する記録はありません"
              action={<Button onClick={() => narrow(everything)}>絞り込みをやめる</Button>}
            >
              操作者・種類・日付を変えると、ほかの記録が見つかります。
            </EmptyState>
          }
        />
        {current !== null && (
          <AuditReading
            entry={current}
            onOnly={sought.subject === '' ? () => narrow({ ...everything, subject: current.subject }) : null}
          />
        )}
      </Pane>
    </div>
  )
}

const rowKey = ({ seq }: AuditEntry): string => String(seq)

const pageWords = (found: number, from: number, to: number): string =>
  found <= pageSize
    ? `新しい順　${found.toLocaleString('ja-JP')}件`
    : `新しい順　${found.toLocaleString('ja-JP')}件のうち ${from.toLocaleString('ja-JP')}–${to.toLocaleString('ja-JP')}件目`

/** Where each page above this one began, so that one can go back up; null is the newest. Another list begins anew. */
function usePages(address: string) {
  const [trail, setTrail] = useState<{ of: string; begins: readonly (number | null)[] }>({
    of: address,
    begins: [null],
  })
  const begins = trail.of === address ? trail.begins : [null]
  const set = (next: readonly (number | null)[]) => setTrail({ of: address, begins: next })
  return {
    before: begins.at(-1) ?? null,
    turn: begins.length - 1,
    back: begins.length > 1 ? () => set(begins.slice(0, -1)) : null,
    forth: (oldest: number) => set([...begins, oldest]),
  }
}

/** R18 操作・版履歴 of what is listed. */
function BookButton({ sought, found }: { sought: Sought; found: number }) {
  const book = useBook()
  const may = useMay('reports.export')
  if (!may) return null
  return (
    <Button
      small
      disabled={found === 0 || found > mostExtracted}
      busy={book.running}
      busyLabel="書き出し中…"
      onClick={() => book.write({ books: ['R18'], audit: sought })}
    >
      Excelへ
    </Button>
  )
}
