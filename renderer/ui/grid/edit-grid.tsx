import { useRef, useState } from 'react'
import { isConverting, toHalfWidth } from '../composition.ts'
import { landsHere } from '../focus/landing.ts'
import { goOnFrom, nextIs } from '../next.ts'
import styles from './edit-grid.module.css'
import type { EditGridCell } from './grid-cell.tsx'
import { type GridPlace, neighbour } from './grid-keys.ts'
import { type EditGridColumn, type EditGridRow, GridLine } from './grid-line.tsx'
import { RemarkPanel } from './remark-panel.tsx'
import { useDeeds } from './use-deeds.ts'

export interface EditGridProps {
  label: string
  rowHeader: string
  columns: readonly EditGridColumn[]
  rows: readonly EditGridRow[]
  totalHeader?: string
  min?: number
  max?: number
  readOnly?: boolean
  /** A digit was typed, or the cell was cleared (null). */
  onCommit: (row: string, column: string, value: number | null) => void
  /** F2: a remark was written. Without it F2 does nothing. */
  onRemark?: (row: string, column: string, remark: string) => void
  remarkLimit?: number
  currentRow?: string | null
  onCurrentRow?: (row: string) => void
}

/**
 * A grid of small whole numbers, filled in as in Excel: a digit commits and stays, Enter and arrows move,
 * Delete clears, Esc puts the value back that stood there when the cell was entered, F2 opens the remark. Enter in the
 * last cell, and Ctrl+Enter in every other, go on to what is done with the whole. The names of the rows stay in sight.
 */
export function EditGrid(props: EditGridProps) {
  const { label, rowHeader, columns, rows, totalHeader, min = 0, max = 5, readOnly = false } = props
  const grid = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<GridPlace>(() => firstEmpty(rows, columns))
  const [before, setBefore] = useState<number | null>(null)
  const [remark, setRemark] = useState<GridPlace | null>(null)
  const [refused, setRefused] = useState<{ at: GridPlace; typed: string } | null>(null)
  const range = `${min}–${max}`

  const cellAt = (at: GridPlace): EditGridCell | undefined => {
    const key = columns[at.column]?.key
    return key === undefined ? undefined : rows[at.row]?.cells[key]
  }
  const enter = (at: GridPlace) => {
    setPlace(at)
    setBefore(cellAt(at)?.value ?? null)
    setRefused(null)
    const row = rows[at.row]
    if (row !== undefined) props.onCurrentRow?.(row.key)
  }
  const focusOn = (at: GridPlace) =>
    grid.current?.querySelector<HTMLElement>(`[data-place="${at.row}/${at.column}"]`)?.focus()

  const commit = (at: GridPlace, value: number | null) => {
    const row = rows[at.row]
    const column = columns[at.column]
    if (readOnly || row === undefined || row.readOnly || column === undefined || cellAt(at)?.value === value) return
    props.onCommit(row.key, column.key, value)
  }
  const type = (at: GridPlace, text: string) => {
    const typed = toHalfWidth(text).trim()
    if (typed === '' || rows[at.row]?.readOnly) return
    // All that was typed or pasted at once, and not its last sign: 「10~20」 is no 0.
    const value = /^\d$/.test(typed) ? Number(typed) : Number.NaN
    if (value >= min && value <= max) {
      setRefused(null)
      commit(at, value)
    } else setRefused({ at, typed })
  }

  const press = (event: React.KeyboardEvent, at: GridPlace) => {
    if (isConverting(event)) return
    const to = neighbour(
      event.key,
      event.shiftKey,
      event.ctrlKey || event.metaKey,
      at,
      rows.map((row) => row.excluded === undefined),
      columns.length,
    )
    if (to !== null) focusOn(to)
    else if (event.key === 'Enter' && grid.current !== null) goOnFrom(grid.current)
    else if (event.key === 'Delete' || event.key === 'Backspace') commit(at, null)
    else if (event.key === 'Escape' && (refused !== null || (cellAt(at)?.value ?? null) !== before)) {
      // Where nothing is to be put back, Esc belongs to the screen.
      setRefused(null)
      commit(at, before)
    } else if (event.key === 'F2' && props.onRemark !== undefined) setRemark(at)
    else return
    event.preventDefault()
  }

  const deeds = useDeeds({ enter, press, type })

  const remarkRow = remark === null ? undefined : rows[remark.row]
  const remarkColumn = remark === null ? undefined : columns[remark.column]
  return (
    <div ref={grid} className={styles['scroller']} {...nextIs(9)} {...landsHere('grid')}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are filled in is a grid */}
      <table role="grid" className={styles['grid']} aria-label={label} aria-readonly={readOnly || undefined}>
        <thead>
          <tr>
            <th scope="col">{rowHeader}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.title}>
                {column.header} {column.note !== undefined && <small>{column.note}</small>}
              </th>
            ))}
            {totalHeader !== undefined && (
              <th scope="col" className={styles['total']}>
                {totalHeader}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <GridLine
              key={row.key}
              row={row}
              index={index}
              columns={columns}
              totalled={totalHeader !== undefined}
              readOnly={readOnly}
              current={row.key === props.currentRow}
              reachable={place.row === index ? place.column : null}
              refused={refused?.at.row === index ? refused.at.column : null}
              range={range}
              deeds={deeds}
            />
          ))}
        </tbody>
      </table>
      <p className="sub" role="alert">
        {refused !== null && `${min}から${max}までの数字で入力してください(「${refused.typed}」は入りません)。`}
      </p>
      {remark !== null && remarkRow !== undefined && remarkColumn !== undefined && (
        <RemarkPanel
          title={`${remarkRow.name} ${remarkColumn.header}`}
          remark={cellAt(remark)?.remark ?? ''}
          limit={props.remarkLimit ?? 2000}
          readOnly={readOnly || remarkRow.readOnly === true}
          onSave={(text) => props.onRemark?.(remarkRow.key, remarkColumn.key, text)}
          onClose={() => {
            setRemark(null)
            focusOn(remark)
          }}
        />
      )}
    </div>
  )
}

/** Where one goes on: the first cell that is to be filled in; in a full grid the first there is. */
function firstEmpty(rows: readonly EditGridRow[], columns: readonly EditGridColumn[]): GridPlace {
  const places = rows.flatMap((row, at) =>
    row.excluded === undefined ? columns.map(({ key }, column) => ({ row: at, column, key, of: row })) : [],
  )
  const empty = places.find(({ key, of }) => !of.readOnly && (of.cells[key]?.value ?? null) === null)
  const { row, column } = empty ?? places[0] ?? { row: 0, column: 0 }
  return { row, column }
}
