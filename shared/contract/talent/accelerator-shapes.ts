import { z } from 'zod'
import {
  acceleratorFields,
  requirementKinds,
  requirementLabel,
  ruleFields,
  stepFields,
  termFields,
} from '../../domain/talent/accelerators/fields.ts'
import { appointmentStates, type Standing, standingLabel } from '../../domain/talent/accelerators/standing.ts'
import { coded, fy, id, instant, isoDate } from '../fields.ts'
import { shownShape } from '../record-shapes.ts'

// What is told of アクセラレータ, by whatever operation.

export const people = z.int().min(0)
export const state = coded(appointmentStates, standingLabel)
export const standing = coded(Object.keys(standingLabel) as Standing[], standingLabel)
export const requirement = coded(requirementKinds, requirementLabel)

export const count = z.object({
  fulltime: people,
  parttime: people,
  /** 算定対象 by the rule of the year. */
  counted: people,
  pr: people,
  pm: people,
  sd: people,
  en: people,
  municipalities: people,
})

export const snapshot = z.object({
  id,
  asOf: isoDate,
  /** 1, and one more each time the same day was fixed again; the earlier ones stay. */
  round: z.int(),
  reason: z.string(),
  target: people,
  /** Who was 算定対象, as the year said it then. */
  rule: z.string(),
  /** Each person once. */
  persons: people,
  /** 延べ人数: the sum over the prefectures. */
  heads: people,
  /** How many prefectures had reported. */
  reported: people,
  fixedBy: z.string(),
  fixedAt: instant,
})

export const line = z.object({
  jis2: z.string(),
  prefecture: z.string(),
  /** Null (…) where the prefecture has not reported for that 基準日. */
  count: count.nullable(),
  /** On the 基準日 before; null where there is none, or no report. */
  before: count.nullable(),
  /** 増減 of 計; null (－) where either is missing. */
  change: z.int().nullable(),
  /** Terms that end soon and have not been renewed, and the first such day. */
  ending: people,
  endsOn: isoDate.nullable(),
})

export const rule = z.object({ ...shownShape(ruleFields), fy, revision: z.int() })

const term = z.object({ id, ...shownShape(termFields), revision: z.int() })
const step = z.object({
  stepId: id,
  name: z.string(),
  /** No longer asked for. */
  retired: z.boolean(),
  ...shownShape(stepFields),
  file: z.object({ fileId: id, name: z.string() }).nullable(),
  recordedBy: z.string(),
})
const appointment = z.object({
  id,
  jis2: z.string(),
  prefecture: z.string(),
  state,
  /** Where it stands today. */
  standing,
  appointedOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  reason: z.string(),
  /** The newest stands first. */
  terms: z.array(term),
  steps: z.array(step),
  /** Where its last term ends soon; null otherwise. */
  endsOn: isoDate.nullable(),
  revision: z.int(),
})
export const person = z.object({
  id,
  ...shownShape(acceleratorFields),
  /** The 協力可能人材 this person was hired from, while it is registered. */
  talentId: id.nullable(),
  /** Its 登録番号. */
  talentNo: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: instant,
  requirements: z.array(
    z.object({
      kind: requirement,
      evidence: z.string(),
      verifiedBy: z.string().nullable(),
      verifiedAt: instant.nullable(),
    }),
  ),
  appointments: z.array(appointment),
  /** 行政実務研修 of whatever year, the newest first. */
  training: z.array(
    z.object({
      courseId: id,
      fy,
      title: z.string(),
      /** The first day by which 修了 was reached; null while it is not. */
      completedOn: isoDate.nullable(),
      /** What is lacking, in words; '' where nothing is. */
      lacking: z.string(),
      /** The number of the 修了証書. */
      certificateNo: z.int().nullable(),
    }),
  ),
  revision: z.int(),
})
