import { z } from 'zod'
import {
  applicationStateLabel,
  applicationStates,
  checkResultLabel,
  lateDecisionLabel,
} from '../../domain/applications/state.ts'
import { coded, fy, id, instant, jis2, requiredText, revision, text, themeLetter } from '../fields.ts'
import { auditEntry } from '../office/office.ts'
import { command, job, query } from '../operation.ts'
import { applicationForm, documentView, formPath, formReading, reading } from './form.ts'

const state = coded(applicationStates, applicationStateLabel)
const fileKind = z.enum(['cover', 'detail', 'mail', 'other'])
const checkResult = coded(['ok', 'ng', 'pending', 'na'], checkResultLabel)

/**
 * One line of 応募受付簿. Names and contacts are null where the form has none. Ids, years and instants were checked when
 * they came in; on the way out their kind is enough, which lets a long book open at once.
 */
export const applicationRow = z.object({
  id: z.string(),
  fy: z.number(),
  receiptNo: z.string().nullable(),
  state,
  jis2: z.string().nullable(),
  lgCode: z.string().nullable(),
  prefecture: z.string().nullable(),
  theme: themeLetter.nullable(),
  themeName: z.string().nullable(),
  /** ISO instant with +09:00. */
  receivedAt: z.string().nullable(),
  late: z.boolean(),
  lateDecision: z.enum(['accepted', 'refused']).nullable(),
  docNo: z.string().nullable(),
  docDate: z.string().nullable(),
  dept: z.string().nullable(),
  contactName: z.string().nullable(),
  tel: z.string().nullable(),
  email: z.string().nullable(),
  version: z.number(),
  corrections: z.number(),
  /** Fields nobody has confirmed yet. */
  toConfirm: z.number(),
  defects: z.number(),
  note: z.string(),
  revision: z.number(),
})

export const defect = z.object({ code: z.string(), message: z.string(), path: formPath.nullable() })

export const check = z.object({
  itemId: id,
  no: z.int(),
  name: z.string(),
  required: z.boolean(),
  result: checkResult,
  /** What the rule alone says; the officer's `result` may differ, with a note. */
  ruleResult: checkResult,
  /** What makes the item ×, and what only deserves a look. */
  defects: z.array(defect),
  warnings: z.array(defect),
  note: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string().nullable(),
})

export const applicationPage = applicationRow.extend({
  form: applicationForm,
  readings: z.array(
    reading.extend({ label: z.string(), confirmedBy: z.string().nullable(), confirmedAt: z.string().nullable() }),
  ),
  files: z.array(
    z.object({
      id,
      fileId: id,
      version: z.int(),
      kind: fileKind,
      opened: z.boolean(),
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
    }),
  ),
  checks: z.array(check),
  sender: z.object({ name: z.string(), address: z.string(), subject: z.string() }),
  lateReason: z.string(),
  /** Another application of the same prefecture and year that is not withdrawn. */
  sameBody: z.object({ id, receiptNo: z.string().nullable(), state }).nullable(),
  nextStates: z.array(state),
})

const page = { output: applicationPage, changes: ['applications', 'decisions'] as const, allowed: ['officer'] as const }

export const applications = {
  list: query({
    about: '応募受付簿の行',
    input: z.object({ fy }),
    output: z.array(applicationRow),
    reads: ['applications', 'programme'],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  get: query({
    about: '一つの応募のすべて(応募書の各欄・要件確認・書類)',
    input: z.object({ id }),
    output: applicationPage,
    reads: ['applications', 'programme'],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  document: query({
    about: '応募書の文面(鑑文または詳細)',
    input: z.object({ id, document: z.enum(['cover', 'detail']) }),
    output: documentView,
    reads: ['applications'],
    allowed: ['officer', 'approver', 'viewer', 'reviewer'],
  }),
  history: query({
    about: '一つの応募の経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ['applications', 'decisions', 'reviews'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  versions: query({
    about: '一つの応募の版(初回と差替え)ごとの受信日時と内容。新しい順',
    input: z.object({ id }),
    output: z.array(z.object({ version: z.int(), receivedAt: instant.nullable(), form: applicationForm })),
    reads: ['applications'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  importFiles: job({
    about: 'メール(.eml .msg)や応募書(.docx の組)を読み、応募の下書きを作る',
    input: z.object({ fy, fileIds: z.array(id).min(1).max(200) }),
    output: z.object({
      applications: z.array(
        z.object({
          id,
          prefecture: z.string().nullable(),
          receivedAt: instant.nullable(),
          late: z.boolean(),
          outcome: z.enum(['drafted', 'already']),
          fileNames: z.array(z.string()),
        }),
      ),
      problems: z.array(z.object({ fileName: z.string(), message: z.string() })),
    }),
    allowed: ['officer'],
  }),
  takeIn: command({
    about: '読み取った応募を下書きにする(取り込みの最後の一歩)',
    input: z.object({
      id,
      fy,
      receivedAt: instant.nullable(),
      sender: z.object({ name: text(200), address: text(300), subject: text(500) }),
      messageId: text(500),
      reading: formReading,
      /** `opened`: false for a file that is broken or asks for a password. */
      files: z.array(z.object({ fileId: id, kind: fileKind, opened: z.boolean().default(true) })).max(50),
    }),
    output: z.object({ id, outcome: z.enum(['drafted', 'already']), late: z.boolean() }),
    changes: ['applications'],
    allowed: ['officer'],
  }),
  create: command({
    about: '応募を手で起こす(下書き)',
    input: z.object({ id, fy, jis2, receivedAt: instant.nullable() }),
    ...page,
  }),
  editField: command({
    about: '応募書の一つの欄を直す',
    input: z.object({ id, path: formPath, value: z.json(), revision }),
    ...page,
  }),
  confirmFields: command({
    about: '応募書の欄を確かめた印を付ける、または外す',
    input: z.object({ id, paths: z.array(formPath).min(1).max(100), confirmed: z.boolean(), revision }),
    ...page,
  }),
  editReceipt: command({
    about: '受信日時・備考を直す',
    input: z.object({ id, receivedAt: instant.nullable(), note: text(2000), revision }),
    ...page,
  }),
  attach: command({
    about: '書類を付ける',
    input: z.object({ id, fileId: id, kind: fileKind, revision }),
    ...page,
  }),
  register: command({
    about: '下書きを受付する(受付番号が付き、要件確認の規則が働く)',
    input: z.object({ id, revision }),
    ...page,
  }),
  replaceWith: command({
    about: '下書きを、受付済みの応募の差替え版にする',
    input: z.object({ id, draftId: id, revision }),
    ...page,
  }),
  setCheck: command({
    about: '要件確認の一項目の結果を決める',
    input: z.object({ id, itemId: id, result: checkResult, note: text(1000), revision }),
    ...page,
  }),
  decideLate: command({
    about: '期限後に届いた応募を受理するか決める',
    input: z.object({
      id,
      decision: coded(['accepted', 'refused'], lateDecisionLabel),
      reason: requiredText(1000, '理由'),
      revision,
    }),
    ...page,
  }),
  move: command({
    about: '応募の状態を進める(要件確認中・補正依頼中・要件適合・要件不適合・取下げ)',
    input: z.object({
      id,
      to: coded(['checking', 'correcting', 'eligible', 'ineligible', 'withdrawn'], applicationStateLabel),
      reason: text(1000).default(''),
      revision,
    }),
    ...page,
  }),
  discardDraft: command({
    about: '下書きを捨てる(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['applications'],
    allowed: ['officer'],
  }),
  restoreDraft: command({
    about: '捨てた下書きを戻す',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['applications'],
    allowed: ['officer'],
  }),
}
