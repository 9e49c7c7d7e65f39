import { conflictTreatmentLabel } from '../../../../shared/domain/review/conflict.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Answer } from '../../../ui/states.tsx'
import { moreOf, shortOf } from '../declarations/left-out.ts'
import styles from '../papers/papers.module.css'

/** Every answer of a 委員 for a 都道府県, and whence it came. */
export function AnswerHistory({ reviewerId, jis2 }: { reviewerId: string; jis2: string }) {
  const history = useAnswer(useApi().declarations.history, { reviewerId, jis2 })
  return (
    <Answer of={history}>
      {(entries) =>
        entries.length === 0 ? null : (
          <section aria-label="これまでの回答">
            <h3>これまでの回答</h3>
            <ol className={styles['earlier']}>
              {entries.map((entry, index) => (
                <li key={entry.seq}>
                  <b>
                    {shortOf(entry)}
                    {entry.treatment === null ? '' : `・${conflictTreatmentLabel[entry.treatment]}`}
                  </b>
                  <span className="sub">
                    {moreOf(entry) === '' ? '' : `${moreOf(entry)}　`}
                    {entry.at !== null && <MomentText at={entry.at} />} {entry.from}
                    {entry.by === '' ? '' : `・${entry.by}`}
                    {index === 0 ? '・今の回答' : ''}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Answer>
  )
}
