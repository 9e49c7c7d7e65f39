import { z } from 'zod'
import { contender, scenario, scenarioPage } from '../review/scenarios.ts'
import { body, receivedCounts, rounding, theme } from './parts.ts'

/** R20 組合せ: the plain order and the sets beside it, with letters for the reviewers and no name of an officer. */
export const scenarioBook = scenarioPage
  .pick({ size: true, final: true, sheetsIn: true, sheetsExpected: true, unscored: true, plain: true })
  .extend({
    counts: receivedCounts,
    /** What the ranks compare: 「平均」, in 点 or 位. */
    decides: z.object({ label: z.string(), unit: z.enum(['点', '位']) }),
    /** 評価方法・同点処理・端数処理, as the year has set them. */
    notes: z.object({ method: z.string(), ties: z.string(), rounding: z.string() }),
    /** As the year shows its points. */
    rounding,
    contenders: z.array(contender.omit({ theme: true, jis2: true }).extend({ ...body, ...theme })),
    /** Those taken to the meeting, in its order; all of them while none is. */
    sets: z.array(scenario.omit({ madeBy: true, madeAt: true, changedBy: true })),
    /** How many are kept besides. */
    others: z.int(),
  })
export type ScenarioBook = z.infer<typeof scenarioBook>
