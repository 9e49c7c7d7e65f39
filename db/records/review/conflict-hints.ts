import { evidenceOf, type ReadBody, readBody } from '../../../shared/domain/review/hints/conflict-hints.ts'
import { considered } from '../../../shared/domain/review/hints/considered.ts'
import type { ReadDb } from '../../connection.ts'
import { storedForm } from '../../stored/form.ts'
import { casesBefore, declaredBefore, dismissalRows, formsOfApplicants } from '../../tables/review/conflict-hint.ts'
import { conflictRows, type ReviewerRow, reviewerRows } from '../../tables/review/review.ts'
import { exclusionKey } from './board.ts'

/** What is known of each that has applied, for the rule of shared/domain. */
function bodiesOf(db: ReadDb, fy: number): ReadBody[] {
  const declared = Map.groupBy(declaredBefore(db, fy), ({ jis2 }) => jis2)
  const cases = Map.groupBy(casesBefore(db, fy), ({ jis2 }) => jis2)
  return formsOfApplicants(db, fy).map(({ id, jis2, form }) =>
    readBody({
      jis2,
      form: storedForm.read(form, id),
      declared: declared.get(jis2) ?? [],
      cases: cases.get(jis2) ?? [],
    }),
  )
}

/**
 * 利害関係の候補 of a year, each with what was considered already and what was not. Where a declaration stands there is nothing
 * left to suggest.
 */
export function hintsOf(db: ReadDb, fy: number, reviewers: readonly ReviewerRow[] = reviewerRows(db, fy)) {
  const declared = new Set(conflictRows(db, fy).map((row) => exclusionKey(row.reviewerId, row.jis2)))
  const dismissals = Map.groupBy(dismissalRows(db, fy), (row) => exclusionKey(row.reviewerId, row.jis2))
  const bodies = bodiesOf(db, fy)
  return reviewers.flatMap((reviewer) => {
    const evidenceWith = evidenceOf(reviewer)
    return bodies.flatMap((body) => {
      const cell = exclusionKey(reviewer.id, body.jis2)
      const evidence = declared.has(cell) ? [] : evidenceWith(body)
      if (evidence.length === 0) return []
      return [{ reviewerId: reviewer.id, jis2: body.jis2, ...considered(evidence, dismissals.get(cell) ?? []) }]
    })
  })
}
