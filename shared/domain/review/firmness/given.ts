import { type Board, createBoard } from '../tally/board.ts'
import type { TallyCriterion, TallyInput } from '../tally-types.ts'

/** What 決め手 is drawn from: the tally's own input, and what its sentences call a criterion. */
export type FirmnessInput = Omit<TallyInput, 'criteria'> & {
  readonly criteria: readonly (TallyCriterion & { readonly shortName?: string })[]
}

/** 「具体性」 where the year has a short name for it, else the whole name. */
export const criterionName = ({ name, shortName = '' }: { readonly name: string; readonly shortName?: string }) =>
  shortName === '' ? name : shortName

/**
 * The sheets that count, in flat arrays, and what is summed of them again and again. Everything is a whole number: raw
 * scores, weights and totals in units (decimal.ts), so that what is solved from them is exact.
 */
export interface Given extends Omit<Board, 'set' | 'put' | 'incomplete'> {
  readonly input: FirmnessInput
  readonly criteria: number
  /** By application: how many sheets count. */
  readonly n: Float64Array
  /** By application × criterion: the sum of the raw scores that count. */
  readonly sums: Float64Array
  /** By application: the sum of the totals, in units. */
  readonly sumOfTotals: Float64Array
}

/** Reads a tally's input once for everything that follows. */
export function givenOf(input: FirmnessInput): Given {
  const board = createBoard(input)
  const { applications, reviewers, units, weights, raw, totals, handedIn, excluded } = board
  const criteria = input.criteria.length
  const n = new Float64Array(applications)
  const sums = new Float64Array(applications * criteria)
  const sumOfTotals = new Float64Array(applications)
  for (let sheet = 0; sheet < totals.length; sheet += 1) {
    const total = totals[sheet] ?? Number.NaN
    if (Number.isNaN(total)) continue
    const application = sheet % applications
    n[application] = (n[application] ?? 0) + 1
    sumOfTotals[application] = (sumOfTotals[application] ?? 0) + total
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const at = application * criteria + criterion
      sums[at] = (sums[at] ?? 0) + (raw[sheet * criteria + criterion] ?? 0)
    }
  }
  return {
    input,
    applications,
    reviewers,
    criteria,
    units,
    weights,
    raw,
    totals,
    handedIn,
    excluded,
    n,
    sums,
    sumOfTotals,
  }
}

/** A reviewer's total of an application in points; null where the sheet does not count. */
export function totalOf(given: Given, reviewer: number, application: number): number | null {
  const total = given.totals[reviewer * given.applications + application] ?? Number.NaN
  return Number.isNaN(total) ? null : total / given.units
}

/** The mean of an application in points; null without a sheet that counts. */
export function meanOf({ n, sumOfTotals, units }: Given, application: number): number | null {
  const count = n[application] ?? 0
  return count === 0 ? null : (sumOfTotals[application] ?? 0) / (count * units)
}
