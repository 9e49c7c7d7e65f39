import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import type { AuditEntry } from '../records.ts'
import styles from '../settings.module.css'

/** The entry the keyboard stands on, whole: in a line of the list a long text is cut. */
export const AuditReading = ({ entry, onOnly }: { entry: AuditEntry; onOnly: (() => void) | null }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className={styles['reading']} tabIndex={0} aria-label="選んだ記録">
    <div className={styles['bar']}>
      <b>{entry.seq}番</b>
      <span>
        <MomentText at={entry.at} seconds />　{entry.who}
      </span>
      {entry.route === '' ? <span>{entry.subjectName}</span> : <a href={`#${entry.route}`}>{entry.subjectName}</a>}
      {onOnly !== null && (
        <Button small className="push" onClick={onOnly}>
          この対象の記録だけ
        </Button>
      )}
    </div>
    <p>{entry.deed}</p>
    {entry.more !== '' && <p className={styles['readingMore']}>{entry.more}</p>}
  </section>
)
