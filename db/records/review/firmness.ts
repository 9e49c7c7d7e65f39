import type { z } from 'zod'
import type { firmnessPage } from '../../../shared/contract/review/firmness.ts'
import { firmnessOf } from '../../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../../shared/domain/review/firmness/verdict.ts'
import type { Seeing } from '../../handler.ts'
import { theRules } from '../programme/year.ts'
import { gathered, reviewersShown, rulingsOf, toRules } from './tally.ts'

export type FirmnessPage = z.input<typeof firmnessPage>

/** 決め手, from what the tally itself is computed from. The weight sets of a year are always the same. */
export function firmnessPageOf(ctx: Seeing, fy: number): FirmnessPage {
  const { db } = ctx
  const { candidates, reviewers, criteria, sheets } = gathered(ctx, fy)
  const rules = toRules(theRules(db, fy))
  const verdicts = usualVerdictRules
  const found = firmnessOf(
    {
      criteria,
      reviewers,
      applications: candidates.map(({ id, prefecture }) => ({ id, label: prefecture })),
      sheets,
      rules: { ...rules, chairRulings: rulingsOf(db, fy) },
    },
    { cut: rules.cutAfter, seed: fy, verdicts },
  )
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return {
    ...found,
    fy,
    rules,
    criteria,
    reviewers: reviewersShown(ctx, reviewers),
    verdicts,
    standings: found.standings.flatMap((standing) => {
      const candidate = byId.get(standing.applicationId)
      if (!candidate) return []
      const { id: _id, ...shown } = candidate
      return [{ ...standing, ...shown }]
    }),
  }
}
