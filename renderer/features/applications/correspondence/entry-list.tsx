import { useState } from 'react'
import {
  type CorrespondenceKind,
  correspondenceKindLabel,
  correspondenceKinds,
} from '../../../../shared/domain/applications/correspondence/entry.ts'
import { isOpenNote } from '../../../../shared/domain/applications/correspondence/note.ts'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from './correspondence.module.css'
import { addressOf, type Entry } from './records.ts'

const tone = {
  application: 'accent',
  receipt: 'neutral',
  request: 'warn',
  answer: 'accent',
  mail: 'accent',
  phone: 'neutral',
  inquiry: 'accent',
  letter: 'neutral',
} as const satisfies Record<CorrespondenceKind, Tone>

const columns: Column<Entry>[] = [
  {
    key: 'at',
    header: '日時',
    value: (row) => row.at,
    cell: ({ at }) =>
      at === null ? (
        '―'
      ) : (
        <>
          <DateText date={at.length === 10 ? at : jstDate(at)} style="short" />{' '}
          {at.length > 10 && toJst(at).slice(11, 16)}
        </>
      ),
    width: 118,
    always: true,
  },
  {
    key: 'kind',
    header: '種類',
    value: (row) => correspondenceKindLabel[row.kind],
    cell: (row) => <Tag tone={tone[row.kind]}>{correspondenceKindLabel[row.kind]}</Tag>,
    width: 100,
  },
  {
    key: 'title',
    header: '内容',
    value: (row) => row.title,
    filterText: (row) => row.text,
    cell: (row) => (row.note?.struckAt == null ? row.title : <s>{row.title}</s>),
    width: 220,
    grow: 3,
  },
  { key: 'who', header: '相手・担当', value: (row) => row.who, width: 150, grow: 1 },
  {
    key: 'files',
    header: '添付',
    value: (row) => (row.files.length === 0 ? null : row.files.length),
    filterText: (row) => row.files.map(({ name }) => name).join(' '),
    width: 50,
    align: 'right',
  },
  {
    key: 'next',
    header: '次にすること',
    value: (row) => (row.note !== null && isOpenNote(row.note) ? row.note.nextStep : ''),
    cell: ({ note }) =>
      note !== null &&
      isOpenNote(note) && (
        <>
          {note.dueOn !== null && <DateText date={note.dueOn} style="short" />} {note.nextStep}
        </>
      ),
    width: 150,
    grow: 1,
  },
]

interface EntryListProps {
  jis2: string
  name: string
  rows: readonly Entry[] | undefined
  error: React.ComponentProps<typeof DataTable>['error']
  onRetry: () => void
  current: string | null
}

/** What passed with one prefecture, the newest first. */
export function EntryList({ jis2, name, rows, error, onRetry, current }: EntryListProps) {
  const [view, setView] = useStoredView('correspondence', columns)
  const [kind, setKind] = useState<CorrespondenceKind | ''>('')
  const [words, setWords] = useState('')
  const label = `${name}とのやりとり`
  const counts = Map.groupBy(rows ?? [], (row) => row.kind)
  return (
    <Pane flush fills label={label}>
      <div className={styles['filters']}>
        <SelectField<CorrespondenceKind | ''>
          label="種類"
          hideLabel
          value={kind}
          onChange={setKind}
          emptyLabel={`すべての種類 ${rows?.length ?? ''}`}
          options={correspondenceKinds.flatMap((value) => {
            const count = counts.get(value)?.length ?? 0
            return count === 0 ? [] : [{ value, label: `${correspondenceKindLabel[value]} ${count}` }]
          })}
        />
        <span className="push">
          <FilterField
            label="やりとりをさがす"
            placeholder="件名・要旨・相手・添付の名前"
            value={words}
            onChange={setWords}
            width={260}
          />
        </span>
      </div>
      <DataTable
        label={label}
        columns={columns}
        rows={rows?.filter((row) => kind === '' || row.kind === kind)}
        rowKey={(row) => row.key}
        view={view}
        onViewChange={setView}
        filter={words}
        current={current}
        onOpen={(row) => go(addressOf(jis2, row.key))}
        error={error}
        onRetry={onRetry}
        counts
        empty={
          <EmptyState title={`${label}はまだありません`}>
            電話を受けたら「電話メモを記録」で残します。質問などのメールは、「届いたもの」からここに入れられます。
          </EmptyState>
        }
      />
    </Pane>
  )
}
