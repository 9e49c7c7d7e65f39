import { z } from 'zod'

const looks = ['title', 'heading', 'header', 'note', 'free', 'freeRight', 'box', 'text', 'centre', 'figure'] as const

/** 下見: what a workbook will hold, without the workbook. */
export const preview = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      /** 様式 for the meeting table, データ for machines. */
      kind: z.enum(['form', 'data']),
      rows: z.int(),
      /** Of a 様式, which ends its pages itself. */
      pages: z.int().nullable(),
      charts: z.int(),
    }),
  ),
  /** Of the columns of the first sheet, in Excel's unit; the lines and cells below are its own. */
  widths: z.array(z.number()),
  lines: z.array(
    z.array(z.object({ column: z.int(), across: z.int(), down: z.int(), look: z.enum(looks), words: z.string() })),
  ),
  /** Lines that are not shown. */
  more: z.int(),
})
