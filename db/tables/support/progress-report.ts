import type { ProgressLevel } from '../../../shared/domain/support/progress.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ReportRow {
  id: string
  case_id: string
  /** `2026-11` */
  period: string
  from_on: string
  to_on: string
  due_on: string
  state: 'draft' | 'submitted' | 'confirmed'
  overall: ProgressLevel
  talent: ProgressLevel
  theme: ProgressLevel
  /** JSON: what the records alone suggest, levels and texts. */
  suggested: string
  level_reason: string
  done_text: string
  next_text: string
  risk: string
  request: string
  /** JSON of the contract's `reportContent`. */
  content: string
  submitted_on: string | null
  confirmed_by: string | null
  confirmed_at: string | null
  revision: number
}

/** Everything but the content, which only the report's own page needs. */
export type ReportHead = Omit<ReportRow, 'content'>

export const reportById = (db: ReadDb, id: string) =>
  sql<[string], ReportRow>(db, 'SELECT * FROM progress_report WHERE id = ?').get(id)

export const reportOfPeriod = (db: ReadDb, at: Pick<ReportRow, 'case_id' | 'period'>) =>
  sql<typeof at, ReportRow>(db, 'SELECT * FROM progress_report WHERE case_id = @case_id AND period = @period').get(at)

export const reportsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], ReportHead>(
    db,
    `SELECT id, case_id, period, from_on, to_on, due_on, state, overall, talent, theme, suggested, level_reason,
            done_text, next_text, risk, request, submitted_on, confirmed_by, confirmed_at, revision
       FROM progress_report WHERE case_id = ? ORDER BY period`,
  ).all(caseId)

export const reportsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ReportHead>(
    db,
    `SELECT r.id, r.case_id, r.period, r.from_on, r.to_on, r.due_on, r.state, r.overall, r.talent, r.theme,
            r.suggested, r.level_reason, r.done_text, r.next_text, r.risk, r.request, r.submitted_on,
            r.confirmed_by, r.confirmed_at, r.revision
       FROM support_case c JOIN progress_report r ON r.case_id = c.id
      WHERE c.fy = ? ORDER BY r.case_id, r.period`,
  ).all(fy)

export const insertReport = (
  db: WriteDb,
  row: Omit<
    ReportRow,
    'state' | 'level_reason' | 'request' | 'submitted_on' | 'confirmed_by' | 'confirmed_at' | 'revision'
  >,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO progress_report (id, case_id, period, from_on, to_on, due_on, state, overall, talent, theme,
                                  suggested, done_text, next_text, risk, content)
     VALUES (@id, @case_id, @period, @from_on, @to_on, @due_on, 'draft', @overall, @talent, @theme,
             @suggested, @done_text, @next_text, @risk, @content)`,
  ).run(row)

export const setReportDrawn = (
  db: WriteDb,
  change: Pick<
    ReportRow,
    | 'id'
    | 'overall'
    | 'talent'
    | 'theme'
    | 'suggested'
    | 'level_reason'
    | 'done_text'
    | 'next_text'
    | 'risk'
    | 'content'
  >,
) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET overall = @overall, talent = @talent, theme = @theme, suggested = @suggested,
            level_reason = @level_reason, done_text = @done_text, next_text = @next_text, risk = @risk,
            content = @content, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setReportWords = (
  db: WriteDb,
  change: Pick<
    ReportRow,
    'id' | 'overall' | 'talent' | 'theme' | 'level_reason' | 'done_text' | 'next_text' | 'risk' | 'request'
  >,
) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET overall = @overall, talent = @talent, theme = @theme, level_reason = @level_reason,
            done_text = @done_text, next_text = @next_text, risk = @risk, request = @request,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setReportConfirmed = (
  db: WriteDb,
  change: { id: string; submitted_on: string; confirmed_by: string; confirmed_at: string },
) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET state = 'confirmed', submitted_on = coalesce(submitted_on, @submitted_on), confirmed_by = @confirmed_by,
            confirmed_at = @confirmed_at, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
