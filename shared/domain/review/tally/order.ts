import type { TieDecision } from '../tally-types.ts'
import { breakTies, isEqualValue, type TieFacts } from '../ties.ts'

/** Applications that share a place, and how they came to it. */
export interface Place {
  readonly members: readonly number[]
  /** By member: the ids of the others. */
  readonly tied: readonly (readonly string[])[]
  /** The tie rule that last parted them from others; null where the value did. */
  readonly decidedBy: TieDecision | null
}

/** Neighbours of equal value, and the places that the tie rules give them. */
interface Run {
  /** As they stood side by side. */
  readonly lined: readonly number[]
  readonly places: readonly Place[]
  readonly madeAt: number
}

/** The key of whoever has no value. */
const last = Number.POSITIVE_INFINITY

export interface Standings {
  readonly places: readonly Place[]
  readonly tied: readonly (readonly number[])[]
}

export interface Order {
  /**
   * The places from the top, and who of those that have a value still share one; those without (NaN) share the last.
   * What was not touched is kept.
   */
  standings(values: Float64Array, smallestFirst: boolean, facts: () => TieFacts): Standings
  /** What its tie was broken by may have changed. */
  touched(application: number): void
  /** So it may have for everybody. */
  allTouched(): void
}

/** The order of applications, which are numbers 0 … n − 1, kept from one tally to the next. */
export function createOrder(ids: readonly string[]): Order {
  const sorted = [...ids.keys()]
  const alone = sorted.map((member): Place => ({ members: [member], tied: [[]], decidedBy: null }))
  /** What each of `sorted` is compared by, ascending: the smallest is the best. */
  const keys = new Float64Array(ids.length)
  /** By the first of them. */
  const runs = new Map<number, Run>()
  let turn = 0
  /** The turn that first sees what was changed of an application. */
  const changedAt = new Float64Array(ids.length)

  /** By insertion, equal ones by number: one look at each where nobody has moved. */
  function sort(): void {
    for (let at = 1; at < sorted.length; at += 1) {
      const member = sorted[at] ?? 0
      const key = keys[at] ?? last
      let place = at
      for (; place > 0; place -= 1) {
        const before = keys[place - 1] ?? last
        if (before < key || (before === key && (sorted[place - 1] ?? 0) < member)) break
        keys[place] = before
        sorted[place] = sorted[place - 1] ?? 0
      }
      keys[place] = key
      sorted[place] = member
    }
  }

  /** Behind the last of those who are level with the one at `start`, each with the next. */
  function endOfRun(start: number): number {
    let end = start + 1
    let key = keys[start] ?? last
    for (; end < keys.length; end += 1) {
      const next = keys[end] ?? last
      if (next !== key && (next === last || !isEqualValue(key, next))) break
      key = next
    }
    return end
  }

  /** Whether the same stand at `start` to `end`, and nothing that their ties were broken by has changed since. */
  function holds(run: Run, start: number, end: number): boolean {
    if (run.lined.length !== end - start) return false
    for (let at = start; at < end; at += 1) {
      const member = sorted[at] ?? 0
      if (run.lined[at - start] !== member || (changedAt[member] ?? 0) > run.madeAt) return false
    }
    return true
  }

  function placeOf(members: readonly number[], decidedBy: TieDecision | null): Place {
    const shared = members.map((member) => ids[member] ?? '')
    return { members, tied: shared.map((_, at) => shared.toSpliced(at, 1)), decidedBy }
  }

  function untied(members: readonly number[], facts: TieFacts): Place[] {
    const { groups, decidedBy } = breakTies([members], facts)
    return groups.map((group) => placeOf(group, decidedBy.get(group[0] ?? 0) ?? null))
  }

  function runOf(start: number, end: number, facts: () => TieFacts): Run {
    const first = sorted[start] ?? 0
    const known = runs.get(first)
    if (known !== undefined && holds(known, start, end)) return known
    const lined = sorted.slice(start, end)
    const members = lined.toSorted((a, b) => a - b)
    const places = keys[start] === last ? [placeOf(members, null)] : untied(members, facts())
    const run = { lined, places, madeAt: turn }
    runs.set(first, run)
    return run
  }

  return {
    touched(application) {
      changedAt[application] = turn + 1
    },
    allTouched() {
      changedAt.fill(turn + 1)
    },
    standings(values, smallestFirst, facts) {
      turn += 1
      for (let at = 0; at < sorted.length; at += 1) {
        const value = values[sorted[at] ?? 0] ?? Number.NaN
        keys[at] = Number.isNaN(value) ? last : smallestFirst ? value : -value
      }
      sort()
      const places: Place[] = []
      const tied: (readonly number[])[] = []
      let end = 0
      for (let start = 0; start < sorted.length; start = end) {
        end = endOfRun(start)
        const single = end === start + 1 ? alone[sorted[start] ?? 0] : undefined
        if (single !== undefined) places.push(single)
        else
          for (const place of runOf(start, end, facts).places) {
            places.push(place)
            if (place.members.length > 1 && keys[start] !== last) tied.push(place.members)
          }
      }
      return { places, tied }
    },
  }
}
