import { z } from 'zod'
import { coded, count, date } from './parts.ts'

/** R16 協力可能人材一覧(提供用): nobody's name, contact, employer or birth, for one prefecture. */
export const provisionBook = z.object({
  /** 提供先 */
  lgCode: z.string(),
  prefecture: z.string(),
  no: count,
  purpose: z.string(),
  rows: z.array(
    z.object({
      no: z.string(),
      roles: z.array(coded),
      themes: z.array(coded),
      style: coded.nullable(),
      years: z.number().nullable(),
      requirements: z.array(z.string()),
      exams: z.array(z.object({ code: z.string(), name: z.string(), enrolled: z.boolean() })),
      /** Prefectures, or the blocks they lie in where fewer than three are alike. */
      regions: z.array(z.object({ lgCode: z.string(), name: z.string() })),
      blocks: z.array(z.string()),
      everywhere: z.boolean(),
      remote: z.boolean(),
      wishes: z.array(coded),
      days: z.number().nullable(),
      availableFrom: date.nullable(),
      /** Only what was marked free of identification. */
      summary: z.string(),
    }),
  ),
})
export type ProvisionBook = z.infer<typeof provisionBook>
