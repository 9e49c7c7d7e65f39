import type { SummaryBook } from '../../../shared/contract/reports/rows.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import { elapsedShare } from '../../../shared/domain/support/progress.ts'
import { meanProgress } from '../../../shared/domain/support/progress-summary.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import { isOpenIssue, sessionMode } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { theYear } from '../programme/year.ts'
import { type CaseRecords, recordsOfYear } from '../support/case.ts'
import { drawReport } from '../support/draft.ts'
import { heldOn, kpiStanding, nextSessionOn, sessionsHeld } from '../support/standing.ts'
import { bodyOf, codedLevel } from './coded.ts'

/** R9: all cases of the year for one month, by the month's report where there is one, else by the records. */
export function summaryBookOf(db: ReadDb, fy: number, asOf: string, month: string): SummaryBook {
  const year = theYear(db, fy)
  const { from, to } = monthlyPeriod(month)
  return {
    period: { label: formatWarekiMonth(month), from, to },
    elapsedShare: elapsedShare(year.support_from, year.support_to, asOf),
    rows: recordsOfYear(db, fy).map((records) => summaryLine(records, { month, from, to, asOf })),
  }
}

function summaryLine(
  records: CaseRecords,
  { month, from, to, asOf }: { month: string; from: string; to: string; asOf: string },
): SummaryBook['rows'][number] {
  const { row, sessions, issues } = records
  const report = records.reports.find(({ period }) => period === month)
  const drawn = report ? null : drawReport(records, { from, to }, asOf)
  const levels = report ?? drawn?.levels
  const held = sessionsHeld(sessions, asOf)
  const modes = held.map(({ kind, place }) => sessionMode(kind, place))
  const open = issues.filter(({ state, raisedOn }) => isOpenIssue(state) && raisedOn <= asOf)
  const last = held.at(-1)
  const progressOf = (track: Track) =>
    meanProgress(records.kpis.filter((kpi) => kpi.track === track).map((kpi) => kpiStanding(kpi, row, asOf).rate))
  return {
    ...bodyOf(records.row),
    staff: [row.officer, row.contractor, row.expert].filter((name) => name !== ''),
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
    lastSessionOn: last ? heldOn(last) : null,
    nextSessionOn: nextSessionOn(sessions, asOf),
    reportSubmittedOn: report?.submittedOn ?? null,
    kpiProgress: { talent: progressOf('TALENT'), theme: progressOf('THEME') },
  }
}
