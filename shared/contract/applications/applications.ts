import { z } from 'zod'
import { lateDecisionLabel } from '../../domain/applications/late.ts'
import { applicationStateLabel } from '../../domain/applications/state.ts'
import { summaryLimit } from '../../domain/applications/summary.ts'
import { coded, fy, id, instant, moment, requiredText, revision, text } from '../fields.ts'
import { auditEntry } from '../office/audit.ts'
import { command, job, query, sight } from '../operation.ts'
import { applicationForm, documentView, formPath } from './form.ts'
import { papersLook } from './look.ts'
import { memory } from './memory.ts'
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
  look: job({
    about: '応募書のWordを見たままの形で示す(何も保存しない)',
    input: z.object({ id }),
    output: papersLook,
    allowed: ['officer', 'approver', 'viewer'],
  }),
  history: query({
    about: '一つの応募の経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ({ id }) => [`applications/${id}`, 'programme', `audit/${id}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  versions: query({
    about: '一つの応募の版(初回、差替えと補正)ごとの受信日時と内容。新しい順',
    input: z.object({ id }),
    output: z.array(
      z.object({
        version: z.int(),
        receivedAt: instant.nullable(),
        form: applicationForm,
        /** The round of the 補正依頼 that it answered; null for the first one and for a 差替え. */
        answers: z.int().nullable(),
      }),
    ),
    reads: ({ id }) => [`applications/${id}`, 'programme'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  memory: query({
    about: '同じ団体の過去の年度(応募・点と順位・決定・支援とKPIの結果)',
    input: z.object({ id }),
    output: memory,
    reads: ['applications', 'programme', 'selection', 'support', 'kpi', 'sessions', 'progress', 'keeping'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  asReviewer: query({
    about: '氏名・連絡先を伏せた文面(委員に見える形)と、伏せた氏名、まだ氏名かもしれない語',
    input: z.object({ id }),
    output: z.object({
      cover: documentView,
      detail: documentView,
      /** Whom the mask knows, and from where. */
      known: z.array(z.object({ from: z.string(), names: z.array(z.string()) })),
      /** What officers added of it, and may take away again. */
      added: z.array(z.string()),
      /** Words that may name somebody and were left, with the masked text around them. */
      doubts: z.array(z.object({ guess: z.string(), where: z.string(), excerpt: z.string() })),
      /** Fields of people whose text is no name, so that nothing is looked for by it. */
      unusable: z.array(z.string()),
      revision: z.int(),
    }),
    reads: ({ id }) => [`applications/${id}`, 'programme'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  hideName: command({
    about: '応募書の文面にある氏名を、委員に伏せる語に加える、または外す',
    input: z.object({ id, name: requiredText(60, '氏名'), hidden: z.boolean(), revision }),
    ...changesPage,
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
  amendConsent: command({
    about: '公表・情報共有への同意の回答を、採点を始めた後に、理由とともに直す',
    input: z.object({
      id,
      consent: z.boolean().nullable().meta({ title: '同意の回答' }),
      reason: requiredText(1000, '理由'),
      revision,
    }),
    ...changesPage,
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
