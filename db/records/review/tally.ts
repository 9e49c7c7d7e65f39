import type { z } from 'zod'
import type { tallyPage } from '../../../shared/contract/review/records.ts'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { maximumTotal } from '../../../shared/domain/review/scoring.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { storedTies } from '../../stored/ties.ts'
import type { RulesRow } from '../../tables/programme/programme.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { reviewerRows, rulingRows } from '../../tables/review/review.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { theRules } from '../programme/year.ts'
import { candidatesOf, exclusionKey, exclusionsOf, scoresBySheet, scoresOf } from './board.ts'

export type TallyPage = z.input<typeof tallyPage>

export const toRules = (year: RulesRow): TallyPage['rules'] => ({
  method: year.method,
  ties: [...storedTies.read(year.ties, `year ${year.fy}`)],
  priorityCriterionId: year.priority_criterion,
  floorTotalPercent: year.floor_total,
  floorItemMean: year.floor_item,
  cutAfter: year.cut_after,
  revision: year.rules_revision,
})

const rulingsOf = (db: ReadDb, fy: number) =>
  rulingRows(db, fy).map((row) => ({ order: storedOrdering.read(row.ordering, row.id), reason: row.reason }))

/**
 * What the tally is computed from, gathered for the pure functions of shared/domain. A reviewer's tally is computed
 * without the applications they may not know of: not even a gap in the ranks tells of them.
 */
function gather(ctx: Seeing, fy: number) {
  const { db } = ctx
  const candidates = candidatesOf(ctx, fy)
  const seen = new Set(candidates.map(({ id }) => id))
  const reviewers = reviewerRows(db, fy)
  const criteria = criterionRows(db, fy)
  const excluded = exclusionsOf(db, fy)
  const scores = scoresBySheet(db, fy)
  const rows = sheetStates(db, fy).filter((row) => seen.has(row.application_id))
  const sheets = rows.map((row) => ({
    reviewerId: row.reviewer_id,
    applicationId: row.application_id,
    state: excluded.has(exclusionKey(row.reviewer_id, row.jis2)) ? ('excluded' as const) : row.state,
    scores: scoresOf(scores.get(row.id) ?? []),
  }))
  return { candidates, reviewers, criteria, sheets }
}

/** 審査集計, or an empty one that says why the caller may not see it yet. */
export function tallyOf(ctx: Seeing, fy: number): TallyPage {
  const { db, sight } = ctx
  const { candidates, reviewers, criteria, sheets } = gather(ctx, fy)
  const rules = toRules(theRules(db, fy))
  const chairRulings = rulingsOf(db, fy)
  const seen = new Set(candidates.map(({ id }) => id))
  const counted = sheets.filter(({ state }) => state !== 'excluded' && state !== 'absent')
  const page = {
    fy,
    rules,
    criteria,
    reviewers: reviewers.map(({ id, code, name, seat }) => ({
      id,
      code,
      name: sight.people.ofReviewers ? name : '',
      seat,
    })),
    sheetsExpected: counted.length,
    sheetsIn: counted.filter(({ state }) => state !== 'open').length,
    // A ruling names its applications, in its order and in its words.
    chairRulings: chairRulings.filter(({ order }) => sight.applications.all || order.every((id) => seen.has(id))),
  }
  const closed = sight.tally.closed(
    fy,
    (reviewerId) => sheets.filter((each) => each.reviewerId === reviewerId && each.state === 'open').length,
  )
  if (closed !== null)
    return {
      ...page,
      closed,
      method: rules.method,
      rows: [],
      maximum: maximumTotal(criteria),
      sumDisabled: false,
      warnings: [],
      chairRulings: [],
    }

  const result = tally({
    criteria,
    reviewers,
    applications: candidates.map(({ id, prefecture }) => ({ id, label: prefecture })),
    sheets,
    rules: { ...rules, chairRulings },
  })
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return {
    ...page,
    closed: null,
    method: result.method,
    rows: result.rows.flatMap((row) => {
      const candidate = byId.get(row.applicationId)
      if (!candidate) return []
      const { id, ...shown } = candidate
      return [{ ...row, ...shown, applicationId: id, ...unfrozen(row) }]
    }),
    maximum: result.maximum,
    sumDisabled: result.sumDisabled,
    warnings: result.warnings.map(({ code, message }) => ({ code, message })),
  }
}

const unfrozen = (row: ReturnType<typeof tally>['rows'][number]) => ({
  tied: [...row.tied],
  totals: row.totals.map((total) => ({ ...total })),
  perCriterion: row.perCriterion.map((each) => ({ ...each })),
  flags: [...row.flags],
})
