import { firmnessOf } from '../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../shared/domain/review/firmness/verdict.ts'
import { drawnFrom } from '../../shared/domain/review/firmness/weight-sets.ts'
import { type BenchRow, measure } from './measure.ts'
import { input } from './rerank.ts'

const applications = input.applications.length
const reviewers = input.reviewers.length
const criteria = input.criteria.length
const methods = 5
const sets = 1000
const cut = 5

/** The same sums over typed arrays and the order of them, nothing told of them: no ties, no words, no figures. */
function bare(): () => number {
  const scores = new Float64Array(applications * reviewers * criteria)
  for (const [at, sheet] of input.sheets.entries()) {
    const [application, reviewer] = [at % applications, Math.floor(at / applications)]
    for (const [k, { id }] of input.criteria.entries())
      scores[(application * reviewers + reviewer) * criteria + k] = sheet.scores[id] ?? 0
  }
  const own = Float64Array.from(input.criteria, ({ weight }) => weight)
  const sums = new Float64Array(applications * criteria)
  const means = new Float64Array(applications)
  const order = Array.from({ length: applications }, (_, at) => at)
  const ranked = () => order.sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0))
  const total = (application: number, reviewer: number, without: number): number => {
    let sum = 0
    for (let k = 0; k < criteria; k += 1)
      if (k !== without) sum += (scores[(application * reviewers + reviewer) * criteria + k] ?? 0) * (own[k] ?? 0)
    return sum
  }
  const way = (reviewer: number, criterion: number): number => {
    for (let a = 0; a < applications; a += 1) {
      let sum = 0
      for (let r = 0; r < reviewers; r += 1) if (r !== reviewer) sum += total(a, r, criterion)
      means[a] = sum
    }
    return ranked()[0] ?? 0
  }
  const weighed = (weights: Float64Array): void => {
    for (let a = 0; a < applications; a += 1) {
      let sum = 0
      for (let k = 0; k < criteria; k += 1) sum += (sums[a * criteria + k] ?? 0) * (weights[k] ?? 0)
      means[a] = sum
    }
  }
  return () => {
    let found = 0
    sums.fill(0)
    for (let a = 0; a < applications; a += 1)
      for (let r = 0; r < reviewers; r += 1)
        for (let k = 0; k < criteria; k += 1)
          sums[a * criteria + k] = (sums[a * criteria + k] ?? 0) + (scores[(a * reviewers + r) * criteria + k] ?? 0)
    for (let method = 0; method <= methods; method += 1) found += way(-1, -1)
    for (let reviewer = 0; reviewer < reviewers; reviewer += 1) found += way(reviewer, -1)
    for (let criterion = 0; criterion < criteria; criterion += 1) found += way(-1, criterion)
    // Break-evens: of neighbours, and of everybody inside with everybody outside.
    way(-1, -1)
    const solve = (a: number, b: number): void => {
      const difference = (means[a] ?? 0) - (means[b] ?? 0)
      for (let k = 0; k < criteria; k += 1)
        found += difference / ((sums[a * criteria + k] ?? 0) - (sums[b * criteria + k] ?? 0) || 1)
    }
    for (let place = 0; place + 1 < applications; place += 1) solve(order[place] ?? 0, order[place + 1] ?? 0)
    for (let inside = 0; inside < cut; inside += 1)
      for (let outside = cut; outside < applications; outside += 1) solve(order[inside] ?? 0, order[outside] ?? 0)
    const draw = drawnFrom(2026)
    const weights = new Float64Array(criteria)
    for (let set = 0; set < sets; set += 1) {
      for (let k = 0; k < criteria; k += 1) weights[k] = -Math.log(draw())
      weighed(weights)
      found += ranked()[0] ?? 0
    }
    return found
  }
}

/** The whole of 決め手, from the records as they are read to every sentence, against the sums and orders alone. */
export async function benchFirmness(): Promise<BenchRow> {
  return measure({
    name: '決め手の全部 47×10×20 ÷ 型付き配列で同じ和と順位',
    needed: 3,
    aim: 3,
    rounds: 40,
    times: 2,
    ours: () => firmnessOf(input, { cut, seed: 2026, verdicts: usualVerdictRules }),
    limit: bare(),
  })
}
