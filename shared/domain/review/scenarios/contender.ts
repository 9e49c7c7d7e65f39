import type { Block } from '../../bodies/prefectures.ts'
import type { ThemeLetter } from '../../support/track.ts'

/** An application that has a place in the tally, as far as a 組合せ looks at it. */
export interface Contender {
  readonly applicationId: string
  readonly jis2: string
  /** From 1; those that nothing has parted yet share one. */
  readonly rank: number
  /** What the year's method compares, unrounded; in 点, or in 位 where the smallest wins. */
  readonly value: number
  readonly theme: ThemeLetter | null
  readonly block: Block | null
  /** 過去の国の支援: none, some, or nobody can tell. */
  readonly past: PastSupport
  /** 管内市区町村数, by the list of the program. */
  readonly municipalities: number
}

export const pastSupports = ['first', 'again', 'unknown'] as const
export type PastSupport = (typeof pastSupports)[number]

/**
 * Best first. Those that share a rank stand in the order of their 団体コード: nothing of the application decides between them,
 * and least of all the order of receipt (domain.md §6.2).
 */
export const inOrder = <Of extends Pick<Contender, 'rank' | 'jis2'>>(contenders: readonly Of[]): Of[] =>
  contenders.toSorted((a, b) => a.rank - b.rank || Number(a.jis2 > b.jis2) - Number(a.jis2 < b.jis2))

/**
 * The bodies of one rank that a plain order of that size parts, though nothing has: 同点 on both sides of the line. Empty
 * where the line falls between two ranks. `size` in bodies.
 */
export function partedByLine<Of extends Pick<Contender, 'rank' | 'jis2'>>(
  contenders: readonly Of[],
  size: number,
): Of[] {
  const order = inOrder(contenders)
  const [last, next] = [order[size - 1], order[size]]
  return last !== undefined && last.rank === next?.rank ? order.filter(({ rank }) => rank === last.rank) : []
}
