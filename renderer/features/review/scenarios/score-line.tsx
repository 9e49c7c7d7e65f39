import { isSmallestFirst } from '../../../../shared/domain/review/tally-types.ts'
import type { Contender, ScenarioPage } from '../records.ts'
import styles from './bodies.module.css'
import { bodiesOf, shownBy } from './scenario-words.ts'

/** So many hundredths of the width stay free on either side. */
const margin = 5

/**
 * All that were scored on one line, the best at the right: filled with its rank who is in, a red ring who is out though
 * the plain order has it, a thin one the others. The same line in every column, so that the eye compares the columns.
 */
export function ScoreLine({
  page,
  inside,
  leaving,
}: {
  page: ScenarioPage
  inside: readonly string[]
  leaving: readonly string[]
}) {
  const { contenders, method } = page
  const values = contenders.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const share = (value: number) => (most === least ? 0.5 : (value - least) / (most - least))
  const x = ({ value }: Contender) =>
    `${margin + (isSmallestFirst(method) ? 1 - share(value) : share(value)) * (100 - 2 * margin)}%`
  const others = contenders.filter(
    ({ applicationId }) => !(inside.includes(applicationId) || leaving.includes(applicationId)),
  )
  return (
    <svg className={styles['line']} role="img" aria-label={saidLine(page, inside, leaving)}>
      <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" />
      {others.toReversed().map((each) => (
        <circle key={each.applicationId} cx={x(each)} cy="13" r="5" fill="var(--surface)" stroke="var(--faint)" />
      ))}
      {bodiesOf(page, leaving)
        .toReversed()
        .map((each) => (
          <circle
            key={each.applicationId}
            cx={x(each)}
            cy="13"
            r="6"
            fill="var(--surface)"
            stroke="var(--bad)"
            strokeWidth="2.5"
          />
        ))}
      {bodiesOf(page, inside)
        .toReversed()
        .map((each) => (
          <g key={each.applicationId}>
            <circle cx={x(each)} cy="13" r="8.5" fill="var(--accent)" stroke="var(--surface)" />
            <text x={x(each)} y="17" fontSize={11} textAnchor="middle" fill="var(--accent-ink)" fontWeight="600">
              {each.rank}
            </text>
          </g>
        ))}
    </svg>
  )
}

function saidLine(page: ScenarioPage, inside: readonly string[], leaving: readonly string[]): string {
  const named = (ids: readonly string[]) =>
    bodiesOf(page, ids)
      .map(({ prefecture, value }) => `${prefecture} ${shownBy(page)(value)}`)
      .join('、')
  return `点の並び　入る ${named(inside) || 'なし'}${leaving.length === 0 ? '' : `　外れる ${named(leaving)}`}`
}
