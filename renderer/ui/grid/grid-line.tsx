import { memo, type ReactNode } from 'react'
import styles from './edit-grid.module.css'
import { type EditGridCell, GridCell } from './grid-cell.tsx'
import type { CellDeeds } from './use-deeds.ts'

export interface EditGridColumn {
  key: string
  header: string
  /** Small words beside the heading: 「×4」. */
  note?: string
  /** Explains the column when the mouse rests on it. */
  title?: string
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

interface GridLineProps {
  row: EditGridRow
  index: number
  columns: readonly EditGridColumn[]
  /** The line ends in its total. */
  totalled: boolean
  readOnly: boolean
  current: boolean
  /** The column in which Tab reaches the grid, if it is in this line. */
  reachable: number | null
  /** The column in which something was typed that does not go in. */
  refused: number | null
  range: string
  deeds: CellDeeds
}

/** One line. A key changes one or two of them; as long as the others are given the same row they are left as they stand. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, index, columns, totalled, readOnly, current, reachable, refused, range, deeds } = props
  return (
    <tr data-current={current || undefined}>
      <th scope="row">{row.label}</th>
      {row.excluded !== undefined ? (
        <td className={styles['excluded']} colSpan={columns.length + (totalled ? 1 : 0)}>
          {row.excluded}
        </td>
      ) : (
        <>
          {columns.map(({ key, header }, column) => (
            <GridCell
              key={key}
              row={index}
              column={column}
              name={`${row.name} ${header}`}
              {...(row.cells[key] ?? { value: null })}
              reachable={reachable === column}
              readOnly={readOnly || row.readOnly === true}
              refusal={refused === column ? `${range}で入力してください` : null}
              deeds={deeds}
            />
          ))}
          {totalled && (
            <td className={styles['total']}>
              <span className={styles['sum']}>{row.total ?? '–'}</span>
            </td>
          )}
        </>
      )}
    </tr>
  )
})
