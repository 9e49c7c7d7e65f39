import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import type { CaseState } from '../../../shared/domain/support/case-state.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { type ReadDb, sql } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'
import type { ActionRow } from '../support/action.ts'
import type { IssueRow } from '../support/issue.ts'
import type { MilestoneRow } from '../support/milestone.ts'
import type { ReportHead } from '../support/progress-report.ts'
import type { SessionRow } from '../support/session.ts'

/** 要件確認の残り, by application; those without any are left out. */
export const pendingChecks = (db: ReadDb, fy: number) =>
  sql<[number], { application_id: string; pending: number; required: number }>(
    db,
    `SELECT r.application_id, count(*) AS pending, sum(i.required) AS required
       FROM application a JOIN check_result r ON r.application_id = a.id JOIN check_item i ON i.id = r.item_id
      WHERE a.fy = ? AND a.discarded_at IS NULL AND i.given_up_at IS NULL AND r.result = 'pending'
      GROUP BY r.application_id`,
  ).all(fy)

/** Results of ダブルチェック that no second officer has confirmed, of all that is not scored yet. */
export const awaitedLooks = (db: ReadDb, fy: number) =>
  sql<[number], { application_id: string; checked_id: string; checked_by: string }>(
    db,
    `SELECT r.application_id, r.checked_id, r.checked_by
       FROM application a JOIN check_result r ON r.application_id = a.id JOIN check_item i ON i.id = r.item_id
      WHERE a.fy = ? AND a.discarded_at IS NULL AND a.state IN ('received', 'checking', 'correcting', 'eligible')
        AND i.given_up_at IS NULL AND i.double_check = 1
        AND r.checked_at IS NOT NULL AND r.confirmed_at IS NULL AND r.result <> 'pending'`,
  ).all(fy)

export interface MapRow {
  id: string
  fy: number
  jis2: string
  receipt_no: string | null
  state: ApplicationState
  theme: ThemeLetter | null
  form: StoredText<'form'>
}

/** One row per application with a prefecture; what is in the running stands after drafts and withdrawn ones. */
export const mapRows = (db: ReadDb, fy: number) =>
  sql<[number], MapRow>(
    db,
    `SELECT id, fy, jis2, receipt_no, state, theme, form
       FROM application
      WHERE fy = ? AND jis2 IS NOT NULL AND discarded_at IS NULL
      ORDER BY state <> 'withdrawn', receipt_no IS NOT NULL, created_at`,
  ).all(fy)

/** Prefectures supported in the year, and before it. */
export const supportedBodies = (db: ReadDb, fy: number) =>
  sql<[number], { jis2: string; id: string; fy: number; state: CaseState }>(
    db,
    'SELECT jis2, id, fy, state FROM support_case WHERE fy <= ? ORDER BY fy',
  ).all(fy)

/** Records still in draft whose day has come and that should be ready by `until`. */
export const openRecords = (db: ReadDb, span: { fy: number; today: string; until: string }) =>
  sql<typeof span, Pick<SessionRow, 'id' | 'caseId' | 'seq' | 'kind' | 'reportDue'>>(
    db,
    `SELECT s.id, s.case_id AS caseId, s.seq, s.kind, s.report_due AS reportDue
       FROM support_case c JOIN session s ON s.case_id = c.id
      WHERE c.fy = @fy AND s.removed_at IS NULL
        AND s.record_state = 'draft' AND substr(s.start_at, 1, 10) <= @today AND s.report_due <= @until
      ORDER BY s.report_due`,
  ).all(span)

/** Actions not done that are due from `from` to `to`; those of removed sessions rest. */
export const actionsDue = (db: ReadDb, span: { fy: number; from: string; to: string }) =>
  sql<typeof span, Pick<ActionRow, 'id' | 'caseId' | 'body' | 'due'>>(
    db,
    `SELECT a.id, a.case_id AS caseId, a.body, a.due
       FROM support_case c JOIN action a ON a.case_id = c.id LEFT JOIN session s ON s.id = a.session_id
      WHERE c.fy = @fy AND a.removed_at IS NULL AND s.removed_at IS NULL
        AND a.done_on IS NULL AND a.due BETWEEN @from AND @to
      ORDER BY a.due`,
  ).all(span)

/** 課題 due by `to`, in whatever state. */
export const issuesDue = (db: ReadDb, span: { fy: number; to: string }) =>
  sql<typeof span, Pick<IssueRow, 'id' | 'caseId' | 'no' | 'body' | 'due' | 'state'>>(
    db,
    `SELECT i.id, i.case_id AS caseId, i.no, i.body, i.due, i.state
       FROM support_case c JOIN issue i ON i.case_id = c.id
      WHERE c.fy = @fy AND i.due <= @to
      ORDER BY i.due, i.no`,
  ).all(span)

/** Sessions planned for, or promised as 次回 on, a day from `from` to `to`. */
export const sessionsAhead = (db: ReadDb, span: { fy: number; from: string; to: string }) =>
  sql<typeof span, Pick<SessionRow, 'id' | 'caseId' | 'kind' | 'startAt' | 'nextOn'>>(
    db,
    `SELECT s.id, s.case_id AS caseId, s.kind, s.start_at AS startAt, s.next_on AS nextOn
       FROM support_case c JOIN session s ON s.case_id = c.id
      WHERE c.fy = @fy AND s.removed_at IS NULL
        AND (substr(s.start_at, 1, 10) BETWEEN @from AND @to OR s.next_on BETWEEN @from AND @to)
      ORDER BY s.start_at`,
  ).all(span)

export const milestonesEnding = (db: ReadDb, span: { fy: number; from: string; to: string }) =>
  sql<typeof span, Pick<MilestoneRow, 'caseId' | 'title' | 'end'>>(
    db,
    `SELECT m.case_id AS caseId, m.title, m.end_on AS "end"
       FROM support_case c JOIN milestone m ON m.case_id = c.id
      WHERE c.fy = @fy AND m.removed_at IS NULL AND m.done_on IS NULL
        AND m.end_on BETWEEN @from AND @to
      ORDER BY m.end_on`,
  ).all(span)

/** Which months are reported, without their texts. */
export const reportStates = (db: ReadDb, fy: number) =>
  sql<[number], Pick<ReportHead, 'id' | 'caseId' | 'period' | 'state'>>(
    db,
    `SELECT r.id, r.case_id AS caseId, r.period, r.state
       FROM support_case c JOIN progress_report r ON r.case_id = c.id
      WHERE c.fy = ?`,
  ).all(fy)
