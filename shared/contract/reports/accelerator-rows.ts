import { z } from 'zod'
import { body, count, date } from './parts.ts'

const heads = z.object({
  fulltime: count,
  parttime: count,
  /** 算定対象 by the rule of the year; no money is computed. */
  counted: count,
  pr: count,
  pm: count,
  sd: count,
  en: count,
  /** 支援市町村数 */
  municipalities: count,
})

/** R15 アクセラレータ任命状況 of one day, by prefecture: numbers, and no person. */
export const acceleratorBook = z.object({
  asOf: date,
  /** The fixing of that 基準日; null where the records of now are counted. */
  fixed: z.object({ round: z.int().min(1), on: date, reason: z.string() }).nullable(),
  /** Whether reports were asked for by that day. */
  baseDay: z.boolean(),
  /** Who is 算定対象, in the year's words. */
  rule: z.string(),
  target: count,
  /** The nation, each person once. */
  persons: count,
  /** Whom 前回 and 増減 are of; null before the first. */
  before: z.object({ asOf: date, persons: count }).nullable(),
  rows: z.array(
    z.object({
      ...body,
      /** Null: no report. */
      count: heads.nullable(),
      before: count.nullable(),
      /** Null where either day has no report. */
      change: z.int().nullable(),
    }),
  ),
  /** 延べ人数. */
  total: heads,
  /** The nation by 基準日, up to this day. */
  days: z.array(z.object({ asOf: date, persons: count, heads: count, reported: count, target: count })),
})
export type AcceleratorBook = z.infer<typeof acceleratorBook>
