import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import { historyWords } from './history-words.ts'
import type { HistoryEntry } from './records.ts'
import styles from './support.module.css'

/** 経緯: everything that was done with the case, newest first, in words. */
export function HistoryTab({ id }: { id: string }) {
  const history = useAnswer(useApi().support.history, { id })
  return (
    <Pane fills label="経緯">
      <Answer of={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title="まだ何もありません" />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
            <ol className={styles['history']} aria-label="経緯" tabIndex={0}>
              {entries.map((entry) => (
                <HistoryLine key={entry.seq} entry={entry} />
              ))}
            </ol>
          )
        }
      </Answer>
    </Pane>
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
        {more !== '' && <span className={styles['more']}>{more}</span>}
      </span>
    </li>
  )
}
