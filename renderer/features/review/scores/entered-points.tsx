import { lookStateLabel } from '../../../../shared/domain/review/second-look/look.ts'
import type { Criterion, GridSheet } from '../records.ts'
import styles from '../review.module.css'
import { receivedWords } from './entry-words.ts'
import { lookSign } from './look-sign.ts'

/** The points of a sheet that the secretariat has typed: whence, and which of them were checked. */
export function EnteredPoints({ sheet, criteria }: { sheet: GridSheet; criteria: readonly Criterion[] }) {
  const entered = criteria.flatMap((criterion) => {
    const look = sheet.looks[criterion.id]
    return look === undefined ? [] : [{ ...look, name: criterion.shortName, from: receivedWords(look) }]
  })
  if (entered.length === 0) return null
  return (
    <section>
      <h3>事務局が入力した点</h3>
      <dl className={styles['remarks']}>
        {[...Map.groupBy(entered, ({ from, state }) => `${from}\n${state}`)].map(([key, points]) => {
          const [first] = points
          return (
            <div key={key}>
              <dt>
                {first?.from} 受領
                {first === undefined ? '' : `　${lookSign[first.state]} ${lookStateLabel[first.state]}`}
              </dt>
              <dd>{points.map(({ name }) => name).join('、')}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
