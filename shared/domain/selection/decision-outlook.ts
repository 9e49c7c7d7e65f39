import type { DecidedRow } from './decision.ts'

/**
 * The rows with a stand-in for every undecided one: the free places above the line go to the best ranked of them as
 * 選定, the others stand as 不選定. So a decision that will leave the rank order is seen when it is recorded, in
 * whatever order the officer works through the list. Ranks may be null (nobody scored it): such rows come last.
 */
export function standInForUndecided(rows: readonly DecidedRow[], cutAfter: number): DecidedRow[] {
  const taken = rows.filter((row) => row.result === 'selected').length
  const free = Math.max(0, cutAfter - taken)
  const waiting = rows
    .filter((row) => row.result === null)
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
  const expected = new Set(waiting.slice(0, free).map((row) => row.applicationId))
  return rows.map((row) =>
    row.result === null ? { ...row, result: expected.has(row.applicationId) ? 'selected' : 'rejected' } : row,
  )
}
