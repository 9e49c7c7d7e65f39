import { z } from 'zod'
import {
  conflictKindLabel,
  conflictKinds,
  conflictTreatmentLabel,
  conflictTreatments,
} from '../../domain/review/conflict.ts'
import { roles } from '../../domain/roles.ts'
import { coded, fy, id, jis2, requiredText, revision, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { board, conflict, grid, reviewer, rules, sheet, tallyPage } from './records.ts'

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
      kind: coded(conflictKinds, conflictKindLabel),
      treatment: coded(conflictTreatments, conflictTreatmentLabel),
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
      kind: coded(conflictKinds, conflictKindLabel),
      treatment: coded(conflictTreatments, conflictTreatmentLabel),
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
