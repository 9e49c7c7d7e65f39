import { z } from 'zod'
import { body, count, receivedCounts, rounding, theme } from './parts.ts'

/** Why a reviewer has no total: 利害関係による採点除外, 欠席, 未提出. */
export const absences = ['conflict', 'absent', 'unfinished'] as const

/** R5 審査集計表. `applications` come in the order to print: by rank, then the unranked. */
export const tallyBook = z.object({
  /** `coded` prints 委員A… and never writes a name. */
  reviewerNames: z.enum(['named', 'coded']),
  /** 満点 of one sheet: Σ maxRaw × weight. */
  maxTotal: z.number(),
  counts: receivedCounts,
  /** What the ranks compare: 「最高・最低を除いた平均」, in 点 or 位. */
  decides: z.object({ label: z.string(), unit: z.string() }),
  /** How points are rounded where they are shown; the values are unrounded. */
  rounding,
  criteria: z.array(
    z.object({
      id: z.string(),
      no: z.string(),
      name: z.string(),
      /** As the screen heads its column: 「必要性」. */
      shortName: z.string(),
      maxRaw: z.number(),
      weight: z.number(),
      /** ○×の必須項目: no mean, shown under 要件. */
      gate: z.boolean(),
    }),
  ),
  reviewers: z.array(
    z.object({
      id: z.string(),
      /** 「委員A」 */
      code: z.string(),
      /** May be null when `reviewerNames` is `coded`. */
      name: z.string().nullable(),
      chair: z.boolean(),
    }),
  ),
  applications: z.array(
    z.object({
      ...body,
      ...theme,
      receiptNo: z.string(),
      /** One per reviewer at most; a reviewer without an entry counts as 未提出. Unrounded. */
      totals: z.array(
        z.object({ reviewerId: z.string(), total: z.number().nullable(), missing: z.enum(absences).nullable() }),
      ),
      /** Number of sheets that count. */
      n: count,
      /** 合計; null where n differs between applications, because totals are not comparable then. */
      sum: z.number().nullable(),
      mean: z.number().nullable(),
      median: z.number().nullable(),
      max: z.number().nullable(),
      min: z.number().nullable(),
      spread: z.number().nullable(),
      deviation: z.number().nullable(),
      /** Mean of the weighted points of one criterion over the sheets that count. Unrounded. */
      criterionMeans: z.array(z.object({ criterionId: z.string(), mean: z.number().nullable(), n: count })),
      /** ○×: true when every gate is met, null when there is none or it is not answered. */
      gatesPassed: z.boolean().nullable(),
      rank: z.int().min(1).nullable(),
      /** The value compared by the method of `decides`. Unrounded. */
      value: z.number().nullable(),
      /** How the rank was settled, in a few words: 「平均」「優先項目の平均」「座長裁定(別紙1)」. */
      decidedBy: z.string().nullable(),
      /** 「要協議(総合<60%、項目6<2)」… as short as a column of remarks asks. */
      flags: z.array(z.string()),
      remarks: z.string(),
    }),
  ),
  /** 評価方法・同点処理・端数処理, printed under the table, and whatever else must be said there. */
  notes: z.object({
    method: z.string(),
    ties: z.string(),
    rounding: z.string(),
    others: z.array(z.string()),
  }),
  /** 別紙: what is too long for a column. The rulings in the order of their numbers. */
  rulings: z.array(
    z.object({
      no: z.int().min(1),
      about: z.string(),
      /** 決選投票・座長裁定・合議 */
      by: z.string(),
      /** When it was recorded, and by whom. */
      made: z.string(),
      /** Of a 決選投票; empty else. */
      votes: z.string(),
      reason: z.string(),
    }),
  ),
  cautions: z.array(z.string()),
})
export type TallyBook = z.infer<typeof tallyBook>
