import type { Board, OwnFigures } from './tally-board.ts'
import type { Flip } from './tally-warnings.ts'
import { isEqualValue } from './ties.ts'

/**
 * Finds the pairs whose order depends on a missing reviewer: not scored by the same reviewers, and ordered by the
 * compared value against the mean of those who scored both. (A gives P 90 and Q 80; B gives P 60 and is conflicted on Q:
 * means say Q, the only common reviewer says P.) Keeps what it found, and looks again only at applications named.
 */
export function createFlipWatch(board: Board): {
  recheck(application: number, figures: readonly OwnFigures[], values: Float64Array, smallestFirst: boolean): void
  flips(): Flip[]
} {
  const size = board.applications
  /** 1 where the row application is ahead of the column one by value only. */
  const flipped = new Uint8Array(size * size)

  /** Positive when the reviewers who scored both prefer `a`; 0 when equal or none did. */
  function commonPreference(a: number, b: number): number {
    let [sumA, sumB] = [0, 0]
    for (let reviewer = 0; reviewer < board.reviewers; reviewer += 1) {
      const totalA = board.totals[reviewer * size + a] ?? Number.NaN
      const totalB = board.totals[reviewer * size + b] ?? Number.NaN
      if (Number.isNaN(totalA) || Number.isNaN(totalB)) continue
      sumA += totalA
      sumB += totalB
    }
    return isEqualValue(sumA, sumB) ? 0 : sumA - sumB
  }

  return {
    recheck(application, figures, values, smallestFirst) {
      const own = values[application] ?? Number.NaN
      for (let other = 0; other < size; other += 1) {
        const [forth, back] = [application * size + other, other * size + application]
        flipped[forth] = 0
        flipped[back] = 0
        if (figures[application]?.reviewerSet === figures[other]?.reviewerSet) continue
        const its = values[other] ?? Number.NaN
        if (Number.isNaN(own) || Number.isNaN(its) || isEqualValue(own, its)) continue
        const ahead = smallestFirst ? own < its : own > its
        const preference = commonPreference(application, other)
        if (ahead && preference < 0) flipped[forth] = 1
        if (!ahead && preference > 0) flipped[back] = 1
      }
    },
    flips() {
      const found: Flip[] = []
      for (let at = flipped.indexOf(1); at !== -1; at = flipped.indexOf(1, at + 1))
        found.push({ ahead: Math.floor(at / size), behind: at % size })
      return found
    },
  }
}
