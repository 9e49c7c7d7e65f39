import { z } from 'zod'
import { summaryParts } from '../../domain/applications/summary.ts'
import { tracks } from '../../domain/support/track.ts'
import { body, coded, date, receivedCounts, theme } from './parts.ts'

/** A figure of the form (人 or 団体); where it has none, why: 未記入, 読取不可. */
const figure = z.object({ value: z.int().min(0).nullable(), missing: coded.nullable() })
const measured = z.number().nullable()

/** R3 応募概要一覧(審議資料): in order of receipt, never of score. */
export const overviewBook = z.object({
  counts: receivedCounts,
  /** Of those listed, how many wait for the scoring to begin. */
  beforeScoring: z.int().min(0),
  /** 委員別: the code of the 委員 whose copy it is, without the bodies that are kept from them; null: all of them. */
  copyFor: z.string().nullable(),
  /** 全国の状況, as the year has it; a line without a day is said to have none. */
  context: z.array(z.object({ words: z.string(), asOf: date.nullable() })),
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      receiptNo: z.string(),
      municipalities: z.object({ total: figure, supported: figure, wishing: figure }),
      pool: z.object({ fulltime: figure, parttime: figure, contract: figure, total: figure, printed: figure }),
      accelerators: z.object({ appointed: figure, planned: figure }),
      /** 要約; where there is none to print, why: 要約未作成, 要再確認, 未記入, 読取不可. */
      summaries: z.record(z.enum(summaryParts), z.object({ text: z.string(), missing: coded.nullable() })),
      /** 支援対象, as they are written; a code only where prefecture and name give exactly one. */
      targets: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
      kpis: z.array(
        z.object({
          track: z.enum(tracks),
          name: z.string(),
          unit: z.string(),
          baseline: measured,
          baselineDate: date.nullable(),
          target: measured,
          targetDate: date.nullable(),
        }),
      ),
      /** Why no KPI, or no past support, is listed. */
      kpisMissing: coded.nullable(),
      organisation: z.array(z.object({ unit: z.string(), role: z.string() })),
      past: z.array(z.object({ year: z.string(), programme: z.string() })),
      pastMissing: coded.nullable(),
      /** What the year's form asks of its own and puts before the meeting; '' where nothing is written. */
      own: z.array(z.object({ name: z.string(), text: z.string(), missing: coded.nullable() })),
      /** 本事業 in earlier years, by the office's own records; null in a copy for a 委員, who sees nothing of 伴走支援. */
      supported: z.array(z.object({ year: z.string(), ...theme, state: coded })).nullable(),
    }),
  ),
})
export type OverviewBook = z.infer<typeof overviewBook>
