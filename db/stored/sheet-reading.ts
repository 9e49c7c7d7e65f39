import { z } from 'zod'
import type { SheetReading } from '../../shared/domain/review/sheet-file/reading.ts'
import { kindOf } from './kind.ts'

const version1 = z.strictObject({
  savedAt: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      at: z.int(),
      sheetId: z.string().nullable(),
      jis2: z.string().nullable(),
      prefecture: z.string(),
      twice: z.boolean(),
      scores: z.array(
        z.strictObject({
          criterionId: z.string(),
          column: z.int(),
          how: z.enum(['blank', 'number', 'formula', 'unreadable']),
          value: z.number().nullable(),
          wrote: z.string(),
        }),
      ),
      comment: z.strictObject({ column: z.int(), formula: z.boolean(), typed: z.string() }).nullable(),
    }),
  ),
  notes: z.array(z.string()),
}) satisfies z.ZodType<SheetReading>

/** A 採点票 as it came back, cell by cell, beside the file itself. */
export const storedSheetReading = kindOf({ name: 'sheet-reading', shape: version1 })
