import {
  type CSSProperties,
  type ReactNode,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { nextIs } from '../next.ts'
import { usePrinting } from '../paper.ts'
import { ErrorNote, Skeleton, type Trouble } from '../states.tsx'
import {
  type Column,
  firstView,
  nextSort,
  orderedColumns,
  type TableView,
  type Template,
  templateOf,
} from './column.ts'
import { copyOfRows } from './copy-rows.ts'
import { GridRow } from './grid-row.tsx'
import styles from './table.module.css'
import { TableHead } from './table-head.tsx'
import { type Spot, spotAfter } from './table-keys.ts'
import { useRowSelection } from './use-row-selection.ts'
import { rowHeight, useRowWindow } from './use-row-window.ts'
import { useTableRows } from './use-table-rows.ts'

export interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers: 「応募の一覧」. */
  label: string
  /** Keep it stable (module level or useMemo). */
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** The row the screen shows beside the table; highlighted and scrolled to. */
  current?: string | null | undefined
  /** The keyboard or mouse went to a row. */
  onCurrentChange?: (row: Row) => void
  /** Enter or double click, in a cell of that column. */
  onOpen?: (row: Row, column: Column<Row>) => void
  /** Several rows can be chosen (Space, Shift, Ctrl+A); without it only the current one. */
  onSelectionChange?: (rows: readonly Row[]) => void
  view?: TableView
  onViewChange?: (view: TableView) => void
  /** Finds in every column; comes from the screen's own search box. */
  filter?: string
  /** Shown instead of rows when there are none at all. */
  empty: ReactNode
  loading?: boolean
  error?: Trouble | null | undefined
  onRetry?: () => void
  /** Rows shown and selected, under the table. */
  counts?: boolean
  /** Words copied with the rows: false leaves the headings out. */
  copyHeadings?: boolean
}

/** Of the line of filters under the headings. */
const filtersHeight = 32
const nothing: readonly never[] = []
const noFilters: Readonly<Record<string, string>> = {}

/** A dense list of records: sorts, filters, copies to Excel, and shows 100,000 rows as fast as ten. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rowKey, current = null, filter = '', counts = false } = props
  const [ownView, setOwnView] = useState<TableView>(() => firstView(columns))
  const view = props.view ?? ownView
  const setView = props.onViewChange ?? setOwnView
  const columnFilters = view.filtering === true
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const shownColumns = useMemo(
    () => orderedColumns(columns, view).filter((column) => column.always || !view.hidden.includes(column.key)),
    [columns, view],
  )
  const shown = useTableRows({
    columns,
    rows: props.rows ?? nothing,
    rowKey,
    view,
    // What is not seen any more keeps nothing back.
    filters: useDeferredValue(columnFilters ? filters : noFilters),
    globalFilter: useDeferredValue(filter),
  })
  const template = templateOf(shownColumns, view)

  if (props.error) return <ErrorNote error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  if (props.loading || props.rows === undefined) return <Skeleton rows={8} label={`${label}を読み込んでいます`} />
  if (props.rows.length === 0) return props.empty
  return (
    <Grid
      {...props}
      rows={props.rows}
      current={current}
      shown={shown}
      shownColumns={shownColumns}
      template={template}
      head={(spot, id) => (
        <TableHead
          id={id}
          columns={shownColumns}
          template={template}
          view={view}
          onViewChange={setView}
          filters={columnFilters ? filters : null}
          onFiltersChange={setFilters}
          active={spot.row === -1 ? spot.column : null}
        />
      )}
      filtering={columnFilters}
      onSort={(column) => setView({ ...view, sort: nextSort(view, column.key) })}
      counts={counts}
    />
  )
}

interface GridProps<Row extends object> extends DataTableProps<Row> {
  rows: readonly Row[]
  shown: readonly Row[]
  shownColumns: readonly Column<Row>[]
  template: Template
  filtering: boolean
  head: (spot: Spot, id: string) => ReactNode
  onSort: (column: Column<Row>) => void
}

function Grid<Row extends object>(props: GridProps<Row>) {
  const { label, rows, rowKey, shown, shownColumns, template, current, onOpen, onSelectionChange } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const placed = current === null ? -1 : shown.findIndex((row) => rowKey(row) === current)
  const [wish, setSpot] = useState<Spot>({ row: Math.max(0, placed), column: 0 })
  const spot: Spot = {
    row: Math.min(wish.row, shown.length - 1),
    column: Math.min(wish.column, shownColumns.length - 1),
  }
  const selection = useRowSelection(shown, rowKey, onSelectionChange)
  const drawn = useRowWindow(scroller, {
    count: shown.length,
    head: rowHeight + (props.filtering ? filtersHeight : 0),
    // With what comes before it.
    first: Math.max(0, placed - 3),
  })
  const inSight = useRef(placed === -1 ? null : current)
  useLayoutEffect(() => {
    const at = placed === -1 ? null : current
    if (at === inSight.current) return
    inSight.current = at
    if (at === null) return
    drawn.bring(placed)
    // The keyboard goes on from what was chosen elsewhere, on a map beside the list.
    setSpot((was) => (was.row === placed ? was : { ...was, row: placed }))
  })
  const printing = usePrinting()
  const [from, to] = printing ? [0, shown.length] : [drawn.from, drawn.to]

  const goTo = (to: Spot, extend: boolean) => {
    setSpot(to)
    const target = shown[to.row]
    if (target === undefined) {
      scroller.current?.scrollTo({ top: 0 })
      return
    }
    drawn.bring(to.row)
    if (extend) selection.extendTo(to.row)
    else selection.setAnchor(to.row)
    props.onCurrentChange?.(target)
  }

  const press = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const control = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 340) / rowHeight) - 2)
    const to = spotAfter(event.key, control, spot, { rows: shown.length, columns: shownColumns.length, page })
    const here = shown[spot.row]
    const column = shownColumns[spot.column]
    if (to !== null) goTo(to, event.shiftKey)
    else if (event.key === 'Enter' && spot.row === -1 && column !== undefined) props.onSort(column)
    else if (event.key === 'Enter' && here !== undefined && column !== undefined) onOpen?.(here, column)
    else if (event.key === ' ' && here !== undefined && selection.on) selection.toggle(spot.row)
    else if (event.key === 'a' && control && selection.on) selection.all()
    else if (event.key === 'Escape' && selection.keys.size > 0) selection.clear()
    else return
    event.preventDefault()
  }

  const copy = (event: React.ClipboardEvent<HTMLDivElement>) => {
    // A text marked with the mouse is copied as it is.
    if (event.target !== event.currentTarget || window.getSelection()?.isCollapsed === false) return
    const chosen = selection.keys.size > 0 ? shown.filter((row) => selection.keys.has(rowKey(row))) : [shown[spot.row]]
    const copied = copyOfRows(
      shownColumns,
      chosen.filter((row) => row !== undefined),
      props.copyHeadings ?? chosen.length > 1,
    )
    event.clipboardData.setData('text/plain', copied.text)
    event.clipboardData.setData('text/html', copied.html)
    event.preventDefault()
  }

  const line: CSSProperties = { gridTemplateColumns: template.gridTemplateColumns, minWidth: template.minWidth }
  return (
    <div className={styles['frame']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are not there */}
      <div
        ref={scroller}
        className={styles['scroller']}
        role="grid"
        {...nextIs(9)}
        tabIndex={0}
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={shownColumns.length}
        aria-multiselectable={selection.on || undefined}
        aria-activedescendant={spot.row === -1 ? `${id}-h${spot.column}` : `${id}-r${spot.row}-c${spot.column}`}
        onKeyDown={press}
        onCopy={copy}
      >
        {props.head(spot, id)}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          className={styles['space']}
          role="rowgroup"
          style={printing ? {} : { height: shown.length * rowHeight, minWidth: template.minWidth }}
        >
          {shown.slice(from, to).map((row, place) => {
            const index = from + place
            const key = rowKey(row)
            return (
              <GridRow
                key={key}
                row={row}
                index={index}
                columns={shownColumns}
                id={id}
                template={template}
                style={printing ? {} : { ...line, width: '100%', transform: `translateY(${index * rowHeight}px)` }}
                current={key === current}
                selected={selection.keys.has(key)}
                selectable={selection.on}
                activeColumn={index === spot.row ? spot.column : null}
                onPoint={(column, event) => {
                  if (selection.on && (event.ctrlKey || event.metaKey)) {
                    setSpot({ row: index, column })
                    selection.toggle(index)
                  } else {
                    // As in Excel: a plain click lets go of what was chosen before.
                    if (!event.shiftKey && selection.keys.size > 0) selection.clear()
                    goTo({ row: index, column }, event.shiftKey && selection.on)
                  }
                }}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
      {props.counts && (
        <div className={styles['foot']} role="status">
          <span>
            {shown.length === rows.length
              ? `${rows.length.toLocaleString('ja-JP')}件`
              : `${rows.length.toLocaleString('ja-JP')}件のうち ${shown.length.toLocaleString('ja-JP')}件`}
          </span>
          {selection.keys.size > 0 && (
            <span>{selection.keys.size.toLocaleString('ja-JP')}件を選択(Ctrl+C でコピー)</span>
          )}
        </div>
      )}
    </div>
  )
}
