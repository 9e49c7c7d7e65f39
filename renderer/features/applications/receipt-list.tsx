import { prefectureByCode } from '../../../shared/domain/prefectures.ts'
import { Button } from '../../ui/button.tsx'
import { FilterField } from '../../ui/fields/text-field.tsx'
import { go } from '../../ui/go.ts'
import { Pane } from '../../ui/pane.tsx'
import { EmptyState, type Trouble } from '../../ui/states.tsx'
import { ColumnChooser } from '../../ui/table/column-chooser.tsx'
import type { Column, TableView } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './applications.module.css'
import { addressOf, countOf, type Place, rowsShown, type Show, showLabel, shows } from './place.ts'
import type { ApplicationRow } from './records.ts'

interface ReceiptListProps {
  place: Place
  columns: readonly Column<ApplicationRow>[]
  view: TableView
  onViewChange: (view: TableView) => void
  rows: readonly ApplicationRow[] | undefined
  error: Trouble | null
  onRetry: () => void
  /** Beside an application the one shown follows the keyboard. */
  beside: boolean
  empty: React.ReactNode
}

/** 応募受付簿 as a table: parts of it by their state, one prefecture, and a search as one types. */
export function ReceiptList(props: ReceiptListProps) {
  const { place, columns, view, onViewChange, rows, beside } = props
  const shown = rows === undefined ? undefined : rowsShown(rows, place)
  const turn = (to: Partial<Place>) => go(addressOf(place, to), { replace: true })
  const open = (row: ApplicationRow, how: { replace: boolean }) => go(addressOf(place, { id: row.id }), how)
  const prefecture = place.jis2 === null ? null : prefectureByCode(place.jis2)
  return (
    <Pane flush fills label="応募受付簿">
      <div className={styles['listHead']}>
        <nav className={styles['shows']} aria-label="一覧の範囲">
          {shows
            .filter((show) => show === 'all' || show === place.show || countOf(rows ?? [], show) > 0)
            .map((show) => (
              <ShowLink key={show} show={show} place={place} count={countOf(rows ?? [], show)} />
            ))}
        </nav>
        {prefecture !== null && (
          <Button small aria-label={`${prefecture.name}での絞り込みをやめる`} onClick={() => turn({ jis2: null })}>
            {prefecture.name} ×
          </Button>
        )}
        <span className="push">
          <FilterField
            label="応募をさがす"
            placeholder={beside ? '絞り込み' : '都道府県・担当者・文書番号で絞り込み'}
            value={place.find}
            onChange={(find) => turn({ find })}
            width={beside ? 92 : 260}
          />
        </span>
        <ColumnChooser columns={columns} view={view} onViewChange={onViewChange} />
      </div>
      <DataTable
        label="応募受付簿"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        view={view}
        onViewChange={onViewChange}
        filter={place.find}
        current={place.id}
        {...(beside ? { onCurrentChange: (row: ApplicationRow) => row.id !== place.id && open(row, { replace: true }) } : {})}
        onOpen={(row) => open(row, { replace: beside })}
        {...(beside ? {} : { onSelectionChange: () => undefined })}
        error={props.error}
        onRetry={props.onRetry}
        counts
        empty={
          rows?.length === 0 ? (
            props.empty
          ) : (
            <EmptyState
              title="当てはまる応募はありません"
              action={<Button onClick={() => turn({ show: 'all', jis2: null, find: '' })}>すべての応募を見る</Button>}
            />
          )
        }
      />
    </Pane>
  )
}

const ShowLink = ({ show, place, count }: { show: Show; place: Place; count: number }) => (
  <a
    href={`#${addressOf(place, { show })}`}
    aria-current={show === place.show ? 'true' : undefined}
    title={`${showLabel[show]} ${count}件`}
  >
    {showLabel[show]} <b>{count}</b>
  </a>
)
