import type { z } from 'zod'
import type { applicationSummary } from '../../../shared/contract/applications/page.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import {
  draftSummary,
  type SummaryPart,
  sourceMark,
  summaryParts,
  summaryState,
} from '../../../shared/domain/applications/summary.ts'
import type { ReadDb } from '../../connection.ts'
import { type SummaryRow, summaryRows } from '../../tables/applications/summary.ts'

type Summary = z.input<typeof applicationSummary>

/** The 要約 of one part as it stands: an officer's, or the draft that the form gives. */
export function summaryOf(form: ApplicationForm, part: SummaryPart, kept: SummaryRow | undefined): Summary {
  const source = sourceMark(form, part)
  return {
    part,
    text: kept?.text ?? draftSummary(form, part),
    state: summaryState(kept ?? null, source),
    source,
    confirmedBy: kept?.confirmedBy ?? null,
    confirmedAt: kept?.confirmedAt ?? null,
  }
}

/** All of one application, in the order of the columns of 応募概要一覧. */
export function summariesOf(db: ReadDb, id: string, form: ApplicationForm): Summary[] {
  const kept = new Map(summaryRows(db, id).map((row) => [row.part, row]))
  return summaryParts.map((part) => summaryOf(form, part, kept.get(part)))
}
