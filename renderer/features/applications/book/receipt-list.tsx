import { useState } from 'react'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { useMay } from '../../../api/office.tsx'
import type { Round } from '../../../record/use-round.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { useRoving } from '../../../ui/keys/roving.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, type Trouble } from '../../../ui/states.tsx'
import type { Column, TableView } from '../../../ui/table/column.ts'
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import styles from '../application.module.css'
import { addressOf, countOf, type Place, rowsShown, showLabel, shows } from '../place.ts'
import type { ApplicationRow } from '../records.ts'
import { ManyMenu } from './many-menu.tsx'

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
  /** Enter on the application that is shown already. */
  onGoIn: () => void
  empty: React.ReactNode
  /** What is done for many at once. */
  round: Round
}

/** 応募受付簿 as a table: parts of it by their state, one prefecture, and a search as one types. */
export function ReceiptList(props: ReceiptListProps) {
  const { place, columns, view, onViewChange, rows, beside } = props
  const mayCompare = useMay('reports.requirements')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const shown = rows === undefined ? undefined : rowsShown(rows, place)
  const turn = (to: Partial<Place>) => go(addressOf(place, to), { replace: true })
  const open = (row: ApplicationRow, how: { replace: boolean }) => go(addressOf(place, { id: row.id }), how)
  const prefecture = place.jis2 === null ? null : prefectureByCode(place.jis2)
  return (
    <Pane flush fills label="応募受付簿">
      {rows?.length !== 0 && (
        <div className={styles['listHead']}>
          <Shows place={place} rows={rows ?? []} brief={beside} />
          {prefecture !== null && (
            <Button small aria-label={`${prefecture.name}での絞り込みをやめる`} onClick={() => turn({ jis2: null })}>
              {prefecture.name} ×
            </Button>
          )}
          <span className="push">
            <FilterField
              label="応募をさがす"
              placeholder={beside ? '絞り込み' : '都道府県・担当者などで絞り込み'}
              value={place.find}
              onChange={(find) => turn({ find })}
              width={beside ? 130 : 260}
            />
          </span>
          {!beside && (
            <ManyMenu
              chosen={(shown ?? []).filter(({ id }) => chosen.includes(id))}
              shown={shown ?? []}
              round={props.round}
            />
          )}
          {!beside && mayCompare && <ButtonLink to={addressOf(place, { view: 'matrix' })}>要件確認表</ButtonLink>}
          <ColumnChooser columns={columns} view={view} onViewChange={onViewChange} />
        </div>
      )}
      <DataTable
        label="応募受付簿"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        view={view}
        onViewChange={onViewChange}
        filter={place.find}
        current={place.id}
        {...(beside
          ? { onCurrentChange: (row: ApplicationRow) => row.id !== place.id && open(row, { replace: true }) }
          : {})}
        onOpen={(row) => (row.id === place.id ? props.onGoIn() : open(row, { replace: beside }))}
        {...(beside
          ? {}
          : { onSelectionChange: (some: readonly ApplicationRow[]) => setChosen(some.map(({ id }) => id)) })}
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

/** Which part is listed: all of them in sight where there is room, else in a list. */
function Shows({ place, rows, brief }: { place: Place; rows: readonly ApplicationRow[]; brief: boolean }) {
  const maySay = useMay('corrections.receipt')
  const offered = shows
    .filter((show) => show !== 'unsent' || maySay)
    .map((show) => ({ show, count: countOf(rows, show) }))
    .filter(({ show, count }) => show === 'all' || show === place.show || count > 0)
  const roving = useRoving(
    offered.map(({ show }) => show),
    place.show,
  )
  if (brief)
    return (
      <SelectField
        label="一覧の範囲"
        hideLabel
        width={166}
        value={place.show}
        options={offered.map(({ show, count }) => ({ value: show, label: `${showLabel[show]} ${count}` }))}
        onChange={(show) => go(addressOf(place, { show }), { replace: true })}
      />
    )
  return (
    <nav className={styles['shows']} aria-label="一覧の範囲" {...roving.row}>
      {offered.map(({ show, count }) => (
        <a
          key={show}
          href={`#${addressOf(place, { show })}`}
          aria-current={show === place.show ? 'true' : undefined}
          {...roving.link(show)}
        >
          {showLabel[show]} <b>{count}</b>
        </a>
      ))}
    </nav>
  )
}
