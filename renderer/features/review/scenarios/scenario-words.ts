import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import { unitOf } from '../../../../shared/domain/review/tally-types.ts'
import type { Contender, Scenario, ScenarioPage } from '../records.ts'

/** Points as the year writes them. */
export const shownBy =
  ({ rounding }: ScenarioPage) =>
  (value: number): string =>
    rounded(value, rounding)

/** What the year's values are counted in: 「点」, or 「位」 where the smallest wins. */
export const unitFor = ({ method }: ScenarioPage): '点' | '位' => unitOf(method)

/** The bodies of these ids, in the order of the tally. */
export const bodiesOf = ({ contenders }: ScenarioPage, ids: readonly string[]): Contender[] =>
  contenders.filter(({ applicationId }) => ids.includes(applicationId))

/** 「見本 太郎 3月2日 10:44」: who changed it last, and when. */
export const changedWords = ({ changedBy, changedAt }: Scenario): string =>
  `${changedBy}　${formatJstInstant(changedAt, false)
    .replace(/^.*?年/u, '')
    .replace(/\(.\)/u, ' ')}`

/** How many departures of a set have their reason, and how many are still to be written. */
export function reasonsOf({ entering, leaving }: Scenario): { written: number; missing: number } {
  const all = [...entering, ...leaving]
  const written = all.filter(({ reason }) => reason.trim() !== '').length
  return { written, missing: all.length - written }
}
