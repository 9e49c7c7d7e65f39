import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { changeOf, isBlank, measureOf, type PoolMeasure } from '../../../../shared/domain/talent/pools/count.ts'
import { agreementLabel, poolSourceLabel } from '../../../../shared/domain/talent/pools/fields.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { PoolRecord } from './records.ts'
import { measureLabel, sayChange, saySource } from './words.ts'

interface Row {
  readonly record: PoolRecord
  /** 増減 of 計 since the day before it. */
  readonly change: number | null
}

const number = (measure: PoolMeasure, width: number): Column<Row> => ({
  key: measure,
  header: measureLabel[measure],
  align: 'right',
  width,
  value: ({ record }) => measureOf(record, measure) ?? '…',
  sortBy: ({ record }) => measureOf(record, measure) ?? -1,
})

const columns: Column<Row>[] = [
  {
    key: 'asOf',
    header: '基準日',
    value: ({ record }) => formatWareki(record.asOf, 'short'),
    sortBy: ({ record }) => record.asOf,
    width: 74,
    always: true,
  },
  number('heads', 42),
  {
    key: 'change',
    header: '増減',
    align: 'right',
    width: 48,
    value: ({ change }) => sayChange(change),
    sortBy: ({ change }) => change ?? Number.NEGATIVE_INFINITY,
    copy: ({ change }) => change,
  },
  number('fulltime', 48),
  number('parttime', 56),
  number('contract', 56),
  number('bodies', 68),
  {
    key: 'agreement',
    header: '協定・規約',
    value: ({ record }) => (record.agreement === 'unsaid' ? '…' : agreementLabel[record.agreement]),
    width: 82,
  },
  number('supported', 56),
  number('wishing', 68),
  { key: 'source', header: '出所', value: ({ record }) => saySource(record, poolSourceLabel), width: 36, grow: 1 },
]

interface DaysTableProps {
  records: readonly PoolRecord[]
  current: string
  onOpen: (day: string) => void
}

/** All days of one prefecture over the years, the newest first. */
export function DaysTable({ records, current, onOpen }: DaysTableProps) {
  const said = records.filter((record) => !isBlank(record))
  const rows = said.map((record, at) => ({
    record,
    change: changeOf(measureOf(record, 'heads'), measureOf(said[at + 1] ?? null, 'heads')),
  }))
  return (
    <Pane flush fills title="これまでの基準日">
      <DataTable
        label="これまでの基準日"
        columns={columns}
        rows={rows}
        rowKey={({ record }) => record.asOf}
        current={current}
        onOpen={({ record }) => onOpen(record.asOf)}
        empty={<EmptyState title="まだ記入がありません">左に記入すると、基準日ごとに並びます。</EmptyState>}
      />
    </Pane>
  )
}
