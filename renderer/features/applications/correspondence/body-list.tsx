import { useState } from 'react'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './correspondence.module.css'
import { addressOf, type BodyRow } from './records.ts'

const none = (count: number): number | null => (count === 0 ? null : count)

const columns: Column<BodyRow>[] = [
  {
    key: 'prefecture',
    header: '都道府県',
    value: (row) => row.prefecture,
    filterText: (row) => `${prefectureByCode(row.jis2)?.kana ?? ''} ${row.jis2}`,
    sortBy: (row) => row.jis2,
    width: 84,
    grow: 1,
    always: true,
  },
  { key: 'applications', header: '応募', value: (row) => none(row.applications), width: 46, align: 'right' },
  { key: 'mails', header: 'メール', value: (row) => none(row.mails), width: 58, align: 'right' },
  { key: 'calls', header: '電話', value: (row) => none(row.calls), width: 46, align: 'right' },
  {
    key: 'open',
    header: '次にすること',
    value: (row) => none(row.open),
    sortBy: (row) => (row.open === 0 ? null : (row.dueOn ?? '9999')),
    cell: (row) =>
      row.open > 0 && (
        <Tag tone="warn" shape>
          {row.open}件{row.dueOn !== null && <DateText date={row.dueOn} style="short" />}
        </Tag>
      ),
    width: 96,
  },
]

interface BodyListProps {
  rows: readonly BodyRow[] | undefined
  error: React.ComponentProps<typeof DataTable>['error']
  onRetry: () => void
  current: string | null
}

/** The 47, each with what there is of it. */
export function BodyList({ rows, error, onRetry, current }: BodyListProps) {
  const [words, setWords] = useState('')
  const [all, setAll] = useState(true)
  const shown = rows?.filter((row) => all || row.applications + row.mails + row.calls > 0 || row.jis2 === current)
  return (
    <Pane flush fills label="都道府県の一覧">
      <div className={styles['filters']} {...landsHere('body')}>
        <FilterField
          label="都道府県をさがす"
          placeholder="よみ・コード"
          value={words}
          onChange={setWords}
          width={130}
        />
        <label className={styles['only']}>
          <input type="checkbox" checked={!all} onChange={(event) => setAll(!event.target.checked)} />
          やりとりのある団体
        </label>
      </div>
      <DataTable
        label="都道府県の一覧"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.jis2}
        filter={words}
        current={current}
        onCurrentChange={(row) => go(addressOf(row.jis2), { replace: current !== null })}
        onOpen={(row) => go(addressOf(row.jis2), { replace: current !== null })}
        error={error}
        onRetry={onRetry}
        empty={<EmptyState title="やりとりのある都道府県はまだありません" />}
      />
    </Pane>
  )
}
