import type { ProgressBook } from '../../../shared/contract/reports/rows.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { reportStateLabel } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { type ReportRow, reportById } from '../../tables/support/progress-report.ts'
import { theCase } from '../support/case.ts'
import type { StoredContent } from '../support/content.ts'
import { suggestedOf } from '../support/page.ts'
import { bodyOf, codedBy, codedLevel } from './coded.ts'

/** R10: a report from what it holds itself, so that a confirmed one prints the same for ever. */
export function progressBookOf(db: ReadDb, reportId: string): ProgressBook {
  const row = reportById(db, reportId)
  if (!row) throw missing('進捗報告')
  const { actions: _actions, nextSessionOn: _next, ...content } = JSON.parse(row.content) as StoredContent
  return {
    ...bodyOf(theCase(db, row.caseId)),
    ...content,
    period: { label: `${formatWarekiMonth(row.period)}分`, from: row.from, to: row.to },
    status: codedBy(reportStateLabel, row.state),
    submittedOn: row.submittedOn,
    overall: levelOf(row, 'overall'),
    talent: levelOf(row, 'talent'),
    theme: levelOf(row, 'theme'),
    summaryDone: row.doneText,
    nextPlans: row.nextText,
    risk: row.risk,
    requestToMic: row.request,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt,
  }
}

/** The reason belongs to the levels that leave what the figures suggested. */
function levelOf(row: ReportRow, part: 'overall' | 'talent' | 'theme'): ProgressBook['overall'] {
  const suggested = suggestedOf(row).levels[part]
  return {
    decided: codedLevel(row[part]),
    suggested: codedLevel(suggested),
    reason: row[part] === suggested ? '' : row.levelReason,
  }
}
