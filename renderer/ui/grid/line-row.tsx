import { memo, type ReactNode } from 'react'
import { isUnread } from '../../../shared/domain/unread.ts'
import { classNames } from '../class-names.ts'
import { isBlankLine, type Line, type LineColumn, shownIn } from './line-columns.ts'
import styles from './line-grid.module.css'
import type { CellMouse } from './use-cell-mouse.ts'

interface LineRowProps {
  columns: readonly LineColumn[]
  line: Line
  index: number
  /** The line below the last, in which a new one begins. */
  isNew: boolean
  /** The first and the last column that are chosen in this line. */
  from: number | null
  to: number | null
  /** The column with the field, and the field. */
  current: number | null
  entry: ReactNode
  /** The text that is typed there, which gives the cell its height. */
  typing: string | null
  mouse: CellMouse
}

/** One line of the table. The others are left as they stand while one is typed in. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { columns, line, index, isNew, from, to, current, entry, typing, mouse } = props
  const counts = !isBlankLine(line)
  return (
    <tr>
      <th scope="row" aria-label={isNew ? '新しい行' : `${index + 1}行目`}>
        {isNew ? '＊' : index + 1}
      </th>
      {columns.map((column, at) => {
        const shown = shownIn(column, line)
        const here = at === current
        const faulty = counts && isUnread(line[column.key] ?? null) && !(here && typing !== null)
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a table that is a grid it is a cell that can be chosen
          <td
            key={column.key}
            className={classNames(column.align === 'right' && styles['right'])}
            aria-selected={from !== null && to !== null && at >= from && at <= to}
            data-place={`${index}/${at}`}
            data-fault={faulty || undefined}
            onMouseDown={(event) => mouse.down(event, { row: index, column: at })}
            onMouseEnter={(event) => mouse.over(event, { row: index, column: at })}
            onDoubleClick={(event) => mouse.twice(event, { row: index, column: at })}
          >
            <span className={classNames(styles['text'], here && typing !== null && styles['hidden'])}>
              {faulty && <span className={styles['faultMark']}>■ </span>}
              {here && typing !== null ? `${typing}\u200b` : shown}
            </span>
            {here && entry}
          </td>
        )
      })}
    </tr>
  )
})
