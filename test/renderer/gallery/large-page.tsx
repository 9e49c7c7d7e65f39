import { useMemo, useState } from 'react'
import { FilterField } from '../../../renderer/ui/fields/text-field.tsx'
import { PageHeader, Pane, Screen } from '../../../renderer/ui/pane.tsx'
import { type Column, firstView, type TableView } from '../../../renderer/ui/table/column.ts'
import { DataTable } from '../../../renderer/ui/table/data-table.tsx'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'

interface Entry {
  id: string
  seq: number
  name: string
  kana: string
  words: string
}

const columns: readonly Column<Entry>[] = [
  { key: 'seq', header: '番号', value: (row) => row.seq, align: 'right', width: 90 },
  { key: 'name', header: '都道府県', value: (row) => row.name, filterText: (row) => row.kana, width: 120 },
  { key: 'words', header: '内容', value: (row) => row.words, grow: 1, width: 300 },
]

export const makeEntries = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => {
    const prefecture = prefectures[(index * 7919) % 47]
    return {
      id: String(index),
      seq: index + 1,
      name: prefecture?.name ?? '',
      kana: prefecture?.kana ?? '',
      words: `支援記録 ${(index * 31) % 997} 回目の相談`,
    }
  })

export function LargePage() {
  const rows = useMemo(() => makeEntries(100_000), [])
  return <LargeTable title="十万行" rows={rows} />
}

/** A table with everything a list of the program has: sorting, filters, choice, counts. */
export function LargeTable({ title, rows }: { title: string; rows: readonly Entry[] }) {
  const [filter, setFilter] = useState('')
  const [view, setView] = useState<TableView>({ ...firstView(columns), filtering: true })
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader title={title} actions={<FilterField label="絞り込み" value={filter} onChange={setFilter} />} />
      <Pane flush fills label={title}>
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          filter={filter}
          view={view}
          onViewChange={setView}
          counts
          onSelectionChange={() => undefined}
          empty={null}
        />
      </Pane>
    </Screen>
  )
}
