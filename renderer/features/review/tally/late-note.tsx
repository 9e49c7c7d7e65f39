import { useState } from 'react'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import { aggregateMethodLabel } from '../../../../shared/domain/review/tally-types.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { Button } from '../../../ui/button.tsx'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { Callout } from '../../../ui/states.tsx'
import type { LateComparison, TallyPage } from '../records.ts'

/** 利害関係 that came or went after 採点の締め: what it did to the tally, said above it, and both tallies side by side. */
export function LateNote({ page }: { page: TallyPage }) {
  const { fy, may } = useDesk()
  const { data } = useAnswer(useApi().tally.late, { fy }, { enabled: may('tally.late') })
  const [open, setOpen] = useState(false)
  if (data === undefined || data === null) return null
  return (
    <>
      <Callout
        tone="warn"
        title={`採点の締めの後に、利害関係の変更が${data.late.length}件あります`}
        action={
          <Button small onClick={() => setOpen(true)}>
            締めのときと並べる
          </Button>
        }
      >
        {data.difference}
      </Callout>
      <Dialog open={open} onClose={() => setOpen(false)} title="採点の締めのときの集計と、今の集計" wide>
        <Comparison data={data} page={page} />
      </Dialog>
    </>
  )
}

const isWord = { declared: '申告', withdrawn: '申告の取消し', treated: '扱いの変更' } as const

function Comparison({ data, page }: { data: LateComparison; page: TallyPage }) {
  const rounding = { mode: page.rules.roundingMode, places: page.rules.roundingPlaces }
  const written = (value: number | null) => (value === null ? '–' : rounded(value, rounding))
  const codeOf = (reviewerId: string) => page.reviewers.find(({ id }) => id === reviewerId)?.code ?? ''
  return (
    <div className="stack">
      <p>{data.difference}</p>
      <ul>
        {data.late.map(({ reviewerId, jis2, is, at }) => (
          <li key={`${reviewerId}/${jis2}`}>
            {codeOf(reviewerId)}と{prefectureByCode(jis2)?.name}: {isWord[is]} <MomentText at={at} />
          </li>
        ))}
      </ul>
      <p className="sub">
        採点の締め <MomentText at={data.closedAt} />
        。点と集計方法は今のもので、違うのは利害関係だけです。決定に記録した順位と平均は、決定のときのままです。
      </p>
      <table className={plain['plain']}>
        <thead>
          <tr>
            <th scope="col">都道府県</th>
            <th scope="col" className="num">
              締めの順位
            </th>
            <th scope="col" className="num">
              締めの{aggregateMethodLabel[data.methods.before]}
            </th>
            <th scope="col" className="num">
              今の順位
            </th>
            <th scope="col" className="num">
              今の{aggregateMethodLabel[data.methods.now]}
            </th>
            <th scope="col">違い</th>
            <th scope="col">決定に記録した順位と平均</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.applicationId}>
              <th scope="row">{row.prefecture}</th>
              <td className="num">{rankOf(row.before)}</td>
              <td className="num">
                {written(row.before.value)} ({row.before.n}票)
              </td>
              <td className="num">{rankOf(row.now)}</td>
              <td className="num">
                {written(row.now.value)} ({row.now.n}票)
              </td>
              <td>{differenceOf(row, written)}</td>
              <td>
                {row.decision === null ? (
                  '–'
                ) : (
                  <>
                    {decisionResultLabel[row.decision.result]} {rankOf(row.decision)}・平均 {written(row.decision.mean)}{' '}
                    <DateText date={row.decision.decidedOn} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const rankOf = ({ rank }: { readonly rank: number | null }): string => (rank === null ? '–' : `${rank}位`)

/** 「▲1 +0.42」: ranks gained or lost, and the value. */
function differenceOf({ before, now }: LateComparison['rows'][number], written: (value: number) => string): string {
  const moved = before.rank === null || now.rank === null ? 0 : before.rank - now.rank
  const ranks = before.rank === now.rank ? '' : moved === 0 ? '順位の有無' : moved > 0 ? `↑${moved}` : `↓${-moved}`
  const value = before.value === null || now.value === null ? 0 : now.value - before.value
  const size = written(Math.abs(value))
  const values = Number(size) === 0 ? '' : `${value > 0 ? '+' : '−'}${size}`
  return [ranks, values].filter((part) => part !== '').join('　') || '同じ'
}
