import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import { wouldDepart as leavesRank } from '../../../shared/domain/selection/recording.ts'
import type { DecisionList } from './records.ts'

/** Whether that result would leave the rank order, by the very rule the office refuses it by. */
export const wouldDepart = (
  { rows, cutAfter }: DecisionList,
  proposed: { applicationId: string; result: DecisionResult; reserveOrder: number | null },
): boolean =>
  leavesRank(
    rows.map(({ applicationId, rank, proposal, decision }) => ({
      applicationId,
      rank,
      result: (proposal ?? decision)?.result ?? null,
      reserveOrder: (proposal ?? decision)?.reserveOrder ?? null,
    })),
    proposed,
    cutAfter,
  )

/** The next free place among the 補欠. */
export function nextReserve({ rows }: DecisionList, applicationId: string): number {
  const taken = rows.flatMap((row) => {
    const given = row.proposal ?? row.decision
    return row.applicationId === applicationId || given?.result !== 'reserve' ? [] : [given.reserveOrder ?? 0]
  })
  return Math.max(0, ...taken) + 1
}
