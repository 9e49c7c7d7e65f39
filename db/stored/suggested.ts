import { z } from 'zod'
import type { Suggested } from '../../shared/domain/support/frozen-report.ts'
import { kindOf } from './kind.ts'

const level = z.enum(['on_track', 'mostly', 'slightly_behind', 'behind', 'not_started', 'done'])

const version1 = z.strictObject({
  levels: z.strictObject({ overall: level, talent: level, theme: level }),
  texts: z.strictObject({ done: z.string(), next: z.string(), risk: z.string() }),
}) satisfies z.ZodType<Suggested>

/** What the records suggested when a 進捗報告 was drawn. */
export const storedSuggested = kindOf({ name: 'suggested', shape: version1 })
