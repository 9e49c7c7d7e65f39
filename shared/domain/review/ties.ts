import { inForce, placesBySettlement, type SettlementKind, type TieSettlement } from './rules/settlements.ts'
import type { TieDecision } from './tally-types.ts'

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
  const worths = new Map<number, number>()
  const known: number[] = []
  const unknown: number[] = []
  for (const member of members) {
    const own = worthOf(member)
    worths.set(member, own)
    if (Number.isNaN(own)) unknown.push(member)
    else known.push(member)
  }
  const worth = (member: number): number => worths.get(member) ?? Number.NaN
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

/** What the tie rules need to know of the applications, which are numbers 0 … n − 1 here. */
export interface TieFacts {
  readonly rules: readonly TieDecision[]
  /** As made; those that hold are found here. */
  readonly settlements: readonly TieSettlement[]
  readonly idOf: (member: number) => string
  /** One per priority criterion, in their order: its mean; NaN where there is none. */
  readonly priorityMeans: readonly ((member: number) => number)[]
  /** How many reviewers who scored both put `a` higher than `b`. */
  readonly preferring: (a: number, b: number) => number
  /** Negative where the reviewers give `a` more higher ranks. */
  readonly byHigherRanks: (a: number, b: number) => number
}

type Group = readonly number[]

/** One criterion after the other: each among those that the one before left equal. */
const byPriority = (group: Group, { priorityMeans }: TieFacts): number[][] =>
  priorityMeans.reduce<number[][]>(
    (groups, meanOf) => groups.flatMap((each) => groupByValue(each, meanOf)),
    [[...group]],
  )

function byHigherRanks(group: Group, facts: TieFacts): number[][] {
  const sorted = group.toSorted((a, b) => facts.byHigherRanks(a, b) || a - b)
  const groups: number[][] = []
  for (const member of sorted) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && facts.byHigherRanks(last[0], member) === 0) last.push(member)
    else groups.push([member])
  }
  return groups
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

/** Those a settlement leaves tied may have been settled again among themselves: a second 決選投票 on fewer. */
const bySettlement =
  (kind: SettlementKind) =>
  (group: Group, facts: TieFacts): number[][] => {
    const holding = inForce(facts.settlements)
    const split = (members: Group): number[][] => {
      const places = placesBySettlement(holding, kind, members.map(facts.idOf))
      if (members.length < 2 || places === null) return [[...members]]
      const parts = groupByValue(members, (member) => places.get(facts.idOf(member)) ?? Number.NaN, true)
      return parts.length > 1 ? parts.flatMap(split) : parts
    }
    return split(group)
  }

const splitters = {
  higherRanks: byHigherRanks,
  priorityCriterion: byPriority,
  majority: byMajority,
  ballot: bySettlement('ballot'),
  chair: bySettlement('chair'),
  council: bySettlement('council'),
} as const satisfies Record<TieDecision, (group: Group, facts: TieFacts) => number[][]>

export interface Untied {
  /** In order; those in one group are still tied. */
  readonly groups: readonly (readonly number[])[]
  /** The rule that last split the group a member was in. */
  readonly decidedBy: ReadonlyMap<number, TieDecision>
}

/**
 * Applies the year's tie rules, in their order, to groups of equal value: each rule to what the one before left
 * tied. Depends on nothing but scores and settlements, never on the order of receipt.
 */
export function breakTies(groups: readonly (readonly number[])[], facts: TieFacts): Untied {
  const decidedBy = new Map<number, TieDecision>()
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
