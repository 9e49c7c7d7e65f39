import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import styles from './application.module.css'
import { historyWords } from './history-words.ts'
import type { HistoryEntry } from './records.ts'

/** 経緯: everything that was done with it, newest first, in words. */
export function HistoryTab({ id }: { id: string }) {
  const history = useAnswer(useApi().applications.history, { id })
  return (
    <Answer of={history}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState title="まだ何もありません" />
        ) : (
          <ol className={styles['history']} aria-label="経緯">
            {entries.map((entry) => (
              <HistoryLine key={entry.seq} entry={entry} />
            ))}
          </ol>
        )
      }
    </Answer>
  )
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const { deed, more } = historyWords(entry)
  return (
    <li>
      <span className="sub">
        <MomentText at={entry.at} />
      </span>
      <span className="sub">{entry.who}</span>
      <span>
        {deed}
        {more.trim() !== '' && <span className={styles['more']}>{more}</span>}
      </span>
    </li>
  )
}
