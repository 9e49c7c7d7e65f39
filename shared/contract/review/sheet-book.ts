import { z } from 'zod'
import { id, jis2 } from '../fields.ts'
import { bookShape } from './paper-files.ts'
import { sheetStates } from './records.ts'

/**
 * R4 採点票(委員別): what the workbook of one reviewer holds, and nothing of another's; of a body they have declared against
 * its bare name.
 */
export const sheetBook = z.object({
  ...bookShape,
  /** SHA-256 over the criteria alone, as a UUID. */
  criteriaMark: id,
  criteria: z.array(
    z.object({
      id,
      no: z.int(),
      name: z.string(),
      shortName: z.string(),
      viewpoint: z.string(),
      weight: z.number(),
      maxRaw: z.int(),
      /** What each step of the scale means, best first. */
      anchors: z.array(z.object({ raw: z.int(), label: z.string() })),
    }),
  ),
  maximum: z.number(),
  rows: z.array(
    z.object({
      sheetId: id,
      applicationId: id,
      revision: z.int(),
      receiptNo: z.string(),
      prefecture: z.string(),
      /** 「A 業務改革」; empty where none is chosen. */
      theme: z.string(),
      state: z.enum(sheetStates),
      scores: z.record(z.string(), z.int().nullable()),
      comment: z.string(),
      total: z.number().nullable(),
      /** What the application says, field by field, without its people. */
      summary: z.array(z.object({ label: z.string(), text: z.string() })),
    }),
  ),
  excluded: z.array(z.object({ jis2, prefecture: z.string() })),
})
export type SheetBook = z.infer<typeof sheetBook>
