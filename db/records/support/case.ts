import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { type ActionRow, actionsOfCase, actionsOfYear } from '../../tables/support/action.ts'
import { type CaseRow, caseById, caseRows } from '../../tables/support/case.ts'
import { type IssueRow, issuesOfCase, issuesOfYear } from '../../tables/support/issue.ts'
import {
  type KpiRow,
  type KpiValueRow,
  kpisOfCase,
  kpisOfYear,
  kpiValuesOfCase,
  kpiValuesOfYear,
} from '../../tables/support/kpi.ts'
import { type MilestoneRow, milestonesOfCase, milestonesOfYear } from '../../tables/support/milestone.ts'
import { type ReportHead, reportsOfCase, reportsOfYear } from '../../tables/support/progress-report.ts'
import {
  type AdviceRow,
  adviceOfCase,
  adviceOfYear,
  type SessionRow,
  sessionsOfCase,
  sessionsOfYear,
} from '../../tables/support/session.ts'

export type KpiWithValues = KpiRow & { values: readonly KpiValueRow[] }
export type SessionWithAdvice = SessionRow & { advice: readonly AdviceRow[] }

/** Everything live that one support case holds; values in order of their date, sessions in order of their start. */
export interface CaseRecords {
  row: CaseRow
  milestones: readonly MilestoneRow[]
  kpis: readonly KpiWithValues[]
  sessions: readonly SessionWithAdvice[]
  actions: readonly ActionRow[]
  issues: readonly IssueRow[]
  reports: readonly ReportHead[]
}

export function theCase(db: ReadDb, id: string): CaseRow {
  const row = caseById(db, id)
  if (!row) throw missing('支援案件')
  return row
}

export function kpisWithValues(db: ReadDb, caseId: string): KpiWithValues[] {
  const valuesOf = Map.groupBy(kpiValuesOfCase(db, caseId), (value) => value.kpiId)
  return kpisOfCase(db, caseId).map((kpi) => ({ ...kpi, values: valuesOf.get(kpi.id) ?? [] }))
}

export function sessionsWithAdvice(db: ReadDb, caseId: string): SessionWithAdvice[] {
  const adviceOf = Map.groupBy(adviceOfCase(db, caseId), (advice) => advice.sessionId)
  return sessionsOfCase(db, caseId).map((session) => ({ ...session, advice: adviceOf.get(session.id) ?? [] }))
}

export function recordsOfCase(db: ReadDb, id: string): CaseRecords {
  return {
    row: theCase(db, id),
    milestones: milestonesOfCase(db, id),
    kpis: kpisWithValues(db, id),
    sessions: sessionsWithAdvice(db, id),
    actions: actionsOfCase(db, id),
    issues: issuesOfCase(db, id),
    reports: reportsOfCase(db, id),
  }
}

/** All cases of a year in a fixed number of statements, however many there are. */
export function recordsOfYear(db: ReadDb, fy: number): CaseRecords[] {
  const valuesOf = Map.groupBy(kpiValuesOfYear(db, fy), (value) => value.kpiId)
  const adviceOf = Map.groupBy(adviceOfYear(db, fy), (advice) => advice.sessionId)
  const milestones = byCase(milestonesOfYear(db, fy))
  const kpis = byCase(kpisOfYear(db, fy).map((kpi) => ({ ...kpi, values: valuesOf.get(kpi.id) ?? [] })))
  const sessions = byCase(
    sessionsOfYear(db, fy).map((session) => ({ ...session, advice: adviceOf.get(session.id) ?? [] })),
  )
  const actions = byCase(actionsOfYear(db, fy))
  const issues = byCase(issuesOfYear(db, fy))
  const reports = byCase(reportsOfYear(db, fy))
  return caseRows(db, fy).map((row) => ({
    row,
    milestones: milestones(row.id),
    kpis: kpis(row.id),
    sessions: sessions(row.id),
    actions: actions(row.id),
    issues: issues(row.id),
    reports: reports(row.id),
  }))
}

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): (caseId: string) => readonly Row[] {
  const groups = Map.groupBy(rows, (row) => row.caseId)
  return (caseId) => groups.get(caseId) ?? []
}
