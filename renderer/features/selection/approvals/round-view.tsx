import { movedLabel } from '../../../../shared/domain/selection/approvals/covered.ts'
import { stepVerdictLabel } from '../../../../shared/domain/selection/approvals/states.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import plain from '../../../record/plain-table.module.css'
import { addressOf } from '../../../record/review-places.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './approvals.module.css'
import type { Round } from './records.ts'

/** What a round says of each body, as it stood when it was drafted; what has moved since is marked. */
export const CoveredTable = ({ round, title }: { round: Round; title: string }) => (
  <div className={styles['covered']}>
    <h3>
      {title} <span className="sub">{round.lines.length}件</span>
    </h3>
    <table className={plain['plain']} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">受付番号</th>
          <th scope="col">都道府県</th>
          <th scope="col">結果</th>
          <th scope="col">理由・留意事項</th>
        </tr>
      </thead>
      <tbody>
        {round.lines.map((line) => (
          <tr key={line.applicationId}>
            <td>{line.receiptNo}</td>
            <th scope="row">
              <a href={`#${addressOf('selection', line.applicationId)}`}>{line.prefecture}</a>
            </th>
            <td>
              {line.result === 'reserve' ? `補欠第${line.reserveOrder ?? ''}位` : decisionResultLabel[line.result]}{' '}
              {line.moved !== null && (
                <Tag tone="warn" shape>
                  {`起案の後に${movedLabel[line.moved]}`}
                </Tag>
              )}
            </td>
            <td className={styles['wide']}>
              {[line.reason, line.condition === '' ? '' : `留意事項: ${line.condition}`]
                .filter((word) => word !== '')
                .join('\n')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** 回議 of one round, in the order in which it went. */
export const StepTable = ({ round, current }: { round: Round; current: boolean }) => (
  <div>
    <h3>
      {current ? '回議' : `第${round.round}回の回議`} <span className="sub">{round.draftNo}</span>
    </h3>
    {round.steps.length === 0 ? (
      <p className="sub">まだ記録していません。</p>
    ) : (
      <table className={plain['plain']} aria-label={current ? '回議' : `第${round.round}回の回議`}>
        <thead>
          <tr>
            <th scope="col">役職</th>
            <th scope="col">氏名</th>
            <th scope="col">日付</th>
            <th scope="col">承認・差戻し</th>
            <th scope="col">意見</th>
          </tr>
        </thead>
        <tbody>
          {round.steps.map((step) => (
            <tr key={step.no}>
              <th scope="row">{step.post}</th>
              <td>{step.name}</td>
              <td>
                <DateText date={step.actedOn} style="short" />
              </td>
              <td>
                <Tag tone={step.verdict === 'returned' ? 'warn' : 'ok'} shape>
                  {stepVerdictLabel[step.verdict]}
                </Tag>
              </td>
              <td className={styles['wide']}>{step.remark}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
)
