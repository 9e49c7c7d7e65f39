import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import type { ItemPage } from '../records.ts'
import styles from './stage.module.css'

/** The mean of every criterion as a bar, and the body in a few lines. */
export const SummaryView = ({ body }: { body: ItemPage }) => (
  <div className={styles['summary']} data-facts={body.summary.length > 0 || undefined}>
    <ul className={styles['bars']} aria-label="評価項目ごとの平均">
      {body.criteria.map(({ id, shortName, weight, maxRaw, mean }) => (
        <li key={id}>
          <span>
            {shortName} ×{weight}
          </span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ inlineSize: `${mean === null ? 0 : (mean / maxRaw) * 100}%` }} />
          </span>
          <span>
            <b>{mean === null ? '–' : rounded(mean, body.rounding)}</b> / {maxRaw}
          </span>
        </li>
      ))}
    </ul>
    {body.summary.length > 0 && (
      <dl className={styles['facts']}>
        {body.summary.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    )}
    <p className={styles['rule']}>{body.rule}</p>
  </div>
)
