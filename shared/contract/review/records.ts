import { z } from 'zod'
import { conflictKindLabel, conflictKinds } from '../../domain/review/conflict.ts'
import { conflictFields, reviewerFields } from '../../domain/review/reviewer-fields.ts'
import { settlementKinds, settlementLabel } from '../../domain/review/rules/settlements.ts'
import { mostRankPoints, rulesFields } from '../../domain/review/rules-fields.ts'
import { entrySourceLabel, entrySources } from '../../domain/review/second-look/entry.ts'
import { lookStateLabel, lookStates } from '../../domain/review/second-look/look.ts'
import { tieDecisions, tieRuleLabel, tieRules } from '../../domain/review/tally-types.ts'
import { decisionResultLabel, decisionResults } from '../../domain/selection/decision.ts'
import { amount, coded, fy, id, instant, jis2, themeLetter } from '../fields.ts'
import { criterion, gate } from '../programme/programme.ts'
import { editShape, shownShape } from '../record-shapes.ts'

export const sheetStates = ['open', 'submitted', 'locked', 'excluded', 'absent'] as const

export const reviewer = z.object({
  id,
  fy,
  ...shownShape(reviewerFields),
  /** 委員A… as printed where names are withheld. */
  code: z.string(),
  /** The profile that signs in as this reviewer, if any. */
  profileId: id.nullable(),
  revision: z.int(),
})

export const conflict = z.object({
  id,
  reviewerId: id,
  jis2,
  ...shownShape(conflictFields),
  /** True: the cell is out of sight and out of the denominator. */
  excluded: z.boolean(),
  declaredAt: z.string(),
  revision: z.int(),
})

/** 利害関係なし; neither this nor a 利害関係 is no answer yet. */
export const noConflict = z.object({ reviewerId: id, jis2, declaredAt: z.string() })

const evidence = z.object({
  /** What it rests on; other facts have another key. */
  key: id,
  /** The likely kind. */
  kind: coded(conflictKinds, conflictKindLabel),
  words: z.string(),
  /** What stands there, for the secretariat alone. */
  quote: z.string(),
})

/** 利害関係の候補 of one 委員 and one 都道府県: the reasons that are open, and those that were found not to apply. */
export const conflictHint = z.object({
  reviewerId: id,
  jis2,
  open: z.array(evidence),
  dismissed: z.array(evidence.extend({ reason: z.string(), dismissedAt: z.string(), dismissedBy: z.string() })),
})

const source = {
  source: coded(entrySources, entrySourceLabel),
  /** その他 in a word, or what else is to be known. */
  word: z.string(),
  receivedAt: instant,
}

/** 受け取り: how and when points reached the secretariat that types them. */
export const entry = z.object({ id, reviewerId: id, ...source })

export const look = z.object({ state: coded(lookStates, lookStateLabel), ...source })

export const sheet = z.object({
  id,
  reviewerId: id,
  applicationId: id,
  state: z.enum(sheetStates),
  /** By criterion id; null where nothing is given yet. */
  scores: z.record(z.string(), z.int().nullable()),
  remarks: z.record(z.string(), z.string()),
  /** By criterion id, of the points that the secretariat has typed: whence, and whether they were checked. */
  looks: z.record(z.string(), look),
  comment: z.string(),
  total: amount.nullable(),
  submittedAt: z.string().nullable(),
  revision: z.int(),
})

/** What a reviewer scores: the applications in the running, in order of receipt. */
export const candidate = z.object({
  id,
  receiptNo: z.string(),
  jis2,
  prefecture: z.string(),
  theme: themeLetter.nullable(),
})

export const rules = z.object({
  ...editShape(rulesFields),
  ties: z.array(coded(tieRules, tieRuleLabel)).max(tieRules.length),
  /** 優先項目, the first asked at the head. */
  priorityCriterionIds: z.array(id).max(30),
  /** 順位点: what the first, second, … place gives. */
  rankPoints: z.array(amount).max(mostRankPoints),
  revision: z.int(),
})

/** 同点の決着: how people settled a tie, or took an earlier settlement back. */
export const settlement = z.object({
  id,
  kind: coded(settlementKinds, settlementLabel),
  order: z.array(id),
  ballot: z.object({ voters: z.array(id), votes: z.array(z.object({ applicationId: id, votes: z.int() })) }).nullable(),
  reason: z.string(),
  madeAt: z.string(),
  /** Empty where the caller may not know, or where an older program noted it only in the record of deeds. */
  madeBy: z.string(),
  takesBack: id.nullable(),
  /** Neither taken back nor replaced by a newer one. */
  holds: z.boolean(),
})

/** 要件の○× of one application; null where it is not answered yet. */
export const gateAnswer = z.object({
  gateId: id,
  passed: z.boolean().nullable(),
  note: z.string(),
  /** Who said so last, and when; empty and null while nobody has, and for whoever may not know. */
  answeredBy: z.string(),
  answeredAt: instant.nullable(),
  revision: z.int(),
})

/** A sheet as a list of them names it. */
const sheetName = z.object({ reviewer: z.string(), application: z.string() })

/** 採点と集計の決まりの版: what was changed after the first sheet was out. */
export const measure = z.object({
  fy,
  version: z.int(),
  /** 採点が始まっている: what changes now is a new version. */
  frozen: z.boolean(),
  versions: z.array(
    z.object({
      version: z.int(),
      change: z.string(),
      reason: z.string(),
      madeAt: z.string(),
      madeBy: z.string(),
      sheets: z.array(sheetName),
    }),
  ),
  /** The sheets that are out: what a change would meet today. */
  sheets: z.array(sheetName),
})

/** A year's scores without a name of a person, for a trial of other rules on them. */
export const trialScores = z.object({
  fy,
  criteria: z.array(criterion),
  reviewers: z.array(z.object({ id, code: z.string() })),
  applications: z.array(z.object({ id, label: z.string() })),
  sheets: z.array(
    z.object({
      reviewerId: id,
      applicationId: id,
      state: z.enum(sheetStates),
      scores: z.record(z.string(), z.int().nullable()),
    }),
  ),
})

export const tallyRow = z.object({
  applicationId: id,
  receiptNo: z.string(),
  jis2,
  prefecture: z.string(),
  theme: themeLetter.nullable(),
  rank: z.int(),
  tied: z.array(id),
  value: amount.nullable(),
  n: z.int(),
  totals: z.array(z.object({ reviewerId: id, total: amount.nullable(), excluded: z.boolean() })),
  mean: amount.nullable(),
  median: amount.nullable(),
  min: amount.nullable(),
  max: amount.nullable(),
  spread: amount.nullable(),
  standardDeviation: amount.nullable(),
  perCriterion: z.array(z.object({ criterionId: id, mean: amount.nullable(), n: z.int() })),
  decidedBy: z.enum(tieDecisions).nullable(),
  flags: z.array(z.string()),
  /** One per gate of the year, in their order. */
  gates: z.array(gateAnswer),
})

export const tallyPage = z.object({
  fy,
  /** Null when the caller may see it; otherwise why not yet (採点票を提出する前の委員). */
  closed: z.string().nullable(),
  rules,
  /** The method the ranks stand by: 平均 where the one of the rules cannot compare the applications. */
  method: rules.shape.method,
  criteria: z.array(criterion),
  reviewers: z.array(reviewer.pick({ id: true, code: true, name: true, seat: true })),
  rows: z.array(tallyRow),
  maximum: z.number(),
  sumDisabled: z.boolean(),
  sheetsExpected: z.int(),
  sheetsIn: z.int(),
  /** Of those that are not in, how many wait for a 照合. */
  sheetsUnchecked: z.int(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  /** The rule's text, as set. */
  rule: z.string(),
  gates: z.array(gate),
  settlements: z.array(settlement),
})

export const board = z.object({
  fy,
  started: z.boolean(),
  finished: z.boolean(),
  /** Who the caller is among the reviewers, if one. */
  myReviewerId: id.nullable(),
  criteria: z.array(criterion),
  reviewers: z.array(
    reviewer.extend({
      open: z.int(),
      submitted: z.int(),
      excluded: z.int(),
      absent: z.int(),
      /** Of how many applicants they have not said yet whether there is a 利害関係. */
      unanswered: z.int(),
    }),
  ),
  candidates: z.array(candidate),
  /** Whose applications are registered: conflicts are declared against these names before any content is shown. */
  applicants: z.array(jis2),
  /** How many applications still wait for 要件適合. */
  notYetEligible: z.int(),
})

export const grid = z.object({
  reviewer: reviewer.pick({ id: true, code: true, name: true }),
  criteria: z.array(criterion),
  /** What this reviewer scores, or has scored. */
  candidates: z.array(candidate),
  sheets: z.array(sheet),
  /** Declared conflicts: a name and why; nothing else of such an application leaves the office. */
  excluded: z.array(z.object({ jis2, prefecture: z.string(), why: z.string() })),
  maximum: z.number(),
  /** The caller types for the reviewer, and says first how the points came. */
  asksSource: z.boolean(),
  /** The 受け取り from which the caller goes on typing today. */
  entry: entry.nullable(),
})

const placeInTally = z.object({ rank: z.int().nullable(), value: amount.nullable(), n: z.int() })

/** The tally at 採点の締め and now, where 利害関係 came or went in between. */
export const lateComparison = z.object({
  closedAt: z.string(),
  late: z.array(z.object({ reviewerId: id, jis2, is: z.enum(['declared', 'withdrawn', 'treated']), at: z.string() })),
  /** The method the ranks of each stand by. */
  methods: z.object({ before: rules.shape.method, now: rules.shape.method }),
  /** In one sentence. */
  difference: z.string(),
  rows: z.array(
    z.object({
      applicationId: id,
      jis2,
      prefecture: z.string(),
      before: placeInTally,
      now: placeInTally,
      /** The rank and the mean that were written down with the decision in force. */
      decision: z
        .object({
          result: coded(decisionResults, decisionResultLabel),
          rank: z.int().nullable(),
          mean: amount.nullable(),
          decidedOn: z.string(),
        })
        .nullable(),
    }),
  ),
})
