import { type ReactNode, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { isConverting, toHalfWidth } from '../composition.ts'
import { landsHere } from '../focus/landing.ts'
import { goOnFrom, nextIs } from '../next.ts'
import styles from './edit-grid.module.css'
import { neighbour } from './grid-keys.ts'
import { RemarkPanel } from './remark-panel.tsx'

export interface EditGridColumn {
  key: string
  header: string
  /** Small words beside the heading: 「×4」. */
  note?: string
  /** Explains the column when the mouse rests on it. */
  title?: string
}

export interface EditGridCell {
  value: number | null
  remark?: string
  /** Marked as still to be filled in. */
  missing?: boolean
  saving?: boolean
  /** Why the last value could not be stored. */
  failed?: string | null
}

export interface EditGridRow {
  key: string
  label: ReactNode
  /** What the row is called in messages and for screen readers. */
  name: string
  /** Given, the row is one hatched cell with this reason and cannot be filled in. */
  excluded?: string
  /** Shown, but no longer filled in: handed in, say, while other rows are still open. */
  readOnly?: boolean
  cells: Readonly<Record<string, EditGridCell>>
  total?: ReactNode
}

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

interface Place {
  row: number
  column: number
}

/**
 * A grid of small whole numbers, filled in as in Excel: a digit commits and stays, Enter and arrows move,
 * Delete clears, Esc puts the value back that stood there when the cell was entered, F2 opens the remark. Enter in the
 * last cell, and Ctrl+Enter in every other, go on to what is done with the whole. The names of the rows stay in sight.
 */
export function EditGrid(props: EditGridProps) {
  const { label, rowHeader, columns, rows, totalHeader, min = 0, max = 5, readOnly = false } = props
  const grid = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>(() => firstEmpty(rows, columns))
  const [before, setBefore] = useState<number | null>(null)
  const [remark, setRemark] = useState<Place | null>(null)
  const [refused, setRefused] = useState<{ at: Place; typed: string } | null>(null)
  const range = `${min}–${max}`

  const cellAt = (at: Place): EditGridCell | undefined => {
    const key = columns[at.column]?.key
    return key === undefined ? undefined : rows[at.row]?.cells[key]
  }
  const enter = (at: Place) => {
    setPlace(at)
    setBefore(cellAt(at)?.value ?? null)
    setRefused(null)
    const row = rows[at.row]
    if (row !== undefined) props.onCurrentRow?.(row.key)
  }
  const focusOn = (at: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-place="${at.row}/${at.column}"]`)?.focus()

  const commit = (at: Place, value: number | null) => {
    const row = rows[at.row]
    const column = columns[at.column]
    if (readOnly || row === undefined || row.readOnly || column === undefined || cellAt(at)?.value === value) return
    props.onCommit(row.key, column.key, value)
  }
  const type = (at: Place, text: string) => {
    const typed = toHalfWidth(text).trim()
    if (typed === '' || rows[at.row]?.readOnly) return
    // All that was typed or pasted at once, and not its last sign: 「10~20」 is no 0.
    const value = /^\d$/.test(typed) ? Number(typed) : Number.NaN
    if (value >= min && value <= max) {
      setRefused(null)
      commit(at, value)
    } else setRefused({ at, typed })
  }

  const press = (event: React.KeyboardEvent, at: Place) => {
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
          {rows.map((row, rowIndex) => (
            <tr key={row.key} data-current={row.key === props.currentRow || undefined}>
              <th scope="row">{row.label}</th>
              {row.excluded !== undefined ? (
                <td className={styles['excluded']} colSpan={columns.length + (totalHeader === undefined ? 0 : 1)}>
                  {row.excluded}
                </td>
              ) : (
                <>
                  {columns.map((column, columnIndex) => {
                    const at = { row: rowIndex, column: columnIndex }
                    return (
                      <Cell
                        key={column.key}
                        at={at}
                        name={`${row.name} ${column.header}`}
                        cell={row.cells[column.key] ?? { value: null }}
                        reachable={place.row === rowIndex && place.column === columnIndex}
                        readOnly={readOnly || row.readOnly === true}
                        refusal={
                          refused?.at.row === rowIndex && refused.at.column === columnIndex
                            ? `${range}で入力してください`
                            : null
                        }
                        onEnter={() => enter(at)}
                        onPress={(event) => press(event, at)}
                        onType={(text) => type(at, text)}
                      />
                    )
                  })}
                  {totalHeader !== undefined && <td className={styles['total']}>{row.total ?? '–'}</td>}
                </>
              )}
            </tr>
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
function firstEmpty(rows: readonly EditGridRow[], columns: readonly EditGridColumn[]): Place {
  const places = rows.flatMap((row, at) =>
    row.excluded === undefined ? columns.map(({ key }, column) => ({ row: at, column, key, of: row })) : [],
  )
  const empty = places.find(({ key, of }) => !of.readOnly && (of.cells[key]?.value ?? null) === null)
  const { row, column } = empty ?? places[0] ?? { row: 0, column: 0 }
  return { row, column }
}

interface CellProps {
  at: Place
  name: string
  cell: EditGridCell
  reachable: boolean
  readOnly: boolean
  /** What goes in, beside what was typed and does not. */
  refusal: string | null
  onEnter: () => void
  onPress: (event: React.KeyboardEvent) => void
  onType: (text: string) => void
}

/**
 * The cell holds an invisible one-character field, because kana conversion and full-width digits only reach a field.
 */
function Cell({ at, name, cell, reachable, readOnly, refusal, onEnter, onPress, onType }: CellProps) {
  const composing = useRef(false)
  const [pending, setPending] = useState('')
  const state = cell.failed ? `保存できません ${cell.failed}` : cell.saving ? '保存中' : ''
  return (
    <td className={classNames(cell.remark ? styles['remark'] : '', cell.missing && styles['missing'])}>
      {cell.value ?? ''}
      <input
        className={styles['entry']}
        data-place={`${at.row}/${at.column}`}
        data-one-sign=""
        tabIndex={reachable ? 0 : -1}
        aria-label={`${name} ${cell.value === null ? '未記入' : `${cell.value}点`}${cell.remark ? ' 所見あり' : ''}`}
        aria-invalid={cell.failed || refusal !== null ? true : undefined}
        inputMode="numeric"
        autoComplete="off"
        readOnly={readOnly}
        value={pending}
        onFocus={onEnter}
        onKeyDown={onPress}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          setPending('')
          onType(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing.current) setPending(event.target.value)
          else onType(event.target.value)
        }}
      />
      {refusal !== null && (
        <span className={styles['refusal']} aria-hidden="true">
          ■ {refusal}
        </span>
      )}
      {state !== '' && (
        <span className={classNames(styles['mark'], cell.failed && styles['failed'])} title={state}>
          {cell.failed ? '■' : '…'}
          <span className="visually-hidden">{state}</span>
        </span>
      )}
    </td>
  )
}
