import { MomentText } from './date-text.tsx'
import styles from './history-list.module.css'
import { EmptyState } from './states.tsx'

interface Deed {
  readonly seq: number
  readonly at: string
  readonly who: string
  /** What was done, and what else is to be said of it. */
  readonly deed: string
  readonly more: string
}

/** 経緯: everything that was done with something, by whom and when, in words, the newest first. Scrolls in its parent's height. */
export function HistoryList({ entries }: { entries: readonly Deed[] }) {
  if (entries.length === 0) return <EmptyState title="まだ何もありません" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <ol className={styles['list']} aria-label="経緯" tabIndex={0}>
      {entries.map((entry) => (
        <HistoryLine key={entry.seq} {...entry} />
      ))}
    </ol>
  )
}

const HistoryLine = ({ at, who, deed, more }: Deed) => (
  <li>
    <span className="sub">
      <MomentText at={at} />
    </span>
    <span className="sub">{who}</span>
    <span>
      {deed}
      {more.trim() !== '' && <span className={styles['more']}>{more}</span>}
    </span>
  </li>
)
