import type { SummaryBook } from '../../../shared/contract/reports/rows.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { wasOpenOn } from '../../../shared/domain/support/issue-on-day.ts'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import { elapsedShare } from '../../../shared/domain/support/progress.ts'
import { meanProgress } from '../../../shared/domain/support/progress-summary.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import { reportStateLabel, sessionMode } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { theYear } from '../programme/year.ts'
import { type CaseRecords, recordsOfYear } from '../support/case.ts'
import { drawReport } from '../support/draft.ts'
import { doneBy, heldOn, kpiStanding, nextSessionOn, sessionsHeld } from '../support/standing.ts'
import { bodyOf, codedBy, codedLevel } from './coded.ts'

/**
 * R9: all cases of the year for one month, by the month's report where there is one, else by the records. Every figure
 * is of one day, the month's last or the one asked for where that is earlier; the reports are those of the day asked for.
 */
export function summaryBookOf(db: ReadDb, fy: number, askedFor: string, month: string): SummaryBook {
  const year = theYear(db, fy)
  const { from, to } = monthlyPeriod(month)
  const asOf = askedFor < to ? askedFor : to
  return {
    period: { label: formatWarekiMonth(month), from, to },
    asOf,
    reportsAsOf: askedFor,
    elapsedShare: elapsedShare(year.supportFrom, year.supportTo, asOf),
    rows: recordsOfYear(db, fy).map((records) => summaryLine(records, { month, from, to, asOf, askedFor })),
  }
}

function summaryLine(
  records: CaseRecords,
  days: { month: string; from: string; to: string; asOf: string; askedFor: string },
): SummaryBook['rows'][number] {
  const { month, from, to, asOf, askedFor } = days
  const { row, sessions, issues } = records
  const report = records.reports.find(({ period }) => period === month)
  const drawn = report ? null : drawReport(records, { from, to }, asOf)
  const levels = report ?? drawn?.levels
  const held = sessionsHeld(sessions, asOf)
  const modes = held.map(({ kind, place }) => sessionMode(kind, place))
  const open = issues.filter((issue) => wasOpenOn(issue, asOf))
  const last = held.at(-1)
  const progressOf = (track: Track) =>
    meanProgress(records.kpis.filter((kpi) => kpi.track === track).map((kpi) => kpiStanding(kpi, row, asOf).rate))
  return {
    ...bodyOf(records.row),
    staff: [row.officer, row.contractor, row.expert].filter((name) => name !== ''),
    status: statusOn(report, askedFor),
    overall: codedLevel(levels?.overall ?? null),
    talent: codedLevel(levels?.talent ?? null),
    themeLevel: codedLevel(levels?.theme ?? null),
    done: report?.doneText ?? drawn?.texts.done ?? '',
    next: report?.nextText ?? drawn?.texts.next ?? '',
    issuesOpen: open.length,
    issuesSerious: open.filter(({ severity }) => severity === 'high').length,
    sessionsOnline: modes.filter((mode) => mode === 'online').length,
    // 併用 counts as 現地: somebody went there.
    sessionsOnsite: modes.filter((mode) => mode === 'onsite' || mode === 'hybrid').length,
    sessionsOther: modes.filter((mode) => mode === 'remote' || mode === 'unknown').length,
    lastSessionOn: last ? heldOn(last) : null,
    nextSessionOn: nextSessionOn(sessions, asOf),
    reportSubmittedOn: doneBy(report?.submittedOn ?? null, askedFor),
    kpiProgress: { talent: progressOf('TALENT'), theme: progressOf('THEME') },
  }
}

type Report = CaseRecords['reports'][number]

/** What the month's report was on a day: one confirmed after it was not confirmed on it. */
function statusOn(report: Report | undefined, day: string): SummaryBook['rows'][number]['status'] {
  if (report === undefined) return { code: 'none', label: '報告なし' }
  if (report.confirmedAt !== null && jstDate(report.confirmedAt) <= day) return codedBy(reportStateLabel, 'confirmed')
  return codedBy(reportStateLabel, doneBy(report.submittedOn, day) === null ? 'draft' : 'submitted')
}
