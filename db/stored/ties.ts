import { z } from 'zod'
import type { TallyRules } from '../../shared/domain/review/tally-types.ts'
import { kindOf } from './kind.ts'

const version1 = z.array(z.enum(['priorityCriterion', 'majority', 'chair']))

/** With 決選投票 and 合議. */
const version2 = z.array(z.enum(['priorityCriterion', 'majority', 'ballot', 'chair', 'council'])) satisfies z.ZodType<
  TallyRules['ties']
>

/** 同点処理 of a year, in the order in which it is tried. */
export const storedTies = kindOf({
  name: 'ties',
  shape: version2,
  older: [{ shape: version1, up: (old: z.infer<typeof version1>) => old }],
})
