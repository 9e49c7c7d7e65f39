import type { z } from 'zod'
import type { casePage, portfolioRow } from '../../../shared/contract/support/records.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { daysOverdue } from '../../../shared/domain/calendar/working-days.ts'
import type { Suggested } from '../../../shared/domain/support/frozen-report.ts'
import { suggestLevel } from '../../../shared/domain/support/progress.ts'
import type { SuggestedLevels } from '../../../shared/domain/support/progress-summary.ts'
import { reportDaysLate } from '../../../shared/domain/support/report-period.ts'
import { isOpenIssue } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { storedParticipants } from '../../stored/participants.ts'
import { storedPredecessors } from '../../stored/predecessors.ts'
import { storedSuggested } from '../../stored/suggested.ts'
import type { ActionRow } from '../../tables/support/action.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { MilestoneRow } from '../../tables/support/milestone.ts'
import type { ReportHead } from '../../tables/support/progress-report.ts'
import type { SessionRow } from '../../tables/support/session.ts'
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
    issues: [...records.issues],
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
  const open = actions.filter(({ doneOn }) => doneOn === null)
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
      values: kpi.values.map(({ asOf, value }) => ({ asOf, value })),
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
          dueOn: report.dueOn,
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
export const reportOverdueDays = ({ dueOn, state }: Pick<ReportHead, 'dueOn' | 'state'>, today: string): number =>
  reportDaysLate({ dueOn, state: state === 'draft' ? 'pending' : state }, today)

export const prefectureNameOf = (jis2: string): string => prefectureByCode(jis2)?.name ?? jis2

const toCaseBase = ({ startedAt: _started, dept: _dept, contactName: _contact, ...row }: CaseRow) => ({
  ...row,
  prefecture: prefectureNameOf(row.jis2),
})

/** A predecessor that was removed is not shown; restoring it brings the link back. */
const toMilestone = (row: MilestoneRow, live: ReadonlySet<string>): CasePage['milestones'][number] => ({
  ...row,
  after: predecessorsOf(row).filter((id) => live.has(id)),
})

export const predecessorsOf = ({ id, after }: Pick<MilestoneRow, 'id' | 'after'>): string[] =>
  storedPredecessors.read(after, id)

function toKpi(kpi: CaseRecords['kpis'][number], row: CaseRow, today: string): CasePage['kpiList'][number] {
  const latest = latestValue(kpi, today)
  const standing = kpiStanding(kpi, row, today)
  return {
    ...kpi,
    values: [...kpi.values],
    latest: latest && { asOf: latest.asOf, value: latest.value },
    rate: standing.rate,
    suggested: suggestLevel(standing),
  }
}

export const participantsOf = ({ id, participants }: Pick<SessionRow, 'id' | 'participants'>) =>
  storedParticipants.read(participants, id)

const toSession = (
  session: CaseRecords['sessions'][number],
  { actions }: CaseRecords,
  today: string,
): CasePage['sessions'][number] => ({
  ...session,
  participants: participantsOf(session),
  advice: [...session.advice],
  actions: actions.filter(({ sessionId }) => sessionId === session.id).map((row) => toAction(row, today)),
})

const toAction = (row: ActionRow, today: string): CasePage['actions'][number] => ({
  ...row,
  overdueDays: row.due === null || row.doneOn !== null ? 0 : daysOverdue(row.due, today),
})

export const toReportHead = (row: ReportHead): CasePage['reports'][number] => ({
  ...row,
  suggested: suggestedOf(row).levels,
})

export const suggestedOf = ({ id, suggested }: Pick<ReportHead, 'id' | 'suggested'>): Suggested =>
  storedSuggested.read(suggested, id)
