import { type DecisionResult, departsFromRank } from '../../../shared/domain/selection/decision.ts'
import { standInForUndecided } from '../../../shared/domain/selection/decision-outlook.ts'
import type { DecisionList } from './records.ts'

/** Whether that result would leave the rank order, by the very rules the office refuses it by. */
export function wouldDepart(
  { rows, cutAfter }: DecisionList,
  proposed: { applicationId: string; result: DecisionResult; reserveOrder: number | null },
): boolean {
  const decided = rows.map(({ applicationId, rank, decision }) =>
    applicationId === proposed.applicationId
      ? { rank, ...proposed }
      : {
          applicationId,
          rank,
          result: decision?.result ?? null,
          reserveOrder: decision?.reserveOrder ?? null,
        },
  )
  return departsFromRank(standInForUndecided(decided, cutAfter)).includes(proposed.applicationId)
}

/** The next free place among the 補欠. */
export function nextReserve({ rows }: DecisionList, applicationId: string): number {
  const taken = rows.flatMap((row) =>
    row.applicationId === applicationId || row.decision?.result !== 'reserve' ? [] : [row.decision.reserveOrder ?? 0],
  )
  return Math.max(0, ...taken) + 1
}
