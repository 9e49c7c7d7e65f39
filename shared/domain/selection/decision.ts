/** 選定の結果. */
export const decisionResults = ['selected', 'reserve', 'rejected'] as const
export type DecisionResult = (typeof decisionResults)[number]

export const decisionResultLabel = {
  selected: '選定',
  reserve: '補欠',
  rejected: '不選定',
} as const satisfies Record<DecisionResult, string>

/** 選定 first, 補欠 in their order, 不選定 last. */
export const byResult = (
  a: { readonly result: DecisionResult; readonly reserveOrder: number | null },
  b: { readonly result: DecisionResult; readonly reserveOrder: number | null },
): number =>
  decisionResults.indexOf(a.result) - decisionResults.indexOf(b.result) || (a.reserveOrder ?? 0) - (b.reserveOrder ?? 0)

export interface DecidedRow {
  readonly applicationId: string
  /** Rank by the tally; null where nobody scored it. */
  readonly rank: number | null
  /** Null while undecided. */
  readonly result: DecisionResult | null
  /** 補欠第n位, from 1; null unless it is a reserve. */
  readonly reserveOrder: number | null
}

// 選定 before 補欠第1位 before 補欠第2位 … before 不選定. A reserve without an order stands behind those with one.
function standing(row: DecidedRow): number {
  if (row.result === 'selected') return 0
  return row.result === 'reserve' ? (row.reserveOrder ?? Number.MAX_SAFE_INTEGER - 1) : Number.MAX_SAFE_INTEGER
}

/**
 * The applications whose result leaves the rank order, both sides of it: one that fares better than another of a
 * better rank, and the one passed over. Covers 選定 against 補欠 and 不選定, and the order of 補欠. Equal ranks and
 * undecided rows leave nothing. The ranking is advice (domain.md §0-3): leaving it is allowed, with a reason.
 */
export function departsFromRank(rows: readonly DecidedRow[]): string[] {
  const decided = rows.filter((row) => row.result !== null)
  const departing = new Set<string>()
  for (const better of decided) {
    for (const worse of decided) {
      if ((better.rank ?? Number.POSITIVE_INFINITY) >= (worse.rank ?? Number.POSITIVE_INFINITY)) continue
      if (standing(better) <= standing(worse)) continue
      departing.add(better.applicationId)
      departing.add(worse.applicationId)
    }
  }
  return decided.map((row) => row.applicationId).filter((id) => departing.has(id))
}
