import type { ProgressBook } from '../../../shared/contract/reports/rows.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import type { FrozenReport } from '../../../shared/domain/support/frozen-report.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { reportById } from '../../tables/support/progress-report.ts'
import { wholeReport } from '../support/frozen.ts'

/** R10: a report from what it holds itself, so that a confirmed one prints the same for ever. */
export function progressBookOf(db: ReadDb, reportId: string): ProgressBook {
  const row = reportById(db, reportId)
  if (!row) throw missing('進捗報告')
  return toBook(wholeReport(db, row))
}

/** The book of today from a report of its day: what the book asks for and the report has no place for is added here. */
function toBook(report: FrozenReport): ProgressBook {
  const { body, period, drawn, levels, texts } = report
  const levelOf = (part: keyof FrozenReport['levels']) => ({
    ...levels[part],
    // The reason belongs to the levels that leave what the figures suggested.
    reason: levels[part].decided.code === levels[part].suggested.code ? '' : report.levelReason,
  })
  return {
    lgCode: body.lgCode,
    prefecture: body.prefecture,
    themeLetter: body.themeLetter,
    themeName: drawn.themeName,
    period: { label: `${formatWarekiMonth(period.month)}分`, from: period.from, to: period.to },
    status: report.status,
    submittedOn: report.submittedOn,
    team: drawn.team,
    goalTalent: drawn.goalTalent,
    goalTheme: drawn.goalTheme,
    overall: levelOf('overall'),
    talent: levelOf('talent'),
    theme: levelOf('theme'),
    summaryDone: texts.done,
    milestones: drawn.milestones,
    kpis: drawn.kpis,
    issues: drawn.issues,
    advice: drawn.advice,
    sessions: drawn.sessions,
    nextPlans: texts.next,
    risk: texts.risk,
    requestToMic: texts.request,
    confirmedBy: report.confirmedBy,
    confirmedAt: report.confirmedAt,
  }
}
