import { useRef } from 'react'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import styles from './edit-grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { type Fault, faultsOf, type Line, shownIn } from './line-columns.ts'
import { areaOf, type LineTable } from './line-edits.ts'
import { LineEntry } from './line-entry.tsx'
import lines from './line-grid.module.css'
import { LineRow } from './line-row.tsx'
import { useCellMouse } from './use-cell-mouse.ts'
import { type LineDeeds, type LinesAt, useLineDeeds } from './use-line-deeds.ts'

export interface LineGridProps<Row extends Line> extends LinesAt<Row> {
  label: string
}

/**
 * A table of lines, edited in place as in Excel: typing or F2 begins, Enter goes down, Tab to the right, Esc gives back what
 * stood there, Shift with an arrow chooses an area; cells are copied, cut and pasted as Excel's own are, and every deed is
 * taken back by Ctrl+Z. A text that is not what its column holds stays as it was typed and is an `Unread` in the line. The
 * line below the last takes a new one.
 */
export function LineGrid<Row extends Line>(props: LineGridProps<Row>) {
  const { label, columns, rows, blank, most } = props
  const entry = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const deeds = useLineDeeds(props, entry)
  const { at, to, typing } = deeds
  const area = areaOf(at, to)
  const shown = rows.length < most ? [...rows, blank] : rows
  const mouse = useCellMouse(deeds.mouse)
  const faults = faultsOf(columns, rows).filter(
    ({ row, column }) => typing === null || row !== at.row || column !== at.column,
  )
  const line = shown[at.row] ?? blank
  const column = columns[at.column]
  return (
    <div className="stack">
      <div className={lines['frame']}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are filled in is a grid
          role="grid"
          className={classNames(styles['grid'], lines['lines'])}
          aria-label={label}
          aria-multiselectable
        >
          <Heads columns={columns} />
          <tbody>
            {shown.map((each, index) => {
              const chosen = index >= area.top && index <= area.bottom
              const here = index === at.row
              return (
                <LineRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form's table are their order
                  key={index}
                  columns={columns}
                  line={each}
                  index={index}
                  isNew={index === rows.length}
                  from={chosen ? area.left : null}
                  to={chosen ? area.right : null}
                  current={here ? at.column : null}
                  typing={here ? (typing?.text ?? null) : null}
                  mouse={mouse}
                  entry={
                    here &&
                    column !== undefined && (
                      <LineEntry
                        ref={entry}
                        name={`${at.row === rows.length ? '新しい行' : `${at.row + 1}行目`} ${column.header}`}
                        shown={shownIn(column, line)}
                        text={typing?.text ?? null}
                        faulty={faults.some((fault) => fault.row === at.row && fault.column === at.column)}
                        words={column.words}
                        onType={deeds.type}
                        {...deeds.wires}
                      />
                    )
                  }
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <Foot deeds={deeds} last={rows.length - 1} full={rows.length >= most} label={label} />
      <Faults faults={faults} heads={columns.map(({ header }) => header)} onGo={deeds.goTo} />
    </div>
  )
}

const Heads = ({ columns }: Pick<LineTable<Line>, 'columns'>) => (
  <>
    <colgroup>
      <col width={28} />
      {columns.map(({ key, width, grow }) => (
        <col key={key} {...(grow === undefined ? { width } : {})} />
      ))}
    </colgroup>
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">行</span>
        </th>
        {columns.map(({ key, header, align }) => (
          <th key={key} scope="col" className={classNames(align === 'right' && lines['right'])}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
  </>
)

interface FootProps {
  deeds: LineDeeds
  last: number
  full: boolean
  label: string
}

/** The deeds that are not typed. */
function Foot({ deeds, last, full, label }: FootProps) {
  const { row } = deeds.at
  return (
    <>
      <div className={lines['foot']}>
        <Button small look="quiet" title="Insert" disabled={full || row > last} onClick={deeds.insert}>
          行を挿入
        </Button>
        <Button small look="quiet" title="Alt+↑" disabled={row === 0 || row > last} onClick={() => deeds.move(-1)}>
          上へ
        </Button>
        <Button small look="quiet" title="Alt+↓" disabled={row >= last} onClick={() => deeds.move(1)}>
          下へ
        </Button>
        <Button small look="quiet" title="Ctrl+Delete" disabled={row > last} onClick={deeds.remove}>
          行を削除
        </Button>
        <Button small look="quiet" disabled={last < 0} onClick={deeds.copyAll} aria-label={`${label}の表をコピー`}>
          表をコピー
        </Button>
        <Button small look="quiet" title="Ctrl+Z" disabled={!deeds.undoable} onClick={deeds.undo}>
          一つ戻す
        </Button>
      </div>
      <p className={classNames(deeds.said?.refused === true ? 'defect' : 'sub')} role="status">
        {deeds.said?.text ?? ''}
      </p>
    </>
  )
}

const mostSaid = 5

/** Where something cannot be read, and why; each leads to its cell. */
const Faults = ({
  faults,
  heads,
  onGo,
}: {
  faults: readonly Fault[]
  heads: readonly string[]
  onGo: (at: GridPlace) => void
}) => (
  <div role="alert">
    {faults.length > 0 && (
      <ul className={lines['faults']}>
        {faults.slice(0, mostSaid).map(({ row, column, complaint }) => (
          <li key={`${row}/${column}`}>
            ■{' '}
            <button type="button" onClick={() => onGo({ row, column })}>
              {row + 1}行目の{heads[column]}
            </button>
            : {complaint}
          </li>
        ))}
        {faults.length > mostSaid && <li>ほかに{faults.length - mostSaid}か所あります。</li>}
      </ul>
    )}
  </div>
)
