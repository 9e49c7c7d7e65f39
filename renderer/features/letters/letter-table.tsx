import { useRef } from 'react'
import { letterKinds } from '../../../shared/domain/letters/kinds.ts'
import plain from '../../record/plain-table.module.css'
import layout from '../../record/review-page.module.css'
import { addressOf } from '../../record/review-places.ts'
import { classNames } from '../../ui/class-names.ts'
import { DateText } from '../../ui/date-text.tsx'
import styles from './letters.module.css'
import { itemOf, type LetterRow } from './records.ts'
import { StandingTag } from './standing.tsx'

interface LetterTableProps {
  rows: readonly LetterRow[]
  current: string
  onCurrent: (item: string) => void
}

/** The letters of the year, 公表資料 last. Every row is a link; arrows go from one to the next. */
export function LetterTable({ rows, current, onCurrent }: LetterTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const to = rows[rows.findIndex((row) => itemOf(row) === current) + by]
    if (by === 0 || to === undefined) return
    event.preventDefault()
    onCurrent(itemOf(to))
    body.current?.querySelector<HTMLElement>(`[data-row="${itemOf(to)}"]`)?.focus()
  }
  return (
    <div className={layout['scroller']}>
      <table className={classNames(plain['plain'], styles['letters'])} aria-label="通知と公表資料">
        <thead>
          <tr>
            <th scope="col">宛先</th>
            <th scope="col">結果</th>
            <th scope="col">文書番号</th>
            <th scope="col">施行日・公表日</th>
            <th scope="col">状態</th>
            <th scope="col">理由・変更</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk}>
          {rows.map((row) => (
            <Line key={itemOf(row)} row={row} isCurrent={itemOf(row) === current} onCurrent={onCurrent} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({
  row,
  isCurrent,
  onCurrent,
}: {
  row: LetterRow
  isCurrent: boolean
  onCurrent: (item: string) => void
}) {
  const item = itemOf(row)
  const day = row.applicationId === null ? row.publishedOn : row.notice.issuedOn
  const why = row.stops.length > 0 ? row.stops.map(({ message }) => message) : (row.kept?.changed ?? [])
  return (
    <tr data-current={isCurrent || undefined} onClick={() => onCurrent(item)}>
      <th scope="row">
        <a
          data-row={item}
          href={`#${addressOf('letters', item)}`}
          aria-current={isCurrent || undefined}
          tabIndex={isCurrent ? 0 : -1}
        >
          {row.applicationId === null ? letterKinds.press.title : row.prefecture}
        </a>
      </th>
      <td>{row.result}</td>
      <td className={styles['number']} title={row.notice.docNo}>
        {row.notice.docNo}
      </td>
      <td>{day === null ? '' : <DateText date={day} style="short" />}</td>
      <td>
        <StandingTag row={row} />
      </td>
      <td className={styles['clipped']} title={why.join('\n')}>
        {why.join('、')}
      </td>
    </tr>
  )
}
