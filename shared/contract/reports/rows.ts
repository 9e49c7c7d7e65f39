import { z } from 'zod'
import { acceleratorBook } from './accelerator-rows.ts'
import { auditBook } from './audit-rows.ts'
import { firmnessBook } from './firmness-rows.ts'
import { forumBook } from './forum-rows.ts'
import { overviewBook } from './overview-rows.ts'
import { body, coded, count, date, instant, kpiLine, level, receivedCounts, reportTracks, theme } from './parts.ts'
import { postingBook } from './posting-rows.ts'
import { publicBook } from './public-rows.ts'
import { requirementsBook } from './requirement-rows.ts'
import { scenarioBook } from './scenario-rows.ts'
import { selectionBook } from './selection-rows.ts'
import { tallyBook } from './tally-rows.ts'

/**
 * What each workbook (帳票) holds: the queries produce it, `electron/reports` prints it.
 * Dates are ISO dates in JST, instants carry an offset, numbers are numbers, and null means missing, never 0.
 */

/** What stands on every page of every book. */
export const reportHeader = z.object({
  /** 年度 as the western year it starts in: 2026 is 令和8年度. */
  fiscalYear: z.int(),
  /** 「令和8年11月22日現在」 */
  asOf: date,
  /** 格付表示: 「機密性2情報」 */
  label: z.string(),
  /** 取扱制限: 「関係者限り」; empty when there is none. */
  handling: z.string(),
  /** 「資料1」; empty when the book is no meeting paper. */
  documentNumber: z.string(),
  officeName: z.string(),
  /** A practice office: 見本 on every sheet and page. */
  practice: z.boolean(),
  printedAt: instant,
  /** Short hash of the newest audit entry, so that a print can be checked against the records. */
  auditHead: z.string(),
})
export type ReportHeader = z.infer<typeof reportHeader>

/** R1 応募受付簿 */
export const receiptBook = z.object({
  /** 応募期限 as the call says it; null while the year's call is not set. */
  deadline: instant.nullable(),
  /** What holds of its 延長: of 全団体, or of one prefecture. */
  extensions: z.array(z.object({ body: z.string(), at: instant, reason: z.string() })),
  counts: receivedCounts,
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      receiptNo: z.string(),
      receivedAt: instant,
      /** 応募期限 that holds for it, and whether its 延長 alone makes it in time. */
      deadline: instant,
      extended: z.boolean(),
      late: z.boolean(),
      /** 期限後の受理・不受理; null when in time or not decided yet. */
      lateDecision: coded.nullable(),
      /** 県文書番号・県文書日付 */
      docNo: z.string().nullable(),
      docDate: date.nullable(),
      dept: z.string().nullable(),
      contactName: z.string().nullable(),
      tel: z.string().nullable(),
      email: z.string().nullable(),
      /** 版: 1 is the first submission. */
      version: z.int().min(1),
      corrections: count,
      status: coded,
      remarks: z.string(),
    }),
  ),
})
export type ReceiptBook = z.infer<typeof receiptBook>

export type { OverviewBook } from './overview-rows.ts'
export type { RequirementsBook } from './requirement-rows.ts'

export type SelectionBook = z.infer<typeof selectionBook>

/** R9 進捗総括表 */
export const summaryBook = z.object({
  /** 報告対象期間 */
  period: z.object({ label: z.string(), from: date, to: date }),
  /** The one day of every figure: the last of the period, or the day asked for where that is earlier. */
  asOf: date,
  /** 報告提出日 and 状態 are those of this day, the one asked for. */
  reportsAsOf: date,
  /** Share of the support year that has passed at asOf, 0–1. */
  elapsedShare: z.number().nullable(),
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      /** 担当, in the order to print. */
      staff: z.array(z.string()),
      /** 状態 of the month's report: 確認済・提出済・下書き・報告なし. Its levels are (案) until it is 確認済. */
      status: coded,
      overall: coded.nullable(),
      talent: coded.nullable(),
      themeLevel: coded.nullable(),
      done: z.string(),
      next: z.string(),
      issuesOpen: count,
      issuesSerious: count,
      sessionsOnline: count,
      sessionsOnsite: count,
      /** メール・電話, or held nobody knows how. */
      sessionsOther: count,
      lastSessionOn: date.nullable(),
      nextSessionOn: date.nullable(),
      reportSubmittedOn: date.nullable(),
      /** Mean KPI progress of the track, 1 is the target reached; null without a KPI that can be measured. May be < 0. */
      kpiProgress: z.object({ talent: z.number().nullable(), theme: z.number().nullable() }),
    }),
  ),
})
export type SummaryBook = z.infer<typeof summaryBook>

/** R10 進捗報告書: one prefecture, one period. */
export const progressBook = z.object({
  ...body,
  ...theme,
  period: z.object({ label: z.string(), from: date, to: date }),
  status: coded,
  submittedOn: date.nullable(),
  /** 支援団体の担当部署・担当者, 総務省担当, 委託事業者, 有識者 */
  team: z.array(z.object({ role: z.string(), names: z.string() })),
  goalTalent: z.string(),
  goalTheme: z.string(),
  overall: level,
  talent: level,
  theme: level,
  summaryDone: z.string(),
  milestones: z.array(
    z.object({
      track: z.enum(reportTracks),
      title: z.string(),
      owner: z.string(),
      planned: date,
      actual: date.nullable(),
      /** 遅延日数 in calendar days at asOf: > 0 late, ≤ 0 in time or early; null when not due and not done. */
      daysLate: z.int().nullable(),
      status: coded,
    }),
  ),
  kpis: z.array(kpiLine),
  issues: z.array(
    z.object({
      track: z.enum(reportTracks),
      category: z.string(),
      raisedOn: date,
      severity: coded,
      body: z.string(),
      response: z.string(),
      owner: z.string(),
      due: date.nullable(),
      closedOn: date.nullable(),
      status: coded,
    }),
  ),
  /** 助言と対応 */
  advice: z.array(
    z.object({
      givenOn: date,
      givenBy: z.string(),
      track: z.enum(reportTracks),
      body: z.string(),
      /** 採用・検討中・見送り */
      adopted: coded.nullable(),
      result: z.string(),
    }),
  ),
  sessions: z.array(
    z.object({
      seq: z.int().min(1),
      heldOn: date,
      kind: coded,
      mode: z.string(),
      place: z.string(),
      participants: count.nullable(),
      agenda: z.string(),
      summary: z.string(),
    }),
  ),
  nextPlans: z.string(),
  risk: z.string(),
  /** 総務省への要望 */
  requestToMic: z.string(),
  /** 確認者と確認日時; null until confirmed. */
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
})
export type ProgressBook = z.infer<typeof progressBook>

export const bookIds = [
  'R1',
  'R2',
  'R3',
  'R5',
  'R6',
  'R7',
  'R9',
  'R10',
  'R15',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
] as const
export type BookId = (typeof bookIds)[number]

/** The rows of every book, by its number. */
export const reportRows = {
  R1: receiptBook,
  R2: requirementsBook,
  R3: overviewBook,
  R5: tallyBook,
  R6: selectionBook,
  R7: publicBook,
  R9: summaryBook,
  R10: progressBook,
  R15: acceleratorBook,
  R18: auditBook,
  R19: firmnessBook,
  R20: scenarioBook,
  R21: postingBook,
  R22: forumBook,
} as const satisfies Record<BookId, z.ZodType>
export type ReportRows = { [Id in BookId]: z.infer<(typeof reportRows)[Id]> }
