import { useState } from 'react'
import { useParams } from 'wouter'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import {
  type InquiryState,
  inquiryFields,
  inquiryMeansLabel,
  inquiryStateLabel,
  inquiryStates,
} from '../../../../shared/domain/selection/inquiry.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import styles from '../../../record/list-filters.module.css'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { NotInReview, TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { land } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { useAddKey } from '../../../ui/keys/add-key.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { AddDeed, AddLink } from '../listed/add-deed.tsx'
import { ListSearch } from '../listed/list-search.tsx'
import { InquiryForm } from './inquiry-form.tsx'
import type { Inquiry } from './records.ts'

const tone = { open: 'warn', answered: 'ok', dismissed: 'neutral' } as const satisfies Record<InquiryState, Tone>

const columns: Column<Inquiry>[] = [
  { key: 'no', header: '番号', value: (row) => row.no, width: 58, align: 'right', always: true },
  {
    key: 'state',
    header: '状態',
    value: (row) => inquiryStateLabel[row.state],
    sortBy: (row) => inquiryStates.indexOf(row.state),
    cell: (row) => (
      <Tag tone={tone[row.state]} shape>
        {inquiryStateLabel[row.state]}
      </Tag>
    ),
    width: 96,
  },
  {
    key: 'asked',
    header: '受けた日時',
    value: (row) => row.askedAt,
    cell: (row) => (
      <>
        <DateText date={jstDate(row.askedAt)} style="short" /> {toJst(row.askedAt).slice(11, 16)}
      </>
    ),
    width: 124,
  },
  { key: 'means', header: '方法', value: (row) => inquiryMeansLabel[row.means], width: 70 },
  { key: 'org', header: '所属', value: (row) => row.org, width: 130, grow: 1 },
  { key: 'person', header: '氏名', value: (row) => row.person, width: 100 },
  { key: 'about', header: '応募', value: (row) => row.prefecture, width: 86 },
  { key: 'question', header: '問い合わせの内容', value: (row) => row.question, width: 200, grow: 3 },
  {
    key: 'answer',
    header: '回答・理由',
    value: (row) => (row.state === 'dismissed' ? row.reason : row.answer),
    width: 160,
    grow: 2,
  },
  { key: 'by', header: '回答者', value: (row) => row.answeredBy, width: 96 },
]

/** 問い合わせ: what was asked after the publication, and what was answered. */
export function InquiriesScreen() {
  const { may, fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (!may('inquiries.list')) return <NotInReview />
  return <Inquiries key={fy} item={item ?? null} />
}

const addingAddress = addressOf('inquiries', 'new')

function Inquiries({ item }: { item: string | null }) {
  const { fy, may } = useDesk()
  const mayAdd = may('inquiries.add')
  const list = useAnswer(useApi().inquiries.list, { fy })
  const [stored, setStored] = useState<string | null>(null)
  const rows = list.data
  const open = rows?.filter(({ state }) => state === 'open').length ?? 0
  useAddKey(mayAdd ? () => go(addingAddress) : null)
  const adding = mayAdd && <AddLink to={addingAddress}>問い合わせを記録</AddLink>
  return (
    <TabPage
      tab="inquiries"
      sub={rows === undefined ? undefined : `${rows.length}件(未回答 ${open}件)`}
      actions={mayAdd && <AddDeed isEmpty={rows?.length === 0}>{adding}</AddDeed>}
    >
      <InquiryTable
        rows={rows}
        error={list.error}
        onRetry={() => void list.refetch()}
        item={item ?? stored}
        adding={adding}
      />
      <InquiryPanel rows={rows} item={item} onStored={setStored} />
    </TabPage>
  )
}

interface InquiryTableProps {
  rows: readonly Inquiry[] | undefined
  error: React.ComponentProps<typeof DataTable>['error']
  onRetry: () => void
  item: string | null
  adding: React.ReactNode
}

function InquiryTable({ rows, error, onRetry, item, adding }: InquiryTableProps) {
  const [view, setView] = useStoredView('inquiries', columns)
  const [state, setState] = useState<InquiryState | ''>('')
  const [body, setBody] = useState('')
  const [words, setWords] = useState('')
  const bodies = [...new Set(rows?.map(({ prefecture }) => prefecture))].filter((name) => name !== '')
  const shown = rows?.filter((row) => (state === '' || row.state === state) && (body === '' || row.prefecture === body))
  return (
    <Pane flush fills label="問い合わせの一覧">
      {rows?.length !== 0 && (
        <div className={styles['filters']}>
          <SelectField<InquiryState | ''>
            label="状態"
            hideLabel
            value={state}
            onChange={setState}
            emptyLabel="すべての状態"
            options={inquiryStates.map((value) => ({ value, label: inquiryStateLabel[value] }))}
          />
          <SelectField
            label="応募した団体"
            hideLabel
            value={body}
            onChange={setBody}
            emptyLabel="すべての団体"
            options={bodies.map((name) => ({ value: name, label: name }))}
          />
          <ListSearch
            label="問い合わせをさがす"
            placeholder="所属・氏名・内容などで絞り込み"
            value={words}
            onChange={setWords}
          />
          <ColumnChooser columns={columns} view={view} onViewChange={setView} />
        </div>
      )}
      <DataTable
        label="問い合わせの一覧"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        view={view}
        onViewChange={setView}
        filter={words}
        current={item}
        onOpen={(row) => go(addressOf('inquiries', row.id))}
        error={error}
        onRetry={onRetry}
        counts
        empty={
          rows?.length === 0 ? (
            <EmptyState title="問い合わせはまだありません" action={adding}>
              公募や選定について問い合わせを受けたら、だれから、いつ、何を聞かれたかをここに残します。
            </EmptyState>
          ) : (
            <EmptyState title="当てはまる問い合わせはありません" />
          )
        }
      />
    </Pane>
  )
}

/** One of them beside the list: to be written, or to be read. */
function InquiryPanel({
  rows,
  item,
  onStored,
}: {
  rows: readonly Inquiry[] | undefined
  item: string | null
  onStored: (id: string) => void
}) {
  const { may } = useDesk()
  const close = () => go(addressOf('inquiries'), { replace: true })
  // Whatever has opened the panel (a key, the button), it goes on with what was written down.
  const keep = (id: string) => {
    onStored(id)
    land('next', document.activeElement?.closest('[role="dialog"]') ?? null)
    close()
  }
  const shown = rows?.find(({ id }) => id === item) ?? null
  const isNew = item === 'new' && may('inquiries.add')
  return (
    <SidePanel
      open={item === 'new' ? isNew : item !== null && rows !== undefined}
      onClose={close}
      title={shown === null ? '問い合わせを記録する' : `問い合わせ${shown.no}`}
      width={560}
    >
      {isNew || (shown !== null && may('inquiries.edit')) ? (
        <InquiryForm key={item} inquiry={shown} onStored={keep} onRemoved={close} />
      ) : shown === null ? (
        <p>この問い合わせは見つかりません。削除されたか、別の年度のものです。</p>
      ) : (
        <RecordFacts fields={inquiryFields} record={shown} say={{ about: shown.prefecture }} />
      )}
    </SidePanel>
  )
}
