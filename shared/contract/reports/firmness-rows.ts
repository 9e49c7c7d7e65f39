import { z } from 'zod'
import { firmnessPage, standing } from '../review/firmness.ts'
import { body, receivedCounts, rounding, theme } from './parts.ts'

/** R19 決め手: what the screen shows, with letters for the reviewers and no name at all. */
export const firmnessBook = firmnessPage
  .omit({ fy: true, rules: true, rule: true, reviewers: true, standings: true })
  .extend({
    counts: receivedCounts,
    /** What the ranks compare: 「平均」, in 点 or 位. */
    decides: z.object({ label: z.string(), unit: z.string() }),
    /** 評価方法・同点処理・端数処理, as the year has set them. */
    notes: z.object({ method: z.string(), ties: z.string(), rounding: z.string() }),
    /** As the year shows its points. */
    rounding,
    reviewers: z.array(z.object({ id: z.string(), code: z.string() })),
    standings: z.array(standing.omit({ theme: true, jis2: true }).extend({ ...body, ...theme })),
  })
export type FirmnessBook = z.infer<typeof firmnessBook>
