import type { PortfolioBook, ProgressBook } from '../../../shared/contract/reports/rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import { elapsedShare } from '../../../shared/domain/support/progress.ts'
import { meanProgress } from '../../../shared/domain/support/progress-summary.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import { isOpenIssue, reportStateLabel, sessionMode } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { theYear } from '../../handlers/programme/programme.ts'
import { type ReportRow, reportById } from '../../tables/support/progress-report.ts'
import { type CaseRecords, recordsOfYear, theCase } from '../support/case.ts'
import { codedBy, codedLevel, type StoredContent } from '../support/content.ts'
import { drawReport } from '../support/draft.ts'
import { prefectureNameOf, suggestedOf } from '../support/page.ts'
import { heldOn, kpiStanding, nextSessionOn, sessionsHeld } from '../support/standing.ts'

/** R9: all cases of the year for one month, by the month's report where there is one, else by the records. */
export function portfolioBookOf(db: ReadDb, fy: number, asOf: string, month: string): PortfolioBook {
  const year = theYear(db, fy)
  const { from, to } = monthlyPeriod(month)
  return {
    period: { label: formatWarekiMonth(month), from, to },
    elapsedShare: elapsedShare(year.support_from, year.support_to, asOf),
    rows: recordsOfYear(db, fy).map((records) => portfolioLine(records, { month, from, to, asOf })),
  }
}

function portfolioLine(
  records: CaseRecords,
  { month, from, to, asOf }: { month: string; from: string; to: string; asOf: string },
): PortfolioBook['rows'][number] {
  const { row, sessions, issues } = records
  const report = records.reports.find(({ period }) => period === month)
  const drawn = report ? null : drawReport(records, { from, to }, asOf)
  const levels = report ?? drawn?.levels
  const held = sessionsHeld(sessions, asOf)
  const modes = held.map(({ kind, place }) => sessionMode(kind, place))
  const open = issues.filter(({ state, raised_on }) => isOpenIssue(state) && raised_on <= asOf)
  const last = held.at(-1)
  const progressOf = (track: Track) =>
    meanProgress(records.kpis.filter((kpi) => kpi.track === track).map((kpi) => kpiStanding(kpi, row, asOf).rate))
  return {
    ...bodyOf(records),
    staff: [row.officer, row.contractor, row.expert].filter((name) => name !== ''),
    overall: codedLevel(levels?.overall ?? null),
    talent: codedLevel(levels?.talent ?? null),
    themeLevel: codedLevel(levels?.theme ?? null),
    done: report?.done_text ?? drawn?.texts.done ?? '',
    next: report?.next_text ?? drawn?.texts.next ?? '',
    issuesOpen: open.length,
    issuesSerious: open.filter(({ severity }) => severity === 'high').length,
    sessionsOnline: modes.filter((mode) => mode === 'online').length,
    // 併用 counts as 現地: somebody went there.
    sessionsOnsite: modes.filter((mode) => mode === 'onsite' || mode === 'hybrid').length,
    lastSessionOn: last ? heldOn(last) : null,
    nextSessionOn: nextSessionOn(sessions, asOf),
    reportSubmittedOn: report?.submitted_on ?? null,
    kpiProgress: { talent: progressOf('TALENT'), theme: progressOf('THEME') },
  }
}

const bodyOf = ({ row }: Pick<CaseRecords, 'row'>) => ({
  lgCode: prefectureByCode(row.jis2)?.lgCode ?? '',
  prefecture: prefectureNameOf(row.jis2),
  themeLetter: row.theme,
  themeName: row.theme_name,
})

/** R10: a report from what it holds itself, so that a confirmed one prints the same for ever. */
export function progressBookOf(db: ReadDb, reportId: string): ProgressBook {
  const row = reportById(db, reportId)
  if (!row) throw missing('進捗報告')
  const { actions: _actions, nextSessionOn: _next, ...content } = JSON.parse(row.content) as StoredContent
  return {
    ...bodyOf({ row: theCase(db, row.case_id) }),
    ...content,
    period: { label: `${formatWarekiMonth(row.period)}分`, from: row.from_on, to: row.to_on },
    status: codedBy(reportStateLabel, row.state),
    submittedOn: row.submitted_on,
    overall: levelOf(row, 'overall'),
    talent: levelOf(row, 'talent'),
    theme: levelOf(row, 'theme'),
    summaryDone: row.done_text,
    nextPlans: row.next_text,
    risk: row.risk,
    requestToMic: row.request,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  }
}

/** The reason belongs to the levels that leave what the figures suggested. */
function levelOf(row: ReportRow, part: 'overall' | 'talent' | 'theme'): ProgressBook['overall'] {
  const suggested = suggestedOf(row).levels[part]
  return {
    decided: codedLevel(row[part]),
    suggested: codedLevel(suggested),
    reason: row[part] === suggested ? '' : row.level_reason,
  }
}
