import type { CSSProperties } from 'react'
import { classNames } from '../class-names.ts'
import { type Column, frozenAt, type Template } from './column.ts'
import styles from './table.module.css'

interface GridRowProps<Row> {
  row: Row
  index: number
  columns: readonly Column<Row>[]
  id: string
  template: Template
  style: CSSProperties
  current: boolean
  selected: boolean
  selectable: boolean
  activeColumn: number | null
  onPoint: (column: number, event: React.MouseEvent) => void
  onOpen: ((row: Row, column: Column<Row>) => void) | undefined
}

/** One row of a DataTable. It never takes the focus: the grid does, and names the active cell. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, id, template, style, current, selected, selectable, activeColumn, onPoint, onOpen } =
    props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
    // biome-ignore lint/a11y/useSemanticElements: rows are laid out by the virtualiser
    <div
      role="row"
      className={classNames(styles['line'], styles['row'])}
      style={style}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : current}
      data-current={current || undefined}
    >
      {columns.map((column, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
        <div
          key={column.key}
          id={`${id}-r${index}-c${place}`}
          role="gridcell"
          aria-colindex={place + 1}
          className={classNames(styles['cell'], column.align && styles[column.align])}
          data-active={activeColumn === place || undefined}
          {...frozenAt(template, place)}
          onClick={(event) => onPoint(place, event)}
          onDoubleClick={() => onOpen?.(row, column)}
        >
          <span>{column.cell === undefined ? column.value(row) : column.cell(row)}</span>
        </div>
      ))}
    </div>
  )
}
