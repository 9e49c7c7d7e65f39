import { useRef, useState } from 'react'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { conflictKindLabel } from '../../../../shared/domain/review/conflict.ts'
import layout from '../../../record/review-page.module.css'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { landsHere } from '../../../ui/focus/landing.ts'
import { nextIs } from '../../../ui/next.ts'
import type { BoardReviewer, Conflict, ConflictHint, NoConflict } from '../records.ts'
import { seatLabel } from '../records.ts'
import review from '../review.module.css'
import styles from './conflicts.module.css'
import hinted from './hints.module.css'

export interface MatrixCell {
  readonly reviewerId: string
  readonly jis2: string
}

/** A 都道府県, and whether it has applied: of one that has not, nobody is asked. */
export interface MatrixBody {
  readonly jis2: string
  readonly name: string
  readonly applied: boolean
}

interface ConflictMatrixProps {
  reviewers: readonly Pick<BoardReviewer, 'id' | 'code' | 'name' | 'seat' | 'unanswered'>[]
  bodies: readonly MatrixBody[]
  conflicts: readonly Conflict[]
  none: readonly NoConflict[]
  /** Cells with a 候補 that nobody has considered yet. */
  hints: readonly ConflictHint[]
  onOpen: (cell: MatrixCell) => void
  /** 「なし」 for one body, or for all that a 委員 has not answered for; null for who may not say so. */
  onNone: ((reviewerId: string, jis2?: string) => void) | null
}

/** What stands in a cell after the number of its kind, so that it reads without its hatching. */
const wordOf = {
  excludeAndLeave: '除外・退席',
  exclude: '除外',
  opinionOnly: '意見のみ',
  chairDecides: '座長判断待ち',
  none: '支障なし',
} as const satisfies Record<Conflict['treatment'], string>

interface Answer {
  /** On the cell, and first in its name, so that what is seen can be said. */
  readonly words: string
  readonly declaredAt: string | null
  /** What else is known of it, on hover. */
  readonly more: string
  readonly look: 'declared' | 'none' | 'open'
  readonly excluded: boolean
}

function answerOf(body: MatrixBody, found: Conflict | undefined, none: NoConflict | undefined): Answer {
  if (found !== undefined)
    return {
      words: `${conflictKindLabel[found.kind].slice(0, 1)} ${wordOf[found.treatment]}`,
      declaredAt: found.declaredAt,
      more: `${conflictKindLabel[found.kind]} ${found.detail}`,
      look: 'declared',
      excluded: found.excluded,
    }
  const rest = { more: '', excluded: false }
  if (none !== undefined) return { ...rest, words: 'なし', declaredAt: none.declaredAt, look: 'none' }
  return { ...rest, words: body.applied ? '未回答' : '応募なし', declaredAt: null, look: 'open' }
}

/** 「2.26」; the year is that of the round. */
const shortDay = (at: string): string => `${Number(toJst(at).slice(5, 7))}.${Number(toJst(at).slice(8, 10))}`

/** 委員 × 都道府県. One cell takes Tab; arrows walk, Enter opens, 0 says 「なし」. */
export function ConflictMatrix({ reviewers, bodies, conflicts, none, hints, onOpen, onNone }: ConflictMatrixProps) {
  const table = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const column = Math.min(place.column, reviewers.length - 1)
  const left = (onNone !== null && reviewers[column]?.unanswered) || 0
  // What is left of a column stands above its first line, as long as something is left of it.
  const at = { row: Math.max(Math.min(place.row, bodies.length - 1), left > 0 ? -1 : 0), column }
  const move = (event: React.KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['place'] === undefined) return
    const [reviewer, body] = [reviewers[at.column], bodies[at.row]]
    if (event.key === '0' && onNone !== null && reviewer !== undefined && body?.applied) {
      event.preventDefault()
      onNone(reviewer.id, body.jis2)
      return
    }
    const to = after(event.key, at, bodies.length, reviewers.length)
    if (to === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row}/${to.column}"]`)?.focus()
  }
  return (
    <div
      className={layout['scroller']}
      style={{ '--reviewers': reviewers.length }}
      {...landsHere('grid')}
      {...nextIs(9)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by arrows and opened */}
      <table ref={table} role="grid" className={styles['matrix']} aria-label="利害関係" onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">都道府県</th>
            {reviewers.map((reviewer, column) => (
              <th key={reviewer.id} scope="col" title={`${reviewer.name}(${seatLabel[reviewer.seat]})`}>
                {reviewer.code}
                <span className="sub">{reviewer.name}</span>
                {onNone !== null && reviewer.unanswered > 0 && (
                  <Button
                    small
                    data-place={`-1/${column}`}
                    tabIndex={at.row === -1 && at.column === column ? 0 : -1}
                    onFocus={() => setPlace({ row: -1, column })}
                    aria-label={`残り${reviewer.unanswered}件なし ${reviewer.code}`}
                    title={`${reviewer.code}の未回答${reviewer.unanswered}件を、すべて「なし」と記録します`}
                    onClick={() => onNone(reviewer.id)}
                  >
                    残り{reviewer.unanswered}件なし
                  </Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body, row) => (
            <tr key={body.jis2}>
              <th scope="row">{body.name}</th>
              {reviewers.map((reviewer, column) => {
                const here = (each: MatrixCell) => each.reviewerId === reviewer.id && each.jis2 === body.jis2
                const { words, declaredAt, more, look, excluded } = answerOf(
                  body,
                  conflicts.find(here),
                  none.find(here),
                )
                const hint = hints.find(here)
                const reasons = hint?.open.map((each) => `候補: ${each.words}`).join('\n') ?? ''
                const day = declaredAt === null ? '' : `${formatJstInstant(declaredAt, false)} 申告`
                return (
                  <td key={reviewer.id} className={classNames(excluded && review['hatched'])}>
                    <button
                      type="button"
                      data-place={`${row}/${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      data-look={look}
                      data-day={declaredAt === null || hint !== undefined ? undefined : shortDay(declaredAt)}
                      className={hint === undefined ? undefined : hinted['marked']}
                      data-hint={hint === undefined ? undefined : '? 候補'}
                      aria-label={`${words} ${reviewer.code} ${body.name}${hint === undefined ? '' : ' 候補あり'}`}
                      title={[more, day, reasons].filter((each) => each !== '').join('　') || undefined}
                      onFocus={() => setPlace({ row, column })}
                      onClick={() => onOpen({ reviewerId: reviewer.id, jis2: body.jis2 })}
                    >
                      {words}
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

interface Place {
  readonly row: number
  readonly column: number
}

function after(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(-1, row - 1), column }
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
