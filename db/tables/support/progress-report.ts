import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { reportFields } from '../../../shared/domain/support/fields/report.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

type Words = ValuesOf<typeof reportFields>

export interface ReportRow extends Words {
  id: string
  caseId: string
  /** `2026-11` */
  period: string
  from: string
  to: string
  dueOn: string
  state: 'draft' | 'submitted' | 'confirmed'
  /** What the records alone suggest, levels and texts. */
  suggested: StoredText<'suggested'>
  /** What was drawn from the records. */
  content: StoredText<'drawn-report'>
  /** The whole report once it is confirmed; null before. */
  frozen: StoredText<'frozen-report'> | null
  submittedOn: string | null
  confirmedBy: string | null
  confirmedAt: string | null
  revision: number
}

/** Everything but the content, which only the report's own page needs. */
export type ReportHead = Omit<ReportRow, 'content' | 'frozen'>

const headColumns = `id, case_id AS caseId, period, from_on AS "from", to_on AS "to", due_on AS dueOn, state, overall,
                     talent, theme, suggested, level_reason AS levelReason, done_text AS doneText,
                     next_text AS nextText, risk, request, submitted_on AS submittedOn, confirmed_by AS confirmedBy,
                     confirmed_at AS confirmedAt, revision`

export const reportById = (db: ReadDb, id: string) =>
  sql<[string], ReportRow>(db, `SELECT ${headColumns}, content, frozen FROM progress_report WHERE id = ?`).get(id)

export const reportOfPeriod = (db: ReadDb, at: Pick<ReportRow, 'caseId' | 'period'>) =>
  sql<typeof at, ReportRow>(
    db,
    `SELECT ${headColumns}, content, frozen FROM progress_report WHERE case_id = @caseId AND period = @period`,
  ).get(at)

export const reportsOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], ReportHead>(db, `SELECT ${headColumns} FROM progress_report WHERE case_id = ? ORDER BY period`).all(
    caseId,
  )

export const reportsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ReportHead>(
    db,
    `SELECT ${headColumns} FROM progress_report
      WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?)
      ORDER BY case_id, period`,
  ).all(fy)

export const insertReport = (
  db: WriteDb,
  row: Omit<
    ReportRow,
    'state' | 'frozen' | 'levelReason' | 'request' | 'submittedOn' | 'confirmedBy' | 'confirmedAt' | 'revision'
  >,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO progress_report (id, case_id, period, from_on, to_on, due_on, state, overall, talent, theme,
                                  suggested, done_text, next_text, risk, content)
     VALUES (@id, @caseId, @period, @from, @to, @dueOn, 'draft', @overall, @talent, @theme,
             @suggested, @doneText, @nextText, @risk, @content)`,
  ).run(row)

export const setReportDrawn = (
  db: WriteDb,
  change: Omit<Words, 'request'> & Pick<ReportRow, 'id' | 'suggested' | 'content'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET overall = @overall, talent = @talent, theme = @theme, suggested = @suggested,
            level_reason = @levelReason, done_text = @doneText, next_text = @nextText, risk = @risk,
            content = @content, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setReportWords = (db: WriteDb, change: Words & { id: string }) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET overall = @overall, talent = @talent, theme = @theme, level_reason = @levelReason,
            done_text = @doneText, next_text = @nextText, risk = @risk, request = @request,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setReportConfirmed = (
  db: WriteDb,
  change: Pick<ReportRow, 'id' | 'frozen' | 'submittedOn' | 'confirmedBy' | 'confirmedAt'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE progress_report
        SET state = 'confirmed', frozen = @frozen, submitted_on = @submittedOn, confirmed_by = @confirmedBy,
            confirmed_at = @confirmedAt, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
