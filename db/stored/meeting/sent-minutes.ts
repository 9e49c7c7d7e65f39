import { z } from 'zod'
import type { SentMinutes } from '../../../shared/domain/minutes/kept-minutes.ts'
import { kindOf } from '../kind.ts'

/** A frozen text of version 1 holds them too (frozen-minutes.ts). */
export const printedLineVersion1 = z.strictObject({
  key: z.string(),
  kind: z.enum(['head', 'line', 'heading', 'point', 'body', 'note', 'speech', 'plain', 'outcome']),
  mark: z.string(),
  words: z.string(),
})

const version1 = z.strictObject({ lines: z.array(printedLineVersion1) }) satisfies z.ZodType<SentMinutes>

/** 議事概要 as they were sent to the members of a meeting. */
export const storedSentMinutes = kindOf({ name: 'sent-minutes', shape: version1 })
