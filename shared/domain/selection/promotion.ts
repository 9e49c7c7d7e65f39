/** A 補欠 that still waits for its turn. */
export interface WaitingReserve {
  readonly applicationId: string
  readonly reserveOrder: number
}

/** What is known of a year's decisions about bodies that left after it. */
export interface Vacancies {
  /** When each body that was 選定 declined (辞退): ISO instants with +09:00. */
  readonly declinedAt: readonly string[]
  /** When each 補欠 was promoted (繰上げ). */
  readonly promotedAt: readonly string[]
  readonly reserves: readonly WaitingReserve[]
}

/**
 * The 補欠 whose turn it is: the first in order, where a body that was 選定 has declined and nobody was promoted in its
 * place since (domain.md §4.1). Null where no place is free, or nobody waits. An offer: the officer promotes, by 決裁.
 */
export function reserveInTurn({ declinedAt, promotedAt, reserves }: Vacancies): WaitingReserve | null {
  const first = declinedAt.toSorted()[0]
  if (first === undefined) return null
  const filled = promotedAt.filter((at) => at >= first).length
  if (declinedAt.length <= filled) return null
  return reserves.toSorted((a, b) => a.reserveOrder - b.reserveOrder)[0] ?? null
}
