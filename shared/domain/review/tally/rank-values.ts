import { meanRank, placesOf, rankPointsOf } from '../rank-order.ts'
import type { AggregateMethod } from '../tally-types.ts'
import type { Board } from './board.ts'

/** The ranks that the reviewers of a year give, kept until one of a reviewer's sheets changes. */
export interface RankValues {
  forget(reviewer: number): void
  /** The ranks an application has from those who scored it. */
  ranksOf(application: number): number[]
  /** By application; NaN without any. */
  values(method: 'rankMean' | 'rankSum' | 'rankPoints'): Float64Array
}

/** Whether a method compares ranks, so that one edit may move everybody. */
export const isByRank = (method: AggregateMethod): method is 'rankMean' | 'rankSum' | 'rankPoints' =>
  method === 'rankMean' || method === 'rankSum' || method === 'rankPoints'

export function createRankValues(board: Board, points: readonly number[]): RankValues {
  const size = board.applications
  const ranks = new Float64Array(board.totals.length).fill(Number.NaN)
  const worths = new Float64Array(board.totals.length).fill(Number.NaN)
  const stale = new Set(Array.from({ length: board.reviewers }, (_, reviewer) => reviewer))

  function refresh(): void {
    for (const reviewer of stale) {
      const start = reviewer * size
      const own = [...board.totals.subarray(start, start + size)]
      const places = placesOf(own.map((total) => (Number.isNaN(total) ? null : total)))
      for (const [application, place] of places.entries()) {
        ranks[start + application] = place === null ? Number.NaN : meanRank(place)
        worths[start + application] = place === null ? Number.NaN : rankPointsOf(place, points)
      }
    }
    stale.clear()
  }

  const given = (from: Float64Array, application: number): number[] => {
    const found: number[] = []
    for (let at = application; at < from.length; at += size) {
      const value = from[at] ?? Number.NaN
      if (!Number.isNaN(value)) found.push(value)
    }
    return found
  }

  return {
    forget: (reviewer) => stale.add(reviewer),
    ranksOf(application) {
      refresh()
      return given(ranks, application)
    },
    values(method) {
      refresh()
      return new Float64Array(size).map((_, application) => {
        const own = given(method === 'rankPoints' ? worths : ranks, application)
        const sum = own.reduce((total, each) => total + each, 0)
        if (own.length === 0) return Number.NaN
        return method === 'rankMean' ? sum / own.length : sum
      })
    },
  }
}
