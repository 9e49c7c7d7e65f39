import { criterionName, type Given } from './given.ts'

/** A value that is exactly `over / under`, both whole numbers, `under` > 0. */
interface Exact {
  readonly over: number
  readonly under: number
}

const exact = (over: number, under: number): Exact => (under < 0 ? { over: -over, under: -under } : { over, under })
const asNumber = ({ over, under }: Exact): number => over / under
/** Compared as whole numbers: a weight in units times sums of scores stays far below 2⁵³. */
const compare = (a: Exact, b: Exact): number => a.over * b.under - b.over * a.under

/** Mean raw score of `a` less that of `b` on a criterion, times n_a × n_b: whole, since means have both for denominators. */
export const apartOn = (given: Given, a: number, b: number, criterion: number): number =>
  sumOf(given, a, criterion) * nOf(given, b) - sumOf(given, b, criterion) * nOf(given, a)

const nOf = ({ n }: Given, application: number): number => n[application] ?? 0
const sumOf = ({ sums, criteria }: Given, application: number, criterion: number): number =>
  sums[application * criteria + criterion] ?? 0

/** Mean of `a` less mean of `b`, times n_a × n_b, in units; whole. Its sign is that of the difference. */
export const apart = (given: Given, a: number, b: number): number =>
  (given.sumOfTotals[a] ?? 0) * nOf(given, b) - (given.sumOfTotals[b] ?? 0) * nOf(given, a)

/**
 * The weight at which the means of two are equal, everything else as it is: w − D ÷ δ, with D the difference of their
 * means and δ that of their means on this criterion. In units. Null where no weight makes them equal, or only one below 0.
 */
function solved(given: Given, a: number, b: number, criterion: number): Exact | null {
  const onIt = apartOn(given, a, b, criterion)
  if (onIt === 0) return null
  const weight = given.weights[criterion] ?? 0
  const at = exact(weight * onIt - apart(given, a, b), onIt)
  return at.over < 0 ? null : at
}

export interface BreakEven {
  readonly criterionId: string
  readonly weight: number
  /** Where the two are level: on this side of it the order stands, beyond it the other is ahead. Null: no such weight. */
  readonly at: number | null
  /** Whether the weight must grow or shrink for it; `level`: they are level as it is. */
  readonly by: 'more' | 'less' | 'level' | null
}

/** For every criterion, the weight at which `ahead` and `behind` (application numbers) are level by their means. */
export function breakEvens(given: Given, ahead: number, behind: number): BreakEven[] {
  return given.input.criteria.map(({ id, weight }, criterion) => {
    const at = solved(given, ahead, behind, criterion)
    if (at === null) return { criterionId: id, weight, at: null, by: null }
    return { criterionId: id, weight, at: asNumber(at) / given.units, by: sideOf(given, criterion, at) }
  })
}

function sideOf({ weights }: Given, criterion: number, { over, under }: Exact): 'more' | 'less' | 'level' {
  const now = (weights[criterion] ?? 0) * under
  if (over === now) return 'level'
  return over > now ? 'more' : 'less'
}

/** The one weight that must be changed least, counted in weight. Null where none does it. */
export function leastOf(found: readonly BreakEven[]): BreakEven | null {
  const change = ({ at, weight }: BreakEven): number => Math.abs((at ?? Number.POSITIVE_INFINITY) - weight)
  const possible = found.filter(({ at }) => at !== null)
  return possible.length === 0 ? null : possible.reduce((least, each) => (change(each) < change(least) ? each : least))
}

/** Where a weight changes who is within the line: who goes out there, and who comes in. */
export interface SetChange {
  readonly at: number
  readonly leaving: string
  readonly entering: string
}

export interface SetBreakEven {
  readonly criterionId: string
  readonly label: string
  readonly weight: number
  /** The first change on the way down to 0 and on the way up; null where there is none. */
  readonly less: SetChange | null
  readonly more: SetChange | null
}

/**
 * For every criterion, how far its weight may go before the set within the line changes. As long as nobody inside is
 * level with anybody outside the set is the same, so the nearest level pair across the line is where it changes.
 */
export function setBreakEvens(given: Given, inside: readonly number[], outside: readonly number[]): SetBreakEven[] {
  const { input, units } = given
  const idOf = (application: number) => input.applications[application]?.id ?? ''
  return input.criteria.map((criterion, index) => {
    const now = exact(given.weights[index] ?? 0, 1)
    let less: Found | null = null
    let more: Found | null = null
    for (const leaving of inside)
      for (const entering of outside) {
        const at = solved(given, leaving, entering, index)
        if (at === null) continue
        const onIt = apartOn(given, leaving, entering, index)
        const found = { at, leaving, entering, speed: Math.abs(onIt) / (nOf(given, leaving) * nOf(given, entering)) }
        // Level as it is: which way the weight must go for the one outside is told by who is better on this criterion.
        const direction = compare(at, now) || -onIt
        if (direction > 0 && (more === null || isSooner(found, more, compare(at, more.at)))) more = found
        if (direction < 0 && (less === null || isSooner(found, less, compare(less.at, at)))) less = found
      }
    const told = (found: Found | null): SetChange | null =>
      found && { at: asNumber(found.at) / units, leaving: idOf(found.leaving), entering: idOf(found.entering) }
    return {
      criterionId: criterion.id,
      label: criterionName(criterion),
      weight: criterion.weight,
      less: told(less),
      more: told(more),
    }
  })
}

interface Found {
  readonly at: Exact
  readonly leaving: number
  readonly entering: number
  /** How fast the two part beyond it, by the change of the weight. */
  readonly speed: number
}

/** Of several that are level at one weight, the two that part fastest: they surely change places. */
const isSooner = (one: Found, other: Found, order: number): boolean =>
  order < 0 || (order === 0 && one.speed > other.speed)
