import { useState } from 'react'
import { useParams } from 'wouter'
import {
  type DisclosureState,
  disclosureStateLabel,
  disclosureStates,
  outcomeLabel,
} from '../../../../shared/domain/selection/disclosure/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import filters from '../../../record/list-filters.module.css'
import { NotInReview, TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
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
import { DecidedRequest, RequestFacts } from './decided-request.tsx'
import styles from './disclosure.module.css'
import { type DisclosureRequest, viewOf } from './records.ts'
import { RequestForm } from './request-form.tsx'

const tone = { preparing: 'warn', decided: 'ok', withdrawn: 'neutral' } as const satisfies Record<DisclosureState, Tone>

const columns: Column<DisclosureRequest>[] = [
  { key: 'no', header: '番号', value: (row) => row.no, width: 58, align: 'right', always: true },
  {
    key: 'state',
    header: '状態',
    value: (row) => disclosureStateLabel[row.state],
    sortBy: (row) => disclosureStates.indexOf(row.state),
    cell: (row) => (
      <Tag tone={tone[row.state]} shape>
        {disclosureStateLabel[row.state]}
      </Tag>
    ),
    width: 96,
  },
  {
    key: 'received',
    header: '受付日',
    value: (row) => row.receivedOn,
    cell: (row) => <DateText date={row.receivedOn} style="short" />,
    width: 96,
  },
  {
    key: 'due',
    header: '期限',
    value: (row) => row.due,
    cell: (row) => (
      <>
        <DateText date={row.due} style="short" />
        {row.extendedTo === null ? '' : '(延長)'}
      </>
    ),
    width: 116,
  },
  { key: 'about', header: '対象', value: (row) => row.prefecture || '年度全体', width: 96 },
  { key: 'asked', header: '請求の内容', value: (row) => row.asked, width: 240, grow: 3 },
  {
    key: 'outcome',
    header: '決定の種類',
    value: (row) => (row.outcome === 'none' ? '' : outcomeLabel[row.outcome]),
    width: 100,
  },
  { key: 'note', header: '備考', value: (row) => row.note, width: 140, grow: 1 },
]

/** 情報公開: what was asked for under 情報公開法, until when, and what was decided. */
export function DisclosureScreen() {
  const { may, fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (!may('disclosure.list')) return <NotInReview />
  return <Requests key={fy} item={item ?? null} />
}

const addingAddress = addressOf('disclosure', 'new')

function Requests({ item }: { item: string | null }) {
  const { fy, may } = useDesk()
  const mayAdd = may('disclosure.add')
  const list = useAnswer(useApi().disclosure.list, { fy })
  const rows = list.data
  const open = rows?.filter(({ state }) => state === 'preparing').length ?? 0
  const [view, setView] = useStoredView('disclosure', columns)
  const [words, setWords] = useState('')
  useAddKey(mayAdd ? () => go(addingAddress) : null)
  const adding = mayAdd && <AddLink to={addingAddress}>開示請求を記録</AddLink>
  return (
    <TabPage
      tab="disclosure"
      sub={rows === undefined ? undefined : `${rows.length}件(準備中 ${open}件)`}
      actions={mayAdd && <AddDeed isEmpty={rows?.length === 0}>{adding}</AddDeed>}
    >
      <Pane flush fills label="開示請求の一覧">
        {rows?.length !== 0 && (
          <div className={filters['filters']}>
            <ListSearch
              label="開示請求をさがす"
              placeholder="対象・内容・備考で絞り込み"
              value={words}
              onChange={setWords}
            />
            <ColumnChooser columns={columns} view={view} onViewChange={setView} />
          </div>
        )}
        <DataTable
          label="開示請求の一覧"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          view={view}
          onViewChange={setView}
          filter={words}
          current={item}
          onOpen={(row) => go(addressOf('disclosure', row.id))}
          error={list.error}
          onRetry={() => void list.refetch()}
          counts
          empty={
            rows?.length === 0 ? (
              <EmptyState title="開示請求はまだありません" action={adding}>
                行政文書の開示請求を受けたら、受付日・内容・対象をここに残します。対象となる文書の一覧と、墨消しの案ができます。
              </EmptyState>
            ) : (
              <EmptyState title="当てはまる開示請求はありません" />
            )
          }
        />
      </Pane>
      <RequestPanel rows={rows} item={item} />
    </TabPage>
  )
}

/** One of them beside the list: to be written, or to be read. */
function RequestPanel({ rows, item }: { rows: readonly DisclosureRequest[] | undefined; item: string | null }) {
  const { may } = useDesk()
  const close = () => go(addressOf('disclosure'), { replace: true })
  const shown = rows?.find(({ id }) => id === item) ?? null
  const isNew = item === 'new' && may('disclosure.add')
  return (
    <SidePanel
      open={item === 'new' ? isNew : item !== null && rows !== undefined}
      onClose={close}
      title={shown === null ? '開示請求を記録する' : `開示請求${shown.no}`}
      width={560}
    >
      {shown?.state === 'decided' && may('disclosure.edit') ? (
        <DecidedRequest key={item} request={shown} ways={<Ways id={shown.id} />} />
      ) : isNew || (shown !== null && may('disclosure.edit')) ? (
        <RequestForm key={item} request={shown} ways={shown === null ? null : <Ways id={shown.id} />} onDone={close} />
      ) : shown === null ? (
        <p>この開示請求は見つかりません。削除されたか、別の年度のものです。</p>
      ) : (
        <>
          <Ways id={shown.id} />
          <RequestFacts request={shown} />
        </>
      )}
    </SidePanel>
  )
}

const Ways = ({ id }: { id: string }) => (
  <p className={styles['way']}>
    <ButtonLink look="primary" to={viewOf(id, 'documents')}>
      対象の文書を開く
    </ButtonLink>
    <ButtonLink to={viewOf(id, 'pages')}>墨消し済みの文書</ButtonLink>
  </p>
)
