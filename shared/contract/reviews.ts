import { z } from 'zod'
import { conflictKinds, conflictTreatments } from '../domain/conflict.ts'
import { roles } from '../domain/roles.ts'
import { amount, fy, id, jis2, requiredText, revision, text, themeLetter } from './fields.ts'
import { command, query } from './operation.ts'
import { criterion } from './programme.ts'

export const aggregateMethods = ['mean', 'sum', 'trimmedMean', 'rankMean'] as const
export const tieRules = ['priorityCriterion', 'majority', 'chair'] as const
export const sheetStates = ['open', 'submitted', 'locked', 'excluded', 'absent'] as const

export const reviewer = z.object({
  id,
  fy,
  name: z.string(),
  kana: z.string(),
  org: z.string(),
  title: z.string(),
  email: z.string(),
  seat: z.enum(['chair', 'member']),
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
  kind: z.enum(conflictKinds),
  treatment: z.enum(conflictTreatments),
  detail: z.string(),
  /** True: the cell is out of sight and out of the denominator. */
  excluded: z.boolean(),
  declaredAt: z.string(),
  revision: z.int(),
})

export const sheet = z.object({
  id,
  reviewerId: id,
  applicationId: id,
  state: z.enum(sheetStates),
  /** By criterion id; null where nothing is given yet. */
  scores: z.record(z.string(), z.int().nullable()),
  remarks: z.record(z.string(), z.string()),
  comment: z.string(),
  total: amount.nullable(),
  submittedAt: z.string().nullable(),
  revision: z.int(),
})

/** What a reviewer scores: the applications in the running, in order of receipt. */
const candidate = z.object({
  id,
  receiptNo: z.string(),
  jis2,
  prefecture: z.string(),
  theme: themeLetter.nullable(),
})

export const rules = z.object({
  method: z.enum(aggregateMethods),
  ties: z.array(z.enum(tieRules)),
  priorityCriterionId: id.nullable(),
  floorTotalPercent: z.number().min(0).max(100).nullable(),
  floorItemMean: z.number().min(0).max(10).nullable(),
  /** おおむねN団体: the line stands behind this many; it moves freely. */
  cutAfter: z.int().min(0).max(47),
  revision: z.int(),
})

const tallyRow = z.object({
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
  decidedBy: z.enum(tieRules).nullable(),
  flags: z.array(z.string()),
})

export const tallyPage = z.object({
  fy,
  /** Null when the caller may see it; otherwise why not yet (採点票を提出する前の委員). */
  closed: z.string().nullable(),
  rules,
  criteria: z.array(criterion),
  reviewers: z.array(reviewer.pick({ id: true, code: true, name: true, seat: true })),
  rows: z.array(tallyRow),
  maximum: z.number(),
  sumDisabled: z.boolean(),
  sheetsExpected: z.int(),
  sheetsIn: z.int(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  chairRulings: z.array(z.object({ order: z.array(id), reason: z.string() })),
})

const board = z.object({
  fy,
  started: z.boolean(),
  finished: z.boolean(),
  /** Who the caller is among the reviewers, if one. */
  myReviewerId: id.nullable(),
  criteria: z.array(criterion),
  reviewers: z.array(
    reviewer.extend({ open: z.int(), submitted: z.int(), excluded: z.int(), absent: z.int(), filled: z.int() }),
  ),
  candidates: z.array(candidate),
  /** How many applications still wait for 要件適合. */
  notYetEligible: z.int(),
})

const grid = z.object({
  reviewer: reviewer.pick({ id: true, code: true, name: true }),
  criteria: z.array(criterion),
  candidates: z.array(candidate),
  /** Empty scores for an excluded cell: nothing of it leaves the office. */
  sheets: z.array(sheet.extend({ exclusion: z.string() })),
  maximum: z.number(),
})

const read = { reads: ['reviews', 'applications', 'programme'] as const, allowed: [...roles] }
const staffOnly = ['officer', 'approver', 'viewer'] as const

export const reviews = {
  board: query({ about: '審査の進み具合(委員・応募・採点票)', input: z.object({ fy }), output: board, ...read }),
  reviewers: query({
    about: '委員の一覧',
    input: z.object({ fy }),
    output: z.array(reviewer),
    reads: ['reviews'],
    allowed: [...staffOnly],
  }),
  addReviewer: command({
    about: '委員を加える',
    input: z.object({
      id,
      fy,
      name: requiredText(60, '氏名'),
      kana: text(80).default(''),
      org: text(200).default(''),
      title: text(100).default(''),
      email: text(200).default(''),
      seat: z.enum(['chair', 'member']).default('member'),
      /** Also make a profile with the role 委員, so that the reviewer can sign in. */
      withProfile: z.boolean().default(false),
    }),
    output: reviewer,
    changes: ['reviews', 'people'],
    allowed: ['officer'],
  }),
  editReviewer: command({
    about: '委員の氏名・所属・役を変える',
    input: z.object({
      id,
      name: requiredText(60, '氏名'),
      kana: text(80),
      org: text(200),
      title: text(100),
      email: text(200),
      seat: z.enum(['chair', 'member']),
      revision,
    }),
    output: reviewer,
    changes: ['reviews', 'people'],
    allowed: ['officer'],
  }),
  removeReviewer: command({
    about: '委員を外す(採点が入る前だけ。元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  restoreReviewer: command({
    about: '外した委員を戻す',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  conflicts: query({
    about: '利害関係の申告(委員 × 都道府県)',
    input: z.object({ fy }),
    output: z.array(conflict),
    reads: ['reviews'],
    allowed: [...roles],
  }),
  declareConflict: command({
    about: '利害関係を申告する(除外なら、点は見えなくなり分母からも外れる)',
    input: z.object({
      id,
      reviewerId: id,
      jis2,
      kind: z.enum(conflictKinds),
      treatment: z.enum(conflictTreatments),
      detail: text(1000).default(''),
    }),
    output: conflict,
    changes: ['reviews'],
    allowed: ['officer', 'reviewer'],
  }),
  editConflict: command({
    about: '利害関係の種類・扱い・内容を変える',
    input: z.object({
      id,
      kind: z.enum(conflictKinds),
      treatment: z.enum(conflictTreatments),
      detail: text(1000),
      revision,
    }),
    output: conflict,
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  withdrawConflict: command({
    about: '利害関係の申告を取り消す(理由が要る)',
    input: z.object({ id, reason: requiredText(1000, '理由'), revision }),
    output: conflict,
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  start: command({
    about: '採点を始める(要件適合の応募を採点中にし、評価項目を固定する)',
    input: z.object({ fy }),
    output: board,
    changes: ['reviews', 'applications', 'programme'],
    allowed: ['officer'],
  }),
  grid: query({
    about: '一人の委員の採点表',
    input: z.object({ fy, reviewerId: id }),
    output: grid,
    ...read,
  }),
  recordScore: command({
    about: '一つの点を入れる(null で消す)',
    input: z.object({
      sheetId: id,
      criterionId: id,
      raw: z.int().min(0).max(10).nullable(),
      /** Left out: the remark stays as it is. */
      remark: text(2000).optional(),
      revision,
    }),
    output: sheet,
    changes: ['reviews'],
    allowed: ['officer', 'reviewer'],
  }),
  commentSheet: command({
    about: '採点票の総合所見を書く',
    input: z.object({ sheetId: id, comment: text(4000), revision }),
    output: sheet,
    changes: ['reviews'],
    allowed: ['officer', 'reviewer'],
  }),
  submit: command({
    about: '一人の委員の、埋まった採点票を提出する',
    input: z.object({ fy, reviewerId: id }),
    output: z.object({ submitted: z.int(), incomplete: z.int() }),
    changes: ['reviews'],
    allowed: ['officer', 'reviewer'],
  }),
  reopen: command({
    about: '提出した採点票を差し戻す(理由が要る)',
    input: z.object({ sheetId: id, reason: requiredText(1000, '理由'), revision }),
    output: sheet,
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  markAbsent: command({
    about: '採点票を「欠」とする、または戻す(理由が要る)',
    input: z.object({ sheetId: id, absent: z.boolean(), reason: requiredText(1000, '理由'), revision }),
    output: sheet,
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  tally: query({
    about: '審査集計(順位・件数・平均・中央値・ばらつき・項目別平均)',
    input: z.object({ fy }),
    output: tallyPage,
    ...read,
  }),
  setRules: command({
    about: '集計方法・同点処理・下限・おおむねの線を決める',
    input: rules.omit({ revision: true }).extend({ fy, revision }),
    output: rules,
    changes: ['reviews', 'programme'],
    allowed: ['officer'],
  }),
  ruleTie: command({
    about: '同点の順を座長裁定で決める(理由が要る)',
    input: z.object({ id, fy, order: z.array(id).min(2).max(47), reason: requiredText(1000, '理由') }),
    output: z.object({ id }),
    changes: ['reviews'],
    allowed: ['officer'],
  }),
  finish: command({
    about: '採点を締める(採点票を確定し、応募を審議済にする)',
    input: z.object({ fy }),
    output: board,
    changes: ['reviews', 'applications'],
    allowed: ['officer'],
  }),
}
