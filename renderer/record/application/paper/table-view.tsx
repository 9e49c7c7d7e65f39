import type { CSSProperties } from 'react'
import { drawnRows } from '../../../../shared/domain/applications/paper/grid.ts'
import type { BlockLook, CellLook, TableLook } from '../../../../shared/domain/applications/paper/look.ts'
import sheet from '../../../ui/beside/document-view.module.css'
import { classNames } from '../../../ui/class-names.ts'
import { LineView, PageEnd } from './line-view.tsx'
import styles from './paper-sheet.module.css'

interface TableViewProps {
  table: TableLook
  /** Whether the value the officer looks at stands in that cell, and what is told of its element. */
  isHit?: (row: number, cell: number) => boolean
  mark?: (element: HTMLElement | null) => void
  onPoint?: ((row: number, cell: number) => void) | undefined
}

const none = '0 none'

function cellStyle({ shade, edges, upright, vertical }: CellLook, isHit: boolean): CSSProperties {
  const missing = (side: string): string | undefined => (edges === undefined || edges.includes(side) ? undefined : none)
  return {
    backgroundColor: isHit ? undefined : shade,
    verticalAlign: upright,
    writingMode: vertical === true ? 'vertical-rl' : undefined,
    borderTop: missing('t'),
    borderLeft: missing('l'),
    borderBottom: missing('b'),
    borderRight: missing('r'),
  }
}

const aside = { center: styles['centred'], right: styles['toTheRight'] } as const

/** A table with its own columns, merged cells and shades. */
export function TableView({ table, isHit = () => false, mark, onPoint }: TableViewProps) {
  let isMarked = false
  return (
    <table
      className={table.align === undefined ? undefined : aside[table.align]}
      style={{ width: `${table.width * 100}%` }}
    >
      <colgroup>
        {table.columns.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are their order
          <col key={at} style={{ width: `${width * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {drawnRows(table).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document are their order
          <tr key={row}>
            {cells.map(({ cell: at, colSpan, rowSpan }, index) => {
              const cell = at === null ? undefined : table.rows[row]?.[at]
              if (at === null || cell === undefined)
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row are their order
                return <td key={index} colSpan={colSpan} className={styles['gap']} />
              const hit = isHit(row, at)
              const isFirst = hit && !isMarked
              isMarked ||= hit
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from the fields to the paper
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row are their order
                  key={index}
                  colSpan={colSpan}
                  rowSpan={rowSpan}
                  className={classNames(hit && sheet['hit'], !hit && cell.dark === true && styles['dark'])}
                  style={cellStyle(cell, hit)}
                  ref={isFirst ? mark : undefined}
                  onClick={onPoint && (() => onPoint(row, at))}
                >
                  {cell.content.map((block, each) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a cell are their order
                    <InnerBlock key={each} block={block} />
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const InnerBlock = ({ block }: { block: BlockLook }) =>
  block.kind === 'table' ? (
    <TableView table={block} />
  ) : (
    <>
      {block.newPage === true && <PageEnd />}
      <LineView line={block} />
    </>
  )
