import { Refusal } from '../refusal.ts'
import type { DecidedRow, DecisionResult } from '../selection/decision.ts'
import { standInForUndecided } from '../selection/decision-outlook.ts'
import type { ReasonNeed } from './deeds.ts'

/** What a result on one body is judged by. */
export interface ReasonFacts {
  readonly applicationId: string
  readonly result: DecisionResult
  readonly reserveOrder: number | null
  /** The ranking with what is decided of it so far. */
  readonly rows: readonly DecidedRow[]
  readonly cutAfter: number
  /** Whether the result leaves the rank order (`wouldDepart`). */
  readonly departs: boolean
  /** The applications that share its rank. */
  readonly tied: readonly string[]
  /** Below a floor of the year; × at a gate. */
  readonly belowFloor: boolean
  readonly failsGate: boolean
}

/**
 * Why a result must say its reason (issue 10): it leaves the rank order; it parts a tie, where one that shares the rank has,
 * or is about to get, another result; it gives 選定 or 補欠 to a body below a floor, or with × at a gate.
 */
export function reasonNeedsOf(facts: ReasonFacts): ReasonNeed[] {
  const given = facts.result !== 'rejected'
  return [
    ...(facts.departs ? (['rank'] as const) : []),
    ...(partsTie(facts) ? (['tie'] as const) : []),
    ...(given && facts.belowFloor ? (['floor'] as const) : []),
    ...(given && facts.failsGate ? (['gate'] as const) : []),
  ]
}

/**
 * Before the whole is decided: points that were changed may have turned the order since. Refuses (`conflict`), by title,
 * where a decision without a reason now needs one.
 */
export function assertReasonsStand(
  decided: readonly { readonly title: string; readonly reason: string; readonly needs: readonly ReasonNeed[] }[],
): void {
  const silent = decided.filter(({ reason, needs }) => reason.trim() === '' && needs.length > 0)
  if (silent.length > 0)
    throw new Refusal(
      'conflict',
      `点の修正などにより、理由の要る決定になりました: ${silent.map(({ title }) => title).join('、')}。議題に戻り、理由を入れて決定し直してください。`,
    )
}

function partsTie({ applicationId, result, reserveOrder, rows, cutAfter, tied }: ReasonFacts): boolean {
  if (tied.length === 0) return false
  const outlook = standInForUndecided(
    rows.map((row) => (row.applicationId === applicationId ? { ...row, result, reserveOrder } : row)),
    cutAfter,
  )
  return outlook.some(
    (row) => tied.includes(row.applicationId) && (row.result !== result || row.reserveOrder !== reserveOrder),
  )
}
