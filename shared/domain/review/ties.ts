import { Refusal } from '../refusal.ts'
import { type ChairRuling, type TieRule, tieRuleLabel } from './tally-types.ts'

/**
 * Whether two values count as one. Decimal weights give exact values, which differ by a thousand times more than this or
 * not at all; weights bent by a third for a trial must not break a tie by the last bit of a binary fraction.
 */
export const isEqualValue = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))

/**
 * Members in order of their value, best first, equal ones together (values are exact, decimal.ts); NaN (no value)
 * comes last, as one group.
 */
export function groupByValue(
  members: readonly number[],
  worthOf: (member: number) => number,
  smallestFirst = false,
): number[][] {
  const sign = smallestFirst ? 1 : -1
  const worths: number[] = []
  for (const member of members) worths[member] = worthOf(member)
  const worth = (member: number): number => worths[member] ?? Number.NaN
  const known = members.filter((member) => !Number.isNaN(worth(member)))
  const unknown = members.filter((member) => Number.isNaN(worth(member)))
  known.sort((a, b) => sign * (worth(a) - worth(b)))
  return groupSorted([...known, ...unknown], worth)
}

/** Neighbours of equal value as one group; members without a value, which stand last, as another. */
export function groupSorted(sorted: readonly number[], worthOf: (member: number) => number): number[][] {
  const groups: number[][] = []
  let last: number | null = null
  for (const member of sorted) {
    const worth = worthOf(member)
    const group = groups.at(-1)
    const joins = last !== null && (Number.isNaN(worth) ? Number.isNaN(last) : isEqualValue(last, worth))
    if (group !== undefined && joins) group.push(member)
    else groups.push([member])
    last = worth
  }
  for (const group of groups) if (group.length > 1) group.sort((a, b) => a - b)
  return groups
}

/** Refuses (`invalid`) a 同点処理 that names one rule twice: what a rule left tied it leaves tied again. */
export function assertEachOnce(ties: readonly TieRule[]): void {
  const twice = ties.find((rule, at) => ties.indexOf(rule) !== at)
  if (twice === undefined) return
  const message = `「${tieRuleLabel[twice]}」が2回あります。1回にしてください。`
  throw new Refusal('invalid', message, { fields: { ties: message } })
}

/** What the tie rules need to know of the applications, which are numbers 0 … n − 1 here. */
export interface TieFacts {
  readonly rules: readonly TieRule[]
  readonly rulings: readonly ChairRuling[]
  readonly idOf: (member: number) => string
  /** Mean of the priority criterion; NaN where there is none. */
  readonly priorityMean: (member: number) => number
  /** How many reviewers who scored both put `a` higher than `b`. */
  readonly preferring: (a: number, b: number) => number
}

// Two: the one more reviewers rank higher. More: wins minus losses in such pairs, so that a circle stays tied.
function byMajority(group: readonly number[], facts: TieFacts): number[][] {
  const standing = new Map(
    group.map((member) => {
      let score = 0
      for (const other of group)
        if (other !== member) score += Math.sign(facts.preferring(member, other) - facts.preferring(other, member))
      return [member, score]
    }),
  )
  return groupByValue(group, (member) => standing.get(member) ?? 0)
}

// A ruling counts when it names every member of the group and gives a reason; the latest one wins.
function byChair(group: readonly number[], facts: TieFacts): number[][] {
  const ruling = facts.rulings.findLast(
    (each) => each.reason.trim() !== '' && group.every((member) => each.order.includes(facts.idOf(member))),
  )
  if (ruling === undefined) return [[...group]]
  return groupByValue(group, (member) => ruling.order.indexOf(facts.idOf(member)), true)
}

/** Refuses (`invalid`) a ruling that names an application twice, or one that is not of the year. */
export function assertRulable(order: readonly string[], ofYear: readonly string[]): void {
  if (new Set(order).size !== order.length || !order.every((each) => ofYear.includes(each)))
    throw new Refusal('invalid', '裁定する応募の並びを確かめてください。同じ年度の応募を一度ずつ並べます。')
}

const splitters = {
  priorityCriterion: (group: readonly number[], facts: TieFacts) => groupByValue(group, facts.priorityMean),
  majority: byMajority,
  chair: byChair,
} as const satisfies Record<TieRule, (group: readonly number[], facts: TieFacts) => number[][]>

export interface Untied {
  /** In order; those in one group are still tied. */
  readonly groups: readonly (readonly number[])[]
  /** The rule that last split the group a member was in. */
  readonly decidedBy: ReadonlyMap<number, TieRule>
}

/**
 * Applies the year's tie rules, in their order, to groups of equal value: each rule to what the one before left
 * tied. Depends on nothing but scores and rulings, never on the order of receipt.
 */
export function breakTies(groups: readonly (readonly number[])[], facts: TieFacts): Untied {
  const decidedBy = new Map<number, TieRule>()
  let current: readonly (readonly number[])[] = groups
  for (const rule of facts.rules) {
    if (current.every((group) => group.length < 2)) break
    current = current.flatMap((group) => {
      if (group.length < 2) return [group]
      const parts = splitters[rule](group, facts)
      if (parts.length > 1) for (const member of group) decidedBy.set(member, rule)
      return parts
    })
  }
  return { groups: current, decidedBy }
}

/**
 * Compares two lists of ranks (1 = first) by points for the first places: negative when `a` is ahead. Equal points: more
 * first places, then more second places, and so on. 0 means 合議: nothing in the ranks tells them apart.
 * @awaited 決め手
 */
export function compareByRankPoints(
  a: readonly number[],
  b: readonly number[],
  points: readonly number[] = [5, 3, 1],
): number {
  const total = (ranks: readonly number[]): number => ranks.reduce((sum, rank) => sum + (points[rank - 1] ?? 0), 0)
  const difference = total(b) - total(a)
  if (difference !== 0) return difference
  const lowest = Math.max(0, ...a, ...b)
  for (let rank = 1; rank <= lowest; rank += 1) {
    const more = b.filter((each) => each === rank).length - a.filter((each) => each === rank).length
    if (more !== 0) return more
  }
  return 0
}
