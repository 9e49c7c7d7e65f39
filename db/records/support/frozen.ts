import type { DrawnReport, FrozenReport, Word } from '../../../shared/domain/support/frozen-report.ts'
import { progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import { reportStateLabel } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { storedDrawnReport } from '../../stored/drawn-report.ts'
import { storedFrozenReport } from '../../stored/frozen-report.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { ReportRow } from '../../tables/support/progress-report.ts'
import { bodyOf, codedBy } from '../books/coded.ts'
import { theCase } from './case.ts'
import { suggestedOf } from './rooms.ts'

/** A report whole: a confirmed one from what was frozen and from nothing else, a draft as it would be frozen now. */
export const wholeReport = (db: ReadDb, row: ReportRow): FrozenReport =>
  row.frozen === null ? toFrozen(row, theCase(db, row.caseId)) : storedFrozenReport.read(row.frozen, row.id)

/** What a report shows of its period. */
export const drawnOf = (row: Pick<ReportRow, 'id' | 'content' | 'frozen'>): DrawnReport =>
  row.frozen === null ? storedDrawnReport.read(row.content, row.id) : storedFrozenReport.read(row.frozen, row.id).drawn

/** Everything a report says, in the words of today. */
export function toFrozen(row: Omit<ReportRow, 'frozen'>, supportCase: CaseRow): FrozenReport {
  const { lgCode, prefecture, themeLetter } = bodyOf(supportCase)
  const { levels } = suggestedOf(row)
  const levelOf = (part: 'overall' | 'talent' | 'theme') => ({
    decided: levelWord(row[part]),
    suggested: levelWord(levels[part]),
  })
  return {
    body: { lgCode, prefecture, themeLetter },
    period: { month: row.period, from: row.from, to: row.to },
    status: codedBy(reportStateLabel, row.state),
    submittedOn: row.submittedOn,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt,
    levels: { overall: levelOf('overall'), talent: levelOf('talent'), theme: levelOf('theme') },
    levelReason: row.levelReason,
    texts: { done: row.doneText, next: row.nextText, risk: row.risk, request: row.request },
    drawn: storedDrawnReport.read(row.content, row.id),
  }
}

const levelWord = (level: ReportRow['overall']): Word => codedBy(progressLevelLabel, level)
