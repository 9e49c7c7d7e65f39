import { z } from 'zod'
import type { TallyRules } from '../../shared/domain/review/tally-types.ts'
import { kindOf } from './kind.ts'

const version1 = z.array(z.enum(['priorityCriterion', 'majority', 'chair'])) satisfies z.ZodType<TallyRules['ties']>

/** 同点処理 of a year, in the order in which it is tried. */
export const storedTies = kindOf({ name: 'ties', shape: version1 })
