import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import { round2 } from '../../../../shared/domain/review/scoring.ts'
import type { FirmnessPage, Standing } from '../records.ts'

/** Points as the year writes them. */
export const shownBy =
  ({ rules }: FirmnessPage) =>
  (points: number): string =>
    rounded(points, { mode: rules.roundingMode, places: rules.roundingPlaces })

/** A reviewer's totals are mostly whole: decimals only where there are any. */
export const wholeBy = (page: FirmnessPage) => (points: number) => shownBy(page)(points).replace(/\.0+$/u, '')

/** A weight to two decimals, as it is typed. */
export const weightShown = (weight: number): string => round2(weight)

/** 「秋田」: where many names stand in one line. */
export const short = (prefecture: string): string => (prefecture === '北海道' ? prefecture : prefecture.slice(0, -1))

/** 「1,000」 */
export const counted = (count: number): string => count.toLocaleString('ja-JP')

/** Never more than it is: 99.9 % is not 100 %. */
export const percent = (part: number, all: number): string => `${all === 0 ? 0 : Math.floor((part * 100) / all)}%`

/** Those whose sheets are fewer than somebody else's. */
export const hasFewer = (page: FirmnessPage, { total }: Standing): boolean =>
  total.n < Math.max(...page.standings.map((each) => each.total.n))

export const nameOf = ({ standings }: FirmnessPage, applicationId: string): string =>
  standings.find((each) => each.applicationId === applicationId)?.prefecture ?? ''

export const codeOf = ({ reviewers }: FirmnessPage, reviewerId: string): string =>
  reviewers.find(({ id }) => id === reviewerId)?.code ?? ''
