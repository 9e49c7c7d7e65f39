import { z } from 'zod'
import { doubleCheckLabel } from '../../domain/applications/checking/double-check.ts'
import { checkResultLabel } from '../../domain/applications/checks.ts'
import { applicationStateLabel, applicationStates } from '../../domain/applications/state.ts'
import { summaryPartLabel, summaryParts, summaryStateLabel, summaryStates } from '../../domain/applications/summary.ts'
import { coded, id, themeLetter } from '../fields.ts'
import type { Topic } from '../operation.ts'
import { applicationForm, formPath, reading } from './form.ts'

const state = coded(applicationStates, applicationStateLabel)
export const fileKind = z.enum(['cover', 'detail', 'mail', 'other'])
export const summaryPart = coded(summaryParts, summaryPartLabel)
export const checkResult = coded(['ok', 'ng', 'pending', 'na'], checkResultLabel)

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
  /** When the 受領連絡 (W1) of the version that counts was sent; null while nobody has said so. */
  receiptSentAt: z.string().nullable(),
  revision: z.number(),
})

export const defect = z.object({ code: z.string(), message: z.string(), path: formPath.nullable() })

export const check = z.object({
  itemId: id,
  no: z.int(),
  name: z.string(),
  /** The rule that judges it; '' where only a person does. */
  rule: z.string(),
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
  /** 要再確認: which fields and papers that it depends on changed since the version it was looked at on. */
  again: z.object({ since: z.int(), paths: z.array(formPath), papers: z.array(z.string()) }).nullable(),
  /** ダブルチェック: for whom it waits, or by whom it was confirmed; null where the year asks for one alone. */
  doubleCheck: coded(['first', 'second', 'done'], doubleCheckLabel).nullable(),
  confirmedBy: z.string(),
  confirmedAt: z.string().nullable(),
  /** Whether the caller may be the second: an officer who has not given the result. */
  mayConfirm: z.boolean(),
  /** The office's result is not the rule's, and no reason stands beside it. */
  unreasoned: z.boolean(),
})

/** What was checked by an item that the year has given up since. */
export const givenUpCheck = check
  .pick({ itemId: true, name: true, result: true, ruleResult: true, note: true, checkedBy: true, checkedAt: true })
  .extend({ mark: z.string(), confirmedBy: z.string(), confirmedAt: z.string().nullable(), givenUpAt: z.string() })

/** What the office has drawn from its long texts for 応募概要一覧. */
export const applicationSummary = z.object({
  part: summaryPart,
  /** An officer's words, or the draft that the form gives; empty where nothing of it fits. */
  text: z.string(),
  state: coded(summaryStates, summaryStateLabel),
  /** The mark of its 原文, which a deed on it sends back: nobody confirms what he has not seen. */
  source: z.number(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
})

export const applicationPage = applicationRow.extend({
  form: applicationForm,
  /** False: who wrote it is left out, in the fields, the readings and the sender. */
  people: z.boolean(),
  /** What the year says of the people in its texts and papers; hidden from whoever may not see its people. */
  paperNames: z.enum(['shown', 'hidden']),
  readings: z.array(
    reading.extend({
      label: z.string(),
      confirmedBy: z.string().nullable(),
      confirmedAt: z.string().nullable(),
      /** 要再確認: not confirmed, and another than in this version; null where it is none. */
      again: z.int().nullable(),
    }),
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
  /** Of items given up, as far as a person has looked; none for whom the office's own words are not. */
  givenUpChecks: z.array(givenUpCheck),
  /** Of every part; none for whom the office's own words are not. */
  summaries: z.array(applicationSummary),
  sender: z.object({ name: z.string(), address: z.string(), subject: z.string() }),
  lateReason: z.string(),
  /** The deadline that holds for it; in words with what was announced and by which 延長 it is later. */
  deadline: z.object({ at: z.string(), words: z.string(), extended: z.boolean() }),
  /** Another application of the same prefecture and year that is not withdrawn. */
  sameBody: z.object({ id, receiptNo: z.string().nullable(), state }).nullable(),
  nextStates: z.array(state),
  /** A draft that was thrown away: nothing may be done with it but to bring it back. */
  discarded: z.boolean(),
  /** What of it may still be put right: what is scored, and whom to reach. */
  open: z.object({ written: z.boolean(), contacts: z.boolean() }),
})

/** What every edit of one application answers, and whom it disturbs. */
export const changesPage = {
  output: applicationPage,
  changes: ({ id }: { id: string }): Topic[] => [`applications/${id}`],
  allowed: ['officer'] as const,
}

/** The same for what tells which application stands for a body: the pages of its other applications name it. */
export const changesBody = { ...changesPage, changes: ['applications'] as const }
