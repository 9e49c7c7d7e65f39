import { MomentText } from './date-text.tsx'
import styles from './history-list.module.css'
import { EmptyState } from './states.tsx'

interface HistoryListProps<E> {
  /** Newest first. */
  entries: readonly E[]
  /** What was done, and what else is to be said of it. */
  words: (entry: E) => { deed: string; more: string }
}

/** 経緯: everything that was done with something, by whom and when, in words. Scrolls in its parent's height. */
export function HistoryList<E extends { seq: number; at: string; who: string }>(props: HistoryListProps<E>) {
  const { entries, words } = props
  if (entries.length === 0) return <EmptyState title="まだ何もありません" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <ol className={styles['list']} aria-label="経緯" tabIndex={0}>
      {entries.map((entry) => (
        <HistoryLine key={entry.seq} at={entry.at} who={entry.who} {...words(entry)} />
      ))}
    </ol>
  )
}

const HistoryLine = ({ at, who, deed, more }: { at: string; who: string; deed: string; more: string }) => (
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
