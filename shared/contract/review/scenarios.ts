import { z } from 'zod'
import { blocks } from '../../domain/bodies/prefectures.ts'
import { roundingModes } from '../../domain/review/rules/rounding.ts'
import { scenarioAimLabel, scenarioAims } from '../../domain/review/scenarios/aims.ts'
import { pastSupports } from '../../domain/review/scenarios/contender.ts'
import { departureFields, scenarioFields } from '../../domain/review/scenarios/scenario-fields.ts'
import { aggregateMethods } from '../../domain/review/tally-types.ts'
import { amount, coded, fy, id, revision } from '../fields.ts'
import { command, query, sight } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'
import { candidate } from './records.ts'

/** An application that has a place in the tally, with what a set of them is compared by. */
export const contender = candidate.omit({ id: true }).extend({
  applicationId: id,
  rank: z.int(),
  /** Shares its rank with another still. */
  isTied: z.boolean(),
  /** What the year's method compares, unrounded. */
  value: amount,
  block: z.enum(blocks).nullable(),
  /** 過去の国の支援, by the form and the ledger's own cases. */
  past: z.enum(pastSupports),
  /** By the list of the program. */
  municipalities: z.int(),
  /** By the form: 支援を希望する市区町村, 人材プール (人). */
  wishing: z.int().nullable(),
  pool: z.int().nullable(),
  /** The letters of the 委員 who leave the room for it. */
  leaving: z.array(z.string()),
})

const departure = z.object({ applicationId: id, prefecture: z.string(), reason: z.string() })

export const scenario = z.object({
  id,
  ...shownShape(scenarioFields),
  aim: coded(scenarioAims, scenarioAimLabel),
  madeBy: z.string(),
  madeAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  /** 案1, 案2 … of the meeting; null while it is not taken there. */
  meeting: z.int().nullable(),
  /** Those of its bodies that have a place in the tally, best first. */
  bodies: z.array(id),
  /** Those that have none any more. */
  gone: z.array(z.object({ applicationId: id, prefecture: z.string() })),
  entering: z.array(departure),
  leaving: z.array(departure),
  sum: amount,
  mean: amount.nullable(),
  /** 失う点; null while it has more or fewer bodies than its size. */
  given: amount.nullable(),
  /** 「三重県は3位から4位へ」: since its bodies were put in. */
  since: z.array(z.string()),
  /** Why it cannot be taken to the meeting; null where nothing keeps it back. */
  notYet: z.string().nullable(),
  revision: z.int(),
})

export const scenarioPage = z.object({
  fy,
  /** The year's rules in words, as every screen and paper with a rank says them. */
  rule: z.string(),
  method: z.enum(aggregateMethods),
  rounding: z.object({ mode: z.enum(roundingModes), places: z.int() }),
  /** おおむね何団体 by the year's rules: the size of the plain order, and of a new set. */
  size: z.int(),
  /** The scoring is closed: no score changes any more. */
  final: z.boolean(),
  sheetsIn: z.int(),
  sheetsExpected: z.int(),
  /** Best first; without those that nobody has scored, whose names follow. */
  contenders: z.array(contender),
  unscored: z.array(z.string()),
  /** 点の順, the ruler: its bodies, and those that share the rank of its line on both sides of it. */
  plain: z.object({ bodies: z.array(id), parted: z.array(id), sum: amount, mean: amount.nullable() }),
  sets: z.array(scenario),
})

const one = {
  input: z.object({ id, revision }),
  output: z.object({ id, revision: z.int() }),
  allowed: ['officer'] as const,
}

export const scenarios = {
  page: query({
    about: '組合せ(点の順と、残してある案の比較)',
    input: z.object({ fy }),
    output: scenarioPage,
    reads: ['scenarios', 'tally', 'scores', 'sheets', 'applications', 'programme', 'support', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  make: command({
    about: '組合せの案を作る(手で組む・点の順・テーマごと・地方ブロックごと・初めての団体・小さい団体)',
    input: z.object({
      id,
      fy,
      aim: coded(scenarioAims, scenarioAimLabel),
      /** Left out: the number of the year's rules. */
      size: editShape(scenarioFields).size.optional(),
    }),
    output: z.object({ id, name: z.string(), revision: z.int() }),
    changes: ['scenarios'],
    allowed: ['officer'],
  }),
  edit: command({
    about: '案の名前・団体数・メモを変える',
    input: z.object({ id, ...editShape(scenarioFields), revision }),
    output: scenario,
    changes: ['scenarios'],
    allowed: ['officer'],
  }),
  place: command({
    about: '一つの団体を案に入れる、または外す',
    input: z.object({ id, applicationId: id, inside: z.boolean(), revision }),
    output: scenario,
    changes: ['scenarios'],
    allowed: ['officer'],
  }),
  explain: command({
    about: '順位と違って入れる・外す理由を書く',
    input: z.object({ id, applicationId: id, ...editShape(departureFields), revision }),
    output: scenario,
    changes: ['scenarios'],
    allowed: ['officer'],
  }),
  take: command({
    about: '案を会議に出す(理由のない順位違いがあれば断る)',
    ...one,
    output: scenario,
    changes: ['scenarios'],
  }),
  takeBack: command({ about: '会議に出す案を戻す', ...one, changes: ['scenarios'] }),
  remove: command({ about: '案を削除する(元に戻せる)', ...one, changes: ['scenarios'] }),
  restore: command({ about: '削除した案を戻す', ...one, changes: ['scenarios'] }),
}
