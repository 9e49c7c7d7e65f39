import type { z } from 'zod'
import type { portfolioRow } from '../../../shared/contract/support/records.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { daysOverdue } from '../../../shared/domain/calendar/working-days.ts'
import type { SuggestedLevels } from '../../../shared/domain/support/progress-summary.ts'
import { reportDaysLate } from '../../../shared/domain/support/report-period.ts'
import { isOpenIssue } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { ReportHead } from '../../tables/support/progress-report.ts'
import { type CaseRecords, recordsOfCase } from './case.ts'
import { heldOn, kpiStanding, nextSessionOn, sessionsHeld, suggestedFor } from './standing.ts'

export type PortfolioRow = z.input<typeof portfolioRow>

/** The case itself and how it stands today; what is in its rooms is asked for there. */
export const caseOf = (ctx: Pick<Context<ReadDb>, 'db' | 'today'>, caseId: string): PortfolioRow =>
  toPortfolioRow(recordsOfCase(ctx.db, caseId), ctx.today, null)

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

const toCaseBase = ({ startedAt: _started, dept: _dept, contactName: _contact, ...row }: CaseRow) => ({
  ...row,
  prefecture: prefectureNameOf(row.jis2),
})
