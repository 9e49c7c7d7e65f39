import { approvalStateLabel } from '../../../../shared/domain/selection/approvals/states.ts'
import { DateText } from '../../../ui/date-text.tsx'
import styles from './approvals.module.css'
import { type ApprovalRecord, roundNow } from './records.ts'

interface Stage {
  readonly name: string
  /** Done, where it stands, sent back, or to come. */
  readonly at: 'done' | 'now' | 'back' | 'ahead'
  readonly day: string | null
  readonly note: string
}

const sign = { done: '●', now: '◉', back: '▲', ahead: '○' } as const satisfies Record<Stage['at'], string>
const said = { done: '済み', now: '今ここ', back: '差戻し', ahead: 'これから' } as const satisfies Record<
  Stage['at'],
  string
>

/** 起案 to 完結, each with its day: where a record stands is seen before a word is read. */
export const CourseLine = ({ record }: { record: ApprovalRecord }) => (
  <ol className={styles['course']} aria-label="起案から完結まで">
    {stagesOf(record).map(({ name, at, day, note }) => (
      <li key={name} data-at={at} aria-current={at === 'now' || at === 'back' ? 'step' : undefined}>
        <span className={styles['stage']}>
          <i aria-hidden="true">{sign[at]}</i>
          {name}
          <span className="visually-hidden">{said[at]}</span>
        </span>
        <span className={styles['day']}>{day === null ? '–' : <DateText date={day} style="short" />}</span>
        <span className={styles['note']} title={note}>
          {note}
        </span>
      </li>
    ))}
  </ol>
)

const order = ['drafted', 'circulating', 'decided', 'issued', 'closed'] as const

function stagesOf(record: ApprovalRecord): Stage[] {
  const { state, isShortened, draftedBy, approvalRef, decidedOn, issuedOn, closedOn, rounds } = record
  const steps = roundNow(record)?.steps ?? []
  const reached = order.indexOf(state === 'returned' ? 'circulating' : state)
  const at = (stage: (typeof order)[number]): Stage['at'] => {
    const place = order.indexOf(stage)
    if (place === reached) return state === 'returned' ? 'back' : state === 'closed' ? 'done' : 'now'
    return place < reached ? 'done' : 'ahead'
  }
  const times = rounds.length > 1 ? `第${rounds.length}回 ` : ''
  const circulated = steps.length > 0 ? `${steps.length}件の回議` : isShortened ? '記録なし' : ''
  return [
    { name: approvalStateLabel.drafted, at: at('drafted'), day: record.draftedOn, note: `${times}${draftedBy}` },
    {
      name: state === 'returned' ? approvalStateLabel.returned : '回議',
      at: at('circulating'),
      day: steps.at(-1)?.actedOn ?? null,
      note: circulated,
    },
    { name: '決裁', at: at('decided'), day: decidedOn, note: approvalRef },
    { name: approvalStateLabel.issued, at: at('issued'), day: issuedOn, note: '' },
    { name: approvalStateLabel.closed, at: at('closed'), day: closedOn, note: '' },
  ]
}
