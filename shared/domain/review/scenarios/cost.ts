import { withoutNoise } from '../decimal.ts'
import { type AggregateMethod, isSmallestFirst } from '../tally-types.ts'
import { isEqualValue } from '../ties.ts'
import { type Contender, inOrder } from './contender.ts'

/** What a 組合せ has, and what it gives up; in the unit of the year's method (点 or 位). */
export interface Cost {
  readonly sum: number
  readonly mean: number | null
  /** 失う点 against the plain order of as many bodies, 0 or more; null while there are more or fewer than its size. */
  readonly given: number | null
}

type Valued = Pick<Contender, 'applicationId' | 'jis2' | 'rank' | 'value'>

const sumOf = (contenders: readonly Valued[]): number => contenders.reduce((sum, { value }) => sum + value, 0)

/**
 * 失う点 of a set (課題 9): the sum of the plain order of that size less its own, the other way round where the smallest
 * value wins. What both have is left out of the sums, so that equal sets give up exactly 0; values that differ by
 * arithmetic alone count as equal (ties.ts).
 */
export function costOf(
  set: readonly string[],
  { contenders, size, method }: { contenders: readonly Valued[]; size: number; method: AggregateMethod },
): Cost {
  const own = new Set(set)
  const inside = contenders.filter(({ applicationId }) => own.has(applicationId))
  const sum = withoutNoise(sumOf(inside))
  const mean = inside.length === 0 ? null : withoutNoise(sumOf(inside) / inside.length)
  const plain = inOrder(contenders).slice(0, size)
  if (inside.length !== plain.length || set.length !== inside.length) return { sum, mean, given: null }
  const shared = new Set(plain.filter(({ applicationId }) => own.has(applicationId)))
  const lost = sumOf(plain.filter((each) => !shared.has(each)))
  const gained = sumOf(inside.filter((each) => !shared.has(each)))
  const given = isSmallestFirst(method) ? gained - lost : lost - gained
  return { sum, mean, given: isEqualValue(lost, gained) ? 0 : withoutNoise(given) }
}

/** Who is in though the plain order of that size has no place for them, and who is out though it has; best first. */
export interface Departures {
  readonly entering: readonly string[]
  readonly leaving: readonly string[]
}

/**
 * 順位と違う: what a set owes a reason for, as the ranking is advice and leaving it is allowed with a reason (domain.md
 * §0-3). `entering` stand below the line of `size` bodies, `leaving` above it. Of those that share the rank of the line
 * none is either: nothing has put one before the other.
 */
export function departuresOf(
  set: readonly string[],
  contenders: readonly Pick<Contender, 'applicationId' | 'jis2' | 'rank'>[],
  size: number,
): Departures {
  const own = new Set(set)
  const order = inOrder(contenders)
  const line = order[size - 1]?.rank ?? Number.POSITIVE_INFINITY
  const isAbove = (rank: number) => order.filter((each) => each.rank <= rank).length <= size
  const ids = (of: readonly { readonly applicationId: string }[]) => of.map(({ applicationId }) => applicationId)
  return {
    entering: ids(order.filter(({ applicationId, rank }) => own.has(applicationId) && rank > line)),
    leaving: ids(order.filter(({ applicationId, rank }) => !own.has(applicationId) && isAbove(rank))),
  }
}
