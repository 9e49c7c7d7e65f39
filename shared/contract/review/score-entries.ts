import { z } from 'zod'
import { entrySourceLabel, entrySources } from '../../domain/review/second-look/entry.ts'
import { lookStateLabel, lookStates } from '../../domain/review/second-look/look.ts'
import { coded, fy, id, moment, revision, text } from '../fields.ts'
import { command, query, sight } from '../operation.ts'
import { entry } from './records.ts'

const score = z.int().min(0).max(10)

/** A sheet with points that wait for their 照合, and each of those points. */
const uncheckedSheet = z.object({
  sheetId: id,
  reviewerId: id,
  code: z.string(),
  prefecture: z.string(),
  revision: z.int(),
  /** Why nothing of it can be checked now; empty where it can. */
  closed: z.string(),
  /** Something of it may be confirmed by the caller as a second person. */
  mayConfirm: z.boolean(),
  cells: z.array(
    z.object({
      criterionId: id,
      no: z.int(),
      shortName: z.string(),
      maxRaw: z.int(),
      state: coded(lookStates, lookStateLabel),
      raw: z.int().nullable(),
      /** Of 食い違い what the second typing says. */
      second: z.int().nullable(),
      entry: entry.omit({ id: true, reviewerId: true }),
      typedBy: z.string(),
      /** Of those the caller may confirm as a second person. */
      mayConfirm: z.boolean(),
    }),
  ),
})

const checked = z.object({
  sheetId: id,
  reviewerId: id,
  revision: z.int(),
  checked: z.int(),
  /** What of the sheet still waits. */
  left: z.int(),
})
const changes = (_: unknown, { reviewerId }: { reviewerId: string }) => [`scores/${reviewerId}` as const]

/** 受け取り and 照合: points that the secretariat types for a 委員, and the second look before they count. */
export const scoreEntries = {
  unchecked: query({
    about: '照合を待つ採点票と、その点(紙・電話・口頭などで受け取り、事務局が入力したもの)',
    input: z.object({ fy }),
    output: z.array(uncheckedSheet),
    reads: ['scores', 'sheets', 'applications', 'programme', 'people', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  begin: command({
    about: '委員の点を事務局が入力する前に、受け取り方(紙・電話・口頭・その他)と日時を記録する',
    input: z.object({
      id,
      reviewerId: id,
      source: coded(entrySources, entrySourceLabel),
      word: text(100).default(''),
      receivedAt: moment,
    }),
    output: entry,
    changes: ({ reviewerId }) => [`scores/${reviewerId}`],
    allowed: ['officer'],
  }),
  check: command({
    about: '入力した人と別の担当が、点を元の紙やメモと照らして確かめる(違う欄を挙げる)',
    input: z.object({ sheetId: id, differs: z.array(id).max(50), revision }),
    output: checked,
    changes,
    allowed: ['officer'],
  }),
  typeAgain: command({
    about: '照合を待つ点を、前の入力を見ずにもう一度入力して照らす',
    input: z.object({
      sheetId: id,
      typed: z
        .array(z.object({ criterionId: id, raw: score }))
        .min(1)
        .max(50),
      revision,
    }),
    output: checked,
    changes,
    allowed: ['officer'],
  }),
  decide: command({
    about: '二度の入力が食い違った欄の、正しい方の点を決める',
    input: z.object({ sheetId: id, criterionId: id, raw: score, revision }),
    output: checked,
    changes,
    allowed: ['officer'],
  }),
}
