import { z } from 'zod'
import type { DeclarationReading } from '../../shared/domain/review/declaration-file/reading.ts'
import { kindOf } from './kind.ts'

const part = z.strictObject({
  column: z.int().nullable(),
  how: z.enum(['blank', 'text', 'formula', 'unreadable', 'absent']),
  text: z.string(),
})

const version1 = z.strictObject({
  savedAt: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      at: z.int(),
      jis2: z.string(),
      prefecture: z.string(),
      twice: z.boolean(),
      parts: z.strictObject({ answer: part, kind: part, detail: part, since: part }),
    }),
  ),
  signed: z.strictObject({ name: z.string(), on: z.string() }),
  notes: z.array(z.string()),
}) satisfies z.ZodType<DeclarationReading>

/** A 利害関係申告書 as it came back, body by body, beside the file itself. */
export const storedDeclarationReading = kindOf({ name: 'declaration-reading', shape: version1 })
