import { groupByValue } from './ties.ts'

/** The places that one of a reviewer's totals fills (1 = highest); equal totals fill theirs together: 1 and 2. */
export interface RankPlaces {
  readonly first: number
  readonly last: number
}

/** The places one reviewer's totals fill. Null stays null and fills none. */
export function placesOf(totals: readonly (number | null)[]): (RankPlaces | null)[] {
  const places: (RankPlaces | null)[] = totals.map(() => null)
  const scored = [...totals.keys()].filter((index) => (totals[index] ?? null) !== null)
  let before = 0
  for (const group of groupByValue(scored, (index) => totals[index] ?? Number.NaN)) {
    for (const index of group) places[index] = { first: before + 1, last: before + group.length }
    before += group.length
  }
  return places
}

/** 平均順位: two that share the top are 1.5 each. */
export const meanRank = ({ first, last }: RankPlaces): number => (first + last) / 2

/**
 * 順位点 of one reviewer (5-3-1 gives the first three 5, 3 and 1; who is below has none). Those who share places share their
 * points: two at the top have 4 each, so that every reviewer gives the same sum.
 */
export function rankPointsOf({ first, last }: RankPlaces, points: readonly number[]): number {
  if (first === last) return points[first - 1] ?? 0
  return points.slice(first - 1, last).reduce((sum, each) => sum + each, 0) / (last - first + 1)
}

/**
 * Of two lists of ranks, the one with more higher ranks: more first places, then more second places, and so on. Negative
 * when `a` is ahead; 0 where nothing in the ranks tells them apart (合議).
 */
export function compareByHigherRanks(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)]
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [own, its] = [one[at] ?? Number.POSITIVE_INFINITY, other[at] ?? Number.POSITIVE_INFINITY]
    if (own !== its) return own < its ? -1 : 1
  }
  return 0
}
