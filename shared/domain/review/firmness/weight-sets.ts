import { isSmallestFirst } from '../tally-types.ts'
import { isEqualValue } from '../ties.ts'
import type { Given } from './given.ts'
import { type Order, type Totals, valuesOf } from './order.ts'

/** How many sets of weights are drawn. */
export const weightSets = 1000

/** Numbers between 0 and 1 (never 0) that one seed always gives alike: Park and Miller's, 16807 of 2³¹ − 1. */
export function drawnFrom(seed: number): () => number {
  const most = 2147483647
  let state = (Math.abs(Math.trunc(seed)) % (most - 1)) + 1
  // The first ones follow small seeds closely.
  for (let i = 0; i < 8; i += 1) state = (state * 16807) % most
  return () => {
    state = (state * 16807) % most
    return state / most
  }
}

export interface WeightShares {
  readonly sets: number
  /** By application: in how many sets it is within the line. */
  readonly inside: Uint32Array
  /** By place in the order, from the first: in how many sets it stays ahead of the one that follows. */
  readonly kept: Uint32Array
}

/**
 * Draws sets of weights, every division of the full marks among the criteria being equally likely, and counts who is
 * within the line and which neighbours of `order` keep their order. Criteria without weight stay without. Who is level keeps
 * the order, for the year's tie rules decide it and look at no weight.
 */
export function shares(
  given: Given,
  base: Order,
  { order, cut, seed }: { readonly order: readonly number[]; readonly cut: number; readonly seed: number },
): WeightShares {
  const draw = drawnFrom(seed)
  const inside = new Uint32Array(given.applications)
  const kept = new Uint32Array(Math.max(0, order.length - 1))
  const weights = new Float64Array(given.criteria)
  const most = given.input.criteria.map(({ maxRaw }) => maxRaw)
  const weigh = weighing(given, base)
  const sign = isSmallestFirst(base.comparison) ? -1 : 1
  const worth = new Float64Array(order.length)
  for (let set = 0; set < weightSets; set += 1) {
    for (let criterion = 0; criterion < weights.length; criterion += 1)
      // Exponential ones, divided by their sum, fall evenly on all divisions of one whole; the sum changes no order.
      weights[criterion] = given.weights[criterion] === 0 ? 0 : -Math.log(draw()) / (most[criterion] ?? 1)
    const values = weigh(weights)
    for (let place = 0; place < order.length; place += 1) worth[place] = sign * (values[order[place] ?? 0] ?? 0)
    count(worth, cut, order, { inside, kept })
  }
  return { sets: weightSets, inside, kept }
}

/** One set: `worth` in the order as it stands, so that of two that are level the one ahead stays ahead. */
function count(
  worth: Float64Array,
  cut: number,
  order: readonly number[],
  { inside, kept }: Pick<WeightShares, 'inside' | 'kept'>,
): void {
  for (let place = 0; place + 1 < worth.length; place += 1) {
    const [one, next] = [worth[place] ?? 0, worth[place + 1] ?? 0]
    if (one >= next || isEqualValue(one, next)) kept[place] = (kept[place] ?? 0) + 1
  }
  const last = lowestWithin(worth, cut)
  let room = cut
  for (const each of worth) if (each > last) room -= 1
  for (let place = 0; place < worth.length; place += 1) {
    const each = worth[place] ?? 0
    if (each < last || (each === last && room <= 0)) continue
    if (each === last) room -= 1
    const application = order[place] ?? 0
    inside[application] = (inside[application] ?? 0) + 1
  }
}

/** The value of the last one within the line. */
function lowestWithin(worth: Float64Array, cut: number): number {
  if (cut <= 0) return Number.POSITIVE_INFINITY
  if (cut >= worth.length) return Number.NEGATIVE_INFINITY
  const best = new Float64Array(cut).fill(Number.NEGATIVE_INFINITY)
  for (const each of worth) {
    if (each <= (best[cut - 1] ?? 0)) continue
    let at = cut - 1
    while (at > 0 && (best[at - 1] ?? 0) < each) {
      best[at] = best[at - 1] ?? 0
      at -= 1
    }
    best[at] = each
  }
  return best[cut - 1] ?? Number.NEGATIVE_INFINITY
}

/** What is compared under other weights: means from the sums of each criterion; every other method from all the sheets. */
function weighing(given: Given, { comparison }: Order): (weights: Float64Array) => Float64Array {
  const { applications, criteria, sums, n, raw } = given
  const values = new Float64Array(applications)
  if (comparison === 'mean')
    return (weights) => {
      for (let application = 0; application < applications; application += 1) {
        let sum = 0
        const start = application * criteria
        for (let criterion = 0; criterion < criteria; criterion += 1)
          sum += (sums[start + criterion] ?? 0) * (weights[criterion] ?? 0)
        values[application] = sum / (n[application] || Number.NaN)
      }
      return values
    }
  const totals: Totals = new Float64Array(given.totals.length)
  return (weights) => {
    for (let sheet = 0; sheet < totals.length; sheet += 1) {
      let total = 0
      for (let criterion = 0; criterion < criteria; criterion += 1)
        total += (raw[sheet * criteria + criterion] ?? 0) * (weights[criterion] ?? 0)
      totals[sheet] = Number.isNaN(given.totals[sheet] ?? Number.NaN) ? Number.NaN : total
    }
    return valuesOf(comparison, totals, { applications, units: 1, rankPoints: given.input.rules.rankPoints })
  }
}
