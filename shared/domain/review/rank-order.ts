import { groupByValue } from './ties.ts'

/**
 * The ranks one reviewer's totals give (1 = highest). Equal totals share the mean of the ranks they fill: two at the
 * top are 1.5 each. Null stays null and fills no rank.
 */
export function meanRanks(totals: readonly (number | null)[]): (number | null)[] {
  const ranks: (number | null)[] = totals.map(() => null)
  const scored = [...totals.keys()].filter((index) => (totals[index] ?? null) !== null)
  let before = 0
  for (const group of groupByValue(scored, (index) => totals[index] ?? Number.NaN)) {
    for (const index of group) ranks[index] = before + (group.length + 1) / 2
    before += group.length
  }
  return ranks
}

/**
 * Each application's sum of ranks over the reviewers (one row of totals each); the smallest wins. Null without any.
 * @awaited 決め手
 */
export function rankSum(totalsByReviewer: readonly (readonly (number | null)[])[]): (number | null)[] {
  const ranks = totalsByReviewer.map(meanRanks)
  const applications = Math.max(0, ...ranks.map((row) => row.length))
  return Array.from({ length: applications }, (_, index) => {
    const given = ranks.map((row) => row[index] ?? null).filter((rank) => rank !== null)
    return given.length === 0 ? null : given.reduce((sum, rank) => sum + rank, 0)
  })
}
