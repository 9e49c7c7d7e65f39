import { z } from 'zod'
import { lateDecisionLabel } from '../../domain/applications/late.ts'
import { applicationStateLabel } from '../../domain/applications/state.ts'
import { summaryLimit } from '../../domain/applications/summary.ts'
import { coded, fy, id, instant, moment, requiredText, revision, text } from '../fields.ts'
import { auditEntry } from '../office/audit.ts'
import { command, query, sight } from '../operation.ts'
import { applicationForm, documentView, formPath } from './form.ts'
import { applicationPage, applicationRow, changesBody, changesPage, fileKind, summaryPart } from './page.ts'

export const applications = {
  list: query({
    about: '応募受付簿の行',
    input: z.object({ fy }),
    output: z.array(applicationRow),
    reads: ['applications', 'programme', ...sight],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  get: query({
    about: '一つの応募のすべて(応募書の各欄・要件確認・書類)',
    input: z.object({ id }),
    output: applicationPage,
    reads: ({ id }) => [`applications/${id}`, 'programme', 'files', ...sight],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  document: query({
    about: '応募書の文面(鑑文または詳細)',
    input: z.object({ id, document: z.enum(['cover', 'detail']) }),
    output: documentView,
    reads: ({ id }) => [`applications/${id}`, 'programme', ...sight],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  history: query({
    about: '一つの応募の経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ({ id }) => [`applications/${id}`, 'programme', `audit/${id}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  versions: query({
    about: '一つの応募の版(初回と差替え)ごとの受信日時と内容。新しい順',
    input: z.object({ id }),
    output: z.array(z.object({ version: z.int(), receivedAt: instant.nullable(), form: applicationForm })),
    reads: ({ id }) => [`applications/${id}`, 'programme'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  editField: command({
    about: '応募書の一つの欄を直す',
    input: z.object({ id, path: formPath, value: z.json(), revision }),
    ...changesPage,
    changes: ({ id, path }) => [
      path === 'prefecture' || path === 'lgCode' ? 'applications' : `applications/${id}`,
      'search',
    ],
  }),
  confirmFields: command({
    about: '応募書の欄を確かめた印を付ける、または外す',
    input: z.object({ id, paths: z.array(formPath).min(1).max(100), confirmed: z.boolean(), revision }),
    ...changesPage,
  }),
  editReceipt: command({
    about: '受信日時・備考を直す',
    input: z.object({ id, receivedAt: moment.nullable(), note: text(2000), revision }),
    ...changesPage,
  }),
  attach: command({
    about: '書類を付ける',
    input: z.object({ id, fileId: id, kind: fileKind, revision }),
    ...changesPage,
  }),
  decideLate: command({
    about: '期限後に届いた応募を受理するか決める',
    input: z.object({
      id,
      decision: coded(['accepted', 'refused'], lateDecisionLabel),
      reason: requiredText(1000, '理由'),
      revision,
    }),
    ...changesPage,
  }),
  summarise: command({
    about: '審議資料の要約を書く、確認する、または確認を取り消す',
    input: z.object({
      id,
      part: summaryPart,
      text: text(summaryLimit).meta({ title: '要約' }),
      confirmed: z.boolean(),
      /** As the page has it. */
      source: z.int().min(0).meta({ title: '原文の照合番号' }),
      revision,
    }),
    ...changesPage,
  }),
  move: command({
    about: '応募の状態を進める(要件確認中・補正依頼中・要件適合・要件不適合・取下げ)',
    input: z.object({
      id,
      to: coded(['checking', 'correcting', 'eligible', 'ineligible', 'withdrawn'], applicationStateLabel),
      reason: text(1000).default(''),
      revision,
    }),
    ...changesBody,
  }),
}
