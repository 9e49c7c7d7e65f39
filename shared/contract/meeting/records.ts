import { z } from 'zod'
import {
  decisionMethods,
  leaveReasons,
  meetingDeedLabel,
  meetingResults,
  reasonNeeds,
} from '../../domain/meeting/deeds.ts'
import {
  expectations,
  itemKinds,
  meetingFields,
  memberKinds,
  presenceModes,
} from '../../domain/meeting/meeting-fields.ts'
import { projectionFaces } from '../../domain/meeting/projecting.ts'
import { roundingModes } from '../../domain/review/rules/rounding.ts'
import { aggregateMethods } from '../../domain/review/tally-types.ts'
import { decisionResults } from '../../domain/selection/decision.ts'
import { amount, fy, id, jis2, themeLetter } from '../fields.ts'
import { shownShape } from '../record-shapes.ts'
import { contender, scenario } from '../review/scenarios.ts'

const stages = ['planned', 'open', 'paused', 'closed'] as const
const at = z.string()
const maybeAt = at.nullable()

export const meetingList = z.object({
  fy,
  meetings: z.array(
    z.object({
      id,
      ...shownShape(meetingFields),
      continues: id.nullable(),
      stage: z.enum(stages),
      items: z.int(),
      decided: z.int(),
      members: z.int(),
      revision: z.int(),
    }),
  ),
  removed: z.array(z.object({ id, no: z.int(), heldOn: z.string(), revision: z.int() })),
})

const vote = z.object({
  at,
  motion: z.string(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  chair: z.enum(['yes', 'no']).nullable(),
  passed: z.boolean(),
  voters: z.array(id),
})

const meetingDecision = z.object({
  at,
  result: z.enum([...meetingResults, 'agreed']),
  reserveOrder: z.int().nullable(),
  method: z.enum(decisionMethods),
  reason: z.string(),
  condition: z.string(),
  needs: z.array(z.enum(reasonNeeds)),
  bodies: z.array(id),
  vote: vote.nullable(),
  voters: z.array(id),
  of: z.int(),
})

const quorumNow = z.object({
  present: z.int(),
  of: z.int(),
  needed: z.int(),
  met: z.boolean(),
  /** The members who could take part and are not here, by name. */
  missing: z.array(z.string()),
})

export const meetingItem = z.object({
  id,
  kind: z.enum(itemKinds),
  title: z.string(),
  applicationId: id.nullable(),
  jis2: jis2.nullable(),
  theme: themeLetter.nullable(),
  minutes: z.int().nullable(),
  state: z.enum(['waiting', 'open', 'deferred', 'decided', 'done', 'carried']),
  spans: z.array(z.object({ from: at, to: maybeAt })),
  /** Ids of members: by the declarations as they stand while it waits, as they stood when it was opened or decided. */
  leaving: z.array(id),
  silent: z.array(id),
  rulings: z.array(z.object({ memberId: id, reason: z.string(), at })),
  votes: z.array(vote),
  decision: meetingDecision.nullable(),
  former: z.array(z.object({ decision: meetingDecision, at, reason: z.string() })),
  announcedAt: maybeAt,
  undone: z.object({ meetingNo: z.int(), reason: z.string(), at }).nullable(),
  putOff: z.string(),
  quorum: quorumNow,
  /** Why it cannot be opened now: who must leave first, or what an earlier meeting decided; null where nothing keeps it. */
  notYet: z.string().nullable(),
  /** The earlier meeting that has decided it, where that was not undone. */
  decidedBefore: z.int().nullable(),
})

export const meetingMember = z.object({
  id,
  kind: z.enum(memberKinds),
  reviewerId: id.nullable(),
  /** 委員A … of a reviewer; empty otherwise. */
  code: z.string(),
  name: z.string(),
  kana: z.string(),
  title: z.string(),
  isChair: z.boolean(),
  seat: z.string(),
  expected: z.enum(expectations),
  proxy: z.string(),
  /** Where they are now; null while they are not here. */
  present: z.enum(presenceModes).nullable(),
  absentAt: maybeAt,
  stays: z.array(
    z.object({
      from: at,
      to: maybeAt,
      mode: z.enum(presenceModes),
      proxy: z.string(),
      why: z.enum(leaveReasons).nullable(),
      itemId: id.nullable(),
    }),
  ),
})

export const meetingMaterial = z.object({
  id,
  number: z.string(),
  title: z.string(),
  toCollect: z.boolean(),
  /** How many copies came back; null while nobody counted. */
  collected: z.int().nullable(),
  collectedBy: z.string(),
})

export const meetingPage = z.object({
  id,
  fy,
  ...shownShape(meetingFields),
  continues: id.nullable(),
  stage: z.enum(stages),
  openedAt: maybeAt,
  closedAt: maybeAt,
  pauses: z.array(z.object({ from: at, to: maybeAt })),
  currentId: id.nullable(),
  lastAt: maybeAt,
  items: z.array(meetingItem),
  members: z.array(meetingMember),
  materials: z.array(meetingMaterial),
  quorumNow,
  /** Every line of the record, as it was written, the struck ones among them. */
  entries: z.array(
    z.object({
      id,
      seq: z.int(),
      at,
      kind: z.enum(Object.keys(meetingDeedLabel) as [keyof typeof meetingDeedLabel]),
      /** The line in a sentence. */
      words: z.string(),
      memberId: id.nullable(),
      itemId: id.nullable(),
      struck: z.boolean(),
      writtenAt: at,
      writtenBy: z.string(),
    }),
  ),
  projection: z.object({ hidden: z.boolean(), face: z.enum(projectionFaces), dots: z.boolean() }),
  revision: z.int(),
})

export const speech = z.object({
  id,
  itemId: id,
  memberId: id.nullable(),
  at,
  words: z.string(),
  removed: z.boolean(),
  revision: z.int(),
})

/** What the officer's screen shows of the body of an item. */
export const meetingItemPage = z.object({
  itemId: id,
  applicationId: id,
  receiptNo: z.string(),
  prefecture: z.string(),
  theme: themeLetter.nullable(),
  /** 要約 of the overview (R3), as far as it is confirmed or drafted. */
  summary: z.array(z.object({ label: z.string(), words: z.string() })),
  rank: z.int().nullable(),
  /** Bodies with a rank. */
  ranked: z.int(),
  value: amount.nullable(),
  mean: amount.nullable(),
  maximum: amount,
  n: z.int(),
  method: z.enum(aggregateMethods),
  rounding: z.object({ mode: z.enum(roundingModes), places: z.int() }),
  rule: z.string(),
  /** 要協議 and the like. */
  flags: z.array(z.string()),
  tied: z.array(z.string()),
  criteria: z.array(
    z.object({ id, no: z.int(), shortName: z.string(), weight: amount, maxRaw: z.int(), mean: amount.nullable() }),
  ),
  /** By member of the meeting: what they gave, criterion by criterion; without those who are conflicted. */
  sheets: z.array(
    z.object({
      memberId: id,
      total: amount.nullable(),
      scores: z.array(z.object({ criterionId: id, raw: z.int().nullable() })),
    }),
  ),
  /** What each result would need as a reason, were it decided now. */
  needs: z.array(
    z.object({ result: z.enum(decisionResults), needs: z.array(z.enum(reasonNeeds)), notYet: z.string().nullable() }),
  ),
  /** The next free place of 補欠. */
  nextReserve: z.int(),
  proposal: z
    .object({
      result: z.enum(decisionResults),
      reserveOrder: z.int().nullable(),
      reason: z.string(),
      condition: z.string(),
    })
    .nullable(),
})

/** 全体: what the meeting has chosen, beside the plain order and the sets that were put before it. */
export const wholePage = z.object({
  id,
  size: z.int(),
  rule: z.string(),
  method: z.enum(aggregateMethods),
  rounding: z.object({ mode: z.enum(roundingModes), places: z.int() }),
  contenders: z.array(contender),
  /** By application what the meeting has said so far. */
  results: z.array(
    z.object({
      applicationId: id,
      prefecture: z.string(),
      itemId: id.nullable(),
      result: z.enum([...meetingResults, 'carried']).nullable(),
      reserveOrder: z.int().nullable(),
      reason: z.string(),
      needs: z.array(z.enum(reasonNeeds)),
      at: maybeAt,
    }),
  ),
  /** Points given up against the plain order; null while not as many are chosen. */
  given: amount.nullable(),
  sets: z.array(scenario.pick({ id: true, name: true, meeting: true, bodies: true })),
  /** The sentence to be announced; empty while nothing is selected. */
  words: z.string(),
})
