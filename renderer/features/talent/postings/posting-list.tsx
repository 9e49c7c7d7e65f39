import { useMemo, useState } from 'react'
import { type PostingState, postingStateLabel } from '../../../../shared/domain/talent/postings/posting.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import filters from '../../../record/list-filters.module.css'
import { DateText } from '../../../ui/date-text.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { addressOf } from '../place.ts'
import type { PostingLine } from './records.ts'

type Listed = PostingLine & { readonly candidates: number | null }

const columns: Column<Listed>[] = [
  {
    key: 'body',
    header: '団体',
    value: (row) => row.body,
    // The prefecture of a municipality is seen by pointing at it: the name alone tells one line from the next.
    cell: (row) => <span title={row.body}>{row.body.split(' ').at(-1)}</span>,
    sortBy: (row) => row.code,
    filterText: (row) => `${row.body} ${row.code}`,
    width: 84,
    grow: 1,
    always: true,
  },
  {
    key: 'title',
    header: '職',
    value: (row) => row.title,
    width: 94,
    grow: 4,
    cell: (row) => <span title={row.title}>{row.title}</span>,
  },
  {
    key: 'closes',
    header: '締切',
    value: (row) => row.closesOn,
    cell: (row) => (row.closesOn === null ? '随時' : <DateText date={row.closesOn} style="short" />),
    copy: (row) => (row.closesOn === null ? '' : { at: row.closesOn }),
    width: 72,
  },
]

const candidates: Column<Listed> = {
  key: 'candidates',
  header: '候補',
  value: (row) => row.candidates,
  align: 'right',
  width: 42,
}

interface PostingListProps {
  rows: readonly PostingLine[] | undefined
  error: React.ComponentProps<typeof DataTable>['error']
  onRetry: () => void
  current: string | null
  adding: React.ReactNode
}

const withCandidates = [...columns, candidates]

/** Null for whoever may not see the people. */
function useCandidateCounts(): ReadonlyMap<string, number> | null {
  const { fy } = useDesk()
  const mayKnow = useMay('introductions.counts')
  const { data } = useAnswer(useApi().introductions.counts, { fy }, { enabled: mayKnow })
  return useMemo(
    () => (mayKnow ? new Map(data?.map((each) => [each.postingId, each.candidates])) : null),
    [mayKnow, data],
  )
}

const states = ['open', 'coming', 'closed'] as const satisfies readonly PostingState[]

/** The postings of the year, what closes first at the top; the ended ones are found by their filter. */
export function PostingList({ rows, error, onRetry, current, adding }: PostingListProps) {
  const [state, setState] = useState<PostingState | ''>('open')
  const [words, setWords] = useState('')
  const count = (of: PostingState) => rows?.filter((row) => row.state === of).length ?? 0
  const counts = useCandidateCounts()
  // One list as long as nothing changes: it is read once for all that is typed.
  const shown = useMemo(
    () =>
      rows
        ?.filter((row) => state === '' || row.state === state)
        .map((row) => ({ ...row, candidates: counts?.get(row.id) ?? null })),
    [rows, state, counts],
  )
  return (
    <Pane flush fills label="採用情報の一覧">
      <div className={filters['filters']}>
        <SelectField<PostingState | ''>
          label="状態"
          hideLabel
          value={state}
          onChange={setState}
          emptyLabel={`すべて ${rows?.length ?? 0}`}
          options={states.map((value) => ({ value, label: `${postingStateLabel[value]} ${count(value)}` }))}
        />
        <FilterField label="採用情報をさがす" placeholder="絞り込み" value={words} onChange={setWords} width={150} />
      </div>
      <DataTable
        label="採用情報の一覧"
        columns={counts === null ? columns : withCandidates}
        rows={shown}
        rowKey={(row) => row.id}
        filter={words}
        current={current}
        onCurrentChange={(row) => go(addressOf('postings', row.id), { replace: true })}
        onOpen={(row) => go(addressOf('postings', row.id))}
        error={error}
        onRetry={onRetry}
        counts
        empty={
          rows?.length === 0 ? (
            <EmptyState title="採用情報はまだありません" action={adding}>
              都道府県と市区町村の募集を、ここに集めます。Excelの一覧からも取り込めます。
            </EmptyState>
          ) : (
            <EmptyState title="当てはまる募集はありません" />
          )
        }
      />
    </Pane>
  )
}
