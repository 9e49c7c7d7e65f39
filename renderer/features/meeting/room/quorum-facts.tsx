import type { MeetingPage } from './records.ts'
import styles from './room.module.css'

type Quorum = MeetingPage['quorumNow']

/** 「7 / 8 ● 成立」「3 / 8 ▲ 不足」: in words and sign. */
export const QuorumWord = ({ of: { present, of, met } }: { of: Quorum }) => (
  <span className={styles['quorum']} data-met={met || undefined}>
    {present} / {of} <span aria-hidden="true">{met ? '●' : '▲'}</span> {met ? '成立' : '不足'}
  </span>
)

/** The quorum with what it takes, and who could take part and is not here; in brief, with a note of how, once it is there. */
export const QuorumFacts = ({ of, note = '' }: { of: Quorum; note?: string }) => (
  <div>
    <p>
      定足数 <QuorumWord of={of} /> {note !== '' && <span className="sub">({note})</span>}
    </p>
    {(!of.met || note === '') && (
      <p className="sub">
        {of.of}名中{of.needed}名が必要
        {of.missing.length > 0 && `　いない人: ${of.missing.join('、')}`}
      </p>
    )}
  </div>
)
