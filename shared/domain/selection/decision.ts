import { Refusal } from '../refusal.ts'

/** 選定の結果. */
export const decisionResults = ['selected', 'reserve', 'rejected'] as const
export type DecisionResult = (typeof decisionResults)[number]

export const decisionResultLabel = {
  selected: '選定',
  reserve: '補欠',
  rejected: '不選定',
} as const satisfies Record<DecisionResult, string>

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

/**
 * Refuses (`invalid`) decisions that cannot be recorded: a reserve without its order, orders that are not 1, 2, 3 …
 * without a gap or a double, an order on anything else, or a result that leaves the rank order without a reason.
 * `label` names an application in the message.
 */
export function assertDecision(input: {
  readonly rows: readonly (DecidedRow & { readonly reason: string })[]
  readonly label: (applicationId: string) => string
}): void {
  const { rows, label } = input
  for (const row of rows) {
    if (row.result === 'reserve' && row.reserveOrder === null)
      throw new Refusal('invalid', `${label(row.applicationId)}を補欠とするには、補欠の順位を入力してください。`)
    if (row.result !== 'reserve' && row.reserveOrder !== null)
      throw new Refusal('invalid', `${label(row.applicationId)}は補欠ではありません。補欠の順位を消してください。`)
  }
  assertReserveOrders(rows)
  const departing = new Set(departsFromRank(rows))
  const silent = rows.filter((row) => departing.has(row.applicationId) && row.reason.trim() === '')
  if (silent.length > 0)
    throw new Refusal(
      'invalid',
      `採点の順位と異なる結果です。${silent.map((row) => label(row.applicationId)).join('、')}の理由を入力してください。`,
      { fields: { reason: '順位と異なる結果とする理由を入力してください。' } },
    )
}

/** Refuses (`invalid`) 補欠 whose orders are not 1, 2, 3 … each once. */
export function assertReserveOrders(rows: readonly DecidedRow[]): void {
  const orders = rows
    .filter((row) => row.result === 'reserve')
    .map((row) => row.reserveOrder ?? 0)
    .sort((a, b) => a - b)
  if (orders.every((order, index) => order === index + 1)) return
  throw new Refusal(
    'invalid',
    `補欠の順位が${orders.join('、')}となっています。1から順に、重なりも抜けもないように付けてください。`,
    { fields: { reserveOrder: '1から順に、重なりも抜けもないように付けてください。' } },
  )
}
