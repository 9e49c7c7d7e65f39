import { useRef, useState } from 'react'
import { conflictKindLabel, conflictTreatmentLabel } from '../../../../shared/domain/review/conflict.ts'
import layout from '../../../record/review-page.module.css'
import { classNames } from '../../../ui/class-names.ts'
import { landsHere } from '../../../ui/focus/landing.ts'
import type { Conflict, Reviewer } from '../records.ts'
import { seatLabel } from '../records.ts'
import styles from '../review.module.css'

export interface MatrixCell {
  readonly reviewerId: string
  readonly jis2: string
}

interface ConflictMatrixProps {
  reviewers: readonly Pick<Reviewer, 'id' | 'code' | 'name' | 'seat'>[]
  bodies: readonly { readonly jis2: string; readonly name: string }[]
  conflicts: readonly Conflict[]
  onOpen: (cell: MatrixCell) => void
}

/** What stands in a cell after the number of its kind, so that it reads without its hatching. */
const wordOf = {
  excludeAndLeave: '除外・退席',
  exclude: '除外',
  opinionOnly: '意見のみ',
  chairDecides: '座長判断待ち',
  none: '支障なし',
} as const satisfies Record<Conflict['treatment'], string>

const cellWords = ({ kind, treatment }: Conflict): string =>
  `${conflictKindLabel[kind].slice(0, 1)} ${wordOf[treatment]}`

/** 委員 × 都道府県. One cell takes Tab; arrows walk, Enter opens. */
export function ConflictMatrix({ reviewers, bodies, conflicts, onOpen }: ConflictMatrixProps) {
  const table = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const at = { row: Math.min(place.row, bodies.length - 1), column: Math.min(place.column, reviewers.length - 1) }
  const move = (event: React.KeyboardEvent) => {
    const to = after(event.key, at, bodies.length, reviewers.length)
    if (to === null) return
    event.preventDefault()
    setPlace(to)
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row}/${to.column}"]`)?.focus()
  }
  return (
    <div className={layout['scroller']} style={{ '--reviewers': reviewers.length }} {...landsHere('grid')}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by arrows and opened */}
      <table ref={table} role="grid" className={styles['matrix']} aria-label="利害関係" onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">都道府県</th>
            {reviewers.map((reviewer) => (
              <th key={reviewer.id} scope="col" title={`${reviewer.name}(${seatLabel[reviewer.seat]})`}>
                {reviewer.code}
                <span className="sub">{reviewer.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body, row) => (
            <tr key={body.jis2}>
              <th scope="row">{body.name}</th>
              {reviewers.map((reviewer, column) => {
                const found = conflicts.find((each) => each.reviewerId === reviewer.id && each.jis2 === body.jis2)
                return (
                  <td key={reviewer.id} className={classNames(found?.excluded && styles['hatched'])}>
                    <button
                      type="button"
                      data-place={`${row}/${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      aria-label={nameOf(reviewer.code, body.name, found)}
                      title={found === undefined ? undefined : `${conflictKindLabel[found.kind]} ${found.detail}`}
                      onFocus={() => setPlace({ row, column })}
                      onClick={() => onOpen({ reviewerId: reviewer.id, jis2: body.jis2 })}
                    >
                      {found === undefined ? '' : cellWords(found)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Begins with the words on the cell, so that what is seen can be said. */
const nameOf = (code: string, body: string, conflict: Conflict | undefined): string =>
  conflict === undefined
    ? `${code} ${body} 申告なし`
    : `${cellWords(conflict)} ${code} ${body} ${conflictKindLabel[conflict.kind]} ${conflictTreatmentLabel[conflict.treatment]}`

interface Place {
  readonly row: number
  readonly column: number
}

function after(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return null
  }
}
