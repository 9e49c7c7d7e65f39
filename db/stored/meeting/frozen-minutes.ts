import { z } from 'zod'
import type { FrozenMinutes } from '../../../shared/domain/minutes/kept-minutes.ts'
import { kindOf } from '../kind.ts'
import { printedLineVersion1 } from './sent-minutes.ts'

const version1 = z.strictObject({
  no: z.int(),
  heldOn: z.string(),
  version: z.int(),
  internal: z.array(printedLineVersion1),
  public: z.array(printedLineVersion1),
  answers: z.array(
    z.strictObject({
      name: z.string(),
      answer: z.enum(['waiting', 'confirmed', 'correction', 'silent']),
      answeredOn: z.string().nullable(),
      words: z.string(),
      outcome: z.enum(['open', 'taken', 'notTaken']),
      reason: z.string(),
    }),
  ),
  head: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
}) satisfies z.ZodType<FrozenMinutes>

/** 議事概要 as they were frozen, whole. */
export const storedFrozenMinutes = kindOf({ name: 'frozen-minutes', shape: version1 })
