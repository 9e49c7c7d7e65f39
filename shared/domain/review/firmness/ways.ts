import { aggregateMethodLabel, aggregateMethods } from '../tally-types.ts'
import { criterionName, type Given } from './given.ts'
import { type Order, orderOf, refusalOf, type Totals, usedFor } from './order.ts'

export const wayKinds = ['method', 'reviewer', 'criterion'] as const
export type WayKind = (typeof wayKinds)[number]

export const wayKindLabel = {
  method: '集計方法を変える',
  reviewer: '委員を1名除く',
  criterion: '項目を1つ除く',
} as const satisfies Record<WayKind, string>

/** One thing changed, everything else as it is: how they would stand. */
export interface Way {
  readonly kind: WayKind
  /** The method, or the id of the reviewer or criterion left out. */
  readonly of: string
  /** 「順位の平均」「委員A」「具体性」 */
  readonly label: string
  /** Why it says nothing; null where it is counted. */
  readonly refused: string | null
  /** Null where it is refused. */
  readonly order: Order | null
}

/** How they stand by the year's own method, or by 平均 where that one cannot compare them. */
export function asItStands(given: Given): Order {
  const used = usedFor(given.input.rules.method, given.totals, given.applications)
  return orderOf(given, used, given.totals)
}

/** Every method but the one that is used, every reviewer left out, every criterion left out, in this order. */
export function changedWays(given: Given, base: Order): Way[] {
  return [...byMethod(given, base), ...withoutReviewers(given), ...withoutCriteria(given)]
}

function byMethod(given: Given, base: Order): Way[] {
  return aggregateMethods
    .filter((comparison) => comparison !== base.comparison)
    .map((comparison) => {
      const refused = refusalOf(comparison, given.totals, given.applications)
      const order = refused === null ? orderOf(given, comparison, given.totals) : null
      return { kind: 'method', of: comparison, label: aggregateMethodLabel[comparison], refused, order }
    })
}

/** One who has no sheet that counts changes nothing by leaving. */
function withoutReviewers(given: Given): Way[] {
  const { applications, totals } = given
  return given.input.reviewers.flatMap(({ id, code }, reviewer) => {
    const [from, to] = [reviewer * applications, (reviewer + 1) * applications]
    if (totals.subarray(from, to).every(Number.isNaN)) return []
    const others = totals.slice().fill(Number.NaN, from, to)
    return [changed(given, { kind: 'reviewer', of: id, label: code }, others)]
  })
}

/** A criterion that has no weight is left out already, and the last one that has some cannot be. */
function withoutCriteria(given: Given): Way[] {
  const weighing = given.weights.filter((weight) => weight > 0).length
  if (weighing < 2) return []
  return given.input.criteria.flatMap((criterion, index) => {
    const weight = given.weights[index] ?? 0
    if (weight === 0) return []
    const less = given.totals.map((total, sheet) => total - weight * (given.raw[sheet * given.criteria + index] ?? 0))
    return [changed(given, { kind: 'criterion', of: criterion.id, label: criterionName(criterion) }, less)]
  })
}

function changed(given: Given, way: Pick<Way, 'kind' | 'of' | 'label'>, totals: Totals): Way {
  if (totals.every(Number.isNaN)) return { ...way, refused: 'ほかに採点した委員がいない', order: null }
  const used = usedFor(given.input.rules.method, totals, given.applications)
  return { ...way, refused: null, order: orderOf(given, used, totals, way.of) }
}

/** Whether `a` stands before `b`: 1 before, -1 behind, 0 at the same place. Whoever has no value stands last. */
export function placed({ ranks }: Order, a: number, b: number): -1 | 0 | 1 {
  const [one, other] = [ranks[a] || ranks.length + 1, ranks[b] || ranks.length + 1]
  if (one === other) return 0
  return one < other ? 1 : -1
}
