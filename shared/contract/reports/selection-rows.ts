import { z } from 'zod'
import { body, coded, date, receivedCounts, rounding, theme } from './parts.ts'

/** R6 選定結果一覧 */
export const selectionBook = z.object({
  counts: receivedCounts,
  /** What the ranks compare: 「平均」「順位の平均」. */
  rankedBy: z.string(),
  /** The rule's text, as set. */
  rule: z.string(),
  rounding,
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      no: z.int().min(1),
      receiptNo: z.string(),
      /** 得点: the mean, unrounded. */
      mean: z.number().nullable(),
      rank: z.int().min(1).nullable(),
      /** 選定・補欠・不選定・取下げ; null before the decision. */
      result: coded.nullable(),
      /** 案: the result is proposed, and waits for its 決裁. */
      proposed: z.boolean(),
      /** 補欠第n位 */
      reserveOrder: z.int().min(1).nullable(),
      reason: z.string(),
      /** 留意事項 */
      condition: z.string(),
      approvalReference: z.string().nullable(),
      approvedOn: date.nullable(),
      /** The result does not follow the order of the scores; the reason says why. */
      departsFromRank: z.boolean(),
    }),
  ),
})
