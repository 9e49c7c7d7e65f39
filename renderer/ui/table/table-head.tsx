import { useRef } from 'react'
import { classNames } from '../class-names.ts'
import { type Column, frozenAt, nextSort, type TableView, type Template } from './column.ts'
import styles from './table.module.css'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  id: string
  template: Template
  view: TableView
  onViewChange: (view: TableView) => void
  /** Null where the table has no filters of its own. */
  filters: Readonly<Record<string, string>> | null
  onFiltersChange: (filters: Readonly<Record<string, string>>) => void
  /** The column the keyboard stands on, when it stands on the headings. */
  active: number | null
}

/** Headings that stay in sight, sort when pressed, and can be drawn wider. */
export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, id, template, view, onViewChange, filters, onFiltersChange, active } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is made of plain boxes
    <div className={styles['head']} role="rowgroup" style={{ minWidth: template.minWidth }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div
        className={styles['line']}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template.gridTemplateColumns }}
      >
        {columns.map((column, index) => (
          <Heading
            key={column.key}
            id={`${id}-h${index}`}
            index={index}
            column={column}
            view={view}
            onViewChange={onViewChange}
            active={active === index}
            template={template}
          />
        ))}
      </div>
      {filters !== null && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its fields take the focus
        <div
          role="row"
          className={classNames(styles['line'], styles['filters'])}
          style={{ gridTemplateColumns: template.gridTemplateColumns }}
        >
          {columns.map((column, index) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={column.key} role="gridcell" {...frozenAt(template, index)}>
              <input
                type="search"
                aria-label={`${column.header}で絞り込む`}
                placeholder="絞り込み"
                value={filters[column.key] ?? ''}
                onChange={(event) => onFiltersChange({ ...filters, [column.key]: event.target.value })}
              />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

interface HeadingProps<Row> {
  id: string
  index: number
  column: Column<Row>
  view: TableView
  onViewChange: (view: TableView) => void
  active: boolean
  template: Template
}

function Heading<Row>({ id, index, column, view, onViewChange, active, template }: HeadingProps<Row>) {
  const cell = useRef<HTMLDivElement>(null)
  const sorted = view.sort.find((each) => each.key === column.key)
  const draw = (event: React.PointerEvent<HTMLSpanElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || cell.current === null) return
    const width = Math.round(event.clientX - cell.current.getBoundingClientRect().left)
    onViewChange({ ...view, widths: { ...view.widths, [column.key]: Math.max(48, width) } })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is made of plain boxes
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div
      ref={cell}
      id={id}
      role="columnheader"
      aria-label={column.inFull}
      className={classNames(styles['headCell'], column.align && styles[column.align])}
      aria-colindex={index + 1}
      aria-sort={sorted === undefined ? 'none' : sorted.desc ? 'descending' : 'ascending'}
      data-active={active || undefined}
      {...frozenAt(template, index)}
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={() => onViewChange({ ...view, sort: nextSort(view, column.key) })}
        title={`${column.inFull ?? column.header}で並べ替える`}
      >
        {column.header}
        {sorted !== undefined && <i aria-hidden="true">{sorted.desc ? '▼' : '▲'}</i>}
      </button>
      <span
        className={styles['grip']}
        aria-hidden="true"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={draw}
        onDoubleClick={() => {
          const { [column.key]: _drawn, ...widths } = view.widths
          onViewChange({ ...view, widths })
        }}
      />
    </div>
  )
}
