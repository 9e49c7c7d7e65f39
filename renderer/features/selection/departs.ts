import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import { wouldDepart as leavesRank } from '../../../shared/domain/selection/recording.ts'
import type { DecisionList } from './records.ts'

/** Whether that result would leave the rank order, by the very rule the office refuses it by. */
export const wouldDepart = (
  { rows, cutAfter }: DecisionList,
  proposed: { applicationId: string; result: DecisionResult; reserveOrder: number | null },
): boolean =>
  leavesRank(
    rows.map(({ applicationId, rank, decision }) => ({
      applicationId,
      rank,
      result: decision?.result ?? null,
      reserveOrder: decision?.reserveOrder ?? null,
    })),
    proposed,
    cutAfter,
  )

/** The next free place among the 補欠. */
export function nextReserve({ rows }: DecisionList, applicationId: string): number {
  const taken = rows.flatMap((row) =>
    row.applicationId === applicationId || row.decision?.result !== 'reserve' ? [] : [row.decision.reserveOrder ?? 0],
  )
  return Math.max(0, ...taken) + 1
}
