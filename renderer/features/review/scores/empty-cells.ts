import type { Criterion, GridSheet } from '../records.ts'

/** What is still to be given on a sheet. */
export const emptyCells = (sheet: Pick<GridSheet, 'scores'>, criteria: readonly Criterion[]): Criterion[] =>
  criteria.filter(({ id }) => (sheet.scores[id] ?? null) === null)
