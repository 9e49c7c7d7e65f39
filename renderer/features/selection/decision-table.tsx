import { Fragment, useRef } from 'react'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import plain from '../../record/plain-table.module.css'
import layout from '../../record/review-page.module.css'
import { addressOf } from '../../record/review-places.ts'
import { classNames } from '../../ui/class-names.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { DecisionList, DecisionRow } from './records.ts'
import styles from './selection.module.css'

interface DecisionTableProps {
  list: DecisionList
  current: string | null
  onCurrent: (applicationId: string) => void
}

/** The rows by rank with the line between them. Every row is a link; arrows go from one to the next. */
export function DecisionTable({ list, current, onCurrent }: DecisionTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = list.rows.findIndex(({ applicationId }) => applicationId === current)
    const to = list.rows[at + by]
    if (by === 0 || to === undefined) return
    event.preventDefault()
    onCurrent(to.applicationId)
    body.current?.querySelector<HTMLElement>(`[data-row="${to.applicationId}"]`)?.focus()
  }
  return (
    <div className={layout['scroller']}>
      <table className={classNames(plain['plain'], styles['decisions'])} aria-label="選定の案と結果">
        <thead>
          <tr>
            <th scope="col" className="num">
              順位
            </th>
            <th scope="col">受付番号</th>
            <th scope="col">都道府県</th>
            <th scope="col">テーマ</th>
            <th scope="col" className="num">
              平均
            </th>
            <th scope="col" className="num">
              採点
              <br />
              委員数
            </th>
            <th scope="col">結果</th>
            <th scope="col">理由</th>
            <th scope="col">決裁</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk}>
          {list.rows.map((row, index) => (
            <Fragment key={row.applicationId}>
              {index === list.cutAfter && <CutRow cut={list.cutAfter} />}
              <tr
                data-current={row.applicationId === current || undefined}
                onClick={() => onCurrent(row.applicationId)}
              >
                <td className="num">{row.rank ?? '–'}</td>
                <td>{row.receiptNo}</td>
                <th scope="row">
                  <a
                    data-row={row.applicationId}
                    href={`#${addressOf('selection', row.applicationId)}`}
                    aria-current={row.applicationId === current || undefined}
                    tabIndex={row.applicationId === current ? 0 : -1}
                  >
                    {row.prefecture}
                  </a>
                </th>
                <td>{row.theme}</td>
                <td className="num">{row.mean === null ? '–' : rounded(row.mean, list.rounding)}</td>
                <td className="num">{row.n}</td>
                <td>
                  <Outcome row={row} />
                </td>
                <td className={styles['clipped']} title={(row.proposal ?? row.decision)?.reason}>
                  {row.departs && <Tag tone="warn">順位と異なる</Tag>} {(row.proposal ?? row.decision)?.reason}
                </td>
                <td className={styles['clipped']}>{row.proposal === null ? row.decision?.approvalRef : '決裁前'}</td>
              </tr>
            </Fragment>
          ))}
          {list.cutAfter >= list.rows.length && <CutRow cut={list.cutAfter} />}
        </tbody>
      </table>
    </div>
  )
}

const CutRow = ({ cut }: { cut: number }) => (
  <tr className={styles['cutRow']}>
    <td colSpan={9}>おおむね{cut}団体の線</td>
  </tr>
)

const tone = { selected: 'ok', reserve: 'mid', rejected: 'neutral' } as const satisfies Record<string, Tone>

/** 選定, 補欠第1位, 不選定, each with (案) before its 決裁; what happened after it; or nothing yet. */
export function Outcome({ row }: { row: DecisionRow }) {
  if (row.state === 'declined' || row.state === 'withdrawn') return <Tag>{applicationStateLabel[row.state]}</Tag>
  const given = row.proposal ?? row.decision
  if (given === null) return <span className="sub">未決</span>
  const { result, reserveOrder } = given
  const word = { selected: '選定', reserve: `補欠第${reserveOrder ?? ''}位`, rejected: '不選定' }[result]
  return (
    <Tag tone={tone[result]} shape>
      {row.proposal === null ? word : `${word}(案)`}
    </Tag>
  )
}
