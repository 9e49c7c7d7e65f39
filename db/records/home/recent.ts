import type { z } from 'zod'
import type { home } from '../../../shared/contract/home/home.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { AuditRow } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { caseRows } from '../../tables/support/case.ts'
import { toAuditEntry } from '../office/audit-entry.ts'
import { prefectureNameOf } from '../support/portfolio.ts'

/** Deeds with the name of what each was done to. */
export function recentOf(db: ReadDb, fy: number, latest: readonly AuditRow[]): z.input<typeof home.recent.output> {
  const names = new Map<string, string>([
    ...applicationRows(db, fy).map(({ id, jis2 }) => [id, jis2 === null ? '' : prefectureNameOf(jis2)] as const),
    ...caseRows(db, fy).map(({ id, jis2 }) => [id, prefectureNameOf(jis2)] as const),
    ...reviewerRows(db, fy).map(({ id, code }) => [id, code] as const),
    [`fy:${fy}`, fiscalYearLabel(fy)],
  ])
  return latest
    .map(toAuditEntry)
    .map(({ at, who, about, subject }) => ({ at, who, about, subject: names.get(subject) ?? '' }))
}
