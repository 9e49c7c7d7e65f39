import { criterionName } from '../../../../shared/domain/review/firmness/given.ts'
import { comparisonLabel } from '../../../../shared/domain/review/firmness/order.ts'
import { round2 } from '../../../../shared/domain/review/scoring.ts'
import { tieRuleLabel } from '../../../../shared/domain/review/tally-types.ts'
import type { FirmnessPage, Standing } from '../records.ts'

/** Points as the year writes them. */
export const shown = (points: number): string => round2(points)

/** A reviewer's totals are mostly whole: decimals only where there are any. */
export const whole = (points: number): string => shown(points).replace(/\.0+$/u, '')

/** 「秋田」: where many names stand in one line. */
export const short = (prefecture: string): string => (prefecture === '北海道' ? prefecture : prefecture.slice(0, -1))

/** 「1,000」 */
export const counted = (count: number): string => count.toLocaleString('ja-JP')

/** Never more than it is: 99.9 % is not 100 %. */
export const percent = (part: number, all: number): string => `${all === 0 ? 0 : Math.floor((part * 100) / all)}%`

/** What the ranks compare and how equal ones are told apart, as the year has set it. */
export function ruleWords({ comparison, rules, criteria }: FirmnessPage): string {
  const priority = criteria.find(({ id }) => id === rules.priorityCriterionId)
  const ties = rules.ties.map((rule) =>
    rule === 'priorityCriterion' && priority !== undefined ? `${criterionName(priority)}の平均` : tieRuleLabel[rule],
  )
  const method = `${comparisonLabel[comparison]}(表示は小数第2位・四捨五入、比較は丸める前)`
  return ties.length === 0 ? method : `${method}　同点は ${ties.join(' → ')}`
}

/** 「点」, or 「位」 where ranks are compared. */
export const unitOf = ({ comparison }: FirmnessPage): string => (comparison === 'rankMean' ? '位' : '点')

/** Those whose sheets are fewer than somebody else's. */
export const hasFewer = (page: FirmnessPage, { total }: Standing): boolean =>
  total.n < Math.max(...page.standings.map((each) => each.total.n))

export const nameOf = ({ standings }: FirmnessPage, applicationId: string): string =>
  standings.find((each) => each.applicationId === applicationId)?.prefecture ?? ''

export const codeOf = ({ reviewers }: FirmnessPage, reviewerId: string): string =>
  reviewers.find(({ id }) => id === reviewerId)?.code ?? ''
