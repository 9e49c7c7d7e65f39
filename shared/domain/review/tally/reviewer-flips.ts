import type { TallyWarning } from '../tally-types.ts'
import { isEqualValue } from '../ties.ts'
import type { Board } from './board.ts'
import type { OwnFigures } from './figures.ts'

const isScored = (figures: readonly OwnFigures[], application: number): boolean => (figures[application]?.n ?? 0) > 0

export interface FlipWatch {
  /** Looks again at the pairs of an application whose scores have changed. */
  recheck(application: number, figures: readonly OwnFigures[]): void
  /** The pairs that no reviewer scored both of: nobody’s own marks say which is ahead. */
  pairsApart(): [number, number][]
  /** The warnings under the values compared (NaN for none). */
  warnings(values: Float64Array, smallestFirst: boolean): TallyWarning[]
}

/**
 * Finds the pairs whose order depends on a missing reviewer: not scored by the same reviewers, and ordered by the
 * compared value against the mean of those who scored both. (A gives P 90 and Q 80; B gives P 60 and is conflicted on Q:
 * means say Q, the only common reviewer says P.) What the common reviewers prefer is kept between tallies, and so are
 * the warnings, which `warn` words for a pair of which the first is ahead by value.
 */
export function createFlipWatch(board: Board, warn: (ahead: number, behind: number) => TallyWarning): FlipWatch {
  const size = board.applications
  /** 1 where the common reviewers prefer the row, -1 the column; 0 where equal, or where the same reviewers scored both. */
  const preference = new Int8Array(size * size)
  /** 1 where both were scored, and nobody scored both. */
  const apart = new Uint8Array(size * size)
  let separate = 0
  const worded = new Map<number, TallyWarning>()
  /** How many pairs have a preference at all: none in a year without conflicts. */
  let doubtful = 0

  /** Null where nobody scored both. */
  function commonPreference(a: number, b: number): number | null {
    let common = 0
    let sumA = 0
    let sumB = 0
    for (let reviewer = 0; reviewer < board.reviewers; reviewer += 1) {
      const totalA = board.totals[reviewer * size + a] ?? Number.NaN
      const totalB = board.totals[reviewer * size + b] ?? Number.NaN
      if (Number.isNaN(totalA) || Number.isNaN(totalB)) continue
      common += 1
      sumA += totalA
      sumB += totalB
    }
    if (common === 0) return null
    return isEqualValue(sumA, sumB) ? 0 : Math.sign(sumA - sumB)
  }

  function wordedOnce(ahead: number, behind: number): TallyWarning {
    const at = ahead * size + behind
    const warning = worded.get(at) ?? warn(ahead, behind)
    worded.set(at, warning)
    return warning
  }

  return {
    recheck(application, figures) {
      const own = figures[application]?.reviewerSet
      for (let other = 0; other < size; other += 1) {
        const compared = figures[other]?.reviewerSet === own ? 0 : commonPreference(application, other)
        const isApart = compared === null && isScored(figures, application) && isScored(figures, other) ? 1 : 0
        separate += isApart - (apart[application * size + other] ?? 0)
        apart[application * size + other] = isApart
        apart[other * size + application] = isApart
        const prefers = compared ?? 0
        doubtful += Math.abs(prefers) - Math.abs(preference[application * size + other] ?? 0)
        preference[application * size + other] = prefers
        preference[other * size + application] = -prefers
        if (worded.size === 0) continue
        worded.delete(application * size + other)
        worded.delete(other * size + application)
      }
    },
    pairsApart() {
      const found: [number, number][] = []
      if (separate === 0) return found
      for (let a = 0; a < size; a += 1)
        for (let b = a + 1; b < size; b += 1) if (apart[a * size + b] === 1) found.push([a, b])
      return found
    },
    warnings(values, smallestFirst) {
      const found: TallyWarning[] = []
      if (doubtful === 0) return found
      for (let a = 0; a < size; a += 1) {
        for (let b = a + 1; b < size; b += 1) {
          const prefers = preference[a * size + b] ?? 0
          if (prefers === 0) continue
          const one = values[a] ?? Number.NaN
          const other = values[b] ?? Number.NaN
          const lead = smallestFirst ? other - one : one - other
          if (!(lead * prefers < 0) || isEqualValue(one, other)) continue
          found.push(lead > 0 ? wordedOnce(a, b) : wordedOnce(b, a))
        }
      }
      return found
    },
  }
}
