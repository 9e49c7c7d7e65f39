import { z } from 'zod'
import { verdicts } from '../../domain/review/firmness/verdict.ts'
import { wayKinds } from '../../domain/review/firmness/ways.ts'
import { aggregateMethods } from '../../domain/review/tally-types.ts'
import { amount, fy, id } from '../fields.ts'
import { criterion } from '../programme/programme.ts'
import { candidate, reviewer, rules } from './records.ts'

/** As the rule answers it. */
const list = <Each extends z.ZodType>(each: Each) => z.array(each).readonly()

/** Figures of some points; the deviation is that of the population. */
const spread = z.object({
  n: z.int(),
  mean: amount.nullable(),
  median: amount.nullable(),
  min: amount.nullable(),
  max: amount.nullable(),
  range: amount.nullable(),
  deviation: amount.nullable(),
})

export const standing = candidate.omit({ id: true }).extend({
  applicationId: id,
  rank: z.int(),
  /** Shares its rank with another still. */
  isTied: z.boolean(),
  /** What is compared, unrounded. */
  value: amount,
  /** In how many changed ways and weight sets it is within the line. */
  waysInside: z.int(),
  setsInside: z.int(),
  total: spread,
  /** In the order of the criteria, in points. */
  criteria: list(spread),
  /** |z| ≥ 2 by the population deviation. */
  far: list(z.object({ reviewerId: id, applicationId: id, total: amount, z: amount })),
  normalised: z.object({ mean: amount, rank: z.int() }),
})

const breakEven = z.object({
  criterionId: id,
  weight: amount,
  /** The weight at which the two are level; null where there is none. */
  at: amount.nullable(),
  by: z.enum(['more', 'less', 'level']).nullable(),
})

const pair = z.object({
  ahead: id,
  behind: id,
  lead: amount,
  difference: amount,
  criteria: list(z.object({ criterionId: id, points: amount })),
  reviewers: list(
    z.object({
      reviewerId: id,
      points: amount.nullable(),
      missing: z.enum(['none', 'ahead', 'behind', 'both']),
      excluded: z.boolean(),
    }),
  ),
  common: z.object({ n: z.int(), mean: amount.nullable(), ahead: z.int(), behind: z.int() }),
  /** 採点者の違い */
  strangers: amount,
  flips: z.boolean(),
  kept: z.object({
    ways: z.int(),
    kept: z.int(),
    level: z.int(),
    turned: z.int(),
    sets: z.int(),
    setsKept: z.int(),
  }),
  verdict: z.enum(verdicts),
  /** Null where another method than 平均 or 合計 ranks. */
  breakEvens: list(breakEven).nullable(),
  least: breakEven.nullable(),
  why: z.object({ ahead: z.string(), behind: z.string() }),
  /** What reviewers without a sheet of one of them would have to give to turn it, in points; null: nothing does. */
  missing: list(
    z.object({
      reviewerId: id,
      lacks: z.enum(['ahead', 'behind', 'both']),
      turnsAt: amount.nullable(),
      levelAt: amount.nullable(),
    }),
  ),
  missingWords: list(z.string()),
})

const setChange = z.object({ at: amount, leaving: id, entering: id }).nullable()

/** 決め手: why each stands where it does, and how firm that is. */
export const firmnessPage = z.object({
  fy,
  rules,
  /** The year's rules in words, as every screen and paper with a rank says them. */
  rule: z.string(),
  criteria: list(criterion.pick({ id: true, no: true, name: true, shortName: true, weight: true, maxRaw: true })),
  reviewers: list(reviewer.pick({ id: true, code: true, name: true, seat: true })),
  /** What the ranks compare. */
  comparison: z.enum(aggregateMethods),
  cut: z.int(),
  seed: z.int(),
  sets: z.int(),
  /** What the year calls 確か and 僅差. */
  verdicts: z.object({
    words: z.object({ firm: z.string(), fairly: z.string(), thread: z.string() }),
    firmShare: amount,
    threadWays: z.int(),
    threadShare: amount,
  }),
  /** Best first; without those that nobody has scored. */
  standings: list(standing),
  pairs: list(pair),
  ways: list(
    z.object({
      kind: z.enum(wayKinds),
      of: z.string(),
      label: z.string(),
      refused: z.string().nullable(),
      /** In the order of the standings; 0 without a value, empty where it is refused. */
      ranks: list(z.int()),
    }),
  ),
  setBreakEvens: list(
    z.object({ criterionId: id, label: z.string(), weight: amount, less: setChange, more: setChange }),
  ).nullable(),
  severities: list(
    z.object({
      reviewerId: id,
      compared: z.int(),
      higher: z.int(),
      lower: z.int(),
      apart: amount.nullable(),
      throughout: z.enum(['high', 'low']).nullable(),
    }),
  ),
  agreement: z.object({
    kendallW: amount.nullable(),
    icc: z.object({ single: amount, mean: amount }).nullable(),
    reviewers: z.int(),
    applications: z.int(),
    leftOut: z.int(),
    sentence: z.string(),
  }),
  /** Reviewers whose totals were not brought to one scale: one score only, or no spread. */
  notNormalised: list(id),
})
