import { z } from 'zod'
import type { FrozenReport } from '../../shared/domain/support/frozen-report.ts'
import { drawnReportVersion1 } from './drawn-report.ts'
import { kindOf } from './kind.ts'

const word = z.strictObject({ code: z.string(), label: z.string() })
const level = z.strictObject({ decided: word, suggested: word })

const version1 = z.strictObject({
  body: z.strictObject({
    lgCode: z.string(),
    prefecture: z.string(),
    themeLetter: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  }),
  period: z.strictObject({ month: z.string(), from: z.string(), to: z.string() }),
  status: word,
  submittedOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  levels: z.strictObject({ overall: level, talent: level, theme: level }),
  levelReason: z.string(),
  texts: z.strictObject({ done: z.string(), next: z.string(), risk: z.string(), request: z.string() }),
  drawn: drawnReportVersion1,
}) satisfies z.ZodType<FrozenReport>

/** A confirmed 進捗報告, whole. */
export const storedFrozenReport = kindOf({ name: 'frozen-report', shape: version1 })
