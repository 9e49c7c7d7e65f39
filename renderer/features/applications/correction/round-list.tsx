import { correctionStateLabel, includedItems } from '../../../../shared/domain/applications/correction/course.ts'
import { dueWordsOf } from '../../../../shared/domain/applications/correction/words.ts'
import plain from '../../../record/plain-table.module.css'
import { DateText } from '../../../ui/date-text.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Correction } from '../records.ts'
import styles from './correction.module.css'
import { standingWords, stateTone } from './request-words.ts'

interface RoundListProps {
  /** The first round first. */
  requests: readonly Correction[]
  current: string
  onCurrent: (id: string) => void
}

/** Every round on one line, the newest above. */
export const RoundList = ({ requests, current, onCurrent }: RoundListProps) => (
  <div className={styles['rounds']}>
    <table className={plain['plain']} aria-label="補正依頼の回">
      <thead>
        <tr>
          <th scope="col">回</th>
          <th scope="col">状態</th>
          <th scope="col" className="num">
            事項
          </th>
          <th scope="col">送付した日</th>
          <th scope="col">回答期限</th>
          <th scope="col">回答のあった日</th>
          <th scope="col">いま</th>
        </tr>
      </thead>
      <tbody>
        {requests.toReversed().map((request) => (
          <tr key={request.id} className={request.id === current ? styles['current'] : undefined}>
            <th scope="row">
              <button
                type="button"
                className={styles['round']}
                aria-current={request.id === current}
                onClick={() => onCurrent(request.id)}
              >
                第{request.round}回
              </button>
            </th>
            <td>
              <Tag shape tone={isOverdue(request) ? 'bad' : stateTone[request.state]}>
                {correctionStateLabel[request.state]}
              </Tag>
            </td>
            <td className="num">{includedItems(request.items).length}</td>
            <td>{request.sentOn === null ? '―' : <DateText date={request.sentOn} />}</td>
            <td>
              <time dateTime={request.dueOn} title={request.dueOn.replaceAll('-', '/')}>
                {dueWordsOf(request)}
              </time>
            </td>
            <td>{request.answeredOn === null ? '―' : <DateText date={request.answeredOn} />}</td>
            <td className={isOverdue(request) ? styles['overdue'] : undefined}>{standingWords(request)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const isOverdue = ({ daysLeft }: Correction): boolean => daysLeft !== null && daysLeft < 0
