import type { z } from 'zod'
import type { casePage, portfolioRow } from '../../../shared/contract/support/records.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { daysOverdue } from '../../../shared/domain/calendar/working-days.ts'
import { suggestLevel } from '../../../shared/domain/support/progress.ts'
import type { SuggestedLevels } from '../../../shared/domain/support/progress-summary.ts'
import { reportDaysLate } from '../../../shared/domain/support/report-period.ts'
import { isOpenIssue } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import type { ActionRow } from '../../tables/support/action.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { IssueRow } from '../../tables/support/issue.ts'
import type { MilestoneRow } from '../../tables/support/milestone.ts'
import type { ReportHead } from '../../tables/support/progress-report.ts'
import { type CaseRecords, recordsOfCase } from './case.ts'
import { heldOn, kpiStanding, latestValue, nextSessionOn, sessionsHeld, suggestedFor } from './standing.ts'

export type CasePage = z.input<typeof casePage>
export type PortfolioRow = z.input<typeof portfolioRow>

/** The fresh page of a case: what every command of 伴走支援 answers. */
export const casePageOf = (ctx: Pick<Context<ReadDb>, 'db' | 'today'>, caseId: string): CasePage =>
  toCasePage(recordsOfCase(ctx.db, caseId), ctx.today)

export function toCasePage(records: CaseRecords, today: string): CasePage {
  const live = new Set(records.milestones.map(({ id }) => id))
  return {
    ...toPortfolioRow(records, today, null),
    milestones: records.milestones.map((row) => toMilestone(row, live)),
    kpiList: records.kpis.map((kpi) => toKpi(kpi, records.row, today)),
    sessions: records.sessions.map((session) => toSession(session, records, today)),
    actions: records.actions.map((row) => toAction(row, today)),
    issues: records.issues.map(toIssue),
    reports: records.reports.map(toReportHead),
  }
}

/** One line of the portfolio. `month` is the one whose report is shown; null asks for the newest report. */
export function toPortfolioRow(records: CaseRecords, today: string, month: string | null): PortfolioRow {
  const { row, sessions, actions, issues, reports } = records
  const held = sessionsHeld(sessions, today)
  const last = held.at(-1)
  const report = month === null ? reports.at(-1) : reports.find(({ period }) => period === month)
  const levels = levelsOf(records, today, month)
  const open = actions.filter(({ done_on }) => done_on === null)
  return {
    ...toCaseBase(row),
    overall: levels.overall,
    talent: levels.talent,
    themeLevel: levels.theme,
    kpis: records.kpis.map((kpi) => ({
      id: kpi.id,
      name: kpi.name,
      baseline: kpi.baseline,
      target: kpi.target,
      rate: kpiStanding(kpi, row, today).rate,
      values: kpi.values.map(({ as_of, value }) => ({ asOf: as_of, value })),
    })),
    sessionsHeld: held.length,
    lastSessionOn: last ? heldOn(last) : null,
    nextSessionOn: nextSessionOn(sessions, today),
    openIssues: issues.filter(({ state }) => isOpenIssue(state)).length,
    openActions: open.length,
    overdueActions: open.filter(({ due }) => due !== null && daysOverdue(due, today) > 0).length,
    report: report
      ? {
          id: report.id,
          period: report.period,
          state: report.state,
          dueOn: report.due_on,
          overdueDays: reportOverdueDays(report, today),
        }
      : null,
  }
}

/** The levels of the newest report (up to the month asked for), or what the records suggest before there is one. */
function levelsOf(records: CaseRecords, today: string, month: string | null): SuggestedLevels {
  const report = records.reports.findLast(({ period }) => month === null || period <= month)
  return report ?? suggestedFor(records, today)
}

/** A report that is only drafted is still owed. */
export const reportOverdueDays = ({ due_on, state }: Pick<ReportHead, 'due_on' | 'state'>, today: string): number =>
  reportDaysLate({ dueOn: due_on, state: state === 'draft' ? 'pending' : state }, today)

export const prefectureNameOf = (jis2: string): string => prefectureByCode(jis2)?.name ?? jis2

const toCaseBase = (row: CaseRow) => ({
  id: row.id,
  applicationId: row.application_id,
  fy: row.fy,
  jis2: row.jis2,
  prefecture: prefectureNameOf(row.jis2),
  theme: row.theme,
  themeName: row.theme_name,
  state: row.state,
  officer: row.officer,
  contractor: row.contractor,
  expert: row.expert,
  goalTalent: row.goal_talent,
  goalTheme: row.goal_theme,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  planAgreedOn: row.plan_agreed_on,
  revision: row.revision,
})

/** A predecessor that was removed is not shown; restoring it brings the link back. */
const toMilestone = (row: MilestoneRow, live: ReadonlySet<string>): CasePage['milestones'][number] => ({
  id: row.id,
  track: row.track,
  title: row.title,
  start: row.start_on,
  end: row.end_on,
  baselineStart: row.baseline_start,
  baselineEnd: row.baseline_end,
  doneOn: row.done_on,
  progress: row.progress,
  weight: row.weight,
  owner: row.owner,
  after: predecessorsOf(row).filter((id) => live.has(id)),
  sort: row.sort,
  revision: row.revision,
})

export const predecessorsOf = ({ after }: Pick<MilestoneRow, 'after'>): string[] => JSON.parse(after) as string[]

function toKpi(kpi: CaseRecords['kpis'][number], row: CaseRow, today: string): CasePage['kpiList'][number] {
  const latest = latestValue(kpi, today)
  const standing = kpiStanding(kpi, row, today)
  return {
    id: kpi.id,
    track: kpi.track,
    name: kpi.name,
    kind: kpi.kind,
    unit: kpi.unit,
    baseline: kpi.baseline,
    baselineDate: kpi.baseline_date,
    target: kpi.target,
    targetDate: kpi.target_date,
    definition: kpi.definition,
    source: kpi.source,
    values: kpi.values.map((value) => ({
      id: value.id,
      kpiId: value.kpi_id,
      asOf: value.as_of,
      value: value.value,
      note: value.note,
      revision: value.revision,
    })),
    latest: latest && { asOf: latest.as_of, value: latest.value },
    rate: standing.rate,
    suggested: suggestLevel(standing),
    revision: kpi.revision,
  }
}

type Participants = CasePage['sessions'][number]['participants']
export const participantsOf = ({ participants }: { participants: string }) => JSON.parse(participants) as Participants

const toSession = (
  session: CaseRecords['sessions'][number],
  { actions }: CaseRecords,
  today: string,
): CasePage['sessions'][number] => ({
  id: session.id,
  seq: session.seq,
  kind: session.kind,
  track: session.track,
  startAt: session.start_at,
  endAt: session.end_at,
  place: session.place,
  agenda: session.agenda,
  reported: session.reported,
  summary: session.summary,
  decided: session.decided,
  nextOn: session.next_on,
  reportDue: session.report_due,
  recordState: session.record_state,
  participants: participantsOf(session),
  advice: session.advice.map(({ id, given_by, body, adopted, result }) => ({
    id,
    givenBy: given_by,
    body,
    adopted,
    result,
  })),
  actions: actions.filter(({ session_id }) => session_id === session.id).map((row) => toAction(row, today)),
  revision: session.revision,
})

const toAction = (row: ActionRow, today: string): CasePage['actions'][number] => ({
  id: row.id,
  sessionId: row.session_id,
  body: row.body,
  owner: row.owner,
  due: row.due,
  doneOn: row.done_on,
  overdueDays: row.due === null || row.done_on !== null ? 0 : daysOverdue(row.due, today),
  revision: row.revision,
})

/** What an officer edits of a 課題, as the contract names it. */
export const issueFields = (row: IssueRow) => ({
  track: row.track,
  raisedOn: row.raised_on,
  raisedBy: row.raised_by,
  category: row.category,
  severity: row.severity,
  body: row.body,
  response: row.response,
  owner: row.owner,
  due: row.due,
  closedOn: row.closed_on,
  state: row.state,
})

const toIssue = (row: IssueRow): CasePage['issues'][number] => ({
  id: row.id,
  no: row.no,
  ...issueFields(row),
  revision: row.revision,
})

export const toReportHead = (row: ReportHead): CasePage['reports'][number] => ({
  id: row.id,
  caseId: row.case_id,
  period: row.period,
  from: row.from_on,
  to: row.to_on,
  dueOn: row.due_on,
  state: row.state,
  overall: row.overall,
  talent: row.talent,
  theme: row.theme,
  suggested: suggestedOf(row).levels,
  levelReason: row.level_reason,
  doneText: row.done_text,
  nextText: row.next_text,
  risk: row.risk,
  request: row.request,
  submittedOn: row.submitted_on,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
  revision: row.revision,
})

/** What the records suggested when the report was drawn: kept to tell what an officer has changed since. */
export interface Suggested {
  levels: SuggestedLevels
  texts: { done: string; next: string; risk: string }
}

export const suggestedOf = ({ suggested }: Pick<ReportHead, 'suggested'>): Suggested =>
  JSON.parse(suggested) as Suggested
