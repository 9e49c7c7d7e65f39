import { z } from 'zod'
import type { DrawnReport } from '../../shared/domain/support/frozen-report.ts'
import { kindOf } from './kind.ts'

const word = z.strictObject({ code: z.string(), label: z.string() })
const maybe = z.string().nullable()
const number = z.number().nullable()
const anyTrack = z.enum(['TALENT', 'THEME', 'COMMON'])

/** A frozen report of version 1 holds it too (frozen-report.ts). */
export const drawnReportVersion1 = z.strictObject({
  themeName: z.string(),
  team: z.array(z.strictObject({ role: z.string(), names: z.string() })),
  goalTalent: z.string(),
  goalTheme: z.string(),
  milestones: z.array(
    z.strictObject({
      track: anyTrack,
      title: z.string(),
      owner: z.string(),
      planned: z.string(),
      actual: maybe,
      daysLate: z.int().nullable(),
      status: word,
    }),
  ),
  kpis: z.array(
    z.strictObject({
      track: z.enum(['TALENT', 'THEME']),
      name: z.string(),
      unit: z.string(),
      kind: word,
      direction: z.enum(['up', 'down']),
      baseline: number,
      baselineDate: maybe,
      target: number,
      targetDate: maybe,
      monthly: z.array(number).length(12),
      latest: number,
      latestDate: maybe,
      progress: number,
      level: word.nullable(),
      note: z.string(),
    }),
  ),
  issues: z.array(
    z.strictObject({
      track: anyTrack,
      category: z.string(),
      raisedOn: z.string(),
      severity: word,
      body: z.string(),
      response: z.string(),
      owner: z.string(),
      due: maybe,
      closedOn: maybe,
      status: word,
    }),
  ),
  advice: z.array(
    z.strictObject({
      givenOn: z.string(),
      givenBy: z.string(),
      track: anyTrack,
      body: z.string(),
      adopted: word,
      result: z.string(),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      seq: z.int(),
      heldOn: z.string(),
      kind: word,
      mode: z.string(),
      place: z.string(),
      participants: z.int().nullable(),
      agenda: z.string(),
      summary: z.string(),
    }),
  ),
  actions: z.array(z.strictObject({ body: z.string(), owner: z.string(), due: maybe, doneOn: maybe })),
  nextSessionOn: maybe,
}) satisfies z.ZodType<DrawnReport>

/** What a 進捗報告 drew from the records of its period. */
export const storedDrawnReport = kindOf({ name: 'drawn-report', shape: drawnReportVersion1 })
