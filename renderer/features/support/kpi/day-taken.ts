import type { ProblemError } from '../../../api/client.ts'

/** A value of that day is there already: no older state of the same record, so there is nothing to choose between. */
export const isDayTaken = (error: ProblemError | null): boolean =>
  error?.problem.code === 'conflict' && error.problem.fields['asOf'] !== undefined
