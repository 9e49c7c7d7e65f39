import { z } from 'zod'
import { kpiOutcomeLabel, kpiOutcomes } from '../../domain/applications/memory.ts'
import { applicationStateLabel, applicationStates } from '../../domain/applications/state.ts'
import { decisionResultLabel, decisionResults } from '../../domain/selection/decision.ts'
import { caseStateLabel, caseStates } from '../../domain/support/case-state.ts'
import { progressLevelLabel, progressLevels } from '../../domain/support/progress.ts'
import { reportStateLabel } from '../../domain/support/words.ts'
import { amount, coded, maybeDate, track } from '../fields.ts'

/** What was decided, with the mean and the rank of that day. */
const decision = z.object({
  result: coded(decisionResults, decisionResultLabel),
  reserveOrder: z.int().nullable(),
  mean: amount.nullable(),
  /** 満点 of the year. */
  maximum: amount,
  rank: z.int().nullable(),
  /** Of how many decided ones with a rank. */
  ranked: z.int(),
  departs: z.boolean(),
  reason: z.string(),
  condition: z.string(),
  approvalRef: z.string(),
  decidedOn: z.string(),
  declinedAt: z.string().nullable(),
  declinedReason: z.string(),
})

const support = z.object({
  id: z.string(),
  state: coded(caseStates, caseStateLabel),
  goalTalent: z.string(),
  goalTheme: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  /** Up to today. */
  sessionsHeld: z.int(),
  /** 成果報告会; null where none was held. */
  finalOn: maybeDate,
  kpis: z.array(
    z.object({
      track,
      name: z.string(),
      unit: z.string(),
      baseline: amount.nullable(),
      target: amount.nullable(),
      targetDate: maybeDate,
      /** The newest value there is. */
      value: amount.nullable(),
      asOf: maybeDate,
      outcome: coded(kpiOutcomes, kpiOutcomeLabel),
    }),
  ),
  /** The newest 進捗報告; in a year that is over, the last one. */
  report: z
    .object({
      period: z.string(),
      state: coded(['draft', 'submitted', 'confirmed'], reportStateLabel),
      overall: coded(progressLevels, progressLevelLabel),
    })
    .nullable(),
})

/** An application of an earlier year: how it came, what it was told, what became of it. */
const earlierApplication = z.object({
  id: z.string(),
  receiptNo: z.string().nullable(),
  state: coded(applicationStates, applicationStateLabel),
  theme: z.string().nullable(),
  themeName: z.string().nullable(),
  receivedAt: z.string().nullable(),
  late: z.boolean(),
  lateDecision: z.enum(['accepted', 'refused']).nullable(),
  lateReason: z.string(),
  corrections: z.int(),
  decision: decision.nullable(),
  support: support.nullable(),
})

/** The memory of the office beside a new application: the same body in every earlier year of this file, the newest first. */
export const memory = z.object({
  /** Null where nobody knows yet whose application it is. */
  prefecture: z.string().nullable(),
  years: z.array(
    z.object({
      fy: z.number(),
      label: z.string(),
      /** Of all bodies; 0: of that year this file holds no application, so that nobody knows whether the body applied. */
      received: z.int(),
      /** With a receipt number; withdrawn ones, too. */
      applications: z.array(earlierApplication),
      /** 行政文書ファイル of the year that are no longer here, each with what was done with it: 「応募書類(廃棄)」. */
      gone: z.array(z.string()),
    }),
  ),
})
